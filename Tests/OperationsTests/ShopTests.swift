import Foundation
import LabelRendering
import Logistics
import Operations
import Storage
import TestSupport
import Testing

@Suite struct ScanTests {
    @Test func aParcelIsReceivedOnceAndTheSecondScanSaysByWhom() async throws {
        let floor = try TestShop()
        let person = try await floor.shop.people.add(
            login: "ana", name: "Ana", role: .warehouse, password: nil, by: TestShop.manager)
        let made = try await floor.register()
        let first = try await floor.scan(made.parcels[0].printed, by: .person(person))
        #expect(first.answer.word == "OK")
        #expect(first.answer.customer == "Anna Nowak")
        floor.pass(.seconds(60))
        let second = try await floor.scan(made.parcels[0].symbols)
        #expect(second.answer.word == "TWICE")
        #expect(second.answer.earlierBy == "Ana")
        #expect(second.answer.verdict.earlier?.station == "Desk 1")

    }

    @Test func everyOutcomeHasItsWord() async throws {
        let floor = try TestShop()
        let two = try await floor.register(1)
        let numbered = try await floor.register(3)
        let wrong = String(two.parcels[0].symbols.dropLast()) + "2"
        let words: [(String, Place, String)] = [
            (two.order.symbols, .intake, "WHICH ONE?"),
            ("1Z 999 AA1 01 2345 6784", .intake, "OK"),
            (numbered.parcels[0].symbols, .intake, "TWICE"),
            ("https://st.example/q/\(two.parcels[0])", .intake, "OK"),
            (two.devices[3].symbols, .booth, "STOP"),
            (two.devices[0].symbols, .booth, "OK"),
            (two.devices[0].symbols, .dispatch, "STOP"),
            (two.devices[0].symbols, .find, "OK"),
            ("https://evil.example/q/\(two.parcels[0])", .intake, "UNKNOWN"),
            (two.parcels[0].symbols.hasSuffix("2") ? "P7K4J2X2" : wrong, .intake, "AGAIN"),
            ("RB123456785GB", .intake, "UNKNOWN"), ("", .intake, "UNKNOWN"),
            ("\u{1D}<script>alert(1)</script>", .intake, "UNKNOWN"),
        ]
        for (text, place, word) in words {
            let answer = try await floor.scan(text, at: place).answer
            #expect(answer.word == word, "\(text) at \(place.rawValue): \(answer.verdict)")
        }
    }

    @Test func codesOfDifferentOrdersInOnePictureStopTheLine() async throws {
        let floor = try TestShop()
        let one = try await floor.register(0)
        let other = try await floor.register(2)
        let answer = try await floor.shop.scans.take(
            ScanRequest(texts: [one.parcels[0].symbols, other.parcels[0].symbols], place: .intake),
            by: try floor.write("both", by: TestShop.ana)
        ).answer
        #expect(answer.word == "STOP")
        let order = try floor.shop.orders.view(of: one.order, for: .link(to: one.order))
        #expect(order.parcels[0].stage == .announced)
    }

    @Test func aRepeatedKeyIsTheSameScanAndAnotherPayloadIsRefused() async throws {
        let floor = try TestShop()
        let made = try await floor.register()
        let code = made.parcels[0].symbols
        let first = try await floor.scan(code, key: "k1")
        let again = try await floor.scan(code, key: "k1")
        #expect(!first.isReplay)
        #expect(again.isReplay)
        #expect(again.answer.verdict == first.answer.verdict)
        await #expect(throws: Refusal.keyReused(key: "k1")) {
            try await floor.scan("other", key: "k1")
        }
        // Another person's key of the same name is another key.
        #expect(
            try await floor.scan(code, key: "k1", by: TestShop.manager).answer.word == "TWICE")
    }

    @Test func aRefusalIsKeptToo() async throws {
        let floor = try TestShop()
        let made = try await floor.register()
        func move(_ stage: DeviceStage, _ key: String) async throws -> Answered<Moved> {
            try await floor.shop.devices.move(
                made.devices[0], to: stage,
                by: try floor.write(key, payload: stage.rawValue, by: TestShop.manager))
        }
        await #expect(throws: Refusal.self) { try await move(.checked, "early") }
        _ = try await move(.received, "receive")
        // A late re-send does not do what was refused then.
        await #expect(throws: Refusal.self) { try await move(.checked, "early") }
        #expect(try await move(.checked, "now").answer.stage == "checked")
    }

    @Test func aScanWaitsForNobodysRightsButItsOwn() async throws {
        let floor = try TestShop()
        let customer = TestShop.person(.customer)
        await #expect(throws: Refusal.notAllowed(role: .customer, doing: "scan")) {
            try await floor.scan("x", by: customer)
        }
    }

    @Test func anUnknownTextIsKeptSealedAndNotInTheLog() async throws {
        let floor = try TestShop()
        _ = try await floor.scan("Jan Kowalski, ul. Tajna 3")
        let database = try Data(
            contentsOf: URL(fileURLWithPath: floor.folder.file("data/station.db-wal")))
        // The text is among the personal values, once.
        let text = Data("Tajna 3".utf8)
        var count = 0
        var range = database.startIndex..<database.endIndex
        while let found = database.range(of: text, in: range) {
            count += 1
            range = found.upperBound..<database.endIndex
        }
        #expect(count >= 1)
        floor.shop.close()
        let inspection = try Inspection(floor.folder.file("data")) { _ in }
        #expect(inspection.damage == [])
        #expect(inspection.counts.personalValues == 1)
    }
}

