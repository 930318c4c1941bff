import Glibc

/// Fits the grid of a QR code to a picture: a first guess from three finder patterns, then moved
/// until the modules that are known in every code of that version have the right colour.
///
/// Grids, not edges: the middles of modules stay visible when a module has two pixels or the lens
/// was out of focus.
struct QRFit {
    private let field: PixelField
    private let layout: QRLayout
    /// +1 for dark codes on light, −1 for light on dark.
    private let sign: Float
    /// The corners in the picture of the square through the middles of the finder patterns: top
    /// left, top right, bottom right, bottom left.
    private var corners: [PixelPoint]
    /// Modules of known colour: place in units of that square, and weight.
    private let known: [(u: Float, v: Float, weight: Float)]

    init(_ field: PixelField, _ layout: QRLayout, _ triple: QRTriple, isLight: Bool) {
        (self.field, self.layout) = (field, layout)
        sign = isLight ? -1 : 1
        let (corner, right, down) = (triple.corner.middle, triple.right.middle, triple.down.middle)
        corners = [corner, right, right + down - corner, down]
        known = Self.templates[layout.version - 1]
    }

    /// From modules (whose middles are at whole numbers and a half) to units of the square.
    @inline(__always)
    private static func unit(_ module: Float, _ side: Int) -> Float {
        (module - 3.5) / Float(side - 7)
    }

    private var homography: Homography {
        Homography((corners[0], corners[1], corners[2], corners[3]))
    }

    // MARK: what is known of every code

    /// One per version: the known modules are needed hundreds of times per code.
    private static let templates = (1...40).map { known(QRLayout(version: $0)) }

    private static func known(_ layout: QRLayout) -> [(u: Float, v: Float, weight: Float)] {
        var places: [(column: Int, row: Int, isDark: Bool)] = []
        let last = layout.side - 7
        for (left, top) in [(0, 0), (last, 0), (0, last)] {
            for row in -1...7 {
                for column in -1...7 {
                    let (x, y) = (left + column, top + row)
                    guard (0..<layout.side).contains(x), (0..<layout.side).contains(y) else {
                        continue
                    }
                    let ring = max(abs(column - 3), abs(row - 3))
                    places.append((x, y, ring != 2 && ring != 4))
                }
            }
        }
        for i in 8..<layout.side - 8 {
            places.append((i, 6, i % 2 == 0))
            places.append((6, i, i % 2 == 0))
        }
        for (column, row) in layout.alignmentMiddles {
            for (x, y, isDark) in alignment { places.append((column + x, row + y, isDark)) }
        }
        let dark = Float(places.filter(\.isDark).count)
        let light = Float(places.count) - dark
        // Measured off the middles, each module towards another corner: at the middle of large
        // modules, a well-placed grid and one that is half a module off look the same.
        return places.map { place in
            let across: Float = (place.column + place.row / 2) % 2 == 0 ? 0.25 : 0.75
            let down: Float = (place.row + place.column / 2) % 2 == 0 ? 0.25 : 0.75
            return (
                unit(Float(place.column) + across, layout.side),
                unit(Float(place.row) + down, layout.side), place.isDark ? -1 / dark : 1 / light
            )
        }
    }

    private static let alignment: [(x: Int, y: Int, isDark: Bool)] = (-2...2).flatMap { y in
        (-2...2).map { x in (x, y, max(abs(x), abs(y)) != 1) }
    }

    /// How much lighter the known light modules are than the known dark ones, in grey values.
    private func contrast(_ grid: Homography) -> Float {
        var sum: Float = 0
        for module in known { sum += module.weight * field.at(grid(module.u, module.v)) }
        return sum * sign
    }

    // MARK: moving the grid

