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
        /// How much light it adds in its middle.
        let strength: Double
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
        guard let glare else { return 0 }
        let away = spot - glare.middle
        let square = (away.x * away.x + away.y * away.y) / (glare.radius * glare.radius)
        let near = max(0, 1 - square)
        return glare.strength * near * near
    }

    /// What the lens lets through at a place of the picture, both from -1 to 1.
    func through(_ x: Double, _ y: Double) -> Double {
        let square = (x * x + y * y) / 2
        return 1 - vignette * square * (0.4 + 0.6 * square)
    }
}
