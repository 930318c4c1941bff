/// Which code set to use where, so that a Code 128 is as short as it can be.
///
/// From the last element back to the first, each place knows for each code set the fewest
/// characters that finish the symbol. The rules of annex E reach the same length in most cases;
/// counting reaches it in all.
struct Code128Sets {
    /// Start, data and code set characters for `elements`, without check and stop.
    static func shortest(_ elements: [Code128.Element]) -> [Int] {
        Code128Sets(elements).characters()
    }

    private enum Set: Int, CaseIterable {
        case a, b, c

        var start: Int { 103 + rawValue }
        var latch: Int { [101, 100, 99][rawValue] }
        /// On equal length B begins: what most scanners and people expect to see.
        static let preferred: [Set] = [.b, .a, .c]
    }

    /// Characters that stand for one element or, in C, two.
    private struct Step {
        var characters: [Int]
        var next: Int
    }

    private static let shift = 98
    private static let function1 = 102
    private static let impossible = Int.max / 2

    private let elements: [Code128.Element]
    /// Fewest characters from a place to the end when the set there may still be changed …
    private var best: [[Int]]
    /// … and when the next element is encoded in that very set.
    private var direct: [[Int]]

    private init(_ elements: [Code128.Element]) {
        self.elements = elements
        best = Array(repeating: [0, 0, 0], count: elements.count + 1)
        direct = best
        for place in elements.indices.reversed() {
            for set in Set.allCases {
                direct[place][set.rawValue] =
                    steps(from: place, in: set)
                    .map { $0.characters.count + best[$0.next][set.rawValue] }
                    .min() ?? Self.impossible
            }
            for set in Set.allCases {
                let latched = Set.allCases.map { direct[place][$0.rawValue] + 1 }.min()
                best[place][set.rawValue] = min(
                    direct[place][set.rawValue], latched ?? Self.impossible)
            }
        }
    }

    private func characters() -> [Int] {
        var set = cheapest(at: 0)
        var characters = [set.start]
        var place = 0
        while place < elements.count {
            if direct[place][set.rawValue] > best[place][set.rawValue] {
                set = cheapest(at: place)
                characters.append(set.latch)
            }
            let wanted = direct[place][set.rawValue]
            let step = steps(from: place, in: set).first {
                $0.characters.count + best[$0.next][set.rawValue] == wanted
            }
            guard let step else { preconditionFailure("the counted way exists") }
            characters += step.characters
            place = step.next
        }
        return characters
    }

    private func cheapest(at place: Int) -> Set {
        Set.preferred.min { direct[place][$0.rawValue] < direct[place][$1.rawValue] } ?? .b
    }

    private func steps(from place: Int, in set: Set) -> [Step] {
        switch (elements[place], set) {
        case (.function1, _):
            [Step(characters: [Self.function1], next: place + 1)]
        case (.byte, .c):
            pair(at: place).map { [Step(characters: [$0], next: place + 2)] } ?? []
        case (.byte(let byte), .a):
            single(Self.valueInA(byte), otherwise: Self.valueInB(byte), at: place)
        case (.byte(let byte), .b):
            single(Self.valueInB(byte), otherwise: Self.valueInA(byte), at: place)
        }
    }

    /// A character of this set, or one of the other of A and B behind a shift.
    private func single(_ value: Int?, otherwise other: Int?, at place: Int) -> [Step] {
        if let value { return [Step(characters: [value], next: place + 1)] }
        return other.map { [Step(characters: [Self.shift, $0], next: place + 1)] } ?? []
    }

    private func pair(at place: Int) -> Int? {
        guard place + 1 < elements.count,
            case .byte(let tens) = elements[place], case .byte(let ones) = elements[place + 1],
            (48...57).contains(tens), (48...57).contains(ones)
        else { return nil }
        return Int(tens - 48) * 10 + Int(ones - 48)
    }

    private static func valueInA(_ byte: UInt8) -> Int? {
        byte < 32 ? Int(byte) + 64 : byte < 96 ? Int(byte) - 32 : nil
    }

    private static func valueInB(_ byte: UInt8) -> Int? {
        byte < 32 ? nil : Int(byte) - 32
    }
}
