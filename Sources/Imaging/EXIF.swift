/// The one EXIF tag that a picture needs: its orientation (EXIF 2.32; TIFF 6.0 §2).
enum EXIF {
    /// The orientation in the first directory of the TIFF in `range`; `.upright` when it is missing
    /// or invalid. The directory's pointers are not followed.
    static func orientation(in bytes: [UInt8], _ range: Range<Int>) -> Orientation {
        let tiff = TIFF(bytes: bytes, range: range)
        guard let value = tiff?.shortInFirstDirectory(tag: 0x0112) else { return .upright }
        return Orientation(rawValue: value) ?? .upright
    }

    /// A TIFF of 26 bytes that holds only `orientation`.
    static func minimal(_ orientation: Orientation) -> [UInt8] {
        [0x49, 0x49, 42, 0, 8, 0, 0, 0]  // little-endian, the directory at byte 8
            + [1, 0]  // one entry
            + [0x12, 0x01, 3, 0, 1, 0, 0, 0, UInt8(orientation.rawValue), 0, 0, 0]
            + [0, 0, 0, 0]  // no further directory
    }
}

private struct TIFF {
    let bytes: [UInt8]
    let range: Range<Int>
    let isBigEndian: Bool

    init?(bytes: [UInt8], range: Range<Int>) {
        (self.bytes, self.range) = (bytes, range)
        if bytes.has("II*\0", at: range.lowerBound, within: range.upperBound) {
            isBigEndian = false
        } else if bytes.has("MM\0*", at: range.lowerBound, within: range.upperBound) {
            isBigEndian = true
        } else {
            return nil
        }
    }

    func shortInFirstDirectory(tag: Int) -> Int? {
        guard let directory = long(4), let count = short(directory) else { return nil }
        for entry in 0..<count {
            let start = directory + 2 + 12 * entry
            guard let found = short(start) else { return nil }
            if found == tag {
                // Type 3, a SHORT; a single one is stored in the entry itself.
                guard short(start + 2) == 3, long(start + 4) == 1 else { return nil }
                return short(start + 8)
            }
        }
        return nil
    }

    private func short(_ offset: Int) -> Int? {
        let start = range.lowerBound + offset
        guard offset >= 0, start + 2 <= range.upperBound else { return nil }
        return bytes.big16(start).map { isBigEndian ? $0 : ($0 & 0xFF) << 8 | $0 >> 8 }
    }

    private func long(_ offset: Int) -> Int? {
        guard let first = short(offset), let second = short(offset + 2) else { return nil }
        return isBigEndian ? first << 16 | second : second << 16 | first
    }
}
