import Imaging

/// What a phone's lens, sensor and software make of the light.
struct Phone {
    /// How far out of focus, as the standard deviation in pixels.
    var blur = 0.7
    /// How far the hand moved from left to right while the shutter was open, in pixels.
    var motion = 0.0
    /// Noise of the light itself: its variance at full well.
    var shotNoise: Float = 0.000_05
    /// Noise of the electronics, as a standard deviation.
    var readNoise: Float = 0.002
    /// How much the software sharpens.
    var sharpening: Float = 0.5

    func develop(_ light: Picture, seed: UInt64) -> ColourImage {
        var picture = spread(light, deviation: blur)
        if motion > 0 { picture = picture.smeared(Self.even(motion), alongRows: true) }
        addNoise(to: &picture, seed: seed)
        // What the software does against noise, and for the eye.
        picture = spread(picture, deviation: 0.45)
        picture.change { max(0, $0).squareRoot() }
        return sharpened(picture)
    }

    private func spread(_ picture: Picture, deviation: Double) -> Picture {
        let weights = Self.bell(deviation)
        return picture.smeared(weights, alongRows: true).smeared(weights, alongRows: false)
    }

    private func addNoise(to picture: inout Picture, seed: UInt64) {
        var chance = Chance(seed: seed)
        let (shot, read) = (shotNoise, readNoise * readNoise)
        // One grain for the three colours of a pixel, and some for each alone.
        var shared: Float = 0
        var index = 0
        picture.change { value in
            if index == 0 { shared = chance.normal() }
            index = index == 2 ? 0 : index + 1
            let deviation = (shot * max(0, value) + read).squareRoot()
            return value + deviation * (0.85 * shared + 0.5 * chance.normal())
        }
    }

    /// More contrast at edges, then bytes; the tone curve has been a square root.
    private func sharpened(_ picture: Picture) -> ColourImage {
        let soft = spread(picture, deviation: 1.1)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(picture.values.count)
        for (sharp, soft) in zip(picture.values, soft.values) {
            let value = sharp + sharpening * (sharp - soft)
            pixels.append(UInt8(min(max(value * 255 + 0.5, 0), 255)))
        }
        return ColourImage(width: picture.width, height: picture.height, pixels: pixels)
    }

    /// A bell of the given standard deviation: (1 − u²)³ has a ninth of its reach squared for
    /// variance, and needs no exponential function.
    private static func bell(_ deviation: Double) -> [Float] {
        let reach = 3 * deviation
        let count = Int(reach)
        return summingToOne(
            (-count...count).map { place in
                let inner = 1 - Double(place * place) / (reach * reach)
                return inner * inner * inner
            })
    }

    /// The same weight over a length, the ends by their shares.
    private static func even(_ length: Double) -> [Float] {
        let half = length / 2
        let count = Int(half + 0.5)
        return summingToOne(
            (-count...count).map { place in
                min(max(half + 0.5 - Double(place < 0 ? -place : place), 0), 1)
            })
    }

    private static func summingToOne(_ weights: [Double]) -> [Float] {
        let sum = weights.reduce(0, +)
        return weights.map { Float($0 / sum) }
    }
}