@Suite struct RegistrationTests {
    private func refusal(_ change: (inout NewOrder) -> Void) async throws -> String {
        let floor = try TestShop()
        var order = DemoShop.orders[0]
        change(&order)
        let refusal = await #expect(throws: Refusal.self) {
            try await floor.shop.orders.register(
                order, by: try floor.write("x", by: TestShop.manager))
        }
        return refusal?.description ?? ""
    }

    @Test func aFieldThatCannotBeUsedIsNamed() async throws {
        #expect(
            try await refusal { $0.customer.name = "  " }.hasPrefix("customer.name: it is missing"))
        #expect(try await refusal { $0.customer.mail = "anna@" }.contains("'anna@'"))
        #expect(try await refusal { $0.customer.mail = "a@b.c\r\nBcc: x@y.z" }.contains("control"))
        #expect(try await refusal { $0.devices = [] }.contains("1 to 100 devices"))
        #expect(try await refusal { $0.devices[1].parcel = 2 }.contains("devices[1].parcel '2'"))
        #expect(try await refusal { $0.devices[0].name = "a\u{202E}b" }.contains("U+202E"))
        #expect(
            try await refusal { $0.devices[0].fault = String(repeating: "x", count: 2001) }
                .contains("2001 characters; 2000 are allowed"))
        #expect(try await refusal { $0.language = "de" }.contains("en, pl, pt-BR, pt-PT, es, pt"))
        #expect(
            try await refusal { $0.parcels = [.init(trackingNumber: "hello")] }
                .contains("parcels[0].trackingNumber 'hello'"))
    }

    @Test func codesAreDifferentAndLinksOpenOnlyTheirOrder() async throws {
        let floor = try TestShop()
        let one = try await floor.register(0)
        let other = try await floor.register(1)
        let codes =
            [one.order, other.order] + one.parcels + other.parcels + one.devices
            + other.devices
        #expect(Set(codes).count == codes.count)
        let link = try floor.shop.links.address(of: one.order, for: TestShop.manager)
        let secret = try #require(link.split(separator: "/").last.map(String.init))
        #expect(secret.count == 32)
        #expect(try floor.shop.links.order(openedBy: secret, address: "a") == one.order)
        #expect(throws: Refusal.self) {
            try floor.shop.orders.view(of: other.order, for: .link(to: one.order))
        }
        floor.pass(.seconds(401 * 86_400))
        #expect(throws: Refusal.unknown(what: "page", text: "this address")) {
            try floor.shop.links.order(openedBy: secret, address: "a")
        }
    }

    /// The company is asked for in the statement itself, not only by whom the link names.
    @Test func aLinkOfAnotherCompanyOpensNothing() async throws {
        let floor = try TestShop()
        let made = try await floor.register(0)
        let link = Asker.link(to: made.order)
        #expect(try floor.shop.orders.view(of: made.order, for: link).code == made.order)
        #expect(try floor.shop.orders.code(of: made.parcels[0], for: link) == made.order)
        _ = try floor.shop.papers.print(.slip, of: made.parcels[0], as: PaperWish(), for: link)
        try floor.sqlite(
            """
            INSERT INTO companies VALUES ('0123456789abcdef0123456789abcdef');
            UPDATE links SET company = '0123456789abcdef0123456789abcdef'
            """)
        #expect(throws: Refusal.unknown(what: "order", text: made.order.printed)) {
            try floor.shop.orders.view(of: made.order, for: link)
        }
        #expect(throws: Refusal.self) {
            try floor.shop.orders.code(of: made.parcels[0], for: link)
        }
        #expect(throws: Refusal.self) {
            try floor.shop.papers.print(.slip, of: made.parcels[0], as: PaperWish(), for: link)
        }
        let staff = try floor.shop.orders.view(of: made.order, for: TestShop.manager)
        #expect(staff.code == made.order)
    }

    @Test func whoeverGuessesLinksMustWaitAndNobodyElse() async throws {
        let floor = try TestShop()
        let made = try await floor.register()
        let link = try floor.shop.links.address(of: made.order, for: TestShop.manager)
        let secret = try #require(link.split(separator: "/").last.map(String.init))
        for index in 0..<20 {
            #expect(throws: Refusal.unknown(what: "page", text: "this address")) {
                try floor.shop.links.order(openedBy: "guess \(index)", address: "192.0.2.7")
            }
        }
        #expect(throws: Refusal.tooOften(seconds: 1)) {
            try floor.shop.links.order(openedBy: secret, address: "192.0.2.7")
        }
        #expect(try floor.shop.links.order(openedBy: secret, address: "192.0.2.8") == made.order)
        floor.pass(.seconds(2))
        #expect(try floor.shop.links.order(openedBy: secret, address: "192.0.2.7") == made.order)
    }
}

