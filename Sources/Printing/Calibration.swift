package import LabelRendering

/// The corrections that put everything where it was laid out, as a person measured them on a
/// ``CalibrationPage``.
package struct Calibration: Hashable, Sendable, Codable {
    /// Measurements taken on the page with a ruler, in micrometres.
    package struct Readings: Hashable, Sendable, Codable {
        /// From the left edge of the paper to line A.
        package var left: Int
        /// From the upper edge of the paper to line B.
        package var top: Int
        /// The length of bar C; `nil` when it was not measured.
        package var across: Int?
        /// The length of bar D; `nil` when it was not measured.
        package var along: Int?

        package init(left: Int, top: Int, across: Int? = nil, along: Int? = nil) {
            self.left = left
            self.top = top
            self.across = across
            self.along = along
        }
    }

    /// Why readings cannot be right.
    package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// A line is too far from its place.
        case tooFar(line: String, expected: Micrometres, read: Micrometres)
        /// A bar is too long or too short.
        case wrongLength(bar: String, expected: Micrometres, read: Micrometres)

        package var description: String {
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

    package let readings: Readings
    /// How far everything is moved to the right when nothing is stretched, in micrometres.
    package let shiftX: Int
    /// How far everything is moved down when nothing is stretched, in micrometres.
    package let shiftY: Int
    /// How much wider everything must be sent, in millionths.
    package let scaleX: Int
    /// How much longer everything must be sent, in millionths.
    package let scaleY: Int
    /// Where lines A and B were on the page, in micrometres.
    private let line: Int

    /// Works out what a printer needs.
    ///
    /// A printer puts what is sent for `u` at `a + s·u`. A bar of `b` that measures `m` gives `s =
    /// m/b`, a line at `l` that is found at `r` gives `a = r − s·l`. So for `x`, `(x − a)/s = k·x +
    /// l − k·r` must be sent, with `k = b/m`.
    ///
    /// - Parameters:
    ///   - page: the printed page, without any calibration.
    ///   - readings: measured on it by a person.
    /// - Throws: ``Refusal`` for readings too large to be a printer's error.
    package init(_ readings: Readings, on page: CalibrationPage) throws(Refusal) {
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

    /// Micrometres: no printer is off by more unless its paper lies wrong.
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

    /// `k·(l − r)`: moves the line to its place, without stretching.
    private static func shift(_ line: Int, _ read: Int, _ scale: Int) -> Int {
        let product = scale * (line - read)
        return (product + (product < 0 ? -500_000 : 500_000)) / 1_000_000
    }

    /// For documents that may be moved and stretched: `k·x + l − k·r`.
    package var adjustment: Adjustment {
        Adjustment(
            offsetX: Micrometres(shiftX + line - line * scaleX / 1_000_000),
            offsetY: Micrometres(shiftY + line - line * scaleY / 1_000_000), scaleX: scaleX,
            scaleY: scaleY)
    }
}
