/// The form of a number, piece by piece: `["1Z", .alphanumerics(15), .digits(1)]`.
///
/// A shape is expanded once into rows of fixed length, one set of permitted characters per place,
/// so that matching a text needs no backtracking.
struct Shape: Sendable, ExpressibleByArrayLiteral {
    /// A piece of a shape.
    enum Piece: Sendable, ExpressibleByStringLiteral {
        /// One of these texts.
        case anyOf([String])
        /// One character of this text.
        case oneOf(String)
        /// This many characters of one kind.
        case run(CharacterSet, ClosedRange<Int>)
        /// This many letters and digits, at least one of them a letter.
        case mixed(Int)

        init(stringLiteral text: String) { self = .anyOf([text]) }

        static func digits(_ count: Int) -> Piece { .run(.digits, count...count) }
        static func digits(_ counts: ClosedRange<Int>) -> Piece { .run(.digits, counts) }
        static func letters(_ count: Int) -> Piece { .run(.letters, count...count) }
        static func letters(_ counts: ClosedRange<Int>) -> Piece { .run(.letters, counts) }
        static func alphanumerics(_ count: Int) -> Piece { .run(.alphanumerics, count...count) }
        static func alphanumerics(_ counts: ClosedRange<Int>) -> Piece {
            .run(.alphanumerics, counts)
        }
    }

    /// The shape at one length.
    struct Row: Sendable {
        var places: [CharacterSet] = []
        var needsLetter = false

        /// Whether a text of the row's length, capital letters and digits, has this shape.
        func matches(_ text: [UInt8]) -> Bool {
            for place in places.indices where !places[place].contains(text[place]) { return false }
            return !needsLetter || text.contains { $0 > 64 }
        }

        /// How many leading characters are restricted more than "any digit", "any letter" or
        /// "either".
        var beginning: Int {
            places.prefix { ![.digits, .letters, .alphanumerics].contains($0) }.count
        }
    }

    let rows: [Row]

    init(arrayLiteral pieces: Piece...) {
        var rows = [Row()]
        for piece in pieces {
            rows = rows.flatMap { row in piece.rows.map { row + $0 } }
        }
        self.rows = rows
    }
}

extension Shape.Piece {
    fileprivate var rows: [Shape.Row] {
        switch self {
        case .anyOf(let texts):
            texts.map { .init(places: $0.utf8.map { CharacterSet([$0]) }) }
        case .oneOf(let characters): [.init(places: [CharacterSet(characters.utf8)])]
        case .run(let set, let counts):
            counts.map { .init(places: Array(repeating: set, count: $0)) }
        case .mixed(let count):
            [.init(places: Array(repeating: .alphanumerics, count: count), needsLetter: true)]
        }
    }
}

extension Shape.Row {
    fileprivate static func + (left: Self, right: Self) -> Self {
        .init(
            places: left.places + right.places, needsLetter: left.needsLetter || right.needsLetter)
    }
}

/// Some of the characters that a scanned number can have: digits, capital letters, `%` and `+`.
struct CharacterSet: Hashable, Sendable {
    private let bits: UInt64

    static let digits = CharacterSet("0123456789".utf8)
    static let letters = CharacterSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    static let alphanumerics = CharacterSet(bits: digits.bits | letters.bits)

    init(_ characters: some Sequence<UInt8>) {
        bits = characters.reduce(0) { $0 | Self.bit($1) }
    }

    private init(bits: UInt64) { self.bits = bits }

    func contains(_ byte: UInt8) -> Bool { bits & Self.bit(byte) != 0 }

    /// `%` is 37 and `Z` is 90, so all of them fit into 64 bits.
    private static func bit(_ byte: UInt8) -> UInt64 {
        (37...100).contains(byte) ? 1 << UInt64(byte - 37) : 0
    }
}
