public import Imaging

/// What is wanted of a picture besides the proof that it is one.
public struct Wants: Sendable, Equatable {
    /// Which codes to look for and for how long; `nil` for none.
    public var codes: ScanSettings?
    /// Upright JPEGs with a longer side of at most so many pixels, 1 to 4,096 each, 4 at most.
    public var views: [Int]

    /// Codes of an intake and no views.
    public init(codes: ScanSettings? = ScanSettings(), views: [Int] = []) {
        self.codes = codes
        self.views = views
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
    /// How long the worker took.
    public let milliseconds: Int
}
