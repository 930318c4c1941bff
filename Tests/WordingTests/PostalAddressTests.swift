import Logistics
import Testing
import Wording

@Suite struct PostalAddressTests {
    @Test(
        arguments: [(String, String, Language, String)]([
            // At home the country is omitted, abroad it comes last, in capitals.
            (
                "ul. Długa 7\n00-238 Warszawa\nPolska", "PL", .english,
                "ul. Długa 7\n00-238 Warszawa"
            ),
            (
                "ul. Długa 7\n00-238 Warszawa\nPoland", "BR", .brazilianPortuguese,
                "ul. Długa 7\n00-238 Warszawa\nPOLÔNIA"
            ),
            (
                "12 Canal Street\nManchester M1 3HE\nUnited Kingdom", "PL", .polish,
                "12 Canal Street\nManchester M1 3HE\nWIELKA BRYTANIA"
            ),
            (
                "Calle Mayor 3\n28013 Madrid\nESPAÑA", "PL", .spanish,
                "Calle Mayor 3\n28013 Madrid\nESPAÑA"
            ),
            (
                "Rua das Flores 18\n1200-192 Lisboa\nPT", "ES", .spanish,
                "Rua das Flores 18\n1200-192 Lisboa\nPORTUGAL"
            ),
            // A postcode behind its town goes to where its country has it.
            ("ul. Długa 7\nWarszawa 00-238", "PL", .polish, "ul. Długa 7\n00-238 Warszawa"),
            (
                "ul. Długa 7\nNowy Sącz, 33-300\nPolska", "DE", .english,
                "ul. Długa 7\n33-300 Nowy Sącz\nPOLAND"
            ),
            ("Calle Mayor 3\nMadrid 28013", "ES", .spanish, "Calle Mayor 3\n28013 Madrid"),
            // Elsewhere it stays.
            (
                "350 Fifth Avenue\nNew York, NY 10118\nUSA", "PL", .english,
                "350 Fifth Avenue\nNew York, NY 10118\nUNITED STATES"
            ),
            (
                "Rua Augusta 9\nSão Paulo - SP\n01310-100", "BR", .brazilianPortuguese,
                "Rua Augusta 9\nSão Paulo - SP\n01310-100"
            ),
            (
                "12 Canal Street\nManchester 00-238", "GB", .english,
                "12 Canal Street\nManchester 00-238"
            ),
            // What is not understood stays as it is.
            ("Wonderland", "PL", .english, "Wonderland"), ("", "PL", .english, ""),
            ("  A  B \n\n C ", "PL", .english, "A B\nC"),
        ]))
    func anAddressIsWrittenForItsOwnCountry(
        typed: String, home: String, language: Language, written: String
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
        #expect(shop.written(from: "PL", language: .polish) == "12 Example Street\n00-950 Warszawa")
        #expect(
            shop.written(from: "GB", language: .english)
                == "12 Example Street\n00-950 Warszawa\nPOLAND")
    }

    @Test(arguments: [
        ("Rua das Flores 18\nSão Paulo\nBrasil", "PL", true),
        ("Rua das Flores 18, ap. 4\n01310-100 São Paulo", "PL", true),
        ("Rua das Flores 18\nSão Paulo - SP 01310-100", nil, true),
        ("Rua das Flores 18\nSão Paulo", "BR", true),
        ("Rua das Flores 18\n1200-192 Lisboa\nPortugal", "BR", false),
        ("Rua das Flores 18\n1200-192 Lisboa", "PL", false), ("", "PL", false), ("", nil, false),
    ])
    func anAddressIsInBrazilOrNot(typed: String, home: String?, isBrazilian: Bool) {
        #expect(PostalAddress(typed).isBrazilian(from: home) == isBrazilian)
    }
}
