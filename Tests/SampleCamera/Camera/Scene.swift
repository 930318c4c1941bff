/// What lies in front of the camera.
struct Scene {
    let desk: Desk
    /// From the top down; those that lie apart in any order.
    let papers: [Paper]
    var pens: [Pen] = []
    let light: Light

    /// What reaches the sensor: `samples × samples` rays for each pixel.
    func exposed(through camera: Camera, samples: Int) -> Picture {
        var picture = Picture(width: camera.width, height: camera.height)
        let step = 1 / Double(samples)
        let share = 1 / Double(samples * samples)
        for y in 0..<camera.height {
            for x in 0..<camera.width {
                let view = PixelView(
                    of: self, from: camera, at: camera.desk(Double(x) + 0.5, Double(y) + 0.5))
                var sum = Colour(0, 0, 0)
                for row in 0..<samples {
                    for column in 0..<samples {
                        let spot = camera.desk(
                            Double(x) + (Double(column) + 0.5) * step,
                            Double(y) + (Double(row) + 0.5) * step)
                        sum = sum + view.colour(at: spot)
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

/// What rays through one pixel meet; light and the paper's slope are the same for all of them.
struct PixelView {
    private let scene: Scene
    private let light: Double
    private let shine: Double
    /// What the pens' shadows leave.
    private let open: Double
    private var nearest: (paper: Paper, shift: Spot, facing: Double)?

    /// What printed black throws back.
    private static let ink = 0.045

    init(of scene: Scene, from camera: Camera, at middle: Spot) {
        self.scene = scene
        light = scene.light.falling(on: middle)
        shine = scene.light.mirrored(at: middle)
        var open = 1.0
        for pen in scene.pens { open *= pen.shade(at: middle) }
        self.open = open
        for paper in scene.papers {
            let own = paper.own(middle)
            guard paper.distance(of: own) < 20 else { continue }
            // A raised paper is met earlier, nearer to the camera.
            let rise = paper.lift(own)
            let across = paper.lift(Spot(own.x + 0.5, own.y)) - rise
            let along = paper.lift(Spot(own.x, own.y + 0.5)) - rise
            let side = scene.light.side
            nearest = (
                paper, (camera.below - middle) * (rise / camera.distance),
                1 + 2 * (across * side.x + along * side.y)
            )
            if paper.distance(of: own) == 0 { break }
        }
    }

    func colour(at spot: Spot) -> Colour {
        for pen in scene.pens {
            if let colour = pen.colour(at: spot) { return colour * light }
        }
        if let (paper, own) = paper(at: spot) {
            return thrown(by: paper, blank: paper.blank(at: own))
        }
        let mirrored = Colour(shine, shine, shine)
        return scene.desk.colour(at: spot) * (light * shade(at: spot)) + mirrored * 0.3
    }

    /// The paper that a ray meets, and where; a pen may lie upon it.
    func paper(at spot: Spot) -> (paper: Paper, own: Spot)? {
        guard let nearest else { return nil }
        let own = nearest.paper.own(spot + nearest.shift)
        return nearest.paper.distance(of: own) == 0 ? (nearest.paper, own) : nil
    }

    /// What the paper met throws back where it is blank to a share of 0 to 1.
    func thrown(by paper: Paper, blank: Double) -> Colour {
        let tone = Self.ink + (1 - Self.ink) * blank
        return paper.white * (tone * (nearest?.facing ?? 1) * open * light)
            + Colour(shine, shine, shine)
    }

    /// What papers and pens leave of the light on the desk beside them.
    private func shade(at spot: Spot) -> Double {
        var shade = open
        for paper in scene.papers {
            let own = paper.own(spot - Spot(1.2, 1.6))
            let near = max(0, 1 - paper.distance(of: own) / 7)
            shade *= 1 - 0.45 * near * near
        }
        return shade
    }
}
