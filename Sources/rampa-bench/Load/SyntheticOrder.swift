import Logistics
import Operations
import TestSupport

/// An order made up from its number: the same for the same number, and unlike every other.
struct SyntheticOrder {
    let number: Int
    let code: Code
    let parcels: [Code]
    let devices: [(code: Code, name: String, serial: String, fault: String, parcel: Int)]
    let customer: (name: String, address: String, mail: String, phone: String)
    let language: Language

    init(_ number: Int) {
        var chance = FixedNumbers(UInt64(number))
        func pick<Element>(_ list: [Element]) -> Element {
            list[Int(chance.next() % UInt64(list.count))]
        }
        self.number = number
        code = Self.code(.order, number)
        let deviceCount = pick([1, 1, 1, 1, 1, 2, 2, 3, 4, 1, 1, 1, 2, 2, 1, 1, 1, 3, 6, 12])
        let parcelCount = deviceCount > 1 ? pick([1, 1, 2]) : 1
        parcels = (0..<parcelCount).map { Self.code(.parcel, number * 16 + $0) }
        devices = (0..<deviceCount).map { place in
            (
                Self.code(.device, number * 16 + place), pick(Words.devices),
                "SN\(String(chance.next() % 1_000_000_000_000, radix: 36, uppercase: true))",
                pick(Words.faults), place % parcelCount
            )
        }
        let first = pick(Words.firstNames)
        let last = pick(Words.lastNames)
        let isFirm = number % 4 == 0
        customer = (
            isFirm ? "\(last) \(pick(Words.firms)) \(number % 977)" : "\(first) \(last)",
            "\(pick(Words.streets)) \(number % 211 + 1)\n\(10_000 + number % 89_999) \(pick(Words.towns))",
            "customer\(number)@example.com", "+48 22 \(1_000_000 + number)"
        )
        language = pick(Language.allCases)
    }

    /// Codes in no visible order, but all distinct: the six symbols count in base 23, after a
    /// multiplication that only permutes the numbers (its factor has no divisor in common with
    /// 23⁶).
    static func code(_ kind: Code.Kind, _ number: Int) -> Code {
        let all = 23 * 23 * 23 * 23 * 23 * 23
        var rest = (number + 1) * 61_803_399 % all
        return Code.draw(kind) { bound in
            defer { rest /= bound }
            return rest % bound
        }
    }
}

/// The parts of synthetic orders: many scripts, as customers write.
private enum Words {
    static let firstNames = [
        "Anna", "Łukasz", "João", "María José", "Zoë", "Björn", "Nguyễn", "Siobhán", "Ольга",
        "Дмитро", "Γιώργος", "太郎", "美咲", "민준", "محمد", "שרה", "अर्जुन", "สมชาย", "Chloé", "İpek",
    ]
    static let lastNames = [
        "Nowak", "Wiśniewska", "Conceição", "Ibáñez", "Müller", "Sørensen", "Văn Anh", "O’Brien",
        "Соколова", "Шевченко", "Παπαδόπουλος", "山田", "佐藤", "김", "الخطيب", "כהן", "शर्मा",
        "ใจดี", "Lefèvre", "Yıldız", "Kowalczyk", "Silva", "García", "Novák", "Horváth", "Jansen",
    ]
    static let firms = ["sp. z o.o.", "Lda", "S.L.", "GmbH", "Ltd", "株式会社", "ТОВ", "AŞ"]
    static let streets = [
        "ul. Długa", "Rua das Flores", "Calle Mayor", "Hauptstraße", "улица Мира", "大通り",
        "Λεωφόρος Αθηνών", "Canal Street",
    ]
    static let towns = [
        "Warszawa", "São Paulo", "Madrid", "Köln", "Київ", "大阪市", "Αθήνα", "Manchester",
    ]
    static let devices = [
        "Laptop Dell Latitude 5420", "Telefon Pixel 8", "ThinkPad T14", "Celular Moto G84",
        "Portátil HP 250 G9", "Drukarka HP LaserJet M110", "Camera Lumix GX9", "iPad Air",
        "スマートフォン Xperia", "Стиральная машина",
    ]
    static let faults = [
        "Nie ładuje się, ekran miga.", "Does not start.", "Não carrega.",
        "La pantalla se queda negra.",
        "Gniecie papier.", "電源が入らない。", "Не включается.", "Cracked glass, left corner.",
    ]
}
