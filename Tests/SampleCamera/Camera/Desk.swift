/// Red, green and blue in linear light: 1 is as bright as the sensor can tell.
struct Colour {
    var red, green, blue: Double

    init(_ red: Double, _ green: Double, _ blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    static func * (one: Colour, factor: Double) -> Colour {
        Colour(one.red * factor, one.green * factor, one.blue * factor)
    }
    static func * (one: Colour, other: Colour) -> Colour {
        Colour(one.red * other.red, one.green * other.green, one.blue * other.blue)
    }
    static func + (one: Colour, other: Colour) -> Colour {
        Colour(one.red + other.red, one.green + other.green, one.blue + other.blue)
    }
}

/// What the papers lie on.
enum Desk {
    /// Beech planks, the grain from left to right.
    case wood
    /// The lid of a box with tape across it.
    case cardboard
    /// Grey worktop with speckles and old scratches.
    case laminate
    /// A dark green cutting mat, its lines a centimetre apart.
    case mat

    func colour(at spot: Spot) -> Colour {
        let grain = Grain(seed: 4711)
        switch self {
        case .wood: return wood(spot, grain)
        case .cardboard: return cardboard(spot, grain)
        case .laminate: return laminate(spot, grain)
        case .mat: return mat(spot, grain)
        }
    }

    private func wood(_ spot: Spot, _ grain: Grain) -> Colour {
        let plank = (spot.y / 118).rounded(.down)
        let inPlank = spot.y - plank * 118
        let bend = 9 * grain.at(spot.x / 160 + plank * 7, plank)
        let rings = grain.rough(spot.x / 150 + plank * 13, (inPlank + bend) / 5)
        let pores = grain.at(spot.x / 9, spot.y / 0.9)
        let tone = 0.78 + 0.34 * rings - 0.10 * smooth((pores - 0.7) * 4) + plank * 0.015
        let gap = inPlank < 1.1 ? 0.35 : 1
        return Colour(0.42, 0.27, 0.15) * (tone * gap)
    }

    private func cardboard(_ spot: Spot, _ grain: Grain) -> Colour {
        let fibres = grain.rough(spot.x / 2.2, spot.y / 1.2)
        let stains = grain.at(spot.x / 70, spot.y / 55)
        let flute = (spot.x / 7.2) - (spot.x / 7.2).rounded(.down)
        let wave = flute * (1 - flute) * 4
        var colour = Colour(0.40, 0.28, 0.17)
        colour = colour * (0.86 + 0.10 * fibres + 0.12 * stains + 0.03 * wave)
        // Brown tape along the middle of the lid, smoother and a little shiny.
        let across = spot.y - 236 - spot.x * 0.02
        if across > 0, across < 48 {
            let edge = min(across, 48 - across) < 0.7 ? 0.85 : 1
            let wrinkles = grain.at(spot.x / 40, spot.y / 6)
            return (colour * 0.5 + Colour(0.22, 0.15, 0.085)) * (edge * (0.92 + 0.12 * wrinkles))
        }
        return colour
    }

    private func laminate(_ spot: Spot, _ grain: Grain) -> Colour {
        let speckle = grain.at(spot.x / 1.1, spot.y / 1.1)
        let clouds = grain.rough(spot.x / 60, spot.y / 60)
        let scratch = grain.at((spot.x + 0.4 * spot.y) / 260, (spot.y - 0.4 * spot.x) / 0.8)
        let tone =
            0.85 + 0.14 * clouds + 0.10 * (speckle - 0.5) + 0.10 * smooth((scratch - 0.93) * 14)
        return Colour(0.25, 0.265, 0.28) * tone
    }

    private func mat(_ spot: Spot, _ grain: Grain) -> Colour {
        let clouds = grain.rough(spot.x / 80, spot.y / 80)
        let base = Colour(0.045, 0.12, 0.095) * (0.85 + 0.3 * clouds)
        let nearest = min(away(spot.x, from: 10), away(spot.y, from: 10))
        let line = smooth((0.32 - nearest) / 0.2)
        return base + Colour(0.16, 0.19, 0.12) * (line * 0.8)
    }

    /// How far from the nearest multiple.
    private func away(_ length: Double, from step: Double) -> Double {
        let steps = length / step
        let off = steps - steps.rounded()
        return (off < 0 ? -off : off) * step
    }
}
