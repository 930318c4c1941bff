import Foundation
import TestSupport
import Testing

/// Mistakes taken back from the command line.
@Suite struct UndoTests {
    @Test func aScanIsTakenBackAndTheHistoryKeepsBoth() throws {
        let station = try RunningStation(flags: ["--demo"])
        func rampa(_ words: String..., code: Int32 = 0) throws -> CommandOutcome {
            let outcome = try station.rampa(words)
            #expect(outcome.code == code, "\(words): \(outcome.output)\(outcome.complaint)")
            return outcome
        }
        #expect(try rampa("undo", code: 1).complaint.contains("in the last 5 minutes"))
        _ = try rampa("scan", "PFBJ9D5B", "--at", "intake", "--station", "Desk 1")
        #expect(try rampa("undo", code: 1).complaint.contains("in the last 5 minutes"))
        let undone = try rampa("undo", "--station", "Desk 1").output
        #expect(undone.hasPrefix("undone  RS6P-3XV7  parcel.received  PFBJ-9D5B"), "\(undone)")
        #expect(try rampa("orders", "nowak").output.contains("registered      parcels 0/1"))
        let lines = try rampa("history", "RS6P-3XV7").output.split(separator: "\n")
        #expect(lines.contains { $0.contains("parcel.received") && $0.contains("(undone)") })
        #expect(lines.last?.contains("undoes") == true)
        _ = try rampa("scan", "PFBJ9D5B", "--at", "intake", "--station", "Desk 1")
        #expect(try rampa("check").output.contains("whole"))
    }

    @Test func aStepOfAnOrderIsTakenBackWithAReason() throws {
        let station = try RunningStation(flags: ["--demo"])
        let lines = try station.rampa(["history", "R3KP-KPP3"]).output.split(separator: "\n")
        let ready = try #require(lines.last?.split(separator: " ").first.map(String.init))
        let silent = try station.rampa(["undo", "R3KP-KPP3", ready])
        #expect(silent.code == 2)
        #expect(silent.complaint.contains("--reason"))
        let received = try #require(
            lines.first { $0.contains("parcel.received") }?.split(separator: " ").first)
        let first = try station.rampa(
            ["undo", "R3KP-KPP3", String(received), "--reason", "wrong"])
        #expect(first.code == 1)
        #expect(first.complaint.contains("Undo that first"), "\(first.complaint)")
        for step in ["0", "-1", "x", "999999"] {
            let wrong = try station.rampa(["undo", "R3KP-KPP3", "--reason", "wrong", "--", step])
            #expect(wrong.code == 1, "\(step)")
            #expect(wrong.complaint.contains("no step"), "\(step): \(wrong.complaint)")
        }
        let undone = try station.rampa(["undo", "R3KP-KPP3", ready, "--reason", "not repaired"])
        #expect(undone.code == 0, "\(undone.complaint)")
        #expect(try station.rampa(["orders", "wisniewska"]).output.contains("declined"))
        #expect(
            try station.rampa(["history", "R3KP-KPP3"]).output.contains("not repaired"))
    }
}
