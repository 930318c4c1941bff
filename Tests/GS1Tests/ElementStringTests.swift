import GS1
import Testing

@Suite struct ElementStringTests {
    struct Example: CustomTestStringConvertible {
        var scanned: String
        var printed: String
        /// As ``ElementString/data`` gives it back; without needless separators.
        var data: String?

        var testDescription: String { printed }
    }

    /// Of GS1 General Specifications, 2 and 7.8, and of carriers' papers.
    static let examples = [
        Example(scanned: "]C100376123450000010039", printed: "(00)376123450000010039"),
        Example(
            scanned: "]C10109501101530003171404011012345\u{1D}2112345678",
            printed: "(01)09501101530003(17)140401(10)12345(21)12345678"),
        Example(
            scanned: "02395123456789193900004012345\u{1D}403ABC",
            printed: "(02)39512345678919(3900)004012345(403)ABC",
            data: "02395123456789193900004012345\u{1D}403ABC"),
        Example(
            scanned: "]d2010950110153000331030012503922995",
            printed:
                "(01)09501101530003(3103)001250(3922)995"),
        Example(scanned: "\u{1D}42100978745", printed: "(421)00978745"),
        Example(
            scanned: "]Q310ABC\u{1D}17260131\u{1D}3712", printed: "(10)ABC(17)260131(37)12",
            data: "10ABC\u{1D}172601313712"),
        Example(scanned: "10A\u{1D}", printed: "(10)A", data: "10A"),
        Example(scanned: "70032612312359", printed: "(7003)2612312359"),
        Example(scanned: "80081909082310", printed: "(8008)1909082310"),
        Example(scanned: "4331000123-", printed: "(4331)000123-"),
    ]

    @Test(arguments: examples) func aScanIsPartedIntoItsElements(example: Example) throws {
        let elements = try ElementString(scanned: example.scanned)
        #expect(elements.printed == example.printed)
        #expect(try ElementString(printed: example.printed) == elements)
        #expect(try ElementString(scanned: elements.data) == elements)
        if let data = example.data { #expect(elements.data == data) }
    }

    @Test func elementsAreBuiltAndReadBack() throws {
        let built = try ElementString([
            Element("00", "376123450000010039"), Element("10", "LOT-7"), Element("403", "123"),
        ])
        #expect(built.data == "0037612345000001003910LOT-7\u{1D}403123")
        #expect(built["10"] == "LOT-7")
        #expect(built["21"] == nil)
        #expect(throws: Malformed.empty) { try ElementString([]) }
    }

    @Test(arguments: [
        ("", Malformed.empty), ("]C1", .empty), ("\u{1D}", .empty),
        ("05123", .unknownIdentifier("0512", at: 0)),
        ("]C1x", .unknownIdentifier("x", at: 3)),
        ("10A\u{1D}\u{1D}21B", .unknownIdentifier("", at: 4)),
        (
            "0037612345000001003",
            .tooShort(
                identifier: "00", value: "37612345000001003", wanted: 18, at: 2)
        ),
        (
            "00376123450000010038",
            .wrongCheckDigit(
                identifier: "00", value: "376123450000010038", expected: "9", at: 19)
        ),
        ("11261301", .noDate(identifier: "11", value: "261301", at: 2)),
        ("11260230", .noDate(identifier: "11", value: "260230", at: 2)),
        ("7006260200", .noDate(identifier: "7006", value: "260200", at: 4)),
        ("70032602012400", .noDate(identifier: "7003", value: "2400", at: 10)),
        (
            "10A\u{1D}21" + String(repeating: "7", count: 21),
            .tooLong(
                identifier: "21", value: String(repeating: "7", count: 21), allowed: 20, at: 6)
        ),
        ("10a#b", .foreignCharacter(identifier: "10", character: "#", at: 3)),
        ("3103AB1250", .foreignCharacter(identifier: "3103", character: "A", at: 4)),
        ("310612345\u{1D}6", .unknownIdentifier("3106", at: 0)),
        ("2012\u{1D}1", .unknownIdentifier("1", at: 5)),
        ("10", .tooShort(identifier: "10", value: "", wanted: 1, at: 2)),
    ])
    func whatIsWrongIsNamedWithItsPlace(scanned: String, wrong: Malformed) {
        #expect(throws: wrong) { try ElementString(scanned: scanned) }
        #expect(!wrong.description.isEmpty)
    }

    @Test(arguments: [
        ("00376123450000010039", Malformed.noBracket(at: 0)),
        ("  (99", .unknownIdentifier("99", at: 3)),
        ("(05)1", .unknownIdentifier("05", at: 1)), ("   ", .empty),
        (
            "(01)09501101530004",
            .wrongCheckDigit(
                identifier: "01", value: "09501101530004", expected: "3", at: 17)
        ),
    ])
    func printedTextIsHeldToTheSameRules(printed: String, wrong: Malformed) {
        #expect(throws: wrong) { try ElementString(printed: printed) }
    }

    @Test func bracketsInAValueStayThere() throws {
        let elements = try ElementString(printed: "(10)A(B)C (21)7(05)8")
        #expect(elements["10"] == "A(B)C")
        #expect(elements["21"] == "7(05)8")
    }

    @Test func aReaderOfLabelsMayPassOverWrongContents() throws {
        let label = "0037612345000001003811261301"
        #expect(throws: Malformed.self) { try ElementString(scanned: label) }
        let elements = try ElementString(scanned: label, checksContents: false)
        #expect(elements["00"] == "376123450000010038")
    }

    @Test(arguments: [
        ("3103", "001250", "1.250"), ("3100", "001250", "1250"), ("3922", "995", "9.95"),
        ("3932", "9780000995", "9.95"), ("3925", "7", "0.00007"), ("3950", "000000", "0"),
    ])
    func theIdentifiersLastDigitPlacesThePoint(digits: String, value: String, number: String)
        throws
    {
        #expect(try Element(digits, value).decimal == number)
    }

    @Test func whatIsNoNumberHasNoPoint() throws {
        #expect(try Element("10", "123456").decimal == nil)
        #expect(try Element("7003", "2602011200").decimal == nil)
    }

    /// GS1 General Specifications, 7.12.
    @Test(arguments: [
        ("260131", 2026, 2026, 31), ("760131", 2026, 2076, 31), ("770131", 2026, 1977, 31),
        ("000200", 2099, 2100, nil), ("500228", 2099, 2050, 28), ("490228", 2099, 2149, 28),
    ])
    func theCenturyFollowsFromTheYearNow(value: String, now: Int, year: Int, day: Int?) throws {
        let found = try #require(try Element("17", value).day(thisYear: now))
        #expect(found.year == year)
        #expect(found.day == day)
        #expect(try Element("10", value).day(thisYear: now) == nil)
    }

    @Test func noIdentifierIsTheBeginningOfAnother() {
        let all = ApplicationIdentifier.all.map(\.digits)
        for one in all {
            for other in all where one != other {
                #expect(!other.hasPrefix(one), "\(one) \(other)")
            }
        }
        #expect(all.count > 450)
    }

    @Test func theSameTwoDigitsNeverHaveAPredefinedLengthAndAnother() {
        let groups = Dictionary(grouping: ApplicationIdentifier.all) { $0.digits.prefix(2) }
        for (digits, group) in groups where group.contains(where: \.hasPredefinedLength) {
            #expect(Set(group.map { $0.lengths }).count == 1, "\(digits)")
            #expect(group.allSatisfy { $0.lengths.count == 1 }, "\(digits)")
        }
    }
}
