/// Serial numbers as they are compared: people write them with spaces and hyphens, makers print
/// them with letters in front.
package enum SerialNumber {
    /// The text in capitals without spaces, hyphens, points, slashes and colons.
    ///
    /// The table of serial numbers holds the same, and was first filled by SQL
    /// (`m002_serial_numbers.sql`): change both together.
    package static func key(of text: String) -> String {
        String(
            decoding: text.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                    UInt8(ascii: ":"):
                    nil
                case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
                default: byte
                }
            }, as: UTF8.self)
    }

    /// The keys that a scanned text may mean, the whole text first.
    ///
    /// Makers put letters in front: `SN`, `S/N`, `IMEI`, the data identifier `S` (ANSI
    /// MH10.8.2), and `1S` with ten characters of the model on Lenovo's.
    package static func keys(of scanned: String) -> [String] {
        let whole = key(of: scanned)
        var keys = [whole]
        for prefix in ["SERIALNUMBER", "SERIALNO", "SERIAL", "IMEI1", "IMEI2", "IMEI", "SN", "S"]
        where whole.hasPrefix(prefix) {
            keys.append(String(whole.dropFirst(prefix.count)))
        }
        if whole.hasPrefix("1S"), whole.count == 20 { keys.append(String(whole.suffix(8))) }
        return keys.filter(isTelling)
    }

    /// Whether a key may name one device: people also write `none` or `1` where the serial number
    /// belongs.
    static func isTelling(_ key: String) -> Bool {
        (5...60).contains(key.utf8.count) && key.utf8.contains { (48...57).contains($0) }
    }
}
