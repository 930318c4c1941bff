import Logistics
import Testing

@testable import rampa_bench

@Suite struct StatisticsTests {
    private static let hundred: [Double] = (1...100).map { Double($0) }
    private static let thousand: [Double] = (1...1000).map { Double($0) }
    private static let cases: [([Double], Double, Double)] = [
        ([3], 0.5, 3), ([3, 1, 2], 0.5, 2), ([4, 1, 3, 2], 0.5, 2), ([1, 2], 1, 2),
        ([1, 2], 0.01, 1), (hundred, 0.99, 99), (thousand, 0.95, 950), (hundred + [101], 0.99, 100),
    ]

    @Test(arguments: cases)
    func aPercentileIsTheValueOfTheNearestRank(
        values: [Double], share: Double, expected: Double
    ) {
        #expect(Statistics.percentile(share, of: values) == expected)
        #expect(Statistics.percentile(share, of: values.reversed()) == expected)
    }

    @Test func ofNothingThereIsNoPercentile() {
        #expect(Statistics.percentile(0.5, of: [Double]()) == nil)
        #expect(Statistics.median([]) == 0)
    }

    private static let shown: [(Double, Int, String)] = [
        (0, 0, "0"), (1234.5, 0, "1235"), (0.0451, 3, "0.045"), (2.005, 1, "2.0"),
        (9.999, 2, "10.00"), (-1.25, 1, "-1.3"), (-0.001, 2, "0.00"),
    ]

    @Test(arguments: shown)
    func aNumberIsShownWithSoManyDigits(number: Double, digits: Int, text: String) {
        #expect(number.shown(digits) == text)
    }

    @Test func aTableHasItsFiguresUnderOneAnother() {
        var table = Table(["", "ms"])
        table.add(["one", "1.0"])
        table.add(["eleven", "11.0"])
        #expect(
            table.text == """
                           ms
                one       1.0
                eleven   11.0
                """)
    }
}

@Suite struct SyntheticOrderTests {
    @Test func noTwoOrdersShareACode() {
        var seen: Set<Code> = []
        for number in stride(from: 0, to: 200_000, by: 97) {
            let order = SyntheticOrder(number)
            for code in [order.code] + order.parcels + order.devices.map(\.code) {
                #expect(seen.insert(code).inserted, "\(code) of order \(number)")
            }
        }
    }

    @Test func theSameNumberGivesTheSameOrder() throws {
        let (one, again) = (SyntheticOrder(4711), SyntheticOrder(4711))
        #expect(one.parcels == again.parcels)
        #expect(one.customer == again.customer)
        // What a scanner sends of it is read as this very code.
        #expect(try Code(one.code.symbols) == one.code)
        #expect(one.devices.allSatisfy { one.parcels.indices.contains($0.parcel) })
    }
}

@Suite struct OptionsTests {
    @Test(arguments: [
        (["--orders", "10,x"], "--orders is '10,x'"), (["--orders", "5"], "from 1000 to"),
        (["--runs", "0"], "from 1 to 100"), (["--runs"], "a value is missing after '--runs'"),
        (["--speed", "9"], "'--speed' is not an option of scan"),
    ])
    func aWrongOptionIsToldByName(words: [String], complaint: String) throws {
        let mistake = #expect(throws: Options.Mistake.self) {
            let options = try Options(words, for: .scan)
            _ = try DataFolders.counts(options)
            _ = try options.number("--runs", standard: 5, in: 1...100)
        }
        #expect(mistake?.words.contains(complaint) == true)
    }
}
