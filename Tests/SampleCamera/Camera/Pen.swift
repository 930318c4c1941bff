/// A pen that somebody left on the desk.
struct Pen {
    let start, end: Spot
    let radius: Double
    let colour: Colour

    /// Its colour where it covers the desk, else `nil`.
    func colour(at spot: Spot) -> Colour? {
        let (off, along) = away(from: spot)
        // The end that writes is thinner.
        let thick = radius * (along > 0.93 ? 1 - (along - 0.93) * 11 : 1)
        let distance = (off.x * off.x + off.y * off.y).squareRoot()
        guard distance < thick else { return nil }
        let axis = end - start
        let length = (axis.x * axis.x + axis.y * axis.y).squareRoot()
        let side = (off.x * axis.y - off.y * axis.x) / (length * thick)
        let shine = smooth(1 - 5 * (side > 0.4 ? side - 0.4 : 0.4 - side))
        let cap = along < 0.3 ? 0.6 : 1.0
        let round = (1 - side * side * 0.7) * cap
        return colour * round + Colour(0.5, 0.5, 0.5) * (shine * 0.5)
    }

    /// What its shadow leaves of the light at a place beside it.
    func shade(at spot: Spot) -> Double {
        let off = away(from: spot - Spot(2.5, 3)).off
        let distance = (off.x * off.x + off.y * off.y).squareRoot()
        return 1 - 0.6 * max(0, 1 - distance / (2.2 * radius))
    }

    /// From its middle line to a place, and which share of the line that is.
    private func away(from spot: Spot) -> (off: Spot, along: Double) {
        let axis = end - start
        let away = spot - start
        let length = axis.x * axis.x + axis.y * axis.y
        let along = min(max((away.x * axis.x + away.y * axis.y) / length, 0), 1)
        return (away - axis * along, along)
    }
}
