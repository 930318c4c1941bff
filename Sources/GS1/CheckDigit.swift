/// The check digit of GS1 keys (GS1 General Specifications, 7.9.1).
package enum CheckDigit {
    /// The check digit of a key without it: weights 3, 1, 3, 1 … from the right; the difference to
    /// the next multiple of ten.
    ///
    /// - Parameter body: ASCII digits.
    /// - Returns: an ASCII digit; `nil` for an empty body or one that holds anything else.
    package static func of(_ body: some BidirectionalCollection<UInt8>) -> UInt8? {
        guard !body.isEmpty else { return nil }
        var sum = 0
        var weight = 3
        for byte in body.reversed() {
            guard isDigit(byte) else { return nil }
            sum += (Int(byte) - 48) * weight
            weight = 4 - weight
        }
        return UInt8(48 + (10 - sum % 10) % 10)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
