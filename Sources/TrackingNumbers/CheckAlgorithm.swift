import GS1

/// How couriers compute the check character of a number; we know of no other than these nine.
package enum CheckAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// GS1 General Specifications, 7.9.1: weights 3, 1, 3, 1 … from the right; difference to the
    /// next multiple of ten. FedEx Ground, USPS, Canada Post, SSCC and many more.
    case gs1Mod10
    /// UPS: weights 1, 2, 1, 2 … from the left; a letter counts as (ASCII − 3) mod 10; difference
    /// to the next multiple of ten. OnTrac as well.
    case upsMod10
    /// ISO/IEC 7812-1, annex B: from the right every other digit doubled, digits added; difference
    /// to the next multiple of ten.
    case luhn
    /// The whole number modulo 7. DHL Express, older TNT numbers.
    case mod7
    /// UPU S10-12: weights 8, 6, 4, 2, 3, 5, 9, 7; 11 − (sum mod 11), where 10 becomes 0 and 11
    /// becomes 5. Exactly eight digits.
    case s10
    /// FedEx Express: weights 1, 3, 7, 1, 3, 7 … from the right; sum mod 11, where 10 becomes 0.
    case fedexMod11
    /// Deutsche Post Identcode and Leitcode: weights 4, 9, 4, 9 … from the right; difference to the
    /// next multiple of ten.
    case deutschePostMod10
    /// GLS "Uni-Box" 2D V0110, 3.2.1: eleven digits, weights 3, 1, 3, 1 … from the left, one added
    /// to the sum; difference to the next multiple of ten.
    case glsMod10
    /// ISO 7064 hybrid system mod 37, 36 over digits and capital letters. DPD.
    case iso7064Mod37And36

    /// The check character for a text that lacks it.
    ///
    /// - Returns: `nil` for a text that the algorithm does not cover: empty, of another length, or
    ///   with anything but digits (for UPS and ISO 7064: digits and capital letters).
    package func checkCharacter(of body: String) -> Character? {
        checkCharacter(of: Array(body.utf8)[...]).map { Character(Unicode.Scalar($0)) }
    }

    /// The same over ASCII.
    func checkCharacter(of body: ArraySlice<UInt8>) -> UInt8? {
        guard !body.isEmpty else { return nil }
        switch self {
        case .gs1Mod10: return CheckDigit.of(body)
        case .deutschePostMod10: return missingToTen(Self.weighted(body.reversed(), [4, 9]))
        case .glsMod10:
            guard body.count == 11 else { return nil }
            return missingToTen(Self.weighted(body, [3, 1]).map { $0 + 1 })
        case .upsMod10: return missingToTen(Self.upsSum(body))
        case .luhn: return missingToTen(Self.luhnSum(body))
        case .mod7: return Self.remainder7(body).map(Self.digit)
        case .fedexMod11:
            return Self.weighted(body.reversed(), [1, 3, 7]).map { Self.digit($0 % 11 % 10) }
        case .s10: return Self.s10(body)
        case .iso7064Mod37And36: return Self.mod37And36(body)
        }
    }

    private func missingToTen(_ sum: Int?) -> UInt8? { sum.map { Self.digit((10 - $0 % 10) % 10) } }

    private static func digit(_ value: Int) -> UInt8 { UInt8(48 + value) }

    private static func weighted(_ body: some Sequence<UInt8>, _ weights: [Int]) -> Int? {
        var sum = 0
        var place = 0
        for byte in body {
            guard (48...57).contains(byte) else { return nil }
            sum += (Int(byte) - 48) * weights[place]
            place = place + 1 == weights.count ? 0 : place + 1
        }
        return sum
    }

    private static func upsSum(_ body: ArraySlice<UInt8>) -> Int? {
        var sum = 0
        for (place, byte) in body.enumerated() {
            let value: Int
            switch byte {
            case 48...57: value = Int(byte) - 48
            case 65...90: value = (Int(byte) - 3) % 10
            default: return nil
            }
            sum += place.isMultiple(of: 2) ? value : 2 * value
        }
        return sum
    }

    private static func luhnSum(_ body: ArraySlice<UInt8>) -> Int? {
        var sum = 0
        for (place, byte) in body.reversed().enumerated() {
            guard (48...57).contains(byte) else { return nil }
            let value = Int(byte) - 48
            let doubled = value > 4 ? 2 * value - 9 : 2 * value
            sum += place.isMultiple(of: 2) ? doubled : value
        }
        return sum
    }

    private static func remainder7(_ body: ArraySlice<UInt8>) -> Int? {
        var remainder = 0
        for byte in body {
            guard (48...57).contains(byte) else { return nil }
            remainder = (remainder * 10 + Int(byte) - 48) % 7
        }
        return remainder
    }

    private static func s10(_ body: ArraySlice<UInt8>) -> UInt8? {
        guard body.count == 8, let sum = weighted(body, [8, 6, 4, 2, 3, 5, 9, 7]) else {
            return nil
        }
        switch 11 - sum % 11 {
        case 10: return digit(0)
        case 11: return digit(5)
        case let value: return digit(value)
        }
    }

    private static func mod37And36(_ body: ArraySlice<UInt8>) -> UInt8? {
        var product = 36
        for byte in body {
            switch byte {
            case 48...57: product += Int(byte) - 48
            case 65...90: product += Int(byte) - 55
            default: return nil
            }
            if product > 36 { product -= 36 }
            product *= 2
            if product >= 37 { product -= 37 }
        }
        let value = (37 - product) % 36
        return value < 10 ? digit(value) : UInt8(55 + value)
    }
}

extension CheckAlgorithm: CustomStringConvertible {
    /// For people.
    package var description: String {
        switch self {
        case .gs1Mod10: "GS1 mod 10"
        case .upsMod10: "UPS mod 10"
        case .luhn: "Luhn"
        case .mod7: "mod 7"
        case .s10: "S10 mod 11"
        case .fedexMod11: "FedEx mod 11"
        case .deutschePostMod10: "Deutsche Post mod 10"
        case .glsMod10: "GLS mod 10"
        case .iso7064Mod37And36: "ISO 7064 mod 37,36"
        }
    }
}
