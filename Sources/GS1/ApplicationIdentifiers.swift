/// Every application identifier that GS1 has assigned (GS1 General Specifications, 3.2, and the
/// formats of its syntax dictionary).
extension ApplicationIdentifier {
    static let byDigits: [String: ApplicationIdentifier] = {
        var byDigits: [String: ApplicationIdentifier] = [:]
        for row in rows {
            for identifier in row { byDigits[identifier.digits] = identifier }
        }
        return byDigits
    }()

    /// By their digits.
    package static var all: [ApplicationIdentifier] {
        byDigits.values.sorted { $0.digits < $1.digits }
    }

    private static let rows: [[ApplicationIdentifier]] =
        units + amounts + places + addresses + industries + numbers

    /// Identification: keys, dates, batches, serial numbers.
    private static let units: [[ApplicationIdentifier]] = [
        row("00", "SSCC", [.n(18, .checkDigit)]),
        row("01", "GTIN", [.n(14, .checkDigit)]),
        row("02", "CONTENT", [.n(14, .checkDigit)]),
        row("03", "MTO GTIN", [.n(14, .checkDigit)]),
        row("10", "BATCH/LOT", [.x(1...20)]),
        row("11", "PROD DATE", [.n(6, .monthOrDay)]),
        row("12", "DUE DATE", [.n(6, .monthOrDay)]),
        row("13", "PACK DATE", [.n(6, .monthOrDay)]),
        row("15", "BEST BEFORE or BEST BY", [.n(6, .monthOrDay)]),
        row("16", "SELL BY", [.n(6, .monthOrDay)]),
        row("17", "USE BY or EXPIRY", [.n(6, .monthOrDay)]),
        row("20", "VARIANT", [.n(2)]),
        row("21", "SERIAL", [.x(1...20)]),
        row("22", "CPV", [.x(1...20)]),
        row("235", "TPX", [.x(1...28)]),
        row("240", "ADDITIONAL ID", [.x(1...30)]),
        row("241", "CUST. PART No.", [.x(1...30)]),
        row("242", "MTO VARIANT", [.n(1...6)]),
        row("243", "PCN", [.x(1...20)]),
        row("250", "SECONDARY SERIAL", [.x(1...30)]),
        row("251", "REF. TO SOURCE", [.x(1...30)]),
        row("253", "GDTI", [.n(13, .checkDigit), .x(1...17).optional]),
        row("254", "GLN EXTENSION COMPONENT", [.x(1...20)]),
        row("255", "GCN", [.n(13, .checkDigit), .n(1...12).optional]),
        row("30", "VAR. COUNT", [.n(1...8)]),
    ]

