/// One code found in a picture.
public struct Scan: Sendable, Equatable {
    /// A place in the upright picture: pixels from its left and top edges.
    public struct Point: Sendable, Equatable {
        /// Pixels from the left.
        public let x: Int
        /// Pixels from the top.
        public let y: Int

        /// Makes a place.
        public init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    /// What the code says: UTF-8 where the bytes are that, Latin-1 otherwise. It is a
    /// stranger's text.
    public let text: String
    /// Whether the bytes are text as far as anybody can tell. Not where a QR code names no
    /// character set, and what seem to be its letters and digits may be halves of letters that
    /// take two bytes: its makers knew the set, and to guess would be wrong for others of them.
    public var isText: Bool {
        guard symbology == .qrCode, String(validating: bytes, as: UTF8.self) == nil else {
            return true
        }
        return !zip(bytes, bytes.dropFirst()).contains {
            (0x80..<0xA0).contains($0) && (0x40..<0x7F).contains($1)
        }
    }
    /// The bytes as they stand in the code, at most ``maximumBytes``.
    public let bytes: [UInt8]
    /// The kind of code.
    public let symbology: Symbology
    /// The corners of a matrix code; for bars roughly the lines along which they were read,
    /// perhaps only one end of them; four points, one after the other around it, or none. They may
    /// lie a little outside the picture.
    public let corners: [Point]
    /// The name of the pass that found it, for measuring.
    public let pass: String
    /// Where FNC1 stands in it; told of Code 128, QR codes, Data Matrix and Aztec.
    public let function1: Function1
    /// Whether it is a MaxiCode that begins with where the parcel goes: postcode, country and
    /// service (ISO/IEC 16023, modes 2 and 3).
    public let carriesDestination: Bool
    /// How long the reader had looked when it was found, in whole microseconds.
    public let after: Duration

    /// More than any code holds: the largest QR code has 2,953 bytes, or 7,089 digits.
    public static let maximumBytes = 8_000

    /// Makes a scan; the text is decided from `bytes`, `after` is cut to microseconds.
    public init(
        bytes: [UInt8], symbology: Symbology, corners: [Point], pass: String,
        function1: Function1 = .absent, carriesDestination: Bool = false,
        after: Duration = .zero
    ) {
        self.bytes = bytes
        self.symbology = symbology
        self.corners = corners
        self.pass = pass
        self.function1 = function1
        self.carriesDestination = carriesDestination
        self.after = .microseconds(after.microseconds)
        text =
            String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
