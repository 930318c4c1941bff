/// Reads numbers from untrusted bytes: `nil` beyond the end, never a trap.
extension [UInt8] {
    func byte(_ offset: Int) -> Int? {
        indices.contains(offset) ? Int(self[offset]) : nil
    }

    /// 16 bits, big-endian.
    func big16(_ offset: Int) -> Int? {
        guard let high = byte(offset), let low = byte(offset + 1) else { return nil }
        return high << 8 | low
    }

    /// 32 bits, big-endian.
    func big32(_ offset: Int) -> Int? {
        guard let high = big16(offset), let low = big16(offset + 2) else { return nil }
        return high << 16 | low
    }

    /// Whether the bytes at `offset` are those of `text`.
    func has(_ text: StaticString, at offset: Int, within end: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, end <= count, end - offset >= length else { return false }
        return text.withUTF8Buffer { self[offset..<offset + length].elementsEqual($0) }
    }

    /// `value` as 32 bits, big-endian.
    static func big32(_ value: Int) -> [UInt8] {
        let value = UInt32(truncatingIfNeeded: value)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
