import Foundation
import TestSupport
import Testing
import Transfer

/// `rampa label`, `rampa labels` and `rampa manifest`, as somebody at a desk types them.
@Suite struct LabelTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func text(of file: String) throws -> String {
        try ToolRunner.output(of: "pdftotext", ["-layout", file, "-"])
    }

    /// As the header of a PNG tells (ISO/IEC 15948, 11.2.2 and 11.3.5.3).
    @Test(arguments: [false, true])
    func aPictureHasThePrintersDotsAcrossAndAlong(isGrey: Bool) throws {
        let file = folder.file("sticker.png")
        let outcome = try RunningStation.rampa(
            ["labels", "preview", "device-sticker", "--dpi", "203x300", "-o", file]
                + (isGrey ? ["--grey"] : []))
        #expect(outcome.code == 0, "\(outcome.complaint)")
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        #expect(Array(bytes[16..<25]) == [0, 0, 1, 144, 0, 0, 1, 39, isGrey ? 8 : 1])  // 400 × 295
        let place = try #require(bytes.firstRange(of: Array("pHYs".utf8))?.upperBound)
        #expect(Array(bytes[place..<place + 8]) == [0, 0, 31, 56, 0, 0, 46, 35])
    }

    @Test func badgesCardsAndHoldingLabelsAreSaved() throws {
        let station = try RunningStation(flags: ["--demo"])
        let file = folder.file("paper.pdf")
        func label(_ words: String...) throws -> String {
            let outcome = try station.rampa(["label"] + words + ["-o", file])
            #expect(outcome.code == 0, "\(outcome.complaint)")
            return try text(of: file)
        }
        let first = try label("badge", "maria")
        #expect(first.contains("Maria") && first.contains("Manager"))
        #expect(try label("badge", "maria") == first)
        let renewed = try label("badge", "maria", "--renew")
        #expect(renewed.contains("Maria") && renewed != first)
        #expect(try label("badge", "maria", "ana", "--sheet", "L7173").contains("Ana"))
        let holding = try label("holding-label", "--count", "12", "--sheet", "5163")
        #expect(Set(holding.matches(of: /H[2-9A-Z]{3}-[2-9A-Z]{4}/).map(\.output)).count == 12)
        #expect(try label("command-cards", "--language", "pl").contains("Zdjęcie"))
        #expect(
            try label("RS6P-3XV7", "--paper", "device-sticker", "--sheet", "3x8")
                .contains("DG43-SFRS"))
    }

    @Test(arguments: [
        (["badge", "nobody"], 1, "'nobody'"), (["command-card"], 2, "Did you mean command-cards?"),
        (["command-cards", "R7K4-J2X7"], 2, "leave it out"), (["slip"], 2, "CODE is missing"),
        (["holding-label", "--count", "0"], 2, "give 1 to 500"),
        (["RS6P-3XV7", "--paper", "slip", "--sheet", "L7160"], 1, "does not fit"),
        (["RS6P-3XV7", "--paper", "device-sticker", "--sheet", "L7161x"], 1, "Did you mean"),
        (["RS6P-3XV7"], 2, "--paper NAME"), (["R7K4-J2X"], 1, "our codes have 8"),
    ])
    func whatCannotBePrintedIsToldInPlainWords(
        words: [String], code: Int32, told: String
    ) throws {
        let station = try RunningStation(flags: ["--demo"])
        let outcome = try station.rampa(["label"] + words + ["-o", folder.file("x.pdf")])
        #expect(outcome.code == code)
        #expect(outcome.complaint.contains(told), "\(outcome.complaint)")
        #expect(!FileManager.default.fileExists(atPath: folder.file("x.pdf")))
    }

    @Test func aManifestIsDrawnUpAndPrinted() throws {
        let station = try RunningStation(flags: ["--demo"])
        func rampa(_ words: String...) throws -> String {
            let outcome = try station.rampa(words)
            #expect(outcome.code == 0, "\(words): \(outcome.complaint)")
            return outcome.output
        }
        let none = try station.rampa(["manifest", "new", "UPS"])
        #expect(none.code == 1 && none.complaint.contains("'UPS'"))
        _ = try rampa("scan", "RK5C-VB56", "--at", "intake")
        let device = try #require(
            try rampa("dispatch", "RK5C-VB56").firstMatch(of: /D[2-9A-Z]{3}-?[2-9A-Z]{4}/)?.output)
        for stage in ["checked", "assigned", "quoted", "declined", "ready"] {
            let answer = try station.post(
                "/api/v1/devices/\(device)/stage", #"{"stage": "\#(stage)"}"#)
            #expect(answer.status == 200, "\(stage)")
        }
        _ = try rampa(
            "dispatch", "RK5C-VB56", String(device), "--close", "--label", "1Z999AA10123456784")
        let told = try rampa("manifest", "new", "ups")
        let code = try #require(told.firstMatch(of: /N[2-9A-Z]{7}/)?.output)
        #expect(told.contains("1Z999AA10123456784"))
        let file = folder.file("manifest.pdf")
        _ = try rampa("label", String(code), "-o", file)
        let text = try text(of: file)
        for word in ["UPS", "1Z99 9AA1 0123 4567 84", "RK5C-VB56", "01310-100 São Paulo"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(text.contains("Page 1 of 1"))
    }

    @Test func aWrongColourOrLanguageStopsTheStart() throws {
        for (flags, told) in [
            (["--accent", "#ffee00"], "'#ffee00' is too light"),
            (["--accent", "red"], "'red' is not a colour"),
            (["--shop-language", "de"], "one of en, pl, pt-BR, pt-PT, es, pt"),
        ] {
            let outcome = try RunningStation.rampa(
                ["serve", "--port", "0"] + flags, folder: folder.file("data"), environment: [:])
            #expect(outcome.code == 2)
            #expect(outcome.complaint.contains(told), "\(outcome.complaint)")
        }
    }

    @Test func aPreviewShowsTheShopsColour() throws {
        let file = folder.file("badge.svg")
        let outcome = try RunningStation.rampa(
            ["labels", "preview", "staff-badge", "--accent", "#1a4d80", "-o", file],
            folder: folder.file("data"), environment: [:])
        #expect(outcome.code == 0, "\(outcome.complaint)")
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("rgb(10.196"))
    }
}
