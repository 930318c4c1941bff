/// Photos nobody arranged: slips and courier's labels in any direction, light and distance. They
/// say how well codes are read of papers that no method was tuned on.
extension Shot {
    static func chosen(_ options: Options) throws(Options.Mistake) -> [Shot] {
        guard options["--random"] != nil else { return all }
        let count = try options.number("--random", standard: 1, in: 1...9999)
        let seed = try options.number("--seed", standard: 1, in: 0...Int(Int32.max))
        return random(count, seed: UInt64(seed))
    }

    private static func random(_ count: Int, seed: UInt64) -> [Shot] {
        (0..<count).map { number in
            var chance = Chance(seed: seed &+ UInt64(number) &* 7919)
            let phone = Phone(
                blur: chance.between(0.6, 1.4), motion: max(0, chance.between(-1.5, 1.8)),
                shotNoise: Float(chance.between(0.000_03, 0.000_5)),
                readNoise: Float(chance.between(0.001, 0.005)),
                sharpening: Float(chance.between(0.2, 0.9)))
            let arrangement = chance.next()
            let digits = String(number)
            return Shot(
                name: "random-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
                quality: Int(chance.between(55, 92)),
                scene: { slips in try arranged(slips, seed: arrangement) }, phone: phone,
                seed: chance.next())
        }
    }

    private static func arranged(
        _ slips: DemoSlips, seed: UInt64
    ) throws -> (scene: Scene, camera: Camera) {
        var chance = Chance(seed: seed)
        let places = [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1), (5, 1)]
        let (order, parcel) = places[chance.below(places.count)]
        let slip = Paper(
            try slips.slip(order: order, parcel: parcel),
            middle: a4 + Spot(chance.between(-8, 8), chance.between(-8, 8)),
            turn: chance.turn(), relief: relief(&chance))
        var papers = [slip]
        let hasLabel = chance.below(2) == 0
        if hasLabel {
            // Beside the slip or on it, as customers stick them.
            let away = chance.between(60, 240)
            let direction = chance.turn()
            papers.insert(
                Paper(
                    try CourierLabel.print(),
                    middle: a4 + Spot(direction.cosine * away, direction.sine * away),
                    turn: chance.turn(), relief: Relief(waves: chance.between(0, 1.2)),
                    white: Colour(0.80, 0.81, 0.83)), at: 0)
        }
        let desks: [Desk] = [.wood, .cardboard, .laminate, .mat]
        let scene = Scene(
            desk: desks[chance.below(desks.count)], papers: papers,
            light: Light(
                tint: Colour(chance.between(0.95, 1.06), 1, chance.between(0.86, 1.05)),
                level: chance.between(0.5, 0.95),
                slope: Spot(chance.between(-1, 1), chance.between(-1, 1)),
                middle: a4, vignette: chance.between(0.1, 0.4)))
        return (scene, camera(&chance, reach: hasLabel ? 280 : 220))
    }

    private static func relief(_ chance: inout Chance) -> Relief {
        Relief(
            folds: chance.between(0, 2), curl: chance.between(0, 2.5),
            waves: chance.between(0, 1.5),
            crumple: chance.below(4) == 0 ? chance.between(1, 4) : 0)
    }

    /// Held roughly level, upright or across; `reach` millimetres from the middle are seen.
    private static func camera(_ chance: inout Chance, reach: Double) -> Camera {
        let sizes = [(1512, 2016), (2016, 1512), (1920, 2560), (3024, 4032)]
        let (width, height) = sizes[chance.below(sizes.count)]
        let half = reach * chance.between(0.6, 1.1)
        let (right, down) =
            width < height
            ? (half * Double(width) / Double(height), half)
            : (half, half * Double(height) / Double(width))
        // Up to an eighth of the picture from where the corner would be.
        let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { x, y in
            a4
                + Spot(
                    x * right * chance.between(0.88, 1.12), y * down * chance.between(0.88, 1.12))
        }
        return Camera(
            width, height, sees: (corners[0], corners[1], corners[2], corners[3]),
            below: a4, distance: 1.4 * half)
    }
}

extension Chance {
    /// Evenly from `low` to `high`.
    fileprivate mutating func between(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * Double(next() >> 11) / 9_007_199_254_740_992
    }

    fileprivate mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// Any direction, as a vector of length 1: from the points of a disc, without sines.
    fileprivate mutating func turn() -> (cosine: Double, sine: Double) {
        while true {
            let (x, y) = (between(-1, 1), between(-1, 1))
            let length = (x * x + y * y).squareRoot()
            if length > 0.1, length <= 1 { return (x / length, y / length) }
        }
    }
}
