/// Reed–Solomon over GF(256) with the polynomial of QR codes, x⁸ + x⁴ + x³ + x² + 1, first root 1
/// (ISO/IEC 18004:2015, annex B).
enum ReedSolomon {
    private static let powers: [UInt8] = {
        var powers = [UInt8](repeating: 0, count: 512)
        var value = 1
        for i in 0..<255 {
            powers[i] = UInt8(value)
            powers[i + 255] = UInt8(value)
            value = value << 1
            if value > 255 { value ^= 0x11D }
        }
        return powers
    }()
    private static let logarithms: [Int] = {
        var logarithms = [Int](repeating: 0, count: 256)
        for i in 0..<255 { logarithms[Int(powers[i])] = i }
        return logarithms
    }()

    private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        a == 0 || b == 0 ? 0 : powers[logarithms[Int(a)] + logarithms[Int(b)]]
    }

    private static func quotient(_ a: UInt8, _ b: UInt8) -> UInt8 {
        a == 0 ? 0 : powers[logarithms[Int(a)] + 255 - logarithms[Int(b)]]
    }

    /// The value of a polynomial, lowest coefficient first, at 2^`power`.
    private static func value(_ polynomial: [UInt8], atPower power: Int) -> UInt8 {
        var sum: UInt8 = 0
        for coefficient in polynomial.reversed() {
            sum = product(sum, powers[power % 255]) ^ coefficient
        }
        return sum
    }

    /// Corrects a block of at most 255 codewords, the last `checks` of them check codewords.
    ///
    /// - Returns: how many were wrong; `nil` when they are more than half of `checks`.
    static func correct(_ block: inout [UInt8], checks: Int) -> Int? {
        let syndromes = (0..<checks).map { root in
            block.reduce(UInt8(0)) { product($0, powers[root]) ^ $1 }
        }
        if syndromes.allSatisfy({ $0 == 0 }) { return 0 }
        let locator = locator(syndromes)
        let count = locator.count - 1
        guard count > 0, 2 * count <= checks else { return nil }
        let places = block.indices.filter { place in
            value(locator, atPower: (255 - (block.count - 1 - place)) % 255) == 0
        }
        guard places.count == count else { return nil }
        repair(&block, at: places, syndromes, locator)
        let isRight = (0..<checks).allSatisfy { root in
            block.reduce(UInt8(0)) { product($0, powers[root]) ^ $1 } == 0
        }
        return isRight ? count : nil
    }

    /// The polynomial whose roots give the places, lowest coefficient first (Berlekamp, Massey).
    private static func locator(_ syndromes: [UInt8]) -> [UInt8] {
        var (current, previous): ([UInt8], [UInt8]) = ([1], [1])
        var (length, gap, last) = (0, 1, UInt8(1))
        for n in syndromes.indices {
            var discrepancy = syndromes[n]
            for i in 1..<max(1, length + 1) where i < current.count {
                discrepancy ^= product(current[i], syndromes[n - i])
            }
            guard discrepancy != 0 else {
                gap += 1
                continue
            }
            let before = current
            let factor = quotient(discrepancy, last)
            if current.count < previous.count + gap {
                current += [UInt8](repeating: 0, count: previous.count + gap - current.count)
            }
            for i in previous.indices { current[i + gap] ^= product(factor, previous[i]) }
            if 2 * length <= n {
                (length, previous, last, gap) = (n + 1 - length, before, discrepancy, 1)
            } else {
                gap += 1
            }
        }
        return Array(current.prefix(length + 1))
    }

    /// The errors at known places (Forney).
    private static func repair(
        _ block: inout [UInt8], at places: [Int], _ syndromes: [UInt8], _ locator: [UInt8]
    ) {
        var evaluator = [UInt8](repeating: 0, count: syndromes.count)
        for i in locator.indices {
            for j in 0..<max(0, syndromes.count - i) {
                evaluator[i + j] ^= product(locator[i], syndromes[j])
            }
        }
        for place in places {
            let power = block.count - 1 - place
            let inverse = (255 - power) % 255
            var slope: UInt8 = 0
            for i in stride(from: 1, to: locator.count, by: 2) {
                slope ^= product(locator[i], powers[inverse * (i - 1) % 255])
            }
            guard slope != 0 else { continue }  // the check afterwards says no
            let error = quotient(value(evaluator, atPower: inverse), slope)
            block[place] ^= product(error, powers[power % 255])
        }
    }
}
