import GS1

/// A number of something that is not a parcel, known by its form: a product's bar code, a part, a
/// phone, an invoice. Such codes lie on the same tables as couriers' labels do.
package struct OtherNumber: Hashable, Sendable {
    /// The kind of thing with such a number.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        /// A product: EAN, UPC, GTIN.
        case product = "product code"
        /// A book or a magazine: ISBN, ISSN.
        case book = "ISBN"
        /// A part of a maker, as Dell's PPID.
        case part = "part number"
        /// A mobile phone.
        case phone = "IMEI"
        /// A network interface: MAC.
        case network = "network address"
        /// An invoice, an order, a delivery note.
        case document = "document number"
        /// A lot or a batch.
        case lot = "lot number"
    }

    /// The kind of thing it numbers.
    package let kind: Kind
    /// How much the text says for it, on the scale of ``Definition/evidence``.
    package let evidence: Int

    /// Everything that a text may be besides a parcel's number, the likeliest first.
    ///
    /// - Parameters:
    ///   - text: as it was scanned or typed, its hyphens and colons included: they tell much.
    ///   - payload: the same, normalised; `nil` where that is impossible.
    static func all(in text: String, _ payload: Payload?) -> [OtherNumber] {
        let written = text.utf8.count <= 100 ? Written(text) : nil
        let found = [
            payload.flatMap(product), written.flatMap(book), payload.flatMap(part),
            payload.flatMap(phone), written.flatMap(network), written.flatMap(document),
            written.flatMap(lot),
        ]
        return found.compactMap(\.self).sorted { $0.evidence > $1.evidence }
    }

    // MARK: Numbers with a check digit

    /// EAN and UPC have the check digit of GS1, at lengths that couriers use as well. A UPC that
    /// begins with 0 is an everyday product; no courier's twelve digits do so but one in ten.
    private static func product(_ payload: Payload) -> OtherNumber? {
        let bytes = payload.bytes
        guard bytes.allSatisfy(CharacterSet.digits.contains), let last = bytes.last,
            [8, 12, 13, 14].contains(bytes.count), CheckDigit.of(bytes.dropLast()[...]) == last
        else { return nil }
        if payload.isRetail { return OtherNumber(kind: .product, evidence: 4) }
        switch bytes.count {
        case 13:
            let isBook = [978, 979, 977].contains(
                bytes.prefix(3).reduce(0) { $0 * 10 + Int($1) - 48 })
            return OtherNumber(kind: isBook ? .book : .product, evidence: isBook ? 4 : 2)
        case 12 where bytes[0] == UInt8(ascii: "0"): return OtherNumber(kind: .product, evidence: 2)
        default: return OtherNumber(kind: .product, evidence: 1)
        }
    }

    /// ISO 2108: ten digits, the last of them the check digit mod 11, or X. Only where it is
    /// written with its hyphens or its name: one in eleven ten-digit numbers passes.
    private static func book(_ written: Written) -> OtherNumber? {
        let isNamed = written.bare.hasPrefix("ISBN") || written.bare.hasPrefix("ISSN")
        let digits = Array((isNamed ? String(written.bare.dropFirst(4)) : written.bare).utf8)
        guard digits.count == 10, digits.dropLast().allSatisfy(CharacterSet.digits.contains),
            isNamed || written.groups.count == 4 || digits.last == UInt8(ascii: "X")
        else { return nil }
        var sum = 0
        for (place, byte) in digits.enumerated() {
            let value = byte == UInt8(ascii: "X") ? 10 : Int(byte) - 48
            guard (0...10).contains(value) else { return nil }
            sum += value * (10 - place)
        }
        return sum % 11 == 0 ? OtherNumber(kind: .book, evidence: 3) : nil
    }

    /// 3GPP TS 23.003, 6.2: fifteen digits with Luhn's, the first two of a body that gives such
    /// numbers out.
    private static func phone(_ payload: Payload) -> OtherNumber? {
        let bytes = payload.bytes
        guard bytes.count == 15, let last = bytes.last,
            CheckAlgorithm.luhn.checkCharacter(of: bytes[..<14]) == last
        else { return nil }
        return phoneIssuers.contains(String(decoding: bytes.prefix(2), as: UTF8.self))
            ? OtherNumber(kind: .phone, evidence: 2) : nil
    }

    /// The first two digits of IMEIs, by the bodies that give them out (GSMA TS.06).
    package static let phoneIssuers: Set<String> = [
        "01", "10", "30", "33", "35", "44", "45", "49", "50", "51", "52", "53", "54", "86", "91",
        "98", "99",
    ]

    // MARK: Numbers with a form

    /// Dell's PPID: country, part `0` and five more, maker, day, serial number, and perhaps the
    /// revision (`CN-0T7T0Y-70163-85K-0123-A00`).
    private static func part(_ payload: Payload) -> OtherNumber? {
        let bytes = payload.bytes
        guard bytes.count == 20 || bytes.count == 23,
            bytes.prefix(2).allSatisfy(CharacterSet.letters.contains), bytes[2] == 48,
            bytes.dropFirst(3).allSatisfy(CharacterSet.alphanumerics.contains),
            bytes.dropFirst(3).contains(where: CharacterSet.letters.contains)
        else { return nil }
        if bytes.count == 23 {
            guard CharacterSet.letters.contains(bytes[20]),
                bytes[21...].allSatisfy(CharacterSet.digits.contains)
            else { return nil }
        }
        return OtherNumber(kind: .part, evidence: 4)
    }

    /// IEEE 802: twelve hexadecimal digits, by twos or fours.
    private static func network(_ written: Written) -> OtherNumber? {
        let bare = Array(written.bare.utf8)
        guard bare.count == 12, bare.allSatisfy(hexadecimal.contains) else { return nil }
        let lengths = Set(written.groups.map(\.text.count))
        if written.groups.count == 6, lengths == [2] {
            return OtherNumber(kind: .network, evidence: 4)
        }
        if written.groups.count == 3, lengths == [4], written.groups[0].separator == "." {
            return OtherNumber(kind: .network, evidence: 4)
        }
        let letters = bare.count(where: CharacterSet.letters.contains)
        return written.groups.count == 1 && letters > 0
            ? OtherNumber(kind: .network, evidence: 1) : nil
    }

    private static let hexadecimal = CharacterSet("0123456789ABCDEF".utf8)

    /// A word, a year, a number: `INV-2024-0012345`, `FV/2024/11/0123`, `SG20240012345`.
    private static func document(_ written: Written) -> OtherNumber? {
        let bare = written.bare
        let word = String(bare.prefix { $0.isLetter })
        let rest = bare.dropFirst(word.count)
        guard (1...8).contains(word.count), rest.count >= 4, rest.count <= 16,
            rest.utf8.allSatisfy(CharacterSet.digits.contains)
        else { return nil }
        let isNamed = documentWords.contains(word)
        guard rest.hasPrefix("20"), let year = Int(rest.prefix(4)), (2000...2060).contains(year)
        else { return isNamed ? OtherNumber(kind: .document, evidence: 1) : nil }
        let isDivided = written.groups.count > 1 && written.groups[0].text == word
        return OtherNumber(kind: .document, evidence: isNamed || isDivided ? 3 : 1)
    }

    private static let documentWords: Set<String> = [
        "INV", "INVOICE", "FV", "FVS", "FAKTURA", "FA", "FAC", "FACT", "FACTURA", "FATURA", "FT",
        "NF", "NFE", "RE", "RG", "RECHNUNG", "PO", "SO", "ORD", "ORDER", "WZ", "PZ", "DN", "RMA",
        "OS", "ZAM", "QUO", "EST",
    ]

    /// `LOT12345`, `BATCH 7-A`: a word for a lot and what follows it.
    private static func lot(_ written: Written) -> OtherNumber? {
        for word in ["LOT", "LOTE", "LOTTO", "BATCH", "CHARGE", "PARTIA"].sorted(by: {
            $0.count > $1.count
        }) {
            guard written.bare.hasPrefix(word) else { continue }
            let rest = written.bare.dropFirst(word.count)
            guard rest.first?.isNumber == true || written.groups.first?.text == word,
                rest.contains(where: \.isNumber)
            else { return nil }
            return OtherNumber(kind: .lot, evidence: 4)
        }
        return nil
    }
}

/// A text as it was written: capital letters and digits in groups, with what divides them.
private struct Written {
    /// Some letters and digits, and the sign behind them.
    struct Group {
        var text: String
        var separator: Character?
    }

    let groups: [Group]
    let bare: String

    /// - Returns: `nil` when it holds anything but letters, digits and what divides groups.
    init?(_ text: String) {
        var groups = [Group(text: "")]
        for character in text.uppercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                groups[groups.count - 1].text.append(character)
            } else if "-/.: _#".contains(character) {
                if groups[groups.count - 1].text.isEmpty { continue }
                groups[groups.count - 1].separator = character
                groups.append(Group(text: ""))
            } else {
                return nil
            }
        }
        if groups.last?.text.isEmpty == true { groups.removeLast() }
        guard !groups.isEmpty else { return nil }
        self.groups = groups
        bare = groups.map(\.text).joined()
    }
}
