import Imaging

/// One photo: what lies there, in which light, and how the phone is held.
struct Shot: Sendable {
    /// Of the file, without its ending.
    let name: String
    /// Of the JPEG, 1 to 100.
    let quality: Int
    let scene: @Sendable (DemoSlips) throws -> (scene: Scene, camera: Camera)
    var phone = Phone()
    var samples = 2
    let seed: UInt64

    /// The photo, and where the codes are of which something is in it.
    func take(of slips: DemoSlips) throws -> (photo: ColourImage, sights: [Sight]) {
        let (scene, camera) = try scene(slips)
        let photo = phone.develop(
            scene.exposed(through: camera, samples: samples), seed: seed)
        return (photo, scene.sights(through: camera))
    }

    /// Where its codes are, without taking it.
    func sights(of slips: DemoSlips) throws -> [Sight] {
        let (scene, camera) = try scene(slips)
        return scene.sights(through: camera)
    }
}

extension Shot {
    static let all = [
        straight, turned, perspective, blurred, unevenLight, courierLabel, twoSlips, noCode,
        crumpled, glare, far, cutOff, inPouch,
    ]

    /// The middle of a slip whose top left corner lies at the desk's.
    static let a4 = Spot(105, 148.5)

    /// The phone held level above the slip.
    static let straight = Shot(
        name: "straight", quality: 65,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 1, parcel: 1), middle: a4, turn: (0.99985, 0.01745),
                relief: Relief(folds: 1.2, curl: 1.5, waves: 1))
            return (
                Scene(
                    desk: .wood, papers: [slip],
                    pens: [
                        Pen(
                            start: Spot(226, 70), end: Spot(219, 212), radius: 4.6,
                            colour: Colour(0.03, 0.07, 0.30))
                    ],
                    light: Light(tint: Colour(1.02, 1, 0.95), level: 0.92, slope: Spot(0.5, -0.4))),
                Camera(
                    1536, 2048,
                    sees: (
                        Spot(-25, -24), Spot(237, -21), Spot(234, 326), Spot(-23, 323)
                    ), below: a4, distance: 330)
            )
        }, seed: 101)

    /// Laid down in a hurry.
    static let turned = Shot(
        name: "turned", quality: 66,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 2, parcel: 1), middle: a4, turn: (0.9396926, 0.3420201),
                relief: Relief(folds: 1.6, curl: 2, corner: 6))
            return (
                Scene(
                    desk: .laminate, papers: [slip],
                    light: Light(
                        tint: Colour(0.97, 1, 1.03), level: 0.95, slope: Spot(-0.7, 0.3),
                        side: Spot(0.5, -0.6))),
                Camera(
                    1680, 2240,
                    sees: (
                        Spot(-56, -60), Spot(262, -64), Spot(266, 358), Spot(-52, 364)
                    ), below: Spot(105, 170), distance: 380)
            )
        }, seed: 202)

    /// From the chair, the phone far from upright.
    static let perspective = Shot(
        name: "perspective", quality: 62,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 2, parcel: 2), middle: a4, turn: (0.9986, -0.0523),
                relief: Relief(folds: 1.8, curl: 1))
            return (
                Scene(
                    desk: .mat, papers: [slip],
                    light: Light(
                        tint: Colour(1.03, 1, 0.92), level: 0.9, slope: Spot(0.3, -1),
                        side: Spot(-0.3, -0.8))),
                Camera(
                    1680, 2240,
                    sees: (
                        Spot(-105, -128), Spot(318, -136), Spot(222, 322), Spot(-8, 326)
                    ), below: Spot(105, 365), distance: 290)
            )
        }, samples: 3, seed: 303)

    /// Too near, too dark, too quick.
    static let blurred = Shot(
        name: "blurred", quality: 58,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 3, parcel: 1), middle: a4, turn: (0.99756, -0.06976),
                relief: Relief(folds: 1.2, curl: 2.5, waves: 1))
            return (
                Scene(
                    desk: .wood, papers: [slip],
                    light: Light(
                        tint: Colour(1.06, 1, 0.86), level: 0.6, slope: Spot(1.2, 0.8),
                        vignette: 0.4)),
                Camera(
                    1536, 2048,
                    sees: (
                        Spot(-22, -23), Spot(240, -30), Spot(238, 325), Spot(-27, 328)
                    ), below: a4, distance: 330)
            )
        },
        phone: Phone(
            blur: 1.35, motion: 1.8, shotNoise: 0.0012, readNoise: 0.006, sharpening: 0.8),
        seed: 404)

    /// In the sun by the gate: a shadow's edge over the slip, and the sky in its toner.
    static let unevenLight = Shot(
        name: "uneven-light", quality: 66,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 4, parcel: 1), middle: a4, turn: (0.99619, 0.08716),
                relief: Relief(folds: 2, curl: 2, waves: 1.5))
            return (
                Scene(
                    desk: .laminate, papers: [slip],
                    light: Light(
                        tint: Colour(1.02, 1, 0.97), level: 0.95, slope: Spot(0.6, -0.5),
                        shadow: Light.Shadow(
                            edge: Spot(128, 165), into: Spot(-0.8, 0.6), softness: 5, rest: 0.2),
                        glare: Light.Glare(
                            middle: Spot(190, 40), radius: 160, strength: 0.42))),
                Camera(
                    1536, 2048,
                    sees: (
                        Spot(-32, -30), Spot(243, -33), Spot(246, 334), Spot(-29, 332)
                    ), below: a4, distance: 340)
            )
        }, seed: 505)

    /// On the lid of the box that it came in, beside the courier's label.
    static let courierLabel = Shot(
        name: "courier-label", quality: 66,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 5, parcel: 1), middle: a4, turn: (0.99939, 0.0349),
                relief: Relief(folds: 1.5, curl: 1.5))
            let label = Paper(
                try CourierLabel.print(), middle: Spot(288, 128), turn: (0.99756, -0.06976),
                relief: Relief(waves: 0.8), white: Colour(0.80, 0.81, 0.83))
            return (
                Scene(
                    desk: .cardboard, papers: [label, slip],
                    light: Light(
                        tint: Colour(1.03, 1, 0.94), level: 0.9, slope: Spot(-0.4, -0.5),
                        middle: Spot(170, 148))),
                Camera(
                    2240, 1680,
                    sees: (
                        Spot(-38, -10), Spot(380, -12), Spot(376, 307), Spot(-34, 309)
                    ), below: Spot(170, 148), distance: 350)
            )
        }, seed: 606)
}
