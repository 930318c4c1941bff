/// Numbers from a seed, the same on every run and machine; here, and not one of the tests' own, so
/// that it is optimised with the camera, which draws millions.
///
/// The whole camera computes with + − × ÷ and √ alone: IEEE 754 rounds these alike everywhere,
/// sines and powers it does not.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// About normal, of mean 0 and variance 1: the sum of four even ones.
    mutating func normal() -> Float {
        let bits = next()
        let sum =
            Int32(bits & 0xFFFF) + Int32(bits >> 16 & 0xFFFF) + Int32(bits >> 32 & 0xFFFF)
            + Int32(bits >> 48)
        // Four times 1/12 of 65,536² is the variance of the sum.
        return Float(sum - 131_070) / 37_837.2
    }
}

/// A surface of chance without seams: the same at the same place.
struct Grain {
    let seed: UInt32

    /// 0 to 1, changing over a length of about 1.
    func at(_ x: Double, _ y: Double) -> Double {
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let (right, down) = (smooth(x - left), smooth(y - top))
        let (column, row) = (Int32(left), Int32(top))
        let above = knot(column, row) * (1 - right) + knot(column &+ 1, row) * right
        let below = knot(column, row &+ 1) * (1 - right) + knot(column &+ 1, row &+ 1) * right
        return above * (1 - down) + below * down
    }

    /// 0 to 1: coarse with ever finer detail.
    func rough(_ x: Double, _ y: Double) -> Double {
        (4 * at(x, y) + 2 * at(2 * x + 17, 2 * y) + at(4 * x, 4 * y + 31)) / 7
    }

    private func knot(_ column: Int32, _ row: Int32) -> Double {
        var mixed = seed ^ UInt32(bitPattern: column) &* 0x85EB_CA6B
        mixed = (mixed ^ (mixed >> 15)) &* 0x2C1B_3C6D
        mixed ^= UInt32(bitPattern: row) &* 0xC2B2_AE35
        mixed = (mixed ^ (mixed >> 12)) &* 0x297A_2D39
        return Double((mixed ^ (mixed >> 15)) & 0xFFFF) / 65_535
    }
}

/// 0 below 0, 1 above 1, without corners between.
@inline(__always)
func smooth(_ value: Double) -> Double {
    let held = min(max(value, 0), 1)
    return held * held * (3 - 2 * held)
}
