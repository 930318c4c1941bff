import Imaging

/// A strip cut along a Code 128, as lines on which it is read by likeness, or on which a reading by
/// edges is verified.
struct Code128Strip {
    private let lines: [Code128Reader]

    init(_ strip: GreyImage) { lines = BarLine.all(of: strip).map(Code128Reader.init) }

    // Of 2,600 lines with the right text one in fifty has less; all of 40 with a wrong one do.
    private static let leastLikeness: Float = 0.8
    private static let leastMargin: Float = 0.02

    /// A code on which two lines agree and which no line contradicts; `rows` are those of the strip
    /// between the two.
    func code() -> (reading: Code128Reader.Reading, rows: Range<Int>)? {
        var seen: [(reading: Code128Reader.Reading, line: Int)] = []
        // From the middle outwards: that is where the bars are, not the print around them.
        let order = lines.indices.sorted {
            abs(2 * $0 - lines.count + 1) < abs(2 * $1 - lines.count + 1)
        }
        for line in order {
            guard let reading = lines[line].read(), Self.isGood(reading) else { continue }
            if let other = seen.first(where: { $0.reading.bytes == reading.bytes }) {
                if seen.contains(where: { $0.reading.bytes != reading.bytes }) { return nil }
                let (first, last) = (min(line, other.line), max(line, other.line))
                return (reading, 4 * first..<4 * last + 4)
            }
            seen.append((reading, line))
        }
        return nil
    }

    /// Whether lines give another text and none gives this one.
    func contradicts(_ bytes: [UInt8]) -> Bool {
        let readings = lines.compactMap { $0.read() }
        return readings.contains(where: Self.isGood)
            && !readings.contains { $0.bytes == bytes }
    }

    private static func isGood(_ reading: Code128Reader.Reading) -> Bool {
        reading.likeness >= leastLikeness && reading.margin >= leastMargin
    }
}
