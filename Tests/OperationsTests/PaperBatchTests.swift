import Foundation
import LabelRendering
import Logistics
import Operations
import TestSupport
import Testing
import Wording

@Suite struct PaperBatchTests {
    private static let viewer = Asker.person(
        Person(
            code: Code.draw(.staffBadge, below: { _ in 0 }), login: "eva", name: "Eva",
            role: .manager))

    private func drawn(_ batch: PaperBatch) async throws -> (bytes: [UInt8], pieces: Int) {
        var (bytes, pieces): ([UInt8], Int) = ([], 0)
        try await batch.draw {
            bytes += $0
            pieces += 1
        }
        return (bytes, pieces)
    }

    @Test func manySlipsAreOneDocumentInTheOrderGiven() async throws {
        let floor = try TestShop()
        var parcels: [Code] = []
        for index in 0..<3 { parcels += try await floor.register(index).parcels }
        let codes = Array(parcels.reversed()) + [parcels[0]]
        let batch = try floor.shop.papers.batch(
            .slip, of: .codes(codes), as: PaperWish(), for: Self.viewer)
        let folder = try TemporaryFolder()
        let file = folder.file("slips.pdf")
        try Data(try await drawn(batch).bytes).write(to: URL(filePath: file))
        #expect(
            try ToolRunner.output(of: "qpdf", ["--check", file]).contains(
                "No syntax or stream encoding errors"))
        let text = try ToolRunner.output(of: "pdftotext", [file, "-"])
        let pages = text.split(separator: "\u{0C}").filter { $0.contains("1") }
        let found = codes.map { code in pages.firstIndex { $0.contains(code.printed) } }
        #expect(!found.contains(nil))
        #expect(text.ranges(of: parcels[0].printed).count >= 4)
        let places = try codes.dropLast().map {
            try #require(text.firstRange(of: $0.printed)).lowerBound
        }
        #expect(places == places.sorted())
    }

    @Test func aBatchOfOneSheetIsThatSheet() async throws {
        let floor = try TestShop()
        let made = try await floor.register(0)
        for format in [PaperWish.Format.pdf, .zpl] {
            let wish = PaperWish(format: format)
            let batch = try floor.shop.papers.batch(
                .slip, of: .codes([made.parcels[0]]), as: wish, for: Self.viewer)
            let alone = try floor.shop.papers.print(
                .slip, of: made.parcels[0], as: wish, for: Self.viewer)
            #expect(try await drawn(batch).bytes == alone)
        }
    }

    @Test func anOrderAndAStageAreSelectionsToo() async throws {
        let floor = try TestShop()
        var made: [Registered] = []
        for index in 0..<3 {
            floor.pass(.seconds(60))
            made.append(try await floor.register(index))
        }
        func codes(_ paper: Paper, _ selection: PaperSelection) throws -> [Code] {
            try floor.shop.papers.batch(
                paper, of: selection, as: PaperWish(format: .zpl), for: Self.viewer
            ).codes
        }
        for order in made {
            #expect(try codes(.deviceSticker, .order(order.order)) == order.devices)
            #expect(try codes(.slip, .order(order.order)) == order.parcels)
        }
        #expect(try codes(.parcelLabel, .stage("announced")) == made.flatMap(\.parcels))
        // What has come waits no more.
        _ = try await floor.scan(made[1].parcels[0].printed)
        #expect(
            try codes(.parcelLabel, .stage("received")) == [made[1].parcels[0]])
        #expect(try !codes(.parcelLabel, .stage("announced")).contains(made[1].parcels[0]))
    }

    @Test func oneWrongCodeIsToldBeforeAnythingIsDrawn() async throws {
        let floor = try TestShop()
        let made = try await floor.register(0)
        let other = try await floor.register(1)
        let stranger = Code.draw(.parcel, below: { $0 - 1 })
        func refusal(
            _ paper: Paper, _ selection: PaperSelection, _ format: PaperWish.Format = .pdf,
            for viewer: Asker = Self.viewer
        ) -> Refusal? {
            #expect(throws: Refusal.self) {
                try floor.shop.papers.batch(
                    paper, of: selection, as: PaperWish(format: format), for: viewer)
            }
        }
        func words(_ refusal: Refusal?) -> String {
            refusal.map(Wording.in(.english).sentences.refusal) ?? ""
        }
        let parcel = made.parcels[0]
        #expect(
            refusal(.slip, .codes([parcel, stranger]))
                == .unknown(what: .parcel, text: stranger.printed))
        #expect(
            words(refusal(.slip, .codes([parcel, made.devices[0]])))
                .contains(made.devices[0].printed))
        #expect(words(refusal(.slip, .codes([]))).contains("at least one"))
        #expect(
            words(refusal(.slip, .codes(Array(repeating: parcel, count: 5001))))
                .contains("at most 5000"))
        #expect(words(refusal(.slip, .stage("ready"))).contains("announced"))
        #expect(words(refusal(.slip, .stage("checked"))).contains("no parcel"))
        #expect(
            words(refusal(.slip, .codes([parcel]), .png)).contains("pdf or zpl"))
        // A link shows one order's slips and nothing else.
        let link = Asker.link(to: made.order)
        #expect(refusal(.slip, .codes([parcel, other.parcels[0]]), for: link) != nil)
        #expect(refusal(.deviceSticker, .order(made.order), for: link) != nil)
        #expect(refusal(.slip, .stage("announced"), for: link) != nil)
        #expect(
            try floor.shop.papers.batch(
                .slip, of: .order(made.order), as: PaperWish(), for: link
            ).codes == made.parcels)
    }

    @Test func longFilesComeInPieces() async throws {
        let floor = try TestShop()
        let made = try await floor.register(0)
        let codes = Array(repeating: made.devices[0], count: 400)
        for format in [PaperWish.Format.pdf, .zpl] {
            let batch = try floor.shop.papers.batch(
                .deviceSticker, of: .codes(codes), as: PaperWish(format: format),
                for: Self.viewer)
            let (bytes, pieces) = try await drawn(batch)
            #expect(pieces > 1)
            #expect(pieces <= bytes.count / 65_536 + 2)
        }
    }
}
