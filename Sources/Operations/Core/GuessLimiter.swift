import Logistics
import Threads

/// Slows down guessing: after some free failures each further one costs a longer wait.
///
/// Keys name who guesses at what (`sign-in ana 192.0.2.7`), so that nobody is locked out by
/// somebody else.
final class GuessLimiter: Sendable {
    private struct Record {
        var failures = 0
        var lastFailure: Int64 = 0
        var waitUntil: Int64 = 0
    }

    /// Failures are forgotten after this time without one.
    private static let memory: Int64 = 15 * 60 * 1000
    private static let recordLimit = 10_000

    private let uptime: @Sendable () -> Int64
    private let records = Lock<[String: Record]>([:])

    init(uptime: @escaping @Sendable () -> Int64) { self.uptime = uptime }

    /// Throws ``Refusal/tooOften`` while `key` must wait.
    func allow(_ key: String) throws(Refusal) {
        let now = uptime()
        let wait = records.withLock { ($0[key]?.waitUntil ?? 0) - now }
        if wait > 0 { throw .tooOften(seconds: Int(wait + 999) / 1000) }
    }

    /// Notes a wrong guess. The first `free` cost nothing, then 1, 2, 4, … up to 600 seconds.
    func failed(_ key: String, free: Int) {
        let now = uptime()
        records.withLock { records in
            if records.count >= Self.recordLimit {
                records = records.filter { now - $0.value.lastFailure < Self.memory }
            }
            var record = records[key] ?? Record()
            if now - record.lastFailure > Self.memory { record.failures = 0 }
            record.failures += 1
            record.lastFailure = now
            if record.failures >= free {
                let seconds = min(600, 1 << min(10, record.failures - free))
                record.waitUntil = now + Int64(seconds) * 1000
            }
            // A flood of new keys may not push out those that must wait.
            if records[key] != nil || records.count < Self.recordLimit { records[key] = record }
        }
    }

    /// Forgets the failures of `key` after a right guess.
    func succeeded(_ key: String) {
        _ = records.withLock { $0.removeValue(forKey: key) }
    }
}