    /// Quantities: measures, counts, prices. The last of four digits gives the decimals.
    private static let amounts: [[ApplicationIdentifier]] = [
        row("310", "NET WEIGHT (kg)", [.n(6)], upTo: 5),
        row("311", "LENGTH (m)", [.n(6)], upTo: 5),
        row("312", "WIDTH (m)", [.n(6)], upTo: 5),
        row("313", "HEIGHT (m)", [.n(6)], upTo: 5),
        row("314", "AREA (m²)", [.n(6)], upTo: 5),
        row("315", "NET VOLUME (l)", [.n(6)], upTo: 5),
        row("316", "NET VOLUME (m³)", [.n(6)], upTo: 5),
        row("320", "NET WEIGHT (lb)", [.n(6)], upTo: 5),
        row("321", "LENGTH (in)", [.n(6)], upTo: 5),
        row("322", "LENGTH (ft)", [.n(6)], upTo: 5),
        row("323", "LENGTH (yd)", [.n(6)], upTo: 5),
        row("324", "WIDTH (in)", [.n(6)], upTo: 5),
        row("325", "WIDTH (ft)", [.n(6)], upTo: 5),
        row("326", "WIDTH (yd)", [.n(6)], upTo: 5),
        row("327", "HEIGHT (in)", [.n(6)], upTo: 5),
        row("328", "HEIGHT (ft)", [.n(6)], upTo: 5),
        row("329", "HEIGHT (yd)", [.n(6)], upTo: 5),
        row("330", "GROSS WEIGHT (kg)", [.n(6)], upTo: 5),
        row("331", "LENGTH (m), log", [.n(6)], upTo: 5),
        row("332", "WIDTH (m), log", [.n(6)], upTo: 5),
        row("333", "HEIGHT (m), log", [.n(6)], upTo: 5),
        row("334", "AREA (m²), log", [.n(6)], upTo: 5),
        row("335", "VOLUME (l), log", [.n(6)], upTo: 5),
        row("336", "VOLUME (m³), log", [.n(6)], upTo: 5),
        row("337", "KG PER m²", [.n(6)], upTo: 5),
        row("340", "GROSS WEIGHT (lb)", [.n(6)], upTo: 5),
        row("341", "LENGTH (in), log", [.n(6)], upTo: 5),
        row("342", "LENGTH (ft), log", [.n(6)], upTo: 5),
        row("343", "LENGTH (yd), log", [.n(6)], upTo: 5),
        row("344", "WIDTH (in), log", [.n(6)], upTo: 5),
        row("345", "WIDTH (ft), log", [.n(6)], upTo: 5),
        row("346", "WIDTH (yd), log", [.n(6)], upTo: 5),
        row("347", "HEIGHT (in), log", [.n(6)], upTo: 5),
        row("348", "HEIGHT (ft), log", [.n(6)], upTo: 5),
        row("349", "HEIGHT (yd), log", [.n(6)], upTo: 5),
        row("350", "AREA (in²)", [.n(6)], upTo: 5),
        row("351", "AREA (ft²)", [.n(6)], upTo: 5),
        row("352", "AREA (yd²)", [.n(6)], upTo: 5),
        row("353", "AREA (in²), log", [.n(6)], upTo: 5),
        row("354", "AREA (ft²), log", [.n(6)], upTo: 5),
        row("355", "AREA (yd²), log", [.n(6)], upTo: 5),
        row("356", "NET WEIGHT (troy oz)", [.n(6)], upTo: 5),
        row("357", "NET VOLUME (oz)", [.n(6)], upTo: 5),
        row("360", "NET VOLUME (qt)", [.n(6)], upTo: 5),
        row("361", "NET VOLUME (gal.)", [.n(6)], upTo: 5),
        row("362", "VOLUME (qt), log", [.n(6)], upTo: 5),
        row("363", "VOLUME (gal.), log", [.n(6)], upTo: 5),
        row("364", "NET VOLUME (in³)", [.n(6)], upTo: 5),
        row("365", "NET VOLUME (ft³)", [.n(6)], upTo: 5),
        row("366", "NET VOLUME (yd³)", [.n(6)], upTo: 5),
        row("367", "VOLUME (in³), log", [.n(6)], upTo: 5),
        row("368", "VOLUME (ft³), log", [.n(6)], upTo: 5),
        row("369", "VOLUME (yd³), log", [.n(6)], upTo: 5),
        row("37", "COUNT", [.n(1...8)]),
        row("390", "AMOUNT", [.n(1...15)], upTo: 9),
        row("391", "AMOUNT", [.n(3), .n(1...15)], upTo: 9),
        row("392", "PRICE", [.n(1...15)], upTo: 9),
        row("393", "PRICE", [.n(3), .n(1...15)], upTo: 9),
        row("394", "PRCNT OFF", [.n(4)], upTo: 3),
        row("395", "PRICE/UoM", [.n(6)], upTo: 5),
    ]

    /// Parties and places.
    private static let places: [[ApplicationIdentifier]] = [
        row("400", "ORDER NUMBER", [.x(1...30)]),
        row("401", "GINC", [.x(1...30)]),
        row("402", "GSIN", [.n(17, .checkDigit)]),
        row("403", "ROUTE", [.x(1...30)]),
        row("410", "SHIP TO LOC", [.n(13, .checkDigit)]),
        row("411", "BILL TO", [.n(13, .checkDigit)]),
        row("412", "PURCHASE FROM", [.n(13, .checkDigit)]),
        row("413", "SHIP FOR LOC", [.n(13, .checkDigit)]),
        row("414", "LOC No.", [.n(13, .checkDigit)]),
        row("415", "PAY TO", [.n(13, .checkDigit)]),
        row("416", "PROD/SERV LOC", [.n(13, .checkDigit)]),
        row("417", "PARTY", [.n(13, .checkDigit)]),
        row("420", "SHIP TO POST", [.x(1...20)]),
        row("421", "SHIP TO POST", [.n(3), .x(1...9)]),
        row("422", "ORIGIN", [.n(3)]),
        row("423", "COUNTRY - INITIAL PROCESS", [.n(3), .n(1...12).optional]),
        row("424", "COUNTRY - PROCESS", [.n(3)]),
        row("425", "COUNTRY - DISASSEMBLY", [.n(3), .n(1...12).optional]),
        row("426", "COUNTRY - FULL PROCESS", [.n(3)]),
        row("427", "ORIGIN SUBDIVISION", [.x(1...3)]),
    ]

