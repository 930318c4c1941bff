public import Imaging

/// A grey picture in, codes out; the only zbar in the house.
public enum Scanner {
    /// Looks for codes pass by pass until ``ScanSettings`` say stop.
    ///
    /// - Parameter image: upright; the corners of the scans are in its pixels.
    /// - Returns: in the order found, each symbology and text once.
    public static func scan(_ image: GreyImage, _ settings: ScanSettings = .init()) -> [Scan] {
        var climb = Climb(image, settings)
        for pass in Pass.ladder where climb.hasTime(for: pass) {
            climb.make(pass)
            if settings.mode == .first, !climb.found.isEmpty { break }
        }
        return climb.found
    }
}

/// One picture's way up the ladder.
private struct Climb {
    private let settings: ScanSettings
    private let original: GreyImage
    private let start = ContinuousClock.now
    private(set) var found: [Scan] = []
    /// What whole pictures have cost so far, and their pixels: the pace of those to come.
    private var spent = Duration.zero
    private var pixels = 1
    /// Reduced pictures, by their longest side: several passes want the same.
    private var reduced: [Int: Preparation] = [:]
    private var rectangles: [Int: [Stripes.Rectangle]] = [:]
    /// More striped places than this are print or fabric.
    private static let mostStrips = 16

    init(_ image: GreyImage, _ settings: ScanSettings) {
        (original, self.settings) = (image, settings)
    }

    func hasTime(for pass: Pass) -> Bool {
        let ahead = spent * (Double(pass.pixels(of: original)) / Double(pixels))
        return start.duration(to: .now) + ahead <= settings.budget || reduced.isEmpty
    }

    mutating func make(_ pass: Pass) {
        let wanted = pass.symbologies(of: settings.symbologies)
        guard !wanted.isEmpty, max(original.width, original.height) >= pass.from else { return }
        switch pass.method {
        case .whole(let steps, let density):
            let began = ContinuousClock.now
            var picture = Preparation(original)
            for step in steps { apply(step, &picture) }
            look(at: picture, with: ZBar(wanted, rows: density, columns: density), pass)
            pixels += picture.image.width * picture.image.height
            spent += began.duration(to: .now)
        case .stripes(let side, let scale, let rows):
            let scanner = ZBar(wanted, rows: 1, columns: 0)
            for rectangle in striped(side).prefix(Self.mostStrips) {
                let (strip, back) = original.strip(rectangle, scale: scale, rows: rows)
                look(at: Preparation(strip, back), with: scanner, pass)
            }
        }
    }

    private mutating func apply(_ step: Pass.Step, _ picture: inout Preparation) {
        guard case .reduce(let side) = step else { return picture.apply(step) }
        if let known = reduced[side] {
            picture = known
        } else {
            picture.apply(step)
            reduced[side] = picture
        }
    }

    private mutating func striped(_ side: Int) -> [Stripes.Rectangle] {
        if let known = rectangles[side] { return known }
        var picture = Preparation(original)
        apply(.reduce(to: side), &picture)
        let scale = picture.scale
        let found = Stripes.rectangles(in: picture.image).map { rectangle in
            var rectangle = rectangle
            (rectangle.x, rectangle.y) = picture.exact(rectangle.x, rectangle.y)
            rectangle.length *= scale
            rectangle.height *= scale
            return rectangle
        }
        rectangles[side] = found
        return found
    }

    private mutating func look(
        at picture: Preparation, with scanner: borrowing ZBar, _ pass: Pass
    ) {
        for symbol in scanner.symbols(in: picture.image) where symbol.isAccepted {
            let isKnown = found.contains {
                $0.symbology == symbol.symbology && $0.bytes == symbol.bytes
            }
            if isKnown { continue }
            let corners = pass.corners(of: symbol, in: picture.image)
                .map { picture.original($0.x, $0.y) }
            found.append(
                Scan(
                    bytes: symbol.bytes, symbology: symbol.symbology, corners: corners,
                    pass: pass.name, function1: symbol.function1,
                    after: start.duration(to: .now)))
        }
    }
}

extension Pass {
    /// How many pixels zbar would be given of `image`, roughly; strips are next to nothing.
    fileprivate func pixels(of image: GreyImage) -> Int {
        guard case .whole(let steps, _) = method else { return 0 }
        for case .reduce(let side) in steps {
            let factor = (max(image.width, image.height) + side - 1) / side
            return image.width * image.height / (factor * factor)
        }
        return image.width * image.height
    }
}
