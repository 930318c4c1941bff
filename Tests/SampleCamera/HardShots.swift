/// What a warehouse sees on a bad day.
extension Shot {
    /// Two customers' slips on one table: whose parcel is it?
    static let twoSlips = Shot(
        name: "two-slips", quality: 60,
        scene: { slips in
            let one = Paper(
                try slips.slip(order: 1, parcel: 1), middle: Spot(104, 150),
                turn: (0.99756, -0.06976), relief: Relief(folds: 1.6, curl: 1.5, waves: 1))
            // Half under the other: its first bar code is covered, the one below is not.
            let other = Paper(
                try slips.slip(order: 4, parcel: 1), middle: Spot(262, 168),
                turn: (0.99452, 0.10453), relief: Relief(folds: 1.2, curl: 1))
            return (
                Scene(
                    desk: .laminate, papers: [one, other],
                    light: Light(
                        tint: Colour(1.02, 1, 0.95), level: 0.92, slope: Spot(-0.5, 0.4),
                        middle: Spot(185, 150))),
                Camera(
                    2240, 1680,
                    sees: (
                        Spot(-34, -18), Spot(400, -14), Spot(394, 336), Spot(-30, 331)
                    ), below: Spot(185, 165), distance: 380)
            )
        }, seed: 707)

    /// A parcel without any code of ours or a courier's, but with much that looks like one.
    static let noCode = Shot(
        name: "no-code", quality: 62,
        scene: { _ in
            let sticker = Paper(
                try CodelessLabel.print(), middle: Spot(128, 118), turn: (0.99813, 0.06105),
                relief: Relief(waves: 0.9), white: Colour(0.80, 0.80, 0.78))
            return (
                Scene(
                    desk: .cardboard, papers: [sticker],
                    pens: [
                        Pen(
                            start: Spot(232, 40), end: Spot(244, 176), radius: 4.2,
                            colour: Colour(0.05, 0.05, 0.06))
                    ],
                    light: Light(
                        tint: Colour(1.03, 1, 0.93), level: 0.9, slope: Spot(0.6, -0.4),
                        middle: Spot(128, 150))),
                Camera(
                    1536, 2048,
                    sees: (
                        Spot(-6, -20), Spot(262, -24), Spot(266, 330), Spot(-10, 334)
                    ), below: Spot(128, 150), distance: 330)
            )
        }, seed: 808)

    /// Crushed in the box and smoothed out by hand.
    static let crumpled = Shot(
        name: "crumpled", quality: 62,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 2, parcel: 1), middle: a4, turn: (0.99905, 0.04362),
                relief: Relief(folds: 1.5, curl: 2, crumple: 4.5))
            return (
                Scene(
                    desk: .mat, papers: [slip],
                    light: Light(
                        tint: Colour(1.04, 1, 0.92), level: 0.84, slope: Spot(0.5, -0.5),
                        side: Spot(-0.9, -0.8))),
                Camera(
                    1680, 2240,
                    sees: (
                        Spot(-26, -32), Spot(238, -28), Spot(236, 322), Spot(-24, 326)
                    ), below: Spot(105, 160), distance: 330)
            )
        }, seed: 909)

    /// Under a tube lamp, in toner that shines: the sensor is full across the devices' codes.
    static let glare = Shot(
        name: "glare", quality: 64,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 4, parcel: 1), middle: a4, turn: (0.99939, -0.0349),
                relief: Relief(folds: 1.4, curl: 2))
            return (
                Scene(
                    desk: .laminate, papers: [slip],
                    light: Light(
                        level: 0.85, slope: Spot(-0.4, -0.3),
                        glare: Light.Glare(
                            middle: Spot(160, 140), radius: 22, strength: 3.2, stretch: 8,
                            direction: Spot(0.9563, -0.2924)))),
                Camera(
                    1536, 2048,
                    sees: (
                        Spot(-24, -26), Spot(236, -23), Spot(239, 324), Spot(-28, 321)
                    ), below: a4, distance: 330)
            )
        }, seed: 1010)

    /// From the other side of the table: three pixels a module at the most.
    static let far = Shot(
        name: "far", quality: 50,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 5, parcel: 1), middle: Spot(150, 190),
                turn: (0.97437, 0.22495), relief: Relief(folds: 2, curl: 1.5))
            return (
                Scene(
                    desk: .wood, papers: [slip],
                    pens: [
                        Pen(
                            start: Spot(330, 120), end: Spot(372, 260), radius: 4.6,
                            colour: Colour(0.30, 0.03, 0.03))
                    ],
                    light: Light(
                        tint: Colour(1.05, 1, 0.9), level: 0.78, slope: Spot(0.5, -0.6),
                        middle: Spot(220, 170))),
                Camera(
                    2688, 2016,
                    sees: (
                        Spot(-40, -10), Spot(448, -14), Spot(430, 362), Spot(-22, 358)
                    ), below: Spot(210, 420), distance: 520)
            )
        },
        phone: Phone(blur: 0.85, shotNoise: 0.000_2, readNoise: 0.003, sharpening: 0.7),
        seed: 1111)

    /// Half of it beside the picture: what is cut through says nothing.
    static let cutOff = Shot(
        name: "cut-off", quality: 64,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 1, parcel: 1), middle: a4, turn: (0.99027, -0.13917),
                relief: Relief(folds: 1.5, curl: 2))
            return (
                Scene(
                    desk: .wood, papers: [slip],
                    light: Light(
                        tint: Colour(1.02, 1, 0.94), level: 0.9, slope: Spot(0.3, 0.6))),
                Camera(
                    1536, 2048,
                    sees: (
                        Spot(-58, -30), Spot(158, -34), Spot(160, 255), Spot(-60, 258)
                    ), below: Spot(60, 110), distance: 280)
            )
        }, seed: 1212)

    /// On its head, behind the foil of the pouch on the lid.
    static let inPouch = Shot(
        name: "in-pouch", quality: 62,
        scene: { slips in
            let slip = Paper(
                try slips.slip(order: 3, parcel: 1), middle: a4, turn: (-0.99939, 0.0349),
                relief: Relief(folds: 1, curl: 1, waves: 2))
            return (
                Scene(
                    desk: .cardboard, papers: [slip],
                    light: Light(
                        tint: Colour(1.02, 1, 0.95), level: 0.72, slope: Spot(-0.5, -0.4),
                        foil: Light.Foil(
                            left: -11, top: -9, right: 222, bottom: 308, haze: 0.05,
                            shine: 1.5))),
                Camera(
                    1536, 2048,
                    sees: (
                        Spot(-34, -32), Spot(244, -29), Spot(242, 334), Spot(-31, 337)
                    ), below: a4, distance: 340)
            )
        }, seed: 1313)
}
