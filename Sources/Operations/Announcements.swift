public import Logistics
import Threads

/// Tells whoever watches an order or the printers that something changed, after the change is on
/// the disk.
///
/// What changed is not told: whoever watches reads it anew, with the rights they have then.
/// Changes that come faster than they are taken are one.
public final class Announcements: Sendable {
    /// What may be watched.
    private enum Subject: Hashable {
        case order(Code)
        case printers
    }

    private struct Watchers {
        var next = 0
        var streams: [Subject: [Int: AsyncStream<Void>.Continuation]] = [:]
    }

    private let watchers = Lock(Watchers())

    /// Every change of an order from now on, until the task that listens is cancelled.
    public func changes(of order: Code) -> AsyncStream<Void> { changes(of: .order(order)) }

    /// Every change of what is printed from now on, until the task that listens is cancelled.
    public func changesOfPrinters() -> AsyncStream<Void> { changes(of: .printers) }

    private func changes(of subject: Subject) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number = watchers.withLock { watchers in
                watchers.next += 1
                watchers.streams[subject, default: [:]][watchers.next] = continuation
                return watchers.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.watchers.withLock { watchers in
                    watchers.streams[subject]?[number] = nil
                    if watchers.streams[subject]?.isEmpty == true {
                        watchers.streams[subject] = nil
                    }
                }
            }
        }
    }

    func tell(_ changed: Set<Code>) { tell(changed.map(Subject.order)) }

    /// What is printed changed, and what it is printed of, if anything.
    func tellPrinters(_ order: Code?) {
        tell([.printers] + (order.map { [.order($0)] } ?? []))
    }

    private func tell(_ subjects: [Subject]) {
        let streams = watchers.withLock { watchers in
            subjects.flatMap { watchers.streams[$0].map { Array($0.values) } ?? [] }
        }
        for stream in streams { stream.yield() }
    }
}
