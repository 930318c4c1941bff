import Glibc

/// Where a PDF417 may be: between two striped places of equal height that face each other. Only the
/// ends of its rows are striped enough to be found.
struct Stack {
    /// From beyond one end to beyond the other, level with the rows.
    let band: Stripes.Rectangle

    /// The directions of the ends, and of the line between them, may differ by this much.
    private static let mostTurn = 14 * Double.pi / 180

    /// Those among the strongest of `rectangles`, strongest first.
    static func all(in rectangles: [Stripes.Rectangle], strongest: Int) -> [Stack] {
        let ends = rectangles.prefix(strongest).filter { $0.height >= 24 }
        return ends.indices.flatMap { first in
            ends[(first + 1)...].compactMap { Stack(from: ends[first], to: $0) }
        }
    }

    private init?(from first: Stripes.Rectangle, to second: Stripes.Rectangle) {
        let (lower, higher) = (min(first.height, second.height), max(first.height, second.height))
        let (x, y) = (second.x - first.x, second.y - first.y)
        let distance = (x * x + y * y).squareRoot()
        let angle = atan2(y, x)
        guard higher < 1.7 * lower, distance > lower, distance < 14 * higher,
            Self.turn(angle, first.angle) < Self.mostTurn,
            Self.turn(angle, second.angle) < Self.mostTurn
        else { return nil }
        // Level rows are read without this.
        guard abs(sin(2 * angle)) > 0.07 else { return nil }
        band = Stripes.Rectangle(
            x: first.x + x / 2, y: first.y + y / 2, angle: angle,
            length: min(distance + first.length + second.length, 6_000), height: higher * 1.4,
            strength: min(first.strength, second.strength))
    }

    /// Between two undirected lines, 0 to π/2.
    private static func turn(_ one: Double, _ other: Double) -> Double {
        let difference = abs(one - other).truncatingRemainder(dividingBy: .pi)
        return min(difference, .pi - difference)
    }
}
