import LabelRendering

/// A paper that lies on the desk, nearly flat. A class: every pixel holds on to one.
final class Paper: Sendable {
    let print: PrintedPaper
    /// Where its middle lies.
    let middle: Spot
    /// Cosine and sine of how far it is turned clockwise.
    let turn: (cosine: Double, sine: Double)
    let relief: Relief
    /// What blank paper throws back of red, green and blue.
    let white: Colour

    let width, height: Double
    private let dotsPerMillimetre = Double(PrintedPaper.dotsPerInch) / 25.4

    init(
        _ print: PrintedPaper, middle: Spot, turn: (Double, Double) = (1, 0), relief: Relief,
        white: Colour = Colour(0.84, 0.85, 0.86)
    ) {
        (self.print, self.middle, self.relief, self.white) = (print, middle, relief, white)
        self.turn = (turn.0, turn.1)
        width = Double(print.dots.width) / dotsPerMillimetre
        height = Double(print.dots.height) / dotsPerMillimetre
    }

    /// A place on the desk as one on the paper, from its top left.
    func own(_ desk: Spot) -> Spot {
        let away = desk - middle
        let flat = Spot(
            away.x * turn.cosine + away.y * turn.sine + width / 2,
            away.y * turn.cosine - away.x * turn.sine + height / 2)
        return relief.crumple > 0 ? flat + relief.pulled(at: flat) : flat
    }

    /// The place on the desk, seen from `camera`, where one on the paper is met.
    func desk(_ own: Spot, from camera: Camera) -> Spot {
        // Relief moves places by millimetres over lengths of centimetres, so this settles fast.
        var spot = middle
        for _ in 0..<24 {
            let rise = lift(self.own(spot))
            let met = self.own(spot + (camera.below - spot) * (rise / camera.distance))
            let off = own - met
            spot =
                spot
                + Spot(
                    off.x * turn.cosine - off.y * turn.sine,
                    off.x * turn.sine + off.y * turn.cosine)
        }
        return spot
    }

    /// How far outside it a place is; 0 inside.
    func distance(of own: Spot) -> Double {
        let across = max(max(-own.x, own.x - width), 0)
        let along = max(max(-own.y, own.y - height), 0)
        return (across * across + along * along).squareRoot()
    }

    /// How high the paper is above the desk there.
    func lift(_ own: Spot) -> Double {
        relief.height(at: own.x / width, own.y / height, length: height)
    }

    /// How much blank paper there is, 0 on ink: between dots linearly.
    func blank(at own: Spot) -> Double {
        let x = min(max(own.x * dotsPerMillimetre - 0.5, 0), Double(print.dots.width) - 1.001)
        let y = min(max(own.y * dotsPerMillimetre - 0.5, 0), Double(print.dots.height) - 1.001)
        let (column, row) = (Int(x), Int(y))
        let (right, down) = (x - Double(column), y - Double(row))
        let start = row * print.dots.width + column
        let next = start + print.dots.width
        let (above, below) = print.dots.pixels.withUnsafeBufferPointer { dots in
            (
                Double(dots[start]) * (1 - right) + Double(dots[start + 1]) * right,
                Double(dots[next]) * (1 - right) + Double(dots[next + 1]) * right
            )
        }
        return (above * (1 - down) + below * down) / 255
    }
}

/// How far a paper is raised from the desk, in millimetres.
struct Relief {
    /// At the two folds that the slip has for its pouch.
    var folds = 0.0
    /// At its left and right edges.
    var curl = 0.0
    /// At its bottom right corner.
    var corner = 0.0
    /// Small waves all over, as damp paper has.
    var waves = 0.0
    /// Between the creases of a paper that was crushed and smoothed out again.
    var crumple = 0.0

    /// At a share of the width and of the height; `length` is the paper's, in millimetres.
    func height(at u: Double, _ v: Double, length: Double) -> Double {
        let edge = 2 * u - 1
        var sum = curl * edge * edge
        for fold in [1.0 / 3, 2.0 / 3] {
            let away = v > fold ? v - fold : fold - v
            let near = max(0, 1 - away * length / 45)
            sum += folds * near * near
        }
        let bent = max(0, u + v - 1.55) / 0.45
        sum += corner * bent * bent
        if waves > 0 { sum += waves * Grain(seed: 77).at(u * 3 + 5, v * 4 + 9) }
        if crumple > 0 {
            sum += crumple * (crease(u * 4.5 + v, v * 6) + 0.4 * crease(u * 9 + 3, v * 13 - 2 * u))
        }
        return sum
    }

    /// How far a place of crumpled paper lies beside where it lay flat, in millimetres.
    func pulled(at own: Spot) -> Spot {
        let grain = Grain(seed: 3301)
        return Spot(
            crumple * 0.7 * (grain.at(own.x / 31, own.y / 26) - 0.5),
            crumple * 0.7 * (grain.at(own.x / 27 + 40, own.y / 33) - 0.5))
    }

    /// 0 to 1, with sharp edges at the top: paper breaks, it does not wave.
    private func crease(_ x: Double, _ y: Double) -> Double {
        let wave = Grain(seed: 3300).at(x + 60, y + 60)
        return wave > 0.5 ? 2 - 2 * wave : 2 * wave
    }
}
