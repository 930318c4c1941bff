package import Imaging

/// The results wanted of a picture, besides the proof that it is one.
package struct Wants: Sendable, Equatable {
    /// `nil` for no codes.
    package var codes: ScanSettings?
    /// Upright JPEGs of at most these pixels on the longer side, 1 to 4,096 each, at most 4.
    package var views: [Int]
    /// Whether to return a copy of the picture that shows what was found where.
    package var explanation: Bool

    /// Codes of an intake, no views and no explanation.
    package init(
        codes: ScanSettings? = ScanSettings(), views: [Int] = [], explanation: Bool = false
    ) {
        self.codes = codes
        self.views = views
        self.explanation = explanation
    }

    static let mostViews = 4
    static let longestView = 4096
}

/// The results of a picture that a worker decoded whole.
package struct Examination: Sendable, Equatable {
    /// An upright JPEG without EXIF.
    package struct View: Sendable, Equatable {
        /// The size asked for; the view may be smaller, never larger.
        package let longestSide: Int
        package let jpeg: [UInt8]
    }

    package let header: PictureHeader
    /// The codes, in the order found; corners in pixels of the upright picture.
    package let scans: [Scan]
    /// One for each wanted, in that order.
    package let views: [View]
    /// An upright JPEG of at most 2,400 pixels on its longer side: the striped places of the
    /// first pass, and each code with its corners, text and pass. `nil` when not wanted.
    package let explanation: [UInt8]?
    /// How long the worker took.
    package let milliseconds: Int
    /// Processor time for decoding and turning upright, in whole microseconds.
    package let decoding: Duration
    /// Processor time for finding codes, in whole microseconds.
    package let scanning: Duration
}
