/// Numbers that look random and are the same in each run (SplitMix64).
public struct FixedNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts the sequence that belongs to `seed`.
    public init(_ seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension String {
    /// So many random digits.
    public static func digits(_ count: Int, using numbers: inout FixedNumbers) -> String {
        String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &numbers))) })
    }
}
