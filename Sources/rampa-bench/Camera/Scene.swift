import LabelRendering

/// What lies in front of the camera.
struct Scene {
    let desk: Desk
    /// The first lies below the others.
    let papers: [Paper]
    var pens: [Pen] = []
    let light: Light

    /// What reaches the sensor: `samples × samples` rays for each pixel.
    func exposed(through camera: Camera, samples: Int) -> Picture {
        var picture = Picture(width: camera.width, height: camera.height)
        let step = 1 / Double(samples)
        let share = 1 / Double(samples * samples)
        let rays = Rays(self, camera)
        for y in 0..<camera.height {
            for x in 0..<camera.width {
                var sum = Colour(0, 0, 0)
                for row in 0..<samples {
                    for column in 0..<samples {
                        let spot = camera.desk(
                            Double(x) + (Double(column) + 0.5) * step,
                            Double(y) + (Double(row) + 0.5) * step)
                        sum = sum + rays.colour(at: spot)
                    }
                }
                let lens = light.through(
                    2 * Double(x) / Double(camera.width) - 1,
                    2 * Double(y) / Double(camera.height) - 1)
                picture.set(x, y, sum * light.tint * (share * lens))
            }
        }
        return picture
    }
}

/// What rays from one camera meet in a scene.
private struct Rays {
    private let scene: Scene
    private let camera: Camera

    /// What printed black throws back.
    private static let ink = 0.045

    init(_ scene: Scene, _ camera: Camera) {
        (self.scene, self.camera) = (scene, camera)
    }

    func colour(at spot: Spot) -> Colour {
        let light = scene.light.falling(on: spot)
        let shine = scene.light.mirrored(at: spot)
        for pen in scene.pens {
            if let colour = pen.colour(at: spot) { return colour * light }
        }
        for index in scene.papers.indices.reversed() {
            if let colour = colour(of: scene.papers[index], at: spot) {
                return colour * light + Colour(shine, shine, shine)
            }
        }
        return scene.desk.colour(at: spot) * (light * shade(at: spot))
            + Colour(shine, shine, shine) * 0.3
    }

    /// What a paper shows to a ray that would meet the desk at `spot`; `nil` beside it.
    private func colour(of paper: Paper, at spot: Spot) -> Colour? {
        // A paper that stands up is met earlier, nearer to the camera.
        var own = paper.own(spot)
        guard paper.distance(of: own) < 20 else { return nil }
        let lift = paper.lift(own)
        own = paper.own(spot + (camera.below - spot) * (lift / camera.distance))
        guard paper.distance(of: own) == 0 else { return nil }
        let rise = paper.lift(own)
        let across = paper.lift(Spot(own.x + 0.5, own.y)) - rise
        let along = paper.lift(Spot(own.x, own.y + 0.5)) - rise
        let side = scene.light.side
        let facing = 1 + 2 * (across * side.x + along * side.y)
        let blank = paper.print.dots.pixels.withUnsafeBufferPointer { paper.blank($0, at: own) }
        return paper.white * ((Self.ink + (1 - Self.ink) * blank) * facing * penShade(at: spot))
    }

    /// What papers and pens leave of the light on the desk beside them.
    private func shade(at spot: Spot) -> Double {
        var shade = penShade(at: spot)
        for paper in scene.papers {
            let own = paper.own(spot - Spot(1.2, 1.6))
            let near = max(0, 1 - paper.distance(of: own) / 7)
            shade *= 1 - 0.45 * near * near
        }
        return shade
    }

    private func penShade(at spot: Spot) -> Double {
        var shade = 1.0
        for pen in scene.pens {
            let near = max(0, 1 - pen.distance(to: spot - Spot(2.5, 3)) / (2.2 * pen.radius))
            shade *= 1 - 0.6 * near
        }
        return shade
    }
}
