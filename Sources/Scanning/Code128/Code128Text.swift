/// Decodes the symbol characters of a Code 128 (ISO/IEC 15417:2007).
enum Code128Text {
    /// The bytes of `codewords`: a start, characters and the check character, without the stop.
    /// FNC1 after the first character separates fields, as the byte 29 (GS).
    ///
    /// - Returns: `nil` where the check character is wrong, or for a sequence that no encoder
    ///   writes.
    static func bytes(_ codewords: [Int]) -> (bytes: [UInt8], function1: Function1)? {
        guard codewords.count >= 3, (103...105).contains(codewords[0]), isChecked(codewords) else {
            return nil
        }
        var text = Decoding(set: codewords[0] - 103)
        for (place, value) in codewords[1..<codewords.count - 1].enumerated() {
            guard text.add(value, at: place) else { return nil }
        }
        return text.bytes.isEmpty ? nil : (text.bytes, text.function1)
    }

    private static func isChecked(_ codewords: [Int]) -> Bool {
        let sum = codewords.dropLast().enumerated().reduce(0) {
            $0 + $1.element * max(1, $1.offset)
        }
        return sum % 103 == codewords.last
    }

    private struct Decoding {
        /// 0 for A, 1 for B, 2 for C.
        var set: Int
        var bytes: [UInt8] = []
        var function1 = Function1.absent
        private var shifts = false
        private var lifts = false
        private var staysLifted = false

        init(set: Int) { self.set = set }

        /// `false` where `value` is not allowed.
        mutating func add(_ value: Int, at place: Int) -> Bool {
            if value == 102 { return addFunction1(at: place) }
            if set == 2 {
                switch value {
                case 0...99: bytes += [UInt8(48 + value / 10), UInt8(48 + value % 10)]
                case 100, 101: set = 101 - value
                default: return false
                }
                return true
            }
            let now = shifts ? 1 - set : set
            shifts = false
            switch (value, now) {
            case (0...63, _): append(UInt8(32 + value))
            case (64...95, 0): append(UInt8(value - 64))
            case (64...95, _): append(UInt8(32 + value))
            case (96, _), (97, _): return true  // FNC3 and FNC2 are for the reader, not text
            case (98, _): shifts = true
            case (99, _): set = 2
            case (100, 0), (101, 1): set = 1 - set
            case (100, 1), (101, 0):  // FNC4: the next character, or twice: all that follow
                (lifts, staysLifted) = lifts ? (false, !staysLifted) : (true, staysLifted)
            default: return false
            }
            return true
        }

        private mutating func append(_ byte: UInt8) {
            bytes.append(lifts != staysLifted ? byte + 128 : byte)
            lifts = false
        }

        private mutating func addFunction1(at place: Int) -> Bool {
            if place == 0 {
                function1 = .first
            } else if place == 1, bytes.count <= 2, function1 == .absent {
                function1 = .second
            } else {
                bytes.append(29)
            }
            return true
        }
    }
}
