import Imaging

/// Reads QR codes without zbar, whose own reader of them needs clean edges and has overrun its
/// buffers (CVE-2023-40889, CVE-2023-40890).
struct QRReader {
    /// A code, and its corners in pixels of the picture that was sampled.
    struct Code {
        let bytes: [UInt8]
        let function1: Function1
        let corners: [PixelPoint]

        /// Whether a place lies within the corners.
        func covers(_ place: PixelPoint) -> Bool {
            let turns = corners.indices.map { i in
                let side = corners[(i + 1) % corners.count] - corners[i]
                let to = place - corners[i]
                return side.x * to.y - side.y * to.x > 0
            }
            return turns.allSatisfy { $0 } || !turns.contains(true)
        }
    }

    private let field: PixelField
    private let deadline: ContinuousClock.Instant

    /// The codes of `picture`.
    ///
    /// - Parameters:
    ///   - marks: black and white, of the same size, for locating finder patterns.
    ///   - picture: where modules are measured.
    ///   - deadline: ends the search; what was read until then counts.
    static func codes(
        marks: GreyImage, in picture: GreyImage, by deadline: ContinuousClock.Instant
    ) -> [Code] {
        let finders = QRFinderSearch.search(marks)
        return picture.withField { field in
            let reader = QRReader(field: field, deadline: deadline)
            return reader.codes(finders.dark, isLight: false)
                + reader.codes(finders.light, isLight: true)
        }
    }

    private static let mostTriples = 16
    /// Print also has squares in squares: this many candidates that look right are tried.
    private static let mostFits = 12

    private func codes(_ finders: [QRFinder], isLight: Bool) -> [Code] {
        var codes: [Code] = []
        var fits = 0
        for triple in QRTriple.among(finders, most: Self.mostTriples) {
            let isUsed = triple.finders.contains { finder in
                codes.contains { $0.covers(finder.middle) }
            }
            if isUsed || !triple.isCentred(in: field, isLight: isLight) { continue }
            if let code = code(triple, isLight: isLight, &fits) { codes.append(code) }
            if fits >= Self.mostFits || .now > deadline { break }
        }
        return codes
    }

    private func code(_ triple: QRTriple, isLight: Bool, _ fits: inout Int) -> Code? {
        for version in versions(triple, isLight: isLight) where fits < Self.mostFits {
            fits += 1
            let layout = QRLayout(version: version)
            var fit = QRFit(field, layout, triple, isLight: isLight)
            guard fit.settle() > 0.75 else { continue }
            let samples = fit.samples()
            for reading in QRReading.allCases {
                if let text = QRDecoder.text(layout, reading.isDark(samples, layout.side)) {
                    return Code(
                        bytes: text.bytes, function1: text.function1, corners: fit.outline)
                }
            }
        }
        return nil
    }

    /// The versions that the distances allow, the likeliest first.
    private func versions(_ triple: QRTriple, isLight: Bool) -> [Int] {
        let module = triple.module
        let exact = ((triple.across.length + triple.below.length) / 2 / module + 7 - 17) / 4
        let reach = max(1.2, exact * 0.2)
        let possible = (1...40).filter { abs(Float($0) - exact) <= reach }
            .sorted { abs(Float($0) - exact) < abs(Float($1) - exact) }
        guard exact > 6, let read = QRVersion.read(field, triple, isLight: isLight),
            possible.contains(read)
        else { return Array(possible.prefix(4)) }
        return [read] + possible.filter { $0 != read }.prefix(3)
    }
}

/// One way to tell dark modules from light ones.
enum QRReading: CaseIterable {
    /// Against the mean of the surrounding modules.
    case local
    /// Sharpened first, which undoes some of a lens's blur.
    case sharpened
    /// Against one value for the whole code.
    case global

    func isDark(_ samples: [Float], _ side: Int) -> [Bool] {
        switch self {
        case .local: Self.local(samples, side)
        case .sharpened: Self.local(Self.sharpened(samples, side), side)
        case .global: Self.global(samples)
        }
    }

    private static func local(_ samples: [Float], _ side: Int) -> [Bool] {
        // A table of sums with a border of zeros.
        let width = side + 1
        var sums = [Float](repeating: 0, count: width * width)
        for y in 0..<side {
            var row: Float = 0
            for x in 0..<side {
                row += samples[y * side + x]
                sums[(y + 1) * width + x + 1] = sums[y * width + x + 1] + row
            }
        }
        let reach = 5
        return samples.indices.map { i in
            let (x, y) = (i % side, i / side)
            let (left, right) = (max(0, x - reach), min(side, x + reach + 1))
            let (top, bottom) = (max(0, y - reach), min(side, y + reach + 1))
            let sum =
                sums[bottom * width + right] - sums[bottom * width + left]
                - sums[top * width + right] + sums[top * width + left]
            return samples[i] * Float((right - left) * (bottom - top)) < sum
        }
    }

    private static func sharpened(_ samples: [Float], _ side: Int) -> [Float] {
        samples.indices.map { i in
            let (x, y) = (i % side, i / side)
            let at = {
                samples[min(max(y + $1, 0), side - 1) * side + min(max(x + $0, 0), side - 1)]
            }
            let around = at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1)
            return samples[i] * 2.2 - around * 0.3
        }
    }

    private static func global(_ samples: [Float]) -> [Bool] {
        let sorted = samples.sorted()
        let (low, high) = (sorted[sorted.count / 10], sorted[sorted.count * 9 / 10])
        return samples.map { $0 < (low + high) / 2 }
    }
}
