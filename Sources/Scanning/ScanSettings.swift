/// What to look for, and for how long.
public struct ScanSettings: Sendable, Equatable {
    /// When to stop.
    public enum Mode: UInt8, Sendable {
        /// At the first pass that reads something.
        case first = 0
        /// After all passes, or when the time is over: every code in the picture, each
        /// text once.
        case all = 1
    }

    /// The kinds to read.
    public var symbologies: Set<Symbology>
    /// How many characters a code of a kind may have, 1 to ``Scan/maximumBytes``; any number
    /// where a kind is not named. Best for Interleaved 2 of 5, which has no check digit and shows
    /// a shorter number where it is cut off.
    public var lengths: [Symbology: Set<Int>]
    /// When to stop.
    public var mode: Mode
    /// How long to look. No pass begins that would, by the pace so far, end later; the first
    /// is always made. A live camera frame 30 ms, a photo 400 ms.
    public var budget: Duration

    /// All of an intake's codes within 400 ms.
    public init(
        symbologies: Set<Symbology> = Symbology.intake, lengths: [Symbology: Set<Int>] = [:],
        mode: Mode = .all, budget: Duration = .milliseconds(400)
    ) {
        self.symbologies = symbologies
        self.lengths = lengths
        self.mode = mode
        self.budget = budget
    }
}
