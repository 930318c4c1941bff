/// The version, which codes from version 7 on state beside two of their finder patterns (ISO/IEC
/// 18004:2015, 7.10). It can be read before anything is known of the grid.
enum QRVersion {
    /// 18 bits each, for versions 7 to 40.
    private static let words: [Int] = (7...40).map { version in
        var rest = version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        return version << 12 | rest
    }

    /// Measures with the modules of the finder pattern nearby; at most three bits may be wrong.
    static func read(
        _ field: PixelField, _ triple: QRTriple, isLight: Bool
    ) -> Int? {
        // Three columns of six modules, seven modules to the left of the right pattern's middle,
        // and three rows of six above the lower one's.
        let words = [
            word(field, isLight: isLight) { triple.place(in: triple.right, $0 - 7, $1 - 3) },
            word(field, isLight: isLight) { triple.place(in: triple.down, $1 - 3, $0 - 7) },
        ]
        let distances = Self.words.map { known in
            words.map { ($0 ^ known).nonzeroBitCount }.min() ?? 18
        }
        guard let least = distances.min(), least <= 3 else { return nil }
        return distances.firstIndex(of: least).map { $0 + 7 }
    }

    /// Bit 3j + i is at the i-th module of the j-th line.
    private static func word(
        _ field: PixelField, isLight: Bool, _ place: (Int, Int) -> PixelPoint
    ) -> Int {
        let values = (0..<18).map { field.at(place($0 % 3, $0 / 3)) }
        // The ring of the finder pattern shows what counts as dark and light here.
        let dark = field.at(place(4, 3)), light = field.at(place(5, 3))
        let middle = (dark + light) / 2
        return values.indices.reduce(0) { $0 | ((values[$1] < middle) != isLight ? 1 << $1 : 0) }
    }
}
