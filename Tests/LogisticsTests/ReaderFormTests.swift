import Logistics
import Testing

@Suite struct ReaderFormTests {
    private static let afternoon = LocalTime(
        year: 2026, month: 11, day: 5, hour: 14, minute: 7, minutesFromUTC: 60)

    @Test(arguments: [
        ("en", "5 Nov 2026"), ("en-GB", "5 Nov 2026"), ("en-US", "Nov 5, 2026"),
        ("pl", "5 lis 2026"), ("pl_PL", "5 lis 2026"), ("pt", "5 de nov. de 2026"),
        ("pt-BR", "5 de nov. de 2026"), ("pt-PT", "05/11/2026"), ("es", "5 nov 2026"),
        ("es-MX", "5 nov 2026"), ("kl", "5 Nov 2026"), ("", "5 Nov 2026"),
    ])
    func aDayIsWrittenSoThatMonthAndDayAreNotMixedUp(tag: String, written: String) {
        #expect(ReaderForm(tag).date(Self.afternoon) == written)
    }

    @Test(arguments: [
        ("en", "5 Nov 2026"), ("pl", "5 lis 2026"), ("pt", "05/11/2026"), ("es", "5 nov 2026"),
    ])
    func aDayFitsOnAStickerToo(tag: String, written: String) {
        #expect(ReaderForm(tag).shortDate(Self.afternoon) == written)
    }

    @Test(arguments: ["en", "en-US", "pl", "pt", "pt-PT", "es"])
    func everyMonthHasItsOwnName(tag: String) {
        let dates = (1...12).map { month in
            ReaderForm(tag).date(
                LocalTime(year: 2026, month: month, day: 1, hour: 0, minute: 0))
        }
        #expect(Set(dates).count == 12)
    }

    @Test(arguments: [
        ("en", 14, 7, "14:07"), ("pl", 0, 0, "00:00"), ("es", 23, 59, "23:59"),
        ("en-US", 14, 7, "2:07 PM"), ("en-US", 0, 5, "12:05 AM"), ("en-US", 12, 0, "12:00 PM"),
        ("en-US", 11, 30, "11:30 AM"),
    ])
    func aTimeOfDay(tag: String, hour: Int, minute: Int, written: String) {
        let time = LocalTime(year: 2026, month: 1, day: 1, hour: hour, minute: minute)
        #expect(ReaderForm(tag).time(time) == written)
        // Whose distance from UTC is not known says none.
        #expect(ReaderForm(tag).timeWithZone(time) == written)
    }

    @Test(arguments: [
        (60, "14:07 (UTC+1)"), (0, "14:07 (UTC)"), (-180, "14:07 (UTC−3)"),
        (330, "14:07 (UTC+5:30)"), (-570, "14:07 (UTC−9:30)"),
    ])
    func aTimeForReadersElsewhereSaysItsZone(minutes: Int, written: String) {
        let time = LocalTime(
            year: 2026, month: 1, day: 1, hour: 14, minute: 7, minutesFromUTC: minutes)
        #expect(ReaderForm("pl").timeWithZone(time) == written)
    }

    @Test func dayAndTimeStandTogether() {
        #expect(ReaderForm("pl").dateAndTime(Self.afternoon) == "5 lis 2026, 14:07")
    }

    @Test(arguments: [
        ("en", 1_234_567, "1,234,567"), ("en", 999, "999"), ("en", -1000, "−1,000"),
        ("pl", 1234, "1234"), ("pl", 12_345, "12\u{A0}345"), ("pt", 1234, "1.234"),
        ("pt-PT", 1234, "1234"), ("pt-PT", 12_345, "12\u{A0}345"), ("es", 1234, "1234"),
        ("es", 12_345, "12.345"), ("es-AR", 1234, "1.234"), ("es-MX", 1234, "1,234"),
        ("en", 0, "0"), ("en", Int.min, "−9,223,372,036,854,775,808"),
    ])
    func aWholeNumber(tag: String, number: Int, written: String) {
        #expect(ReaderForm(tag).number(number) == written)
    }

