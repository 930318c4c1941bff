import Foundation
import TestSupport
import Testing
import Transfer

/// Many papers in one file, through the built program.
@Suite struct BatchTests {
    private let station: RunningStation
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        station = try RunningStation()
    }

    private func register(devices: Int) throws -> (order: String, devices: [String]) {
        let list = (1...devices).map {
            #"{"name": "Laptop \#($0)", "serial": "SN\#($0)", "fault": "does not start"}"#
        }
        let file = folder.file("order.json")
        try Data(
            """
            {"customer": {"name": "Anna Nowak", "returnAddress": "ul. Długa 7"},
             "language": "pl", "devices": [\(list.joined(separator: ","))]}
            """.utf8
        ).write(to: URL(fileURLWithPath: file))
        let made = try station.rampa(["order", "new", file, "--json"])
        let facts = try #require(
            try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any],
            "\(made.complaint)")
        return (
            try #require(facts["order"] as? String), try #require(facts["devices"] as? [String])
        )
    }

    private func labels(_ file: String) throws -> [String] {
        try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "^XZ").dropLast()
    }

    @Test func anOrdersStickersComeAsOneFileByEveryWay() throws {
        let order = try register(devices: 12)
        let byOrder = folder.file("order.zpl")
        let byOrderOutcome = try station.rampa(
            ["label", "--order", order.order, "--paper", "device-sticker", "-o", byOrder])
        #expect(byOrderOutcome.code == 0, "\(byOrderOutcome.complaint)")
        let byCodes = folder.file("codes.zpl")
        #expect(try station.rampa(["label"] + order.devices + ["-o", byCodes]).code == 0)
        let typed = folder.file("typed.zpl")
        let lines = Array(order.devices.joined(separator: "\n").utf8)
        #expect(try station.rampa(["label", "-", "-o", typed], input: lines).code == 0)
        let found = try labels(byOrder)
        #expect(found.count == 12)
        for (label, code) in zip(found, order.devices) {
            #expect(label.contains("\(code.prefix(4))-\(code.suffix(4))"), "\(code)")
        }
        #expect(try labels(byCodes) == found)
        #expect(try labels(typed) == found)
        let pdf = folder.file("stage.pdf")
        let byStage = try station.rampa(
            ["label", "--stage", "registered", "--paper", "device-sticker", "-o", pdf])
        #expect(byStage.code == 0, "\(byStage.complaint)")
        let start = try Data(contentsOf: URL(fileURLWithPath: pdf)).prefix(5)
        #expect(start == Data("%PDF-".utf8))
    }

    @Test(arguments: [
        (["D2345678", "-o", "x.pdf"], 1, "misread"),
        (["DEVICE", "P7K4J2X7", "-o", "x.pdf"], 1, "DEVICE"),
        (["--order", "R7K4J2X7", "-o", "x.pdf"], 2, "--paper NAME"),
        (["DG43SFRS", "--order", "R7K4J2X7", "-o", "x.pdf"], 2, "one of them"),
        (["-", "-o", "x.pdf"], 2, "CODE is missing"),
    ])
    func whatCannotBePrintedIsToldAndNothingIsWritten(
        words: [String], code: Int32, told: String
    ) throws {
        let words = words.map { $0 == "x.pdf" ? folder.file($0) : $0 }
        let outcome = try station.rampa(["label"] + words)
        #expect(outcome.code == code, "\(outcome.complaint)")
        #expect(outcome.complaint.contains(told), "\(outcome.complaint)")
        #expect(!FileManager.default.fileExists(atPath: folder.file("x.pdf")))
    }

    @Test func aWrongCodeAmongManyIsRefusedWithoutAByteOfTheFile() throws {
        let order = try register(devices: 2)
        let wrong = order.devices[0].prefix(7) + (order.devices[0].hasSuffix("X") ? "V" : "X")
        let answer = try station.post(
            "/api/v1/papers/device-sticker?format=zpl",
            #"{"codes": ["\#(order.devices[0])", "\#(wrong)"]}"#, key: nil)
        #expect(answer.status == 422)
        #expect(answer.header("Content-Type")?.contains("json") == true)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(wrong))
    }
}