@Suite struct SignInTests {
    @Test func onlyTheRightPasswordOpensASessionAndItEnds() async throws {
        let floor = try TestShop()
        try await floor.shop.people.add(
            login: "Ana", name: "Ana", role: .warehouse, password: "a plain sentence 42",
            by: TestShop.manager)
        for (login, password) in [("ana", "a plain sentence 43"), ("bob", "a plain sentence 42")] {
            await #expect(throws: Refusal.wrongPassword) {
                try await floor.shop.sessions.signIn(login: login, password: password, address: "a")
            }
        }
        let secret = try await floor.shop.sessions.signIn(
            login: "ANA", password: "a plain sentence 42", address: "a")
        #expect(try await floor.shop.sessions.person(session: secret)?.name == "Ana")
        #expect(try await floor.shop.sessions.person(session: String(secret.reversed())) == nil)
        floor.pass(.seconds(13 * 3600))
        #expect(try await floor.shop.sessions.person(session: secret) == nil)
        let another = try await floor.shop.sessions.signIn(
            login: "ana", password: "a plain sentence 42", address: "a")
        try await floor.shop.sessions.signOut(session: another)
        #expect(try await floor.shop.sessions.person(session: another) == nil)
    }

    @Test func whoeverGuessesPasswordsMustWaitAndNobodyElse() async throws {
        let floor = try TestShop()
        try await floor.shop.people.add(
            login: "ana", name: "Ana", role: .warehouse, password: "a plain sentence 42",
            by: TestShop.manager)
        for _ in 0..<5 {
            await #expect(throws: Refusal.wrongPassword) {
                try await floor.shop.sessions.signIn(
                    login: "ana", password: "x", address: "192.0.2.7")
            }
        }
        await #expect(throws: Refusal.tooOften(seconds: 1)) {
            try await floor.shop.sessions.signIn(
                login: "ana", password: "a plain sentence 42", address: "192.0.2.7")
        }
        _ = try await floor.shop.sessions.signIn(
            login: "ana", password: "a plain sentence 42", address: "192.0.2.8")
    }

    @Test(arguments: ["short", "aaaaaaaaaaaaaaaaaaaa", "password1234567"])
    func aPasswordThatIsEasyToGuessIsRefused(password: String) async throws {
        let floor = try TestShop()
        await #expect(throws: Refusal.self) {
            try await floor.shop.people.add(
                login: "ana", name: "Ana", role: .warehouse, password: password,
                by: TestShop.manager)
        }
    }

    @Test func onlyAManagerGivesAccounts() async throws {
        let floor = try TestShop()
        await #expect(throws: Refusal.notAllowed(role: .warehouse, doing: "give accounts")) {
            try await floor.shop.people.add(
                login: "x", name: "X", role: .manager, password: nil, by: TestShop.ana)
        }
    }
}

@Suite struct PhotoTests {
    @Test func aPhotoIsKeptOnItsDeviceAndOnlyItsOrderShowsIt() async throws {
        let floor = try TestShop()
        let made = try await floor.register(0)
        let other = try await floor.register(2)
        let sheets = try floor.shop.papers.layOut(
            .slip, of: made.parcels[0], for: .link(to: made.order))
        let raster = try Raster.render(sheets.sheets[0], dotsPerInch: 72)
        let picture = try pgmToPNG(raster)
        func take(_ key: String) async throws -> Answered<Photo> {
            try await floor.shop.photos.take(
                picture, of: made.devices[0], way: .intake,
                by: try floor.write(key, payload: "p", by: TestShop.ana, at: "Booth 1"))
        }
        let photo = try await take("a")
        #expect(try await take("a").isReplay)
        #expect(try await take("a").answer == photo.answer)
        #expect(photo.answer.mediaType == "image/png")
        #expect(photo.answer.width == raster.width)
        let view = try floor.shop.orders.view(of: made.order, for: .link(to: made.order))
        #expect(view.photos.map(\.id) == [photo.answer.id])
        #expect(view.photos[0].subject == made.devices[0])
        let shown = try await floor.shop.photos.file(
            of: photo.answer.id, longestSide: 480, for: .link(to: made.order))
        #expect(FileManager.default.fileExists(atPath: shown.path))
        try FileManager.default.removeItem(atPath: shown.path)
        // Views are derived: a deleted one comes back.
        let again = try await floor.shop.photos.file(
            of: photo.answer.id, longestSide: 480, for: .link(to: made.order))
        #expect(FileManager.default.fileExists(atPath: again.path))
        await #expect(throws: Refusal.self) {
            try await floor.shop.photos.file(
                of: photo.answer.id, longestSide: nil, for: .link(to: other.order))
        }
    }

    /// A PNG by somebody else's encoder.
    private func pgmToPNG(_ raster: Raster) throws -> [UInt8] {
        let head = Array("P5 \(raster.width) \(raster.height) 255\n".utf8)
        return try ToolRunner.python(
            "import sys; from PIL import Image; "
                + "Image.open(sys.stdin.buffer).save(sys.stdout.buffer, 'PNG')",
            input: head + raster.pixels)
    }
}
