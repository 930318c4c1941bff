import Logistics
import Operations
import Testing

/// What scanners, spreadsheets and people make of our codes and of serial numbers, at the desks.
@Suite struct ScannedTextTests {
    private let floor: TestShop

    init() throws { floor = try TestShop() }

    private func scan(_ text: String, at place: Place) async throws -> ScanAnswer {
        let key = text.unicodeScalars.map { String($0.value, radix: 36) }.joined()
        return try await floor.shop.scans.take(
            ScanRequest(texts: [text], place: place),
            by: try floor.write(
                String((place.rawValue + key).prefix(120)), by: TestShop.ana, at: "Desk 1")
        ).answer
    }

    @Test(arguments: [
        "]C0", "]C1", "]A0", "]Q1HTTPS://ST.EXAMPLE/Q/", "HTTPS://OLDER.EXAMPLE/Q/", "\u{2}",
        "\u{1D}", "~", "#", "\u{200E}", "\u{FEFF}", "j", "XYZ01",
    ])
    func aCodeIsFoundBehindWhateverIsInFrontOfIt(prefix: String) async throws {
        let made = try await floor.register(3)
        let parcel = made.parcels[0].symbols
        let found = try await scan(prefix + parcel, at: .find)
        #expect(found.word == "OK")
        #expect(found.verdict.parcel == made.parcels[0])
        let received = try await scan(prefix + parcel, at: .intake)
        #expect(received.word == "OK")
        #expect(received.verdict.parcel == made.parcels[0])
    }

    @Test(arguments: ["\u{3}", "*", "\r", "\u{0}", "?utm_source=x", "/", "\u{200B}"])
    func andBeforeWhateverIsBehindIt(suffix: String) async throws {
        let made = try await floor.register(3)
        let parcel = made.parcels[0]
        for text in [parcel.symbols, "HTTPS://ST.EXAMPLE/Q/\(parcel.symbols)"] {
            #expect(try await scan(text + suffix, at: .find).verdict.parcel == parcel)
        }
    }

    @Test func twiceInOneGoOrWithAnotherHyphenItIsTheSame() async throws {
        let made = try await floor.register(3)
        let parcel = made.parcels[0]
        let halves = (parcel.symbols.prefix(4), parcel.symbols.suffix(4))
        for text in [
            parcel.symbols + parcel.symbols, "\(halves.0)\u{2011}\(halves.1)",
            "\(halves.0)\u{2013}\(halves.1)", "\(halves.0)\u{200B}\(halves.1)",
        ] {
            #expect(try await scan(text, at: .find).verdict.parcel == parcel)
        }
    }

    /// Eight symbols that fit by chance name nothing unless they were given out.
    @Test func aCodeThatNobodyGaveOutIsNotFoundInside() async throws {
        let answer = try await scan("XYZ01PFBJ9D5B", at: .find)
        #expect(answer.word == "UNKNOWN")
    }

    @Test func anAddressOfAnotherOrderBeginsThatOrderAtTheDispatch() async throws {
        let one = try await floor.register(3)
        let other = try await floor.register(0)
        #expect(
            try floor.shop.scans.leadsElsewhere(
                ["https://older.example/q/\(other.order.symbols)?x=1"], from: one.order,
                for: TestShop.ana)
        )
    }
}
