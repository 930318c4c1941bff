import Foundation
import Logistics
import Operations
import Storage
import Testing
import TrackingNumbers

@Suite struct ManifestTests {
    private static let numbers = ["1Z999AA10123456784", "1Z5R89390357567127"]

    /// An order in one box with a courier's label.
    private func labelled(_ desk: Desk, _ index: Int, _ number: String) async throws -> Registered {
        let made = try await desk.packed(index)
        let answer = try await desk.scan(number, packing: made)
        #expect(answer.verdict.label != nil)
        return made
    }

    private func draw(
        _ desk: Desk, _ courier: String = "UPS", key: String? = nil
    ) async throws -> Answered<ManifestView> {
        try await desk.shop.manifests.draw(
            for: courier, by: try desk.write(key, by: TestShop.ana, at: "Dock"))
    }

    @Test func aManifestHoldsWhatWaitsAndLaterBoxesGoToTheNext() async throws {
        let desk = try await Desk()
        let first = try await labelled(desk, 0, Self.numbers[0])
        #expect(
            try desk.shop.manifests.waiting(for: desk.viewer).map(\.courier) == ["UPS"])
        let one = try await draw(desk, "ups", key: "k").answer
        #expect(one.courier == "UPS" && one.manifest.kind == .manifest)
        #expect(one.boxes.map(\.order) == [first.order])
        #expect(try desk.shop.manifests.waiting(for: desk.viewer).isEmpty)
        // The same press draws up nothing new, another finds nothing.
        let again = try await draw(desk, "ups", key: "k")
        #expect(again.isReplay && again.answer.manifest == one.manifest)
        await #expect(throws: Refusal.nothingToCollect(courier: "UPS")) {
            try await draw(desk)
        }
        let second = try await labelled(desk, 2, Self.numbers[1])
        let two = try await draw(desk).answer
        #expect(two.boxes.map(\.order) == [second.order])
        // What was drawn up stays as it is, also after the courier came.
        _ = try await desk.shop.boxes.collect(
            one.boxes[0].box, by: try desk.write(by: TestShop.ana))
        let kept = try desk.shop.manifests.view(of: one.manifest, for: desk.viewer)
        #expect(kept.boxes.map(\.box) == one.boxes.map(\.box))
        #expect(kept.drawnAt == one.drawnAt)
        let newest = try desk.shop.manifests.newest(limit: 10, for: desk.viewer).map(\.manifest)
        #expect(Set(newest) == [one.manifest, two.manifest])
        #expect(try Inspection(desk.shop.folder) { _ in }.damage == [])
    }

    @Test func aBoxWithAnotherLabelGoesToAnotherManifest() async throws {
        let desk = try await Desk()
        let made = try await labelled(desk, 0, Self.numbers[0])
        let first = try await draw(desk).answer
        #expect(first.boxes.map { $0.replacedBy == nil } == [true])
        let box = first.boxes[0].box
        _ = try await desk.shop.boxes.label(
            box, with: [Self.numbers[1]], replacingBecause: "torn",
            by: try desk.write(by: TestShop.ana))
        // The list says what it said, and that the label was replaced since.
        let told = try desk.shop.manifests.view(of: first.manifest, for: desk.viewer)
        #expect(told.boxes.map(\.trackingNumber.text) == [Self.numbers[0]])
        #expect(told.boxes.map { $0.replacedBy?.trackingNumber.text } == [Self.numbers[1]])
        let next = try await draw(desk).answer
        #expect(next.boxes.map(\.trackingNumber.text) == [Self.numbers[1]])
        #expect(try desk.view(made).boxes[0].label?.trackingNumber.text == Self.numbers[1])
    }

    @Test func aBoxThatIsCollectedOrHasNoLabelDoesNotWait() async throws {
        let desk = try await Desk()
        _ = try await desk.packed(2)
        await #expect(throws: Refusal.nothingToCollect(courier: "UPS")) { try await draw(desk) }
        let made = try await labelled(desk, 0, Self.numbers[0])
        let box = try #require(try desk.view(made).boxes.first).code
        _ = try await desk.shop.boxes.collect(box, by: try desk.write(by: TestShop.ana))
        await #expect(throws: Refusal.nothingToCollect(courier: "UPS")) { try await draw(desk) }
        await #expect(throws: Refusal.nothingToCollect(courier: "DHL")) {
            try await draw(desk, "DHL")
        }
    }

    @Test func aManifestIsForThoseWhoPack() async throws {
        let desk = try await Desk()
        _ = try await labelled(desk, 0, Self.numbers[0])
        let manifest = try await draw(desk).answer.manifest
        let technician = try await desk.person(.technician)
        await #expect(throws: Refusal.self) {
            try await desk.shop.manifests.draw(
                for: "UPS", by: try desk.write(by: .person(technician)))
        }
        for viewer in [Asker.person(technician), .link(to: manifest)] {
            #expect(throws: Refusal.self) {
                try desk.shop.manifests.view(of: manifest, for: viewer)
            }
            #expect(throws: Refusal.self) {
                try desk.shop.papers.print(.manifest, of: manifest, as: PaperWish(), for: viewer)
            }
        }
        let pdf = try desk.shop.papers.print(
            .manifest, of: manifest, as: PaperWish(language: .exactly(.polish)), for: desk.viewer)
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        // Its code is answered in plain words, and names no order.
        let answer = try await desk.find(manifest.symbols)
        #expect(answer.word == "STOP")
        #expect(answer.verdict.refusal == .nothingToScan(manifest))
    }
}
