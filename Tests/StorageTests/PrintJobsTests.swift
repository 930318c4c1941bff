import Foundation
import Logistics
import Storage
import TestSupport
import Testing

@Suite struct PrintJobsTests {
    private let floor: Floor

    init() throws { floor = try Floor() }

    private func add(_ printer: String) async throws -> PrintJob {
        try await floor.ledger.write { transaction in
            try transaction.addPrintJob(
                printer: printer, paper: "calibration", code: nil, order: nil,
                language: .exactly(.polish),
                copies: 2, at: Floor.now, by: Floor.ana, station: "Desk 1")
        }
    }

    @Test func aJobIsKeptAsItIs() async throws {
        var job = try await add("sticker")
        #expect(job.number == 1)
        #expect(job.state == .waiting)
        #expect(try floor.ledger.read { try $0.printJob(1) } == job)
        job.begin(at: Instant(milliseconds: 5))
        job.fail("{}", mayHaveComeOut: true, at: Instant(milliseconds: 6))
        try await floor.ledger.write { [job] in try $0.keep(job) }
        #expect(try floor.ledger.read { try $0.printJob(1) } == job)
        try job.retry(at: Instant(milliseconds: 7))
        #expect(job.isReprint)
        try await floor.ledger.write { [job] in try $0.keep(job) }
        #expect(try floor.ledger.read { try $0.printJob(1) } == job)
        #expect(try floor.damage() == [])
    }

    @Test func whatFailedIsTakenOffTheListWithItsReason() async throws {
        var job = try await add("sticker")
        job.begin(at: Floor.now)
        job.fail("{}", mayHaveComeOut: false, at: Floor.now)
        try await floor.ledger.write { [job] in try $0.keep(job) }
        try job.cancel(at: Floor.now)
        try await floor.ledger.write { [job] in try $0.keep(job) }
        let kept = try floor.ledger.read { try $0.printJob(1) }
        #expect(kept?.state == .cancelled)
        #expect(kept?.failure == "{}")
    }

    @Test func whoIsPrintedAgainGoesToTheEnd() async throws {
        var first = try await add("sticker")
        let second = try await add("sticker")
        let other = try await add("office")
        func queue(_ printer: String) throws -> [Int64] {
            try floor.ledger.read { try $0.printQueue(of: printer, limit: 9).map(\.number) }
        }
        #expect(try queue("sticker") == [first.number, second.number])
        #expect(try queue("office") == [other.number])
        first.begin(at: Floor.now)
        try await floor.ledger.write { [first] in try $0.keep(first) }
        #expect(try queue("sticker") == [second.number])
        first.fail("{}", mayHaveComeOut: false, at: Floor.now)
        try first.retry(at: Floor.now)
        #expect(!first.isReprint)
        try await floor.ledger.write { [first] in try $0.keep(first) }
        #expect(try queue("sticker") == [second.number, first.number])
    }

    @Test func twoJobsAreNeverInHandAtOnePrinter() async throws {
        var jobs = [try await add("sticker"), try await add("sticker")]
        for index in jobs.indices { jobs[index].begin(at: Floor.now) }
        let (first, second) = (jobs[0], jobs[1])
        try await floor.ledger.write { try $0.keep(first) }
        await #expect(throws: StorageFailure.self) {
            try await floor.ledger.write { try $0.keep(second) }
        }
    }

    @Test func doneJobsAreForgottenAndNumbersAreNotUsedAgain() async throws {
        for state in [PrintState.printed, .cancelled, .failed, .waiting, .printing] {
            var job = try await add("printer-\(state.rawValue)")
            switch state {
            case .printed:
                job.begin(at: Floor.now)
                job.end(receipt: "office-1", at: Floor.now)
            case .cancelled: try job.cancel(at: Floor.now)
            case .failed: job.fail("{}", mayHaveComeOut: false, at: Floor.now)
            case .printing: job.begin(at: Floor.now)
            case .waiting: break
            }
            try await floor.ledger.write { [job] in try $0.keep(job) }
        }
        let later = Floor.now.advanced(by: .seconds(1))
        try await floor.ledger.write {
            try $0.forgetPrintJobs(doneBefore: later, failedBefore: Floor.now)
        }
        func left() throws -> [PrintState] {
            try floor.ledger.read {
                try $0.printJobs(in: PrintState.allCases, printer: nil, before: nil, limit: 9)
                    .map(\.state)
            }
        }
        #expect(try left() == [.printing, .waiting, .failed])
        try await floor.ledger.write {
            try $0.forgetPrintJobs(doneBefore: later, failedBefore: later)
        }
        #expect(try left() == [.printing, .waiting])
        #expect(try await add("sticker").number == 6)
    }

    @Test func aCalibrationReplacesTheOneBefore() async throws {
        for text in ["{\"a\": 1}", "{\"a\": 2}"] {
            try await floor.ledger.write {
                try $0.keepCalibration(text, of: "sticker", at: Floor.now, by: Floor.ana)
            }
        }
        let kept = try floor.ledger.read { try $0.calibration(of: "sticker") }
        #expect(kept?.text == "{\"a\": 2}")
        #expect(kept?.by == Floor.ana)
        #expect(try floor.ledger.read { try $0.calibration(of: "office") } == nil)
    }
}
