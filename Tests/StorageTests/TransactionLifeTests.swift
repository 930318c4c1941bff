import Foundation
import Storage
import TestSupport
import Testing

/// What a transaction is not for: use after its closure, or on another thread. A debug build stops
/// there and says why.
@Suite struct TransactionLifeTests {
    @Test func aReadTransactionEndsWithItsClosure() async throws {
        let folder = try TemporaryFolder()
        let result = try await #require(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) { [path = folder.file("data") as String] in
            let ledger = try Ledger(DataFolder.open(path))
            let escaped = try ledger.read { $0 }
            _ = try escaped.hasPeople()
        }
        #expect(
            String(decoding: result.standardErrorContent, as: UTF8.self)
                .contains("used after the closure that it was lent to"))
    }

    @Test func aTransactionEndsWithItsClosure() async throws {
        let folder = try TemporaryFolder()
        let result = try await #require(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) { [path = folder.file("data") as String] in
            final class Kept: @unchecked Sendable { var transaction: Transaction? }
            let ledger = try Ledger(DataFolder.open(path))
            let kept = Kept()
            try await ledger.write { kept.transaction = $0 }
            _ = try kept.transaction?.hasPeople()
        }
        #expect(
            String(decoding: result.standardErrorContent, as: UTF8.self)
                .contains("used after the closure that it was lent to"))
    }

    @Test func aReadTransactionStaysOnItsThread() async throws {
        let folder = try TemporaryFolder()
        let result = try await #require(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) { [path = folder.file("data") as String] in
            struct Smuggled: @unchecked Sendable { let transaction: ReadTransaction }
            let ledger = try Ledger(DataFolder.open(path))
            try ledger.read { reading in
                let smuggled = Smuggled(transaction: reading)
                let thread = Thread { _ = try? smuggled.transaction.hasPeople() }
                thread.start()
                Thread.sleep(forTimeInterval: 60)
            }
        }
        #expect(
            String(decoding: result.standardErrorContent, as: UTF8.self)
                .contains("used on another thread than its own"))
    }
}
