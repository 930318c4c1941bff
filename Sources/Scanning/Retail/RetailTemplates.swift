/// Digits and guards as seen through a lens more or less out of focus.
struct RetailTemplates {
    /// Twenty digits of the left half (sets A and B) and ten of the right (set C): seven modules
    /// and one on either side.
    let left, right: [[Likeness.Vector]]
    /// Of each symbol's guards.
    let guards: [[[Likeness.Vector]]]

    /// From sharp to a blur as wide as a bar.
    static let blurs = [Float(0.3), 0.6, 0.9, 1.2].map { RetailTemplates(blur: $0) }

    private init(blur: Float) {
        left = (0..<20).map { code in
            // Every left digit begins with a space and ends with a bar: so do its neighbours.
            Likeness.template(
                [0.5, 0.5, 1] + Self.modules(code, true) + [0, 0.5, 0.5], 2, 9, blur)
        }
        right = (0..<10).map { code in
            Likeness.template(
                [0.5, 0.5, 0] + Self.modules(code, false) + [1, 0.5, 0.5], 2, 9, blur)
        }
        guards = RetailSymbol.allCases.map { symbol in
            symbol.guards.map { place in
                let bars = place.bars.map { Float($0) }
                let before: [Float] = place.module < 0 ? [0, 0] : [0.5, 0.5]
                let after: [Float] =
                    place.module + bars.count > symbol.modules ? [0, 0] : [0.5, 0.5]
                return Likeness.template(before + bars + after, 2, bars.count, blur)
            }
        }
    }

    private static func modules(_ code: Int, _ isLeft: Bool) -> [Float] {
        RetailSymbol.bars(code, isLeft: isLeft).map { Float($0) }
    }
}
