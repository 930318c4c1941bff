/// The message in the large two-dimensional code of a label: UPS MaxiCode, FedEx PDF417.
///
/// ISO/IEC 15434, format 01: fields end at U+001D. The carrier's SCAC follows its number.
struct CarrierMessage {
    enum Content {
        /// The whole number.
        case number([UInt8])
        /// UPS leaves out the shipper and the service, so the number cannot be completed.
        case endOfNumber(String)
    }

    let courier: Courier
    /// The carrier's SCAC, as written in the message.
    let code: String
    let content: Content

    /// - Returns: `nil` when the text is not such a message, or is another carrier's.
    init?(_ raw: String) {
        guard raw.utf8.count < 4096, let start = raw.firstRange(of: "[)>\u{1E}01\u{1D}") else {
            return nil
        }
        let fields = raw[start.upperBound...].split(separator: "\u{1D}")
        guard let place = fields.firstIndex(where: { Self.carriers[String($0)] != nil }), place > 0,
            let courier = Self.carriers[String(fields[place])]
        else { return nil }
        self.courier = courier
        code = String(fields[place])
        let field = fields[place - 1]
        guard courier == .fedex else {
            // Without the primary message, the format's "96" precedes the number.
            content = .endOfNumber(String(field.hasPrefix("96") ? field.dropFirst(2) : field))
            return
        }
        // 12 digits, or 16 followed by the form's id.
        content = .number(Array(field.utf8.prefix(12)))
    }

    private static let carriers: [String: Courier] = [
        "UPSN": .ups, "FDE": .fedex, "FDEG": .fedex, "FDEB": .fedex, "FDXE": .fedex,
        "FDXG": .fedex,
    ]
}

/// A web address with a GS1 key (GS1 Digital Link, URI syntax 1.1): `…/00/` and an SSCC.
struct DigitalLink {
    /// 18 digits.
    let sscc: [UInt8]

    /// - Returns: `nil` for other texts and for addresses without an SSCC.
    init?(_ raw: String) {
        guard raw.utf8.count < 4096, raw.lowercased().hasPrefix("http") else { return nil }
        let path = raw.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard let key = path.dropFirst(2).firstIndex(of: "00"), key + 1 < path.endIndex else {
            return nil
        }
        let value = Array(path[key + 1].utf8)
        guard value.count == 18, value.allSatisfy(CharacterSet.digits.contains) else { return nil }
        sscc = value
    }
}
