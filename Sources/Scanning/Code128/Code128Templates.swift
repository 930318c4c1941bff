import Barcodes

/// The symbol characters of Code 128 as seen through a lens more or less out of focus. Each begins
/// with a bar and ends with a space, so the modules beside it are known.
struct Code128Templates {
    /// A character's eleven modules and one on either side.
    static let samples = 13 * Likeness.perModule

    /// By the character's value, without starts and stop.
    let characters: [[Likeness.Vector]]
    /// The first character of the sets A, B and C, preceded by quiet zone.
    let starts: [[Likeness.Vector]]
    /// The stop, followed by quiet zone: thirteen modules and two of the quiet zone.
    let stop: [Likeness.Vector]

    /// From sharp to a blur as wide as a bar.
    static let blurs = [Float(0.3), 0.5, 0.7, 0.9, 1.1].map { Code128Templates(blur: $0) }

    private init(blur: Float) {
        let patterns = Code128Patterns.widths.map(Self.modules)
        characters = patterns[..<103].map { modules in
            Likeness.template([0.5, 0.5, 0] + modules + [1, 0.5, 0.5], 2, 13, blur)
        }
        starts = patterns[103...105].map { modules in
            Likeness.template([0, 0, 0] + modules + [1, 0.5, 0.5], 2, 13, blur)
        }
        stop = Likeness.template([0.5, 0.5, 0] + patterns[106] + [0, 0, 0, 0], 2, 16, blur)
    }

    /// Modules of a character, 1 for a bar.
    private static func modules(_ widths: [Int]) -> [Float] {
        widths.enumerated().flatMap { place, width in
            [Float](repeating: place % 2 == 0 ? 1 : 0, count: width)
        }
    }
}
