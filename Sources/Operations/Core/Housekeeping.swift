import Logistics
import Scanning
package import Storage
import Threads

extension Shop {
    /// Compares photo files and rows after a start, forgets answers that no client asks for any
    /// more, and says what was found.
    package func tidy() async throws -> SweepReport {
        let report = try core.ledger.sweep()
        let oldest = core.world.now().advanced(by: .seconds(-8 * 86_400))
        try await core.ledger.write { try $0.forgetAnswers(before: oldest) }
        return report
    }

    /// Proves that the disk takes what is written. At most one probe in ten seconds is real.
    ///
    /// - Throws: ``StorageFailure`` with the reason.
    package func checkReady() async throws {
        let now = core.world.uptime()
        let isDue = lastProbe.withLock { last in
            if let at = last.at, now - at < 10_000, last.failure == nil { return false }
            last.at = now
            return true
        }
        guard isDue else { return }
        do {
            try await core.ledger.probe()
            lastProbe.withLock { $0.failure = nil }
        } catch {
            lastProbe.withLock { $0.failure = "\(error)" }
            throw error
        }
    }

    /// Ends the writer and the workers. Call once, when no more requests come.
    package func close() {
        pictures.reader.stop()
        core.ledger.close()
    }
}
