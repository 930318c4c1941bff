import Foundation
import LabelRendering
import Logistics
import Operations
import Testing

@Suite struct PaperTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Labels")

    /// Every template of ours, with every size of paper and language it has.
    @Test(arguments: Paper.allCases)
    func everyPaperIsWholeInEveryLanguage(paper: Paper) throws {
        let file = Self.folder.appendingPathComponent("\(paper.rawValue).xml")
        let template = try Template(
            parsing: Array(try Data(contentsOf: file)), name: file.lastPathComponent)
        #expect(template.languages == ["en", "pl", "pt-BR", "pt-PT", "es"])
        for page in template.pages {
            for language in template.languages {
                let sheets = try template.layout(
                    paper.sample(), language: language, page: page.name)
                #expect(sheets.language == language)
                #expect(!sheets.sheets[0].marks.isEmpty)
            }
        }
    }

    @Test func papersAreAboutTheirOwnThings() async throws {
        let floor = try TestShop()
        let made = try await floor.register(0)
        let viewer = Asker.person(
            Person(
                code: Code.draw(.staffBadge, below: { _ in 0 }), login: "eva", name: "Eva",
                role: .manager))
        for (paper, code) in [
            (Paper.slip, made.parcels[0]), (.parcelLabel, made.parcels[0]),
            (.deviceSticker, made.devices[0]), (.workOrder, made.devices[0]),
        ] {
            for format in PaperWish.Format.allCases {
                let file = try floor.shop.papers.print(
                    paper, of: code, as: PaperWish(format: format), for: viewer)
                let starts = ["pdf": "%PDF-", "svg": "<?xml", "png": "\u{89}PNG", "zpl": "^XA"]
                let start = Array(
                    (starts[format.rawValue] ?? "").unicodeScalars.map {
                        UInt8(truncatingIfNeeded: $0.value)
                    })
                #expect(file.starts(with: start), "\(paper) \(format)")
            }
        }
        #expect(throws: Refusal.self) {
            try floor.shop.papers.print(
                .deviceSticker, of: made.parcels[0], as: PaperWish(), for: viewer)
        }
        // The shop's own papers are not for customers, and nobody gets a stranger's.
        for (paper, code, order) in [
            (Paper.workOrder, made.devices[0], made.order),
            (.deviceSticker, made.devices[0], made.order),
        ] {
            #expect(throws: Refusal.self) {
                try floor.shop.papers.print(paper, of: code, as: PaperWish(), for: .link(to: order))
            }
        }
    }
}
