@testable import Barcodes

/// Reads codewords back, as the standard says and without looking at how they were chosen.
enum Code128Decoder {
    /// What a reader remembers between two symbol characters.
    struct State: Hashable {
        /// 0, 1, 2 for A, B, C.
        var set: Int
        /// The set of the next character alone.
        var shifted: Int?
        /// Two FNC4 were read: characters mean 128 more.
        var isUpper = false
        /// One FNC4 was read, for the next character alone.
        var isTurned = false

        /// What the character means here; `nil` when no reader would take it.
        mutating func read(_ value: Int) -> [Code128.Element]? {
            let current = shifted ?? set
            let isShifted = shifted != nil
            shifted = nil
            if value == 102 { return isTurned || isShifted ? nil : [.function1] }
            switch (value, current) {
            case (0...99, 2):
                guard !isTurned else { return nil }
                return [.byte(UInt8(48 + value / 10)), .byte(UInt8(48 + value % 10))]
            case (0...95, 0):
                return character(value < 64 ? value + 32 : value - 64)
            case (0...95, 1):
                return character(value + 32)
            case (96, 0), (96, 1):
                return isTurned || isShifted ? nil : [.function3]
            case (97, 0), (97, 1):
                return isTurned || isShifted ? nil : [.function2]
            case (101, 0), (100, 1):
                if isTurned { isUpper.toggle() }
                isTurned.toggle()
            case (100, 0), (100, 2):
                set = 1
            case (101, 1), (101, 2):
                set = 0
            case (99, 0), (99, 1):
                set = 2
            case (98, 0), (98, 1):
                shifted = 1 - current
            default:
                return nil
            }
            return isShifted ? nil : []
        }

        private mutating func character(_ ascii: Int) -> [Code128.Element] {
            defer { isTurned = false }
            return [.byte(UInt8(ascii + (isTurned != isUpper ? 128 : 0)))]
        }
    }

    /// `nil` for codewords that no reader would take.
    static func decode(_ codewords: [Int]) -> [Code128.Element]? {
        guard codewords.count >= 4, codewords.last == 106, (103...105).contains(codewords[0])
        else { return nil }
        var state = State(set: codewords[0] - 103)
        var elements: [Code128.Element] = []
        for value in codewords[1..<codewords.count - 2] {
            guard let read = state.read(value) else { return nil }
            elements += read
        }
        return elements
    }

    /// The check character by the formula of annex A.
    static func check(_ codewords: [Int]) -> Int {
        codewords.dropLast(2).enumerated().map { max(1, $0) * $1 }.reduce(0, +) % 103
    }

    /// The fewest codewords that any symbol with this content has, start, check and stop
    /// included: tries every character at every place.
    static func fewest(for elements: [Code128.Element]) -> Int {
        struct Place: Hashable {
            var state: State
            var read: Int
        }
        var reached = Set((0...2).map { Place(state: State(set: $0), read: 0) })
        var length = 1
        while !reached.contains(where: {
            $0.read == elements.count && $0.state.shifted == nil && !$0.state.isTurned
        }) {
            var next: Set<Place> = []
            for place in reached {
                for value in 0...102 {
                    var state = place.state
                    guard let read = state.read(value),
                        elements[place.read...].starts(with: read)
                    else { continue }
                    next.insert(Place(state: state, read: place.read + read.count))
                }
            }
            reached = next
            length += 1
        }
        return length + 2
    }
}
