public import Logistics
import Threads

/// Tells whoever watches an order that it changed, after the change is on the disk.
///
/// What changed is not told: whoever watches reads the order anew, with the rights they have
/// then. Changes that come faster than they are taken are one.
public final class Announcements: Sendable {
    private struct Watchers {
        var next = 0
        var streams: [Code: [Int: AsyncStream<Void>.Continuation]] = [:]
    }

    private let watchers = Lock(Watchers())

    /// Every change of an order from now on, until the task that listens is cancelled.
    public func changes(of order: Code) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number = watchers.withLock { watchers in
                watchers.next += 1
                watchers.streams[order, default: [:]][watchers.next] = continuation
                return watchers.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.watchers.withLock { watchers in
                    watchers.streams[order]?[number] = nil
                    if watchers.streams[order]?.isEmpty == true { watchers.streams[order] = nil }
                }
            }
        }
    }

    func tell(_ changed: Set<Code>) {
        let streams = watchers.withLock { watchers in
            changed.flatMap { watchers.streams[$0].map { Array($0.values) } ?? [] }
        }
        for stream in streams { stream.yield() }
    }
}
