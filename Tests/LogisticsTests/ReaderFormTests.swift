import Logistics
import Testing

@Suite struct ReaderFormTests {
    private static let afternoon = LocalTime(
        year: 2026, month: 11, day: 5, hour: 14, minute: 7, minutesFromUTC: 60)

    /// The forms of a tag: its language, as its country writes it.
    private func form(_ tag: String) throws -> ReaderForm {
        ReaderForm(
            try #require(AskedLanguage(tag)).language(inBrazil: true),
            country: tag.split(separator: "-").dropFirst().first.map(String.init))
    }

    @Test(arguments: [
        ("en", "5 Nov 2026"), ("en-GB", "5 Nov 2026"), ("en-US", "Nov 5, 2026"),
        ("pl", "5 lis 2026"), ("pl-PL", "5 lis 2026"), ("pt", "5 de nov. de 2026"),
        ("pt-BR", "5 de nov. de 2026"), ("pt-PT", "05/11/2026"), ("es", "5 nov 2026"),
        ("es-MX", "5 nov 2026"),
    ])
    func aDayIsWrittenSoThatMonthAndDayAreNotMixedUp(tag: String, written: String) throws {
        #expect(try form(tag).date(Self.afternoon) == written)
    }

    @Test(arguments: [
        ("en", "5 Nov 2026"), ("pl", "5 lis 2026"), ("pt", "05/11/2026"), ("es", "5 nov 2026"),
    ])
    func aDayFitsOnAStickerToo(tag: String, written: String) throws {
        #expect(try form(tag).shortDate(Self.afternoon) == written)
    }

    @Test(arguments: ["en", "en-US", "pl", "pt", "pt-PT", "es"])
    func everyMonthHasItsOwnName(tag: String) throws {
        let dates = try (1...12).map { month in
            try form(tag).date(
                LocalTime(year: 2026, month: month, day: 1, hour: 0, minute: 0))
        }
        #expect(Set(dates).count == 12)
    }

    @Test(arguments: [
        ("en", 14, 7, "14:07"), ("pl", 0, 0, "00:00"), ("es", 23, 59, "23:59"),
        ("en-US", 14, 7, "2:07 PM"), ("en-US", 0, 5, "12:05 AM"), ("en-US", 12, 0, "12:00 PM"),
        ("en-US", 11, 30, "11:30 AM"),
    ])
    func aTimeOfDay(tag: String, hour: Int, minute: Int, written: String) throws {
        let time = LocalTime(year: 2026, month: 1, day: 1, hour: hour, minute: minute)
        #expect(try form(tag).time(time) == written)
        // Whose distance from UTC is not known says none.
        #expect(try form(tag).timeWithZone(time) == written)
    }

    @Test(arguments: [
        (60, "14:07 (UTC+1)"), (0, "14:07 (UTC)"), (-180, "14:07 (UTC−3)"),
        (330, "14:07 (UTC+5:30)"), (-570, "14:07 (UTC−9:30)"),
    ])
    func aTimeForReadersElsewhereSaysItsZone(minutes: Int, written: String) throws {
        let time = LocalTime(
            year: 2026, month: 1, day: 1, hour: 14, minute: 7, minutesFromUTC: minutes)
        #expect(ReaderForm(.polish).timeWithZone(time) == written)
    }

    @Test func dayAndTimeStandTogether() {
        #expect(ReaderForm(.polish).dateAndTime(Self.afternoon) == "5 lis 2026, 14:07")
    }

    @Test(arguments: [
        ("en", 1_234_567, "1,234,567"), ("en", 999, "999"), ("en", -1000, "−1,000"),
        ("pl", 1234, "1234"), ("pl", 12_345, "12\u{A0}345"), ("pt", 1234, "1.234"),
        ("pt-PT", 1234, "1234"), ("pt-PT", 12_345, "12\u{A0}345"), ("es", 1234, "1234"),
        ("es", 12_345, "12.345"), ("es-AR", 1234, "1.234"), ("es-MX", 1234, "1,234"),
        ("en", 0, "0"), ("en", Int.min, "−9,223,372,036,854,775,808"),
    ])
    func aWholeNumber(tag: String, number: Int, written: String) throws {
        #expect(try form(tag).number(number) == written)
    }
}
