/// The layouts of retail bar codes (ISO/IEC 15420:2009).
enum RetailSymbol: Int, CaseIterable {
    /// EAN-13, and UPC-A, which is one that begins with 0.
    case thirteen
    case eight
    /// UPC-E: six digits drawn, eight meant.
    case zeroSuppressed

    var modules: Int {
        switch self {
        case .thirteen: 95
        case .eight: 67
        case .zeroSuppressed: 51
        }
    }

    /// The modules at which drawn digits begin, and whether each is in the left half, where it ends
    /// with a bar, or in the right one, where it begins with one.
    var digits: [(module: Int, isLeft: Bool)] { Self.drawn[rawValue] }
    private static let drawn: [[(module: Int, isLeft: Bool)]] = allCases.map { symbol in
        switch symbol {
        case .thirteen: (0..<6).map { (3 + 7 * $0, true) } + (0..<6).map { (50 + 7 * $0, false) }
        case .eight: (0..<4).map { (3 + 7 * $0, true) } + (0..<4).map { (36 + 7 * $0, false) }
        case .zeroSuppressed: (0..<6).map { (3 + 7 * $0, true) }
        }
    }

    /// Guards: where they begin, and their modules, 1 for a bar.
    var guards: [(module: Int, bars: [Int])] {
        let normal = [0, 0, 0, 0, 1, 0, 1], last = [1, 0, 1, 0, 0, 0, 0]
        let centre = [1, 0, 1, 0, 1, 0, 1]
        return switch self {
        case .thirteen: [(-4, normal), (44, centre), (92, last)]
        case .eight: [(-4, normal), (30, centre), (64, last)]
        case .zeroSuppressed: [(-4, normal), (44, [1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0])]
        }
    }

    /// The modules at which guards begin.
    var guardPlaces: [Int] { Self.places[rawValue] }
    private static let places = allCases.map { $0.guards.map(\.module) }

    /// Widths of space, bar, space, bar of the digits 0 to 9 in number set A (table 1). Set B is
    /// the same from right to left, set C is A with bars and spaces exchanged.
    static let widths = [
        [3, 2, 1, 1], [2, 2, 2, 1], [2, 1, 2, 2], [1, 4, 1, 1], [1, 1, 3, 2],
        [1, 2, 3, 1], [1, 1, 1, 4], [1, 3, 1, 2], [1, 2, 1, 3], [3, 1, 1, 2],
    ]

    /// Seven modules of a drawn digit, 1 for a bar; 0 to 9 in set A, 10 to 19 in set B.
    static func bars(_ code: Int, isLeft: Bool) -> [Int] {
        let widths = code < 10 ? widths[code] : widths[code - 10].reversed()
        let first = isLeft ? 0 : 1
        return zip(widths, [first, 1 - first, first, 1 - first]).flatMap {
            [Int](repeating: $1, count: $0)
        }
    }

    /// Which of the six left digits are in set B, the first of them in the highest bit; the place
    /// in this list is the first digit of an EAN-13 (table 3).
    private static let sets = [
        0, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100,
        0b010101, 0b010110, 0b011010,
    ]

    /// The text of drawn digits, if its check digit is right; for UPC-E all eight digits.
    func text(_ codes: [Int]) -> [Int]? {
        let digits = codes.map { $0 % 10 }
        let sets = codes.prefix(6).reduce(0) { $0 << 1 | ($1 >= 10 ? 1 : 0) }
        switch self {
        case .thirteen:
            guard let first = Self.sets.firstIndex(of: sets) else { return nil }
            return Self.isChecked([first] + digits) ? [first] + digits : nil
        case .eight:
            guard codes.prefix(4).allSatisfy({ $0 < 10 }) else { return nil }
            return Self.isChecked(digits) ? digits : nil
        case .zeroSuppressed:
            // The reverse of EAN-13: the check digit, and number system 0 or 1.
            for (system, flip) in [(0, 0b111111), (1, 0)] {
                let set = sets ^ flip
                guard let check = Self.sets.firstIndex(of: set) else { continue }
                let text = [system] + digits + [check]
                if Self.isChecked(Self.expanded(text)) { return text }
            }
            return nil
        }
    }

    /// The bars for a text: the reverse of ``text(_:)``. `nil` for an invalid text.
    func codes(_ text: [Int]) -> [Int]? {
        guard let first = text.first, let last = text.last,
            text.allSatisfy({ (0...9).contains($0) })
        else { return nil }
        let set: Int
        let drawn: ArraySlice<Int>
        switch (self, text.count) {
        case (.thirteen, 13): (set, drawn) = (Self.sets[first], text.dropFirst())
        case (.eight, 8): (set, drawn) = (0, text[...])
        case (.zeroSuppressed, 8):
            (set, drawn) = (Self.sets[last] ^ (first == 0 ? 0b111111 : 0), text[1...6])
        default: return nil
        }
        return drawn.enumerated().map { place, digit in
            place < 6 && set >> (5 - place) & 1 == 1 ? digit + 10 : digit
        }
    }

    /// Edges of all bars.
    var edges: Int {
        switch self {
        case .thirteen: 60
        case .eight: 44
        case .zeroSuppressed: 34
        }
    }

    /// Every second digit counts three times, the last but one among them.
    private static func isChecked(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) {
            $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3)
        }
        return sum % 10 == 0
    }

    /// The twelve digits of UPC-A for the eight of UPC-E.
    static func expanded(_ e: [Int]) -> [Int] {
        let d = Array(e[1...6])
        let middle =
            switch d[5] {
            case 0...2: [d[0], d[1], d[5], 0, 0, 0, 0, d[2], d[3], d[4]]
            case 3: [d[0], d[1], d[2], 0, 0, 0, 0, 0, d[3], d[4]]
            case 4: [d[0], d[1], d[2], d[3], 0, 0, 0, 0, 0, d[4]]
            default: [d[0], d[1], d[2], d[3], d[4], 0, 0, 0, 0, d[5]]
            }
        return [e[0]] + middle + [e[7]]
    }
}
