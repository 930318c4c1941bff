import Compression

/// Keeps colour profiles (ICC.1:2022) that look like one: their own size in the first four bytes
/// and "acsp" at byte 36. Anything else under that name could hide data.
enum ColourProfile {
    /// The largest that is kept; cameras write less than 10 kB, printers up to a megabyte.
    static let limit = 1_000_000

    /// The APP2 segments that together make up one profile, in file order; empty when they do not
    /// (ICC.1:2022 annex B.4: chunk number and count after the name).
    static func segments(
        in bytes: [UInt8], _ head: ArraySlice<JPEGStructure.Segment>
    ) -> [JPEGStructure.Segment] {
        let parts = head.filter { segment in
            let range = segment.payload
            return segment.marker == 0xE2 && range.count > 14
                && bytes.has("ICC_PROFILE\0", at: range.lowerBound, within: range.upperBound)
        }
        var profile: [UInt8] = []
        for (number, part) in parts.enumerated() {
            let start = part.payload.lowerBound
            guard bytes.byte(start + 12) == number + 1, bytes.byte(start + 13) == parts.count,
                profile.count + part.payload.count <= limit
            else { return [] }
            profile += bytes[part.payload].dropFirst(14)
        }
        return isProfile(profile) ? parts : []
    }

    /// Whether the data of an iCCP chunk (§11.3.3.3: a name, 0, 0, a zlib stream) is a profile.
    static func isProfile(inPNG bytes: [UInt8], _ data: Range<Int>) -> Bool {
        let chunk = bytes[data]
        guard let end = chunk.prefix(80).firstIndex(of: 0), end > chunk.startIndex,
            bytes.byte(end + 1) == 0, end + 2 < data.upperBound
        else { return false }
        do {
            let inflater = try Inflater(bytes, parts: [end + 2..<data.upperBound])
            let profile = try inflater.read(upTo: limit)
            return inflater.isAtEnd && inflater.unusedBytes == 0 && isProfile(profile)
        } catch {
            return false  // broken data under this name: no profile
        }
    }

    private static func isProfile(_ profile: [UInt8]) -> Bool {
        profile.count >= 132 && profile.big32(0) == profile.count
            && profile.has("acsp", at: 36, within: profile.count)
    }
}