    @Test(arguments: [
        ("en", 2500, "2.5"), ("pl", 2500, "2,5"), ("pt", 12_345_678, "12.345,678"),
        ("es", 40, "0,04"), ("en", -1500, "−1.5"), ("en", 3000, "3"),
    ])
    func aDecimalNumber(tag: String, thousandths: Int, written: String) {
        #expect(ReaderForm(tag).decimal(thousandths: thousandths) == written)
    }
}

@Suite struct PostalAddressTests {
    @Test(arguments: [
        // At home the country is left out, abroad it stands last and in capitals.
        ("ul. Długa 7\n00-238 Warszawa\nPolska", "PL", "en", "ul. Długa 7\n00-238 Warszawa"),
        (
            "ul. Długa 7\n00-238 Warszawa\nPoland", "BR", "pt",
            "ul. Długa 7\n00-238 Warszawa\nPOLÔNIA"
        ),
        (
            "12 Canal Street\nManchester M1 3HE\nUnited Kingdom", "PL", "pl",
            "12 Canal Street\nManchester M1 3HE\nWIELKA BRYTANIA"
        ),
        ("Calle Mayor 3\n28013 Madrid\nESPAÑA", "PL", "es", "Calle Mayor 3\n28013 Madrid\nESPAÑA"),
        (
            "Rua das Flores 18\n1200-192 Lisboa\nPT", "ES", "es",
            "Rua das Flores 18\n1200-192 Lisboa\nPORTUGAL"
        ),
        // A postcode behind its town goes to where its country has it.
        ("ul. Długa 7\nWarszawa 00-238", "PL", "pl", "ul. Długa 7\n00-238 Warszawa"),
        (
            "ul. Długa 7\nNowy Sącz, 33-300\nPolska", "DE", "en",
            "ul. Długa 7\n33-300 Nowy Sącz\nPOLAND"
        ),
        ("Calle Mayor 3\nMadrid 28013", "ES", "es", "Calle Mayor 3\n28013 Madrid"),
        // Elsewhere it stays.
        (
            "350 Fifth Avenue\nNew York, NY 10118\nUSA", "PL", "en",
            "350 Fifth Avenue\nNew York, NY 10118\nUNITED STATES"
        ),
        (
            "Rua Augusta 9\nSão Paulo - SP\n01310-100", "BR", "pt",
            "Rua Augusta 9\nSão Paulo - SP\n01310-100"
        ),
        ("12 Canal Street\nManchester 00-238", "GB", "en", "12 Canal Street\nManchester 00-238"),
        // What is not understood stays as it is.
        ("Wonderland", "PL", "en", "Wonderland"), ("", "PL", "en", ""),
        ("  A  B \n\n C ", "PL", "en", "A B\nC"),
    ])
    func anAddressIsWrittenForItsOwnCountry(
        typed: String, home: String, language: String, written: String
    ) {
        #expect(PostalAddress(typed).written(from: home, language: language) == written)
    }

    @Test func aTownIsNamedWithItsCountryAbroad() {
        let address = PostalAddress("ul. Długa 7\nWarszawa 00-238\nPolska")
        #expect(address.country == "PL")
        #expect(address.place(from: "PL") == "00-238 Warszawa")
        #expect(address.place(from: "ES") == "00-238 Warszawa, PL")
        #expect(PostalAddress("").place(from: nil) == "")
    }

    @Test func whereAnAddressIsMayBeKnownWithoutBeingWritten() {
        let shop = PostalAddress("12 Example Street\n00-950 Warszawa", country: "PL")
        #expect(shop.written(from: "PL", language: "pl") == "12 Example Street\n00-950 Warszawa")
        #expect(
            shop.written(from: "GB", language: "en")
                == "12 Example Street\n00-950 Warszawa\nPOLAND")
    }
}
