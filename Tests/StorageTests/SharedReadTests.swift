import Logistics
import TestSupport
import Testing

@testable import Storage

/// Reads that share one state, and those that must not.
@Suite struct SharedReadTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(DataFolder.open(folder.file("data")))
    }

    @Test func readsInOneStateShareATransaction() throws {
        let before = ledger.readCount
        try ledger.readInOneState {
            try ledger.read { _ in }
            try ledger.readInOneState { try ledger.read { _ in } }
        }
        #expect(ledger.readCount - before == 1)
        try ledger.read { _ in }
        #expect(ledger.readCount - before == 2)
    }

    @Test func theNextReadSeesWhatARefusedOneLeft() throws {
        let before = ledger.readCount
        #expect(throws: Refusal.self) {
            try ledger.readInOneState { throw Refusal.unknown(what: .page, text: "x") }
        }
        try ledger.read { _ in }
        #expect(ledger.readCount - before == 2)
    }

    @Test func aTaskThatWasStartedInsideReadsForItself() async throws {
        let before = ledger.readCount
        let task = try ledger.readInOneState {
            try ledger.read { _ in }
            return Task { try ledger.read { _ in } }
        }
        try await task.value
        #expect(ledger.readCount - before == 2)
    }

    @Test func anotherLedgerIsReadByItself() throws {
        let other = try Ledger(DataFolder.open(folder.file("other")))
        let before = other.readCount
        try ledger.readInOneState { try other.read { _ in } }
        #expect(other.readCount - before == 1)
    }
}