    /// Delivery addresses and requests.
    private static let addresses: [[ApplicationIdentifier]] = [
        row("4300", "SHIP TO COMP", [.x(1...35)]),
        row("4301", "SHIP TO NAME", [.x(1...35)]),
        row("4302", "SHIP TO ADD1", [.x(1...70)]),
        row("4303", "SHIP TO ADD2", [.x(1...70)]),
        row("4304", "SHIP TO SUB", [.x(1...70)]),
        row("4305", "SHIP TO LOC", [.x(1...70)]),
        row("4306", "SHIP TO REG", [.x(1...70)]),
        row("4307", "SHIP TO COUNTRY", [.x(2)]),
        row("4308", "SHIP TO PHONE", [.x(1...30)]),
        row("4309", "SHIP TO GEO", [.n(20)]),
        row("4310", "RTN TO COMP", [.x(1...35)]),
        row("4311", "RTN TO NAME", [.x(1...35)]),
        row("4312", "RTN TO ADD1", [.x(1...70)]),
        row("4313", "RTN TO ADD2", [.x(1...70)]),
        row("4314", "RTN TO SUB", [.x(1...70)]),
        row("4315", "RTN TO LOC", [.x(1...70)]),
        row("4316", "RTN TO REG", [.x(1...70)]),
        row("4317", "RTN TO COUNTRY", [.x(2)]),
        row("4318", "RTN TO POST", [.x(1...20)]),
        row("4319", "RTN TO PHONE", [.x(1...30)]),
        row("4320", "SRV DESCRIPTION", [.x(1...35)]),
        row("4321", "DANGEROUS GOODS", [.n(1)]),
        row("4322", "AUTH LEAVE", [.n(1)]),
        row("4323", "SIG REQUIRED", [.n(1)]),
        row("4324", "NBEF DEL DT", [.n(6, .monthOrDay), .n(4)]),
        row("4325", "NAFT DEL DT", [.n(6, .monthOrDay), .n(4)]),
        row("4326", "REL DATE", [.n(6, .day)]),
        row("4330", "MAX TEMP F", [.n(6), .x(1).optional]),
        row("4331", "MAX TEMP C", [.n(6), .x(1).optional]),
        row("4332", "MIN TEMP F", [.n(6), .x(1).optional]),
        row("4333", "MIN TEMP C", [.n(6), .x(1).optional]),
    ]

    /// Food, health care, military.
    private static let industries: [[ApplicationIdentifier]] = [
        row("7001", "NSN", [.n(13)]),
        row("7002", "MEAT CUT", [.x(1...30)]),
        row("7003", "EXPIRY TIME", [.n(6, .day), .n(4, .time)]),
        row("7004", "ACTIVE POTENCY", [.n(1...4)]),
        row("7005", "CATCH AREA", [.x(1...12)]),
        row("7006", "FIRST FREEZE DATE", [.n(6, .day)]),
        row("7007", "HARVEST DATE", [.n(6, .day), .n(6, .day).optional]),
        row("7008", "AQUATIC SPECIES", [.x(1...3)]),
        row("7009", "FISHING GEAR TYPE", [.x(1...10)]),
        row("7010", "PROD METHOD", [.x(1...2)]),
        row("7011", "TEST BY DATE", [.n(6, .day), .n(4, .time).optional]),
        row("7020", "REFURB LOT", [.x(1...20)]),
        row("7021", "FUNC STAT", [.x(1...20)]),
        row("7022", "REV STAT", [.x(1...20)]),
        row("7023", "GIAI - ASSEMBLY", [.x(1...30)]),
        row("703", "PROCESSOR # s", [.n(3), .x(1...27)], upTo: 9),
        row("7040", "UIC+EXT", [.n(1), .x(3)]),
        row("7041", "UFRGT UNIT TYPE", [.x(1...4)]),
        row("710", "NHRN PZN", [.x(1...20)]),
        row("711", "NHRN CIP", [.x(1...20)]),
        row("712", "NHRN CN", [.x(1...20)]),
        row("713", "NHRN DRN", [.x(1...20)]),
        row("714", "NHRN AIM", [.x(1...20)]),
        row("715", "NHRN NDC", [.x(1...20)]),
        row("716", "NHRN AIC", [.x(1...20)]),
        row("717", "NHRN SRN", [.x(1...20)]),
        row("723", "CERT # s", [.x(2), .x(1...28)], upTo: 9),
        row("7240", "PROTOCOL", [.x(1...20)]),
        row("7241", "AIDC MEDIA TYPE", [.n(2)]),
        row("7242", "VCN", [.x(1...25)]),
        row("7250", "DOB", [.n(8)]),
        row("7251", "DOB TIME", [.n(8), .n(4, .time)]),
        row("7252", "BIO SEX", [.n(1)]),
        row("7253", "FAMILY NAME", [.x(1...40)]),
        row("7254", "GIVEN NAME", [.x(1...40)]),
        row("7255", "SUFFIX", [.x(1...10)]),
        row("7256", "FULL NAME", [.x(1...90)]),
        row("7257", "PERSON ADDR", [.x(1...70)]),
        row("7258", "BIRTH SEQUENCE", [.x(3)]),
        row("7259", "BABY", [.x(1...40)]),
    ]

