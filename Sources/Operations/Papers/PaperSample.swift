package import LabelRendering
package import Logistics

extension Paper {
    /// Every value that this paper's template may use, with a made-up text: for previews, and to
    /// find a template's mistakes before a customer does.
    ///
    /// - Parameters:
    ///   - logo: the shop's, if it has one.
    ///   - language: whose forms of dates and numbers are used.
    package func sample(
        logo: LabelPicture? = nil, accent: InkColour = .black, language: Language = .english
    ) -> LabelValues {
        let sample = Sample(form: ReaderForm(language))
        var (texts, lists) = (
            ["logo": "", "shop": "Repair Centre"], [String: [[String: String]]]()
        )
        switch self {
        case .slip, .parcelLabel:
            texts.merge(sample.parcel) { $1 }
            if self == .slip { lists["devices"] = (1...5).map(sample.device) }
        case .deviceSticker, .workOrder:
            texts.merge(sample.device(1)) { $1 }
            texts.merge(sample.bench) { $1 }
            if self == .deviceSticker { texts["date"] = sample.shortDate }
        case .packingList:
            texts.merge(sample.box) { $1 }
            lists["devices"] = (1...2).map(sample.device)
        case .holdingLabel:
            texts.merge(["code": "H7K4J2XS", "codeText": "H7K4-J2XS", "date": sample.date]) { $1 }
        case .manifest:
            texts.merge(sample.manifest) { $1 }
            lists["boxes"] = (1...20).map(sample.line)
        case .staffBadge:
            texts.merge(
                PaperTexts.badge("S7K4J2XF", "S7K4-J2XF", name: "Maria Lewandowska", .warehouse)
            ) { $1 }
        case .commandCards:
            lists["cards"] = PaperTexts.cards
        }
        var values = LabelValues(
            texts, lists: lists, pictures: logo.map { ["logo": $0] } ?? [:])
        if logo != nil { values.texts["logo"] = "yes" }
        values.accent = accent
        return values
    }
}

/// Made-up people and things.
private struct Sample {
    let form: ReaderForm
    private let shop = "Repair Centre\n12 Example Street\n00-950 Warszawa"
    private let customer = "Anna Nowak\nul. Długa 7\n00-238 Warszawa"
    private let time = LocalTime(
        year: 2026, month: 11, day: 21, hour: 14, minute: 5, minutesFromUTC: 60)

    var date: String { form.date(time) }
    var shortDate: String { form.shortDate(time) }

    var parcel: [String: String] {
        [
            "orderCodeText": "R7K4-J2X7", "date": date, "parcelCode": "P7K4J2XC",
            "parcelCodeText": "P7K4-J2XC", "stageAddress": "HTTPS://REPAIRS.EXAMPLE/Q/P7K4J2XC",
            "customer": "Anna Nowak", "parcelNumber": "1", "parcelCount": "2", "from": customer,
            "to": shop, "contact": "+48 22 123 45 67",
        ]
    }

    func device(_ number: Int) -> [String: String] {
        let code = code(.device, number)
        return [
            "name": "Laptop Dell Latitude 5420", "serial": "7QXK2F3",
            "accessories": "charger 65 W", "fault": "Does not charge. Smells burnt.",
            "code": code.symbols, "codeText": code.printed,
        ]
    }

    /// A code that belongs to nothing, the same each time.
    private func code(_ kind: Code.Kind, _ number: Int) -> Code {
        var state = 7 * number
        return Code.draw(kind) { bound in
            state = (state * 31 + 11) % 1009
            return state % bound
        }
    }

    var bench: [String: String] {
        [
            "orderCodeText": "R7K4-J2X7", "date": date, "customer": "Anna Nowak",
            "received": date,
        ]
    }

    var box: [String: String] {
        [
            "orderCodeText": "R7K4-J2X7", "date": date, "boxCode": "B7K4J2X4",
            "boxCodeText": "B7K4-J2X4", "boxNumber": "1", "boxCount": "1", "count": "2",
            "customer": "Anna Nowak", "to": customer, "from": shop,
            "contact": "+48 22 123 45 67", "courier": "UPS",
            "trackingNumber": "1Z999AA10123456784",
        ]
    }

    var manifest: [String: String] {
        [
            "code": "N7K4J2X2", "codeText": "N7K4-J2X2", "courier": "UPS", "from": shop,
            "contact": "+48 22 123 45 67", "date": date, "time": form.timeWithZone(time),
            "count": form.number(20),
        ]
    }

    func line(_ number: Int) -> [String: String] {
        let code = code(.box, number)
        return [
            "code": code.symbols, "codeText": code.printed,
            "orderCodeText": self.code(.order, number).printed,
            "trackingNumber": "1Z 999A A101 2345 6784", "place": "00-238 Warszawa",
        ]
    }
}
