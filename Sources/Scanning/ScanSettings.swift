/// The codes to look for, and for how long.
package struct ScanSettings: Sendable, Equatable {
    /// When to stop.
    package enum Mode: UInt8, Sendable {
        /// At the first pass that reads something.
        case first = 0
        /// After all passes, or when the time is over: every code in the picture, each
        /// text once.
        case all = 1
    }

    /// The kinds to read.
    package var symbologies: Set<Symbology>
    /// The permitted numbers of characters of a kind of code, 1 to ``Scan/maximumBytes``; any
    /// number where a kind is not named. Useful for Interleaved 2 of 5, which has no check digit
    /// and yields a shorter number where it is cut off.
    package var lengths: [Symbology: Set<Int>]
    package var mode: Mode
    /// How long to look. No pass begins that would, at the pace so far, end later; the first is
    /// always made. A live camera frame 30 ms, a photo 400 ms.
    package var budget: Duration

    /// All of an intake's codes within 400 ms.
    package init(
        symbologies: Set<Symbology> = Symbology.intake, lengths: [Symbology: Set<Int>] = [:],
        mode: Mode = .all, budget: Duration = .milliseconds(400)
    ) {
        self.symbologies = symbologies
        self.lengths = lengths
        self.mode = mode
        self.budget = budget
    }
}
