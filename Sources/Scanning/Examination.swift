public import Imaging

/// What is wanted of a picture besides the proof that it is one.
public struct Wants: Sendable, Equatable {
    /// Which codes to look for and for how long; `nil` for none.
    public var codes: ScanSettings?
    /// Upright JPEGs with a longer side of at most so many pixels, 1 to 4,096 each, 4 at most.
    public var views: [Int]
    /// Whether a copy of the picture shall show what was found where.
    public var explanation: Bool

    /// Codes of an intake, no views and no explanation.
    public init(
        codes: ScanSettings? = ScanSettings(), views: [Int] = [], explanation: Bool = false
    ) {
        self.codes = codes
        self.views = views
        self.explanation = explanation
    }

    static let mostViews = 4
    static let longestView = 4096
}

/// What a worker found in a picture that it decoded whole.
public struct Examination: Sendable, Equatable {
    /// An upright JPEG without EXIF.
    public struct View: Sendable, Equatable {
        /// What was asked for; the view may be smaller, never larger.
        public let longestSide: Int
        /// The file.
        public let jpeg: [UInt8]
    }

    /// Kind, size and orientation.
    public let header: PictureHeader
    /// The codes, in the order found; corners in pixels of the upright picture.
    public let scans: [Scan]
    /// One for each wanted, in that order.
    public let views: [View]
    /// An upright JPEG of at most 2,400 pixels on its longer side: the striped places of the
    /// first pass, and each code with its corners, text and pass. `nil` when not wanted.
    public let explanation: [UInt8]?
    /// How long the worker took.
    public let milliseconds: Int
    /// What decoding and turning upright took of the processor, in whole microseconds.
    public let decoding: Duration
    /// What looking for codes took of the processor, in whole microseconds.
    public let scanning: Duration
}
