public import LabelRendering

/// What one printer needs so that everything stands where it was laid out, as a person measured it
/// on a ``CalibrationPage``.
public struct Calibration: Hashable, Sendable, Codable {
    /// What was measured on the page with a ruler, in micrometres.
    public struct Readings: Hashable, Sendable, Codable {
        /// From the left edge of the paper to line A.
        public var left: Int
        /// From the upper edge of the paper to line B.
        public var top: Int
        /// How long bar C is; `nil` when nobody measured it.
        public var across: Int?
        /// How long bar D is; `nil` when nobody measured it.
        public var along: Int?

        /// Readings in micrometres.
        public init(left: Int, top: Int, across: Int? = nil, along: Int? = nil) {
            self.left = left
            self.top = top
            self.across = across
            self.along = along
        }
    }

    /// Why readings cannot be right.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// A line stands too far from where it should.
        case tooFar(line: String, expected: Micrometres, read: Micrometres)
        /// A bar is too long or too short.
        case wrongLength(bar: String, expected: Micrometres, read: Micrometres)

        /// What is wrong and what to do.
        public var description: String {
            switch self {
            case .tooFar(let line, let expected, let read):
                "line \(line) should be \(expected) from the edge; \(read) is too far off to be "
                    + "corrected. Measure again, and look whether the paper lies right."
            case .wrongLength(let bar, let expected, let read):
                "bar \(bar) should be \(expected) long; \(read) is more than a tenth off. Measure "
                    + "again, and look whether the printer shrinks pages to fit."
            }
        }
    }

    /// What was measured.
    public let readings: Readings
    /// How far everything is moved to the right when nothing is stretched, in micrometres.
    public let shiftX: Int
    /// How far everything is moved down when nothing is stretched, in micrometres.
    public let shiftY: Int
    /// How much wider everything must be sent, in millionths.
    public let scaleX: Int
    /// How much longer everything must be sent, in millionths.
    public let scaleY: Int
    /// Where lines A and B stood on the page, in micrometres.
    private let line: Int

    /// Works out what a printer needs.
    ///
    /// A printer puts what is sent for `u` at `a + s·u`. A bar of `b` that measures `m` gives
    /// `s = m/b`, a line at `l` that is found at `r` gives `a = r − s·l`. So for `x` must be sent
    /// `(x − a)/s = k·x + l − k·r` with `k = b/m`.
    ///
    /// - Parameters:
    ///   - page: what was printed, without any calibration.
    ///   - readings: what a person measured on it.
    /// - Throws: ``Refusal`` for readings that are no small error of a printer.
    public init(_ readings: Readings, on page: CalibrationPage) throws(Refusal) {
        let line = page.line.count
        for (name, read) in [("A", readings.left), ("B", readings.top)]
        where abs(read - line) > Self.furthest {
            throw .tooFar(line: name, expected: page.line, read: Micrometres(read))
        }
        self.readings = readings
        self.line = line
        scaleX = try Self.scale("C", page.across, readings.across)
        scaleY = try Self.scale("D", page.along, readings.along)
        shiftX = Self.shift(line, readings.left, scaleX)
        shiftY = Self.shift(line, readings.top, scaleY)
    }

    /// Micrometres: no printer is further off unless its paper lies wrong.
    private static let furthest = 20_000

    private static func scale(
        _ bar: String, _ length: Micrometres, _ read: Int?
    ) throws(Refusal) -> Int {
        guard let read, length.count > 0 else { return 1_000_000 }
        guard abs(read - length.count) * 10 <= length.count else {
            throw .wrongLength(bar: bar, expected: length, read: Micrometres(read))
        }
        return (length.count * 1_000_000 + read / 2) / read
    }

    /// `k·(l − r)`: brings the line to its place, without stretching.
    private static func shift(_ line: Int, _ read: Int, _ scale: Int) -> Int {
        let product = scale * (line - read)
        return (product + (product < 0 ? -500_000 : 500_000)) / 1_000_000
    }

    /// For documents that may be moved and stretched: `k·x + l − k·r`.
    public var adjustment: Adjustment {
        Adjustment(
            offsetX: Micrometres(shiftX + line - line * scaleX / 1_000_000),
            offsetY: Micrometres(shiftY + line - line * scaleY / 1_000_000), scaleX: scaleX,
            scaleY: scaleY)
    }
}