    /// Assets, coupons, and numbers that companies agree on.
    private static let numbers: [[ApplicationIdentifier]] = [
        row("8001", "DIMENSIONS", [.n(14)]),
        row("8002", "CMT No.", [.x(1...20)]),
        row("8003", "GRAI", [.n(14, .checkDigit), .x(1...16).optional]),
        row("8004", "GIAI", [.x(1...30)]),
        row("8005", "PRICE PER UNIT", [.n(6)]),
        row("8006", "ITIP", [.n(14, .checkDigit), .n(4)]),
        row("8007", "IBAN", [.x(1...34)]),
        row("8008", "PROD TIME", [.n(6, .day), .n(2, .hour), .n(2...4, .minutes).optional]),
        row("8009", "OPTSEN", [.x(1...50)]),
        row("8010", "CPID", [.y(1...30)]),
        row("8011", "CPID SERIAL", [.n(1...12)]),
        row("8012", "VERSION", [.x(1...20)]),
        row("8013", "GMN", [.x(1...25)]),
        row("8014", "MUDI", [.x(1...25)]),
        row("8017", "GSRN - PROVIDER", [.n(18, .checkDigit)]),
        row("8018", "GSRN - RECIPIENT", [.n(18, .checkDigit)]),
        row("8019", "SRIN", [.n(1...10)]),
        row("8020", "REF No.", [.x(1...25)]),
        row("8026", "ITIP CONTENT", [.n(14, .checkDigit), .n(4)]),
        row("8030", "DIGSIG", [.z(1...90)]),
        row("8110", "COUPON", [.x(1...70)]),
        row("8111", "POINTS", [.n(4)]),
        row("8112", "COUPON", [.x(1...70)]),
        row("8200", "PRODUCT URL", [.x(1...70)]),
        row("90", "INTERNAL", [.x(1...30)]),
        row("91", "INTERNAL", [.x(1...90)]),
        row("92", "INTERNAL", [.x(1...90)]),
        row("93", "INTERNAL", [.x(1...90)]),
        row("94", "INTERNAL", [.x(1...90)]),
        row("95", "INTERNAL", [.x(1...90)]),
        row("96", "INTERNAL", [.x(1...90)]),
        row("97", "INTERNAL", [.x(1...90)]),
        row("98", "INTERNAL", [.x(1...90)]),
        row("99", "INTERNAL", [.x(1...90)]),
    ]

    private static func row(
        _ digits: String, _ title: String, _ components: [Component], upTo last: Int? = nil
    ) -> [ApplicationIdentifier] {
        guard let last else { return [ApplicationIdentifier(digits, title, components)] }
        let isNumbered = title.hasSuffix("# s")
        return (0...last).map { digit in
            ApplicationIdentifier(
                "\(digits)\(digit)", isNumbered ? "\(title.dropLast())\(digit)" : title,
                components)
        }
    }
}

extension ApplicationIdentifier.Component {
    fileprivate static func n(_ count: Int, _ rule: Rule? = nil) -> Self {
        n(count...count, rule)
    }
    fileprivate static func n(_ counts: ClosedRange<Int>, _ rule: Rule? = nil) -> Self {
        Self(characters: .digits, lengths: counts, rule: rule)
    }
    fileprivate static func x(_ count: Int) -> Self { x(count...count) }
    fileprivate static func x(_ counts: ClosedRange<Int>) -> Self {
        Self(characters: .set82, lengths: counts)
    }
    fileprivate static func y(_ counts: ClosedRange<Int>) -> Self {
        Self(characters: .set39, lengths: counts)
    }
    fileprivate static func z(_ counts: ClosedRange<Int>) -> Self {
        Self(characters: .set64, lengths: counts)
    }
    /// The same, but optional.
    fileprivate var optional: Self {
        var optional = self
        optional.isOptional = true
        return optional
    }
}