    /// Finds the fourth corner by the alignment pattern next to it, then moves all four.
    ///
    /// - Returns: the share of known modules that have the right colour; less than 0.75 is not a
    ///   QR code, or not one of this version.
    mutating func settle() -> Float {
        let start = corners
        let guesses = fourthCorners(corners[2]).map { corner in
            let grid = Homography((start[0], start[1], corner, start[3]))
            return (corner: corner, contrast: contrast(grid))
        }.sorted { $0.contrast > $1.contrast }
        var best: (agreement: Float, corners: [PixelPoint]) = (0, corners)
        for guess in guesses.prefix(2) {
            corners = start
            corners[2] = guess.corner
            refine(from: 0.8, rounds: 5)
            let now = agreement()
            if now > best.agreement { best = (now, corners) }
            if now > 0.9 { break }
        }
        corners = best.corners
        return best.agreement
    }

    /// Places of the fourth corner at which the last alignment pattern shows best.
    private func fourthCorners(_ guess: PixelPoint) -> [PixelPoint] {
        guard layout.version > 1 else { return [guess] }
        let modules = Float(layout.side - 7)
        let across = (corners[1] - corners[0]) / modules, down = (corners[3] - corners[0]) / modules
        let reach = min(max(4, Int(modules * 0.3)), 16) * 2
        // The pattern's middle is three modules inside the square's corner, in both directions.
        let inside = 1 - 3 / modules
        var peaks: [(contrast: Float, x: Int, y: Int)] = []
        for y in -reach...reach {
            for x in -reach...reach {
                let shift = across * (Float(x) / 2) + down * (Float(y) / 2)
                let middle = Homography((corners[0], corners[1], guess + shift, corners[3]))(
                    inside, inside)
                let contrast = alignmentContrast(middle, across, down)
                guard contrast > 8 else { continue }
                if let near = peaks.firstIndex(where: { abs($0.x - x) <= 2 && abs($0.y - y) <= 2 })
                {
                    if contrast > peaks[near].contrast { peaks[near] = (contrast, x, y) }
                } else {
                    peaks.append((contrast, x, y))
                }
            }
        }
        let best = peaks.sorted { $0.contrast > $1.contrast }.prefix(3)
        return best.map { guess + across * (Float($0.x) / 2) + down * (Float($0.y) / 2) } + [guess]
    }

    private func alignmentContrast(_ middle: PixelPoint, _ across: PixelPoint, _ down: PixelPoint)
        -> Float
    {
        var (dark, light): (Float, Float) = (0, 0)
        for (x, y, isDark) in Self.alignment {
            let value = field.at(middle + across * Float(x) + down * Float(y))
            if isDark { dark += value } else { light += value }
        }
        return (light / 8 - dark / 17) * sign
    }

    /// Moves one corner after another by up to `step` modules wherever the contrast grows by more
    /// than noise, in ever smaller steps.
    private mutating func refine(from step: Float, rounds: Int) {
        let modules = Float(layout.side - 7)
        let across = (corners[1] - corners[0]) / modules, down = (corners[3] - corners[0]) / modules
        var best = contrast(homography)
        var step = step
        for _ in 0..<rounds {
            for _ in 0..<3 {
                var hasMoved = false
                for corner in 0..<4 {
                    for direction in [across, down] {
                        let before = corners[corner]
                        for way in [step, -step] {
                            corners[corner] = before + direction * way
                            let now = contrast(homography)
                            if now > best * 1.002 {
                                (best, hasMoved) = (now, true)
                                break
                            }
                            corners[corner] = before
                        }
                    }
                }
                if !hasMoved { break }
            }
            step /= 2
        }
    }

    private func agreement() -> Float {
        let grid = homography
        let values = known.map { (field.at(grid($0.u, $0.v)) * sign, $0.weight) }
        var (dark, light, darks, lights): (Float, Float, Float, Float) = (0, 0, 0, 0)
        for (value, weight) in values {
            if weight < 0 {
                (dark, darks) = (dark + value, darks + 1)
            } else {
                (light, lights) = (light + value, lights + 1)
            }
        }
        let middle = (dark / darks + light / lights) / 2
        let right = values.filter { ($0.0 > middle) == ($0.1 > 0) }.count
        return Float(right) / Float(values.count)
    }

    // MARK: reading the grid

