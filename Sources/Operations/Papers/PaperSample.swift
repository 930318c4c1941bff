public import LabelRendering

extension Paper {
    /// Every value that this paper's template may use, with a made-up text: for previews, and to
    /// tell a template's mistakes before a customer meets them.
    ///
    /// - Parameter logo: the shop's, if it has one.
    public func sample(logo: LabelPicture? = nil) -> LabelValues {
        let shop = "Repair Centre\n12 Example Street\n00-950 Warszawa"
        let customer = "Anna Nowak\nul. Długa 7\n00-238 Warszawa"
        let device = [
            "name": "Laptop Dell Latitude 5420", "serial": "7QXK2F3",
            "accessories": "charger 65 W", "fault": "Does not charge. Smells burnt.",
            "code": "D7K4J2XD", "codeText": "D7K4-J2XD",
        ]
        var texts = ["orderCodeText": "R7K4-J2X7", "date": "21 Nov 2026", "logo": ""]
        var lists: [String: [[String: String]]] = [:]
        switch self {
        case .slip, .parcelLabel:
            texts.merge([
                "parcelCode": "P7K4J2XC", "parcelCodeText": "P7K4-J2XC",
                "stageAddress": "HTTPS://REPAIRS.EXAMPLE/Q/P7K4J2XC", "customer": "Anna Nowak",
                "parcelNumber": "1", "parcelCount": "2", "from": customer, "to": shop,
                "contact": "+48 22 123 45 67",
            ]) { $1 }
            if self == .slip { lists["devices"] = [device, device] }
        case .deviceSticker, .workOrder:
            texts.merge(device) { $1 }
            texts["shop"] = "Repair Centre"
            if self == .workOrder {
                texts["customer"] = "Anna Nowak"
                texts["received"] = "20 Nov 2026"
            }
        case .packingList:
            texts.merge([
                "boxCode": "B7K4J2X4", "boxCodeText": "B7K4-J2X4", "boxNumber": "1",
                "boxCount": "1", "count": "2", "customer": "Anna Nowak", "to": customer,
                "from": shop, "contact": "+48 22 123 45 67", "courier": "UPS",
                "trackingNumber": "1Z999AA10123456784",
            ]) { $1 }
            lists["devices"] = [device, device]
        }
        return LabelValues(texts, lists: lists, pictures: logo.map { ["logo": $0] } ?? [:])
    }
}
