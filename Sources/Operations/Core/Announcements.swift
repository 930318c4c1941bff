package import Logistics
import Threads

/// Tells everyone watching an order or the printers that something changed, after the change is on
/// the disk.
///
/// It does not say what: watchers read it again, with the rights they have then.
/// Changes that arrive faster than they are read are coalesced.
package final class Announcements: Sendable {
    /// A thing that may be watched.
    private enum Subject: Hashable {
        case order(Code)
        case printers
    }

    private struct Watchers {
        var next = 0
        /// The number of changes so far; for each subject, that number at its latest change.
        var count = 0
        var latest: [Subject: Int] = [:]
        var streams: [Subject: [Int: AsyncStream<Void>.Continuation]] = [:]
    }

    private let watchers = Lock(Watchers())

    /// The moment before which all changes are visible to a read that starts now. Ask for it before
    /// reading, and give it to ``changes(of:since:)``: changes in between are reported then.
    package var moment: Int { watchers.withLock(\.count) }

    /// Every change of an order from now on, or since a moment, until the task that listens is
    /// cancelled.
    package func changes(of order: Code, since moment: Int? = nil) -> AsyncStream<Void> {
        changes(of: .order(order), since: moment)
    }

    /// Every change of what is printed from now on, or since a moment, until the task that
    /// listens is cancelled.
    package func changesOfPrinters(since moment: Int? = nil) -> AsyncStream<Void> {
        changes(of: .printers, since: moment)
    }

    private func changes(of subject: Subject, since moment: Int?) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number = watchers.withLock { watchers in
                watchers.next += 1
                watchers.streams[subject, default: [:]][watchers.next] = continuation
                // A moment in the future was issued before the last restart: treat it as stale.
                if let moment, watchers.latest[subject] ?? 0 > moment || moment > watchers.count {
                    continuation.yield()
                }
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

    func announce(_ changed: Set<Code>) { announce(changed.map(Subject.order)) }

    /// A print job changed, and with it the order it belongs to, if any.
    func announcePrintJob(of order: Code?) {
        announce([.printers] + (order.map { [.order($0)] } ?? []))
    }

    private func announce(_ subjects: [Subject]) {
        let streams = watchers.withLock { watchers in
            watchers.count += 1
            for subject in subjects { watchers.latest[subject] = watchers.count }
            return subjects.flatMap { watchers.streams[$0].map { Array($0.values) } ?? [] }
        }
        for stream in streams { stream.yield() }
    }
}
