import Foundation
import LabelRendering
import Logistics
import Operations
import TestSupport
import Testing

/// Badges, holding labels and manifests: codes that do not belong to an order.
@Suite struct PaperCodesTests {
    private static let viewer = Asker.person(
        Person(
            code: Code.draw(.staffBadge, below: { _ in 0 }), login: "eva", name: "Eva",
            role: .manager))

    private func text(of pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("paper-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try ToolRunner.output(of: "pdftotext", ["-layout", file.path, "-"])
    }

    // MARK: Badges

    @Test func aNewBadgeMakesTheOneBeforeWorthless() async throws {
        let floor = try TestShop()
        let ana = try await floor.shop.people.add(
            login: "ana", name: "Ana Lima", role: .warehouse,
            password: "a sentence that is long", by: TestShop.manager)
        func badge(renew: Bool, _ key: String) async throws -> Code {
            try await floor.shop.badges.give(
                to: "Ana", renew: renew, by: try floor.write(key, by: TestShop.manager)
            ).answer.badge
        }
        let first = try await badge(renew: false, "1")
        #expect(first.kind == .staffBadge && first != ana.code)
        #expect(try await badge(renew: false, "2") == first)
        #expect(try floor.shop.badges.wearer(of: first) == ana)
        let second = try await badge(renew: true, "3")
        #expect(second != first)
        #expect(try floor.shop.badges.wearer(of: first) == nil)
        #expect(try floor.shop.badges.wearer(of: second) == ana)
        // The same key gives the same badge, and draws no other.
        #expect(try await badge(renew: true, "3") == second)
        #expect(try floor.shop.badges.wearer(of: second) == ana)
        let pdf = try floor.shop.papers.print(
            .staffBadge, of: second, as: PaperWish(), for: Self.viewer)
        let text = try text(of: pdf)
        for word in ["Ana Lima", "AL", "Warehouse", second.printed, "Rampa Repair Centre"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(throws: Refusal.unknown(what: "badge", text: first.printed)) {
            try floor.shop.papers.print(.staffBadge, of: first, as: PaperWish(), for: Self.viewer)
        }
    }

    @Test func onlyWhoMayManagePeopleGivesAndPrintsBadges() async throws {
        let floor = try TestShop()
        let ana = try await floor.shop.people.add(
            login: "ana", name: "Ana", role: .warehouse, password: nil, by: TestShop.manager)
        await #expect(throws: Refusal.self) {
            try await floor.shop.badges.give(
                to: "ana", renew: false, by: try floor.write("1", by: .person(ana)))
        }
        await #expect(throws: Refusal.unknown(what: "person", text: "nobody")) {
            try await floor.shop.badges.give(
                to: "nobody", renew: false, by: try floor.write("2", by: TestShop.manager))
        }
        let badge = try await floor.shop.badges.give(
            to: "ana", renew: false, by: try floor.write("3", by: TestShop.manager)
        ).answer.badge
        for viewer in [Asker.person(ana), .link(to: badge)] {
            #expect(throws: Refusal.self) {
                try floor.shop.papers.print(.staffBadge, of: badge, as: PaperWish(), for: viewer)
            }
        }
        // Nobody is known by the code that the log has for them.
        #expect(try floor.shop.badges.wearer(of: ana.code) == nil)
    }

    // MARK: Holding labels

    @Test func holdingLabelsAreDrawnOnceAndPrintedOnSheets() async throws {
        let floor = try TestShop()
        let drawn = try await floor.shop.holdingLabels.draw(
            20, by: try floor.write("1", by: TestShop.ana, at: "Desk 1")
        ).answer.labels
        #expect(Set(drawn).count == 20 && drawn.allSatisfy { $0.kind == .holdingLabel })
        let again = try await floor.shop.holdingLabels.draw(
            20, by: try floor.write("1", by: TestShop.ana, at: "Desk 1"))
        #expect(again.isReplay && again.answer.labels == drawn)
        let more = try await floor.shop.holdingLabels.draw(
            20, by: try floor.write("2", by: TestShop.ana)
        ).answer.labels
        #expect(Set(drawn).isDisjoint(with: more))
        var wish = PaperWish()
        wish.labelSheet = try LabelSheet("5163")
        wish.firstPlace = 3
        let pdf = try floor.shop.papers.printTogether(
            .holdingLabel, of: drawn, as: wish, for: Self.viewer)
        let text = try text(of: pdf)
        for code in drawn { #expect(text.contains(code.printed)) }
        // 8 places of the first sheet, 10 of the second, 2 of the third.
        #expect(text.split(separator: "\u{C}").count == 3)
        wish.format = .zpl
        #expect(throws: Refusal.self) {
            try floor.shop.papers.printTogether(
                .holdingLabel, of: drawn, as: wish, for: Self.viewer)
        }
        for count in [0, 501] {
            await #expect(throws: Refusal.self) {
                try await floor.shop.holdingLabels.draw(
                    count, by: try floor.write("c\(count)", by: TestShop.ana))
            }
        }
        // One that was never drawn is not printed.
        #expect(throws: Refusal.self) {
            try floor.shop.papers.print(
                .holdingLabel, of: Code.draw(.holdingLabel, below: { _ in 5 }), as: PaperWish(),
                for: Self.viewer)
        }
    }

    // MARK: Codes of such papers under the scanner

    @Test(arguments: Place.allCases)
    func aCodeThatNamesNothingIsAnsweredInPlainWords(place: Place) async throws {
        let floor = try TestShop()
        let label = try await floor.shop.holdingLabels.draw(
            1, by: try floor.write("1", by: TestShop.ana)
        ).answer.labels[0]
        let photo = StationCommand.photo.code
        let card = Code.draw(.commandCard, below: { _ in 9 })
        for (code, refusal) in [
            (label, Refusal.nothingToScan(label)), (photo, .noCommand(.photo)),
            (card, .nothingToScan(card)),
        ] {
            let answer = try await floor.scan(code.printed.lowercased(), at: place).answer
            #expect(answer.word == "STOP")
            #expect(answer.verdict.refusal == refusal)
        }
    }

    @Test func aCommandBesideASlipCommandsNothing() async throws {
        let floor = try TestShop()
        let made = try await floor.register(0)
        let answer = try await floor.shop.scans.take(
            ScanRequest(
                texts: [StationCommand.done.code.symbols, made.parcels[0].symbols], place: .intake),
            by: try floor.write("1", by: TestShop.ana)
        ).answer
        #expect(answer.word == "OK")
        #expect(answer.verdict.parcel == made.parcels[0])
    }

    // MARK: All of an order

    @Test func anOrderStandsForAllItsDevices() async throws {
        let floor = try TestShop()
        let made = try await floor.register(1)
        var wish = PaperWish()
        wish.labelSheet = try LabelSheet("L7160")
        let pdf = try floor.shop.papers.printTogether(
            .deviceSticker, of: [made.order], as: wish, for: Self.viewer)
        let text = try text(of: pdf)
        for device in made.devices { #expect(text.contains(device.printed)) }
        #expect(text.split(separator: "\u{C}").count == 1)
        wish.labelSheet = try LabelSheet("L7651")
        #expect(throws: Refusal.self) {
            try floor.shop.papers.printTogether(
                .deviceSticker, of: [made.order], as: wish, for: Self.viewer)
        }
        // Cards are about nothing in particular; a sticker is about something.
        let cards = try floor.shop.papers.print(
            .commandCards, of: nil, as: PaperWish(language: .exactly(.spanish)), for: Self.viewer)
        let words = try self.text(of: cards)
        for word in ["Foto", "Deshacer", StationCommand.photo.code.printed] {
            #expect(words.contains(word))
        }
        #expect(throws: Refusal.self) {
            try floor.shop.papers.print(.deviceSticker, of: nil, as: PaperWish(), for: Self.viewer)
        }
    }

    @Test func aSlipSpeaksBothTheCustomersLanguageAndTheDocks() async throws {
        let floor = try TestShop()
        let polish = try await floor.register(0)
        let english = try await floor.register(4)
        func slip(_ made: Registered) throws -> String {
            try text(
                of: floor.shop.papers.print(
                    .slip, of: made.parcels[0], as: PaperWish(), for: Self.viewer))
        }
        let both = try slip(polish)
        #expect(both.contains("Paczka 1 z 1") && both.contains("Parcel 1 of 1"))
        #expect(both.contains("21 wrz 2026"))
        #expect(!both.contains("POLSKA"))
        let one = try slip(english)
        #expect(one.contains("21 Sept 2026"))
        // The customer is abroad: it shows the sender's country, and the shop's.
        #expect(one.contains("UNITED KINGDOM") && one.contains("POLAND"))
    }
}
