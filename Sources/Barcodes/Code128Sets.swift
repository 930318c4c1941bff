/// Chooses the code sets that make a Code 128 as short as it can be.
///
/// Working from the last element back to the first, it finds for each place and mode the fewest
/// characters that complete the symbol. The rules of annex E reach the same length in most cases;
/// this search reaches it in all.
struct Code128Sets {
    /// Start, data and code set characters for `elements`, without check and stop.
    static func shortest(_ elements: [Code128.Element]) -> [Int] {
        Code128Sets(elements).characters()
    }

    private enum Set: Int {
        case a, b, c

        var start: Int { 103 + rawValue }
        var latch: Int { [101, 100, 99][rawValue] }
        /// FNC4 has the value of the set's own latch; C has none.
        var function4: Int? { self == .c ? nil : latch }
    }

    /// A reader's state between two characters.
    private struct Mode: Equatable {
        var set: Set
        /// Two FNC4 were read: characters mean 128 more, until the next two.
        var isUpper: Bool

        var index: Int { self.set.rawValue + (isUpper ? 3 : 0) }

        /// When lengths are equal, B comes first: what most scanners and people expect to see.
        static let all = [false, true].flatMap { isUpper in
            [Set.b, .a, .c].map { Mode(set: $0, isUpper: isUpper) }
        }
        static let starts = all.prefix(3)
    }

    private static let shift = 98
    private static let impossible = Int.max / 2

    private let elements: [Code128.Element]
    /// The fewest characters from a place to the end when the mode may still change there, six
    /// modes per place …
    private var best: [Int]
    /// … and when the next element is encoded in that very mode.
    private var direct: [Int]

    private init(_ elements: [Code128.Element]) {
        self.elements = elements
        best = Array(repeating: 0, count: 6 * (elements.count + 1))
        direct = best
        for place in elements.indices.reversed() {
            for mode in Mode.all {
                let cost = cost(at: place, in: mode)
                direct[6 * place + mode.index] = cost
                best[6 * place + mode.index] = cost
            }
            // Two changes lead from any mode to any other.
            for _ in 0..<2 { relax(place) }
        }
    }

    private mutating func relax(_ place: Int) {
        for mode in Mode.all {
            for (other, characters) in Self.changes(mode) {
                let cost = best[6 * place + other.index] + characters.count
                if cost < best[6 * place + mode.index] { best[6 * place + mode.index] = cost }
            }
        }
    }

    /// The modes that may follow, and the characters that lead there.
    private static func changes(_ mode: Mode) -> [(mode: Mode, characters: [Int])] {
        changesByMode[mode.index]
    }

    private static let changesByMode: [[(mode: Mode, characters: [Int])]] = {
        var all: [[(mode: Mode, characters: [Int])]] = Array(repeating: [], count: 6)
        for mode in Mode.all {
            for other in Mode.all where other.isUpper == mode.isUpper && other.set != mode.set {
                all[mode.index].append((other, [other.set.latch]))
            }
            if let function4 = mode.set.function4 {
                let turned = Mode(set: mode.set, isUpper: !mode.isUpper)
                all[mode.index].append((turned, [function4, function4]))
            }
        }
        return all
    }()

    private func characters() -> [Int] {
        var mode = Mode.starts.min { best[$0.index] < best[$1.index] } ?? Mode.all[0]
        var characters = [mode.set.start]
        var place = 0
        while place < elements.count {
            let wanted = best[6 * place + mode.index]
            if direct[6 * place + mode.index] == wanted {
                characters += step(at: place, in: mode)
                place += width(at: place, in: mode)
                continue
            }
            let change = Self.changes(mode).first {
                best[6 * place + $0.mode.index] + $0.characters.count == wanted
            }
            guard let change else { preconditionFailure("the counted way exists") }
            characters += change.characters
            mode = change.mode
        }
        return characters
    }

    // MARK: One step

    /// How many elements one step in a mode encodes: a pair of digits in C.
    private func width(at place: Int, in mode: Mode) -> Int {
        if mode.set == .c, elements[place] != .function1 { return 2 }
        return 1
    }

    private func cost(at place: Int, in mode: Mode) -> Int {
        let own: Int
        switch elements[place] {
        case .function1: own = 1
        case .function2, .function3: own = mode.set == .c ? Self.impossible : 1
        case .byte where mode.set == .c:
            // FNC4 concerns only A and B: pairs of digits stay digits, whatever it said.
            own = pair(at: place) == nil ? Self.impossible : 1
        case .byte(let byte):
            let isTurned = (byte >= 128) != mode.isUpper
            own = (isTurned ? 1 : 0) + (Self.value(byte & 127, in: mode.set) == nil ? 2 : 1)
        }
        guard own < Self.impossible else { return own }
        return own + best[6 * (place + width(at: place, in: mode)) + mode.index]
    }

    private func step(at place: Int, in mode: Mode) -> [Int] {
        switch elements[place] {
        case .function1: return [102]
        case .function2: return [97]
        case .function3: return [96]
        case .byte(let byte):
            if mode.set == .c { return pair(at: place).map { [$0] } ?? [] }
            var step: [Int] = []
            // Before the shift: a shift changes the one character after it.
            if (byte >= 128) != mode.isUpper, let function4 = mode.set.function4 {
                step.append(function4)
            }
            if let value = Self.value(byte & 127, in: mode.set) { return step + [value] }
            let other: Set = mode.set == .a ? .b : .a
            return step + [Self.shift] + (Self.value(byte & 127, in: other).map { [$0] } ?? [])
        }
    }

    private func pair(at place: Int) -> Int? {
        guard place + 1 < elements.count,
            case .byte(let tens) = elements[place], case .byte(let ones) = elements[place + 1],
            (48...57).contains(tens), (48...57).contains(ones)
        else { return nil }
        return Int(tens - 48) * 10 + Int(ones - 48)
    }

    /// The value of a character 0…127 in A or B.
    private static func value(_ byte: UInt8, in set: Set) -> Int? {
        switch set {
        case .a: byte < 32 ? Int(byte) + 64 : byte < 96 ? Int(byte) - 32 : nil
        case .b: byte < 32 ? nil : Int(byte) - 32
        case .c: nil
        }
    }
}
