import TrackingNumbers

/// Serial numbers as they are compared: people write them with spaces, hyphens and the words of
/// the sticker, makers print them with letters in front.
package enum SerialNumber {
    /// The text in capitals without spaces, hyphens, points, slashes and colons, and without what
    /// scanners put in front.
    package static func key(of text: String) -> String {
        String(
            decoding: ScannedText(text).content.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                    UInt8(ascii: ":"), 0x1C...0x1F:
                    nil
                case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
                default: byte
                }
            }, as: UTF8.self)
    }

    /// The keys under which a registered text is kept, the whole text first: a field may hold the
    /// words of the sticker, and two numbers.
    package static func keys(registered text: String) -> [String] {
        // A whole text that tells nothing is kept too: it is what was written.
        let parts = parts(of: text).flatMap { [key(of: $0), unlabelled(key(of: $0))] }
        return unique([key(of: text)] + parts.filter(isTelling))
    }

    /// The keys that a scanned text may mean, the whole text first.
    ///
    /// Makers put letters in front: `SN`, `S/N`, `IMEI`, the data identifier `S` (ANSI
    /// MH10.8.2), and `1S` with ten characters of the model on Lenovo's.
    package static func keys(of scanned: String) -> [String] {
        let whole = key(of: scanned)
        var keys = [whole, unlabelled(whole)]
        if whole.hasPrefix("S") { keys.append(String(whole.dropFirst())) }
        if whole.hasPrefix("1S"), whole.count == 20 { keys.append(String(whole.suffix(8))) }
        keys += parts(of: scanned).flatMap { [key(of: $0), unlabelled(key(of: $0))] }
        return unique(keys.filter(isTelling))
    }

    /// Whether a key may name one device: people also write `none` or `1` where the serial number
    /// belongs.
    static func isTelling(_ key: String) -> Bool {
        (5...60).contains(key.utf8.count) && key.utf8.contains { (48...57).contains($0) }
    }

    // MARK: The words of the sticker

    /// Words for a serial number as a key has them, without marks; the longer before the shorter.
    private static let labels = [
        "SERIALNUMBER", "SERIALNUM", "SERIALNO", "SERIALNR", "SERIAL", "SERNO", "SERNR",
        "SERVICETAG", "SERVICECODE", "SERIENNUMMER", "SERIENNR", "NUMERODESERIE", "NODESERIE",
        "NDESERIE", "NSERIE", "NUMERSERYJNY", "NRSERYJNY", "NUMERSER", "NRSER", "PRODUCTID",
        "IMEISV", "IMEI1", "IMEI2", "IMEI", "MEID", "ESN", "SNR", "SN", "NS",
    ].sorted { $0.count > $1.count }

    /// A key without the word in front of it: `SN5CG2728877` becomes `5CG2728877`.
    private static func unlabelled(_ key: String) -> String {
        let plain = unmarked(key)
        for label in labels where plain.key.hasPrefix(label) {
            return String(key.dropFirst(label.count + plain.dropped))
        }
        return key
    }

    /// A key's beginning without the marks that the words of the sticker may bear (`Nº de série`),
    /// and how many characters that is shorter.
    private static func unmarked(_ key: String) -> (key: String, dropped: Int) {
        var plain = ""
        var dropped = 0
        for character in key.prefix(20) {
            switch character {
            case "é", "É", "è", "È", "ê", "Ê": plain.append("E")
            case "ú", "Ú": plain.append("U")
            case "º", "°", "ª", "#": dropped += 1
            case "№":
                plain.append("N")
            default: plain.append(character)
            }
        }
        return (plain, dropped)
    }

    /// What is divided by a comma or the like, or by a slash between spaces, or begins with a word
    /// of the sticker: `IMEI1: 35… IMEI2: 35…`.
    private static func parts(of text: String) -> [String] {
        let content = ScannedText(text).content
        var parts: [String] = []
        for piece in content.split(whereSeparator: { ",;|\n+&".contains($0) }) {
            var part: [Substring] = []
            for word in piece.split(separator: " ") {
                let isDivider = word == "/" || word == "-"
                if isDivider
                    || (startsLabel(word) && part.contains { $0.contains(where: \.isNumber) })
                {
                    parts.append(part.joined(separator: " "))
                    part = []
                }
                if !isDivider { part.append(word) }
            }
            parts.append(part.joined(separator: " "))
        }
        return parts.count > 1 ? parts.filter { !$0.isEmpty } : parts
    }

    private static func startsLabel(_ word: Substring) -> Bool {
        let plain = unmarked(key(of: String(word))).key
        return plain.count >= 2
            && labels.contains {
                plain.hasPrefix($0) || ($0.hasPrefix(plain) && !plain.contains(where: \.isNumber))
            }
    }

    private static func unique(_ keys: [String]) -> [String] {
        var known: Set<String> = []
        return keys.filter { known.insert($0).inserted }
    }
}
