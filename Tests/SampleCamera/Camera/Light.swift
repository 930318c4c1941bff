/// The light in which a photo is taken.
struct Light {
    /// What the camera's white balance left of the lamp's colour.
    var tint = Colour(1, 1, 1)
    /// How bright, as the camera exposed it.
    var level = 1.0
    /// How much brighter it is a metre to the right and a metre down.
    var slope = Spot(0, 0)
    /// Where `level` is meant.
    var middle = Spot(105, 148)
    /// How much of the light comes from the side: what folds and curls show.
    var side = Spot(-0.5, -0.7)
    /// What the lens loses towards its corners.
    var vignette = 0.25
    var shadow: Shadow?
    var glare: Glare?
    var foil: Foil?

    /// A shadow with a straight edge, of a shelf or a person.
    struct Shadow {
        /// A point of the edge.
        let edge: Spot
        /// A vector of length 1 from the edge into the shadow.
        let into: Spot
        /// How wide the edge is, in millimetres.
        let softness: Double
        /// What is left of the light.
        let rest: Double
    }

    /// The mirror image of a lamp in shiny paper or toner.
    struct Glare {
        let middle: Spot
        /// Where it ends, in millimetres.
        let radius: Double
        /// How much light it adds in its middle; from 1 on the sensor tells nothing there.
        let strength: Double
        /// How many times as long as wide, and in which direction (a vector of length 1): a
        /// tube, not a bulb.
        var stretch = 1.0
        var direction = Spot(1, 0)

        func mirrored(at spot: Spot) -> Double {
            let away = spot - middle
            var square = away.x * away.x + away.y * away.y
            if stretch != 1 {
                let along = away.x * direction.x + away.y * direction.y
                square += along * along * (1 / (stretch * stretch) - 1)
            }
            let near = max(0, 1 - square / (radius * radius))
            return strength * near * near
        }
    }

    /// The clear pouch in which a paper is stuck to a box: it lies in wrinkles, and each
    /// mirrors the lamp.
    struct Foil {
        /// Its edges on the desk.
        let left, top, right, bottom: Double
        /// What it mirrors everywhere.
        let haze: Double
        /// What its wrinkles mirror.
        let shine: Double

        func mirrored(at spot: Spot) -> Double {
            guard spot.x > left, spot.x < right, spot.y > top, spot.y < bottom else { return 0 }
            let grain = Grain(seed: 1213)
            let bend = grain.rough(spot.x / 70, spot.y / 70)
            let wave = grain.at(spot.x / 46 + 3 * bend, spot.y / 15 + 4 * bend)
            let ridge = 1 - (wave > 0.5 ? 2 * wave - 1 : 1 - 2 * wave)
            let wrinkle = smooth((ridge - 0.84) / 0.14) * grain.at(spot.x / 33 + 5, spot.y / 33)
            let edge = min(
                min(spot.x - left, right - spot.x), min(spot.y - top, bottom - spot.y))
            return haze + shine * wrinkle + (edge < 1.6 ? 0.22 : 0)
        }
    }

    /// What falls onto a place.
    func falling(on spot: Spot) -> Double {
        let away = spot - middle
        var light = level * max(0.05, 1 + (away.x * slope.x + away.y * slope.y) / 1000)
        if let shadow {
            let off = spot - shadow.edge
            let depth = off.x * shadow.into.x + off.y * shadow.into.y
            light *= 1 - (1 - shadow.rest) * smooth(depth / shadow.softness + 0.5)
        }
        return light
    }

    /// What a surface mirrors at a place, whatever its colour.
    func mirrored(at spot: Spot) -> Double {
        (glare?.mirrored(at: spot) ?? 0) + (foil?.mirrored(at: spot) ?? 0)
    }

    /// What the lens lets through at a place of the picture, both from -1 to 1.
    func through(_ x: Double, _ y: Double) -> Double {
        let square = (x * x + y * y) / 2
        return 1 - vignette * square * (0.4 + 0.6 * square)
    }
}
