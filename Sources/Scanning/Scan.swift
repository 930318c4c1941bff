/// One code found in a picture.
package struct Scan: Sendable, Equatable {
    /// A place in the upright picture: pixels from its left and top edges.
    package struct Point: Sendable, Equatable {
        /// Pixels from the left.
        package let x: Int
        /// Pixels from the top.
        package let y: Int

        package init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    /// The code's text: UTF-8 if the bytes are that, Latin-1 otherwise. Untrusted.
    package let text: String
    /// Whether the bytes are text as far as anyone can tell. Not when a QR code names no character
    /// set and its apparent letters and digits may be halves of two-byte letters: its maker knew
    /// the set, and a guess would be wrong for others.
    package var isText: Bool {
        guard symbology == .qrCode, String(validating: bytes, as: UTF8.self) == nil else {
            return true
        }
        return !zip(bytes, bytes.dropFirst()).contains {
            (0x80..<0xA0).contains($0) && (0x40..<0x7F).contains($1)
        }
    }
    /// The bytes of the code, at most ``maximumBytes``.
    package let bytes: [UInt8]
    package let symbology: Symbology
    /// The corners of a matrix code; for bars, roughly the lines along which they were read,
    /// perhaps only one end of them; four points, in order around it, or none. They may lie
    /// slightly outside the picture.
    package let corners: [Point]
    /// The name of the pass that found it, for measuring.
    package let pass: String
    /// Where FNC1 is in it; known for Code 128, QR codes, Data Matrix and Aztec.
    package let function1: Function1
    /// Whether it is a MaxiCode that begins with the destination: postcode, country and service
    /// (ISO/IEC 16023, modes 2 and 3).
    package let carriesDestination: Bool
    /// How long the reader had been looking when it was found, in whole microseconds.
    package let after: Duration

    /// More than any code holds: the largest QR code has 2,953 bytes, or 7,089 digits.
    package static let maximumBytes = 8_000

    /// The text is derived from `bytes`; `after` is rounded down to microseconds.
    package init(
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
