import Foundation
import Glibc
import TestSupport
import Testing

/// Settings that nobody may take silently.
@Suite struct SettingsTests {
    private func start(
        _ lines: [String], flags: [String] = [], environment: [String: String] = [:]
    ) throws -> CommandOutcome {
        let folder = try TemporaryFolder()
        try Data(lines.joined(separator: "\n").utf8).write(
            to: URL(fileURLWithPath: folder.file("rampa.conf")))
        // The port does not matter: a setting is refused before anything listens.
        return try RunningStation.rampa(
            ["serve", "--port", "0", "--data", folder.path] + flags, environment: environment)
    }

    @Test(arguments: [
        ("time-zone = Europe/Warszawa", "not a time zone. Did you mean Europe/Warsaw?"),
        ("time-zone = UTC+2", "time-zone is 'UTC+2'"),
        ("time-zone = ../etc/passwd", "not a time zone"),
        ("time-zone = Europe", "not a time zone"),
        ("time-zone = /etc/localtime", "not a time zone"),
        ("base-url = repairs.example", "it must begin with https:// or http://"),
        ("base-url = ftp://repairs.example", "it must begin with https://"),
        ("base-url = https://", "such as https://repairs.example.com"),
        ("base-url = https://a.example?x", "such as https://repairs.example.com"),
        ("base-url = https://me@a.example", "such as https://repairs.example.com"),
        ("shop-name = \"Fix", "begins with a quote that nothing ends"),
        ("shop-name = \"Fix\" it", "'it' follows the closing quote"),
        ("shop-name", "has no '='"),
        ("contact = a\ncontact = b", "line 2: 'contact' is set a second"),
        ("home-country = Poland", "the home country is 'Poland'"),
    ])
    func aSettingThatCannotBeUsedIsRefused(line: String, words: String) throws {
        let outcome = try start([line])
        #expect(outcome.code == 2, "\(outcome.complaint)")
        #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
    }

    @Test(arguments: [
        ("shop-name = \"Fix # it\" # ours", "Fix # it"), ("shop-name = Unit #4", "Unit #4"),
        ("shop-name = Fix it # and nothing else", "Fix it"), ("shop-name = \" \"", " "),
        ("shop-name = a = b", "a = b"), ("  shop-name=Fix  ", "Fix"),
    ])
    func notesAndQuotesAreNoPartOfAValue(line: String, value: String) throws {
        let folder = try TemporaryFolder()
        try Data("# ours\n\n\(line)\naccent = #1a4d80 # blue\n".utf8).write(
            to: URL(fileURLWithPath: folder.file("rampa.conf")))
        let outcome = try RunningStation.rampa(["config", "--json"], folder: folder.path)
        let values = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
                as? [String: [String: String]])
        #expect(values["shop-name"]?["value"] == value)
        #expect(values["accent"]?["value"] == "#1a4d80")
    }

    @Test func aMisspeltVariableOfTheEnvironmentIsTold() throws {
        let outcome = try RunningStation.rampa(["config"], environment: ["RAMPA_SHOP_NAM": "Fix"])
        #expect(outcome.code == 0)
        #expect(outcome.complaint.contains("RAMPA_SHOP_NAM"))
        #expect(outcome.complaint.contains("Did you mean RAMPA_SHOP_NAME?"))
    }

    @Test func theDemoTakesTheShopsOwnSettings() throws {
        let station = try RunningStation(
            flags: [
                "--demo", "--shop-name", "Warsztat Nowak", "--base-url", "https://n.example/st/",
            ])
        let folder = try TemporaryFolder()
        let outcome = try station.rampa(["slip", "PFBJ-9D5B", "-o", folder.file("slip.pdf")])
        #expect(outcome.code == 0, "\(outcome.complaint)")
        let text = try ToolRunner.output(of: "pdftotext", [folder.file("slip.pdf"), "-"])
        #expect(text.contains("Warsztat Nowak"))
        #expect(!text.contains("Rampa Repair Centre"))
        // What is not set is still the demo's.
        #expect(text.contains("12 Example Street"))
        let made = try station.rampa([
            "order", "new", "\(Project.folder("SampleImages"))/order.json",
        ])
        #expect(made.output.contains("https://n.example/st/"))
        #expect(!made.output.contains("st//"))
    }

    @Test func aHangUpOpensTheLogAgain() throws {
        let folder = try TemporaryFolder()
        let log = folder.file("rampa.log")
        let station = try RunningStation(flags: ["--log", log])
        // A thread of its own writes the log: what it has not written yet goes to the new file.
        try #require(
            Patience.until {
                ((try? String(contentsOfFile: log, encoding: .utf8)) ?? "").contains("\"started\"")
            })
        try FileManager.default.moveItem(atPath: log, toPath: folder.file("rampa.log.1"))
        kill(station.processID, SIGHUP)
        try #require(Patience.until { access(log, F_OK) == 0 })
        #expect(try station.rampa(["orders"]).code == 1)
        #expect(
            Patience.until {
                ((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
                    .contains("/api/v1/orders")
            })
        #expect(
            try String(contentsOfFile: folder.file("rampa.log.1"), encoding: .utf8)
                .contains("\"started\""))
        #expect(station.terminate() == 0)
    }
}