    /// Brightness of all modules, row by row; light on dark is inverted.
    func samples() -> [Float] {
        let side = layout.side
        let grid = homography
        let shifts = Shifts(alignmentShifts(grid), layout)
        let size = (corners[1] - corners[0]).length / Float(side - 7)
        // Several places of a module where it has several pixels.
        let spread: Float = size > 3 ? 0.2 : 0
        var samples: [Float] = []
        samples.reserveCapacity(side * side)
        for row in 0..<side {
            for column in 0..<side {
                let shift = shifts.at(column, row)
                let x = Float(column) + 0.5 + shift.x, y = Float(row) + 0.5 + shift.y
                var sum: Float = 0
                if spread == 0 {
                    sum = field.at(grid(Self.unit(x, side), Self.unit(y, side)))
                } else {
                    for (dx, dy) in [
                        (-spread, -spread), (spread, -spread), (-spread, spread), (spread, spread),
                        (0, 0),
                    ] {
                        sum += field.at(grid(Self.unit(x + dx, side), Self.unit(y + dy, side))) / 5
                    }
                }
                samples.append(sign > 0 ? sum : 255 - sum)
            }
        }
        return samples
    }

    /// How far each alignment pattern is off the grid, in modules: paper bends.
    private func alignmentShifts(_ grid: Homography) -> [Int: PixelPoint] {
        var found: [Int: PixelPoint] = [:]
        guard layout.version >= 7 else { return found }
        for (column, row) in layout.alignmentMiddles {
            var best: (contrast: Float, shift: PixelPoint) = (-.infinity, PixelPoint(0, 0))
            for y in -8...8 {
                for x in -8...8 {
                    let shift = PixelPoint(Float(x), Float(y)) / 4
                    var (dark, light): (Float, Float) = (0, 0)
                    for (dx, dy, isDark) in Self.alignment {
                        let u = Self.unit(Float(column + dx) + 0.5 + shift.x, layout.side)
                        let v = Self.unit(Float(row + dy) + 0.5 + shift.y, layout.side)
                        let value = field.at(grid(u, v))
                        if isDark { dark += value } else { light += value }
                    }
                    // Near is likelier than far.
                    let contrast = (light / 8 - dark / 17) * sign * (1 - 0.1 * shift.length)
                    if contrast > best.contrast { best = (contrast, shift) }
                }
            }
            found[row * layout.side + column] = best.contrast > 8 ? best.shift : PixelPoint(0, 0)
        }
        return found
    }

    /// Where the corners of the whole code lie in the picture, clockwise from the top left.
    var outline: [PixelPoint] {
        let grid = homography
        let (low, high) = (Self.unit(0, layout.side), Self.unit(Float(layout.side), layout.side))
        return [grid(low, low), grid(high, low), grid(high, high), grid(low, high)]
    }
}

/// The bend of the paper between alignment patterns.
private struct Shifts {
    private let places: [Int]
    private let nodes: [PixelPoint]

    init(_ found: [Int: PixelPoint], _ layout: QRLayout) {
        let places = found.isEmpty ? [] : layout.alignments
        self.places = places
        // The finder patterns' corners have none: there the grid is right.
        nodes = places.flatMap { row in
            places.map { found[row * layout.side + $0] ?? PixelPoint(0, 0) }
        }
    }

    func at(_ column: Int, _ row: Int) -> PixelPoint {
        guard places.count >= 2 else { return PixelPoint(0, 0) }
        let (i, across) = interval(column), (j, down) = interval(row)
        let n = places.count
        let upper = nodes[j * n + i] * (1 - across) + nodes[j * n + i + 1] * across
        let lower = nodes[(j + 1) * n + i] * (1 - across) + nodes[(j + 1) * n + i + 1] * across
        return upper * (1 - down) + lower * down
    }

    private func interval(_ place: Int) -> (index: Int, share: Float) {
        var i = 0
        while i + 2 < places.count, places[i + 1] <= place { i += 1 }
        let share = Float(place - places[i]) / Float(places[i + 1] - places[i])
        return (i, min(max(share, 0), 1))
    }
}
