import GS1
import TestSupport
import Testing

/// Our rules against those of zint, which follows GS1's syntax dictionary of 2022.
@Suite struct ZintTests {
    /// Assigned since, or not known to Debian's zint for another reason.
    private static let unknownToZint: Set<String> = [
        "03", "4330", "4331", "4332", "4333", "7011", "7041", "716", "717", "7241", "7242", "7250",
        "7251", "7252", "7253", "7254", "7255", "7256", "7257", "7258", "7259", "8014", "8030",
    ]

    /// Values about which zint knows more than we need: codes of countries and currencies, company
    /// prefixes in front of letters, bank accounts, coupons, dimensions, places of the earth,
    /// percent signs, yes and no, pieces of a total.
    private static let knownBetterByZint = [
        "253", "255", "391", "393", "401", "421", "422", "423", "424", "425", "426", "43",
        "7023", "703", "7040", "8001", "8003", "8004", "8006", "8007", "8010",
        "8013", "8026", "8110", "8112",
    ]

    private func complaint(_ digits: String, _ value: String) throws -> String? {
        let output = try ToolRunner.run(
            "zint",
            [
                "-b", "DATAMATRIX", "--gs1", "--direct", "--filetype=txt", "-d",
                "[\(digits)]\(value)",
            ])
        if output.code == 0, output.complaint.isEmpty { return nil }
        return "\(output.code) \(output.complaint)"
    }

    @Test func zintRefusesWhatWeRefuseAndTakesWhatWeTake() throws {
        var numbers = FixedNumbers(71)
        var (taken, refused) = (0, 0)
        var unknown: Set<String> = []
        // Of identifiers that differ in the place of the point or a number only, one is enough.
        let repeated = /(?:3[1-69]\d|703|723)[1-9]|9[1-9]/
        for identifier in ApplicationIdentifier.all
        where identifier.digits.wholeMatch(of: repeated) == nil {
            let digits = identifier.digits
            for round in 0..<5 {
                let value = value(of: identifier, round, &numbers)
                guard !value.isEmpty else { continue }
                let zint = try complaint(digits, value)
                if zint?.contains("Invalid AI (\(digits))") == true {
                    unknown.insert(digits)
                    break
                }
                do throws(Malformed) {
                    _ = try Element(digits, value)
                    taken += 1
                    let isKnownBetter = Self.knownBetterByZint.contains(where: digits.hasPrefix)
                    #expect(
                        zint == nil || isKnownBetter, "we take (\(digits))\(value): \(zint ?? "")")
                } catch {
                    refused += 1
                    #expect(zint != nil, "zint takes (\(digits))\(value), we: \(error)")
                }
            }
        }
        #expect(unknown.subtracting(Self.unknownToZint) == [])
        #expect(taken > 200 && refused > 100, "\(taken) taken, \(refused) refused")
    }

    /// Mostly values as they ought to be; now and then too long, too short, or with letters.
    private func value(
        of identifier: ApplicationIdentifier, _ round: Int, _ numbers: inout FixedNumbers
    ) -> String {
        var count = Int.random(in: identifier.lengths, using: &numbers)
        if round == 3 { count += Bool.random(using: &numbers) ? 1 : -1 }
        let alphabet = Array(round == 4 ? "0123456789ABCabc-/%#~" : "0123456789")
        var value = String(
            (0..<max(0, count)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)]
            })
        let days = ["0131", "0229", "1200", "1301", "0631"]
        if round == 0, identifier.lengths.lowerBound == 6, identifier.decimalPlaces == nil {
            value = "26" + days[Int.random(in: 0..<days.count, using: &numbers)]
        }
        if round < 2, let check = CheckDigit.of(Array(value.utf8.dropLast())), count >= 13 {
            value = value.dropLast() + String(decoding: [check], as: UTF8.self)
        }
        return value
    }

    @Test(arguments: ElementStringTests.examples)
    func zintPrintsTheSameText(example: ElementStringTests.Example) throws {
        let elements = try ElementString(printed: example.printed)
        let marked = elements.elements.map { "[\($0.identifier.digits)]\($0.value)" }.joined()
        let svg = try ToolRunner.run(
            "zint", ["-b", "GS1_128", "--direct", "--filetype=svg", "-d", marked])
        if svg.complaint.contains("Invalid AI") { return }  // younger than Debian's zint
        let open = try #require(svg.output.firstRange(of: "<text"))
        let start = try #require(svg.output[open.upperBound...].firstIndex(of: ">"))
        let end = try #require(svg.output[start...].firstRange(of: "</text>"))
        let printed = svg.output[svg.output.index(after: start)..<end.lowerBound]
            .filter { !$0.isWhitespace }
        #expect(printed == elements.printed)
    }
}
