import Glibc
package import Imaging

/// A grey picture in, codes out; the only module that uses zbar and libzxing. zbar reads bars,
/// libzxing couriers' matrix codes; QR codes, and EAN and UPC without clear edges, are read without
/// them.
package enum Scanner {
    /// Looks for codes pass by pass until ``ScanSettings`` end the search.
    ///
    /// - Parameter image: upright; the corners of the scans are in its pixels.
    /// - Returns: in the order found, each symbology and text once.
    package static func scan(_ image: GreyImage, _ settings: ScanSettings = .init()) -> [Scan] {
        var search = LadderSearch(image, settings)
        for pass in Pass.ladder where search.hasTime(for: pass) {
            search.make(pass)
            if settings.mode == .first, !search.found.isEmpty { break }
        }
        return search.found
    }
}

/// One picture's way up the ladder.
private struct LadderSearch {
    private let settings: ScanSettings
    private let original: GreyImage
    private let start = ContinuousClock.now
    private(set) var found: [Scan] = []
    private var pace = Pace()
    /// Reduced pictures, by their longest side, and the doubled one: several passes need the same.
    private var reduced: [Int: Preparation] = [:]
    private static let doubled = 0
    private var blocks: [Int: Blocks] = [:]
    private var rectangles: [Search: [Stripes.Rectangle]] = [:]
    private struct Search: Hashable {
        let side: Int
        let share: Double
    }
    /// The strips' evidence for retail codes.
    private var verdicts: [[Int]: RetailReader.Verdict] = [:]
    /// More striped places than this are print or fabric.
    private static let mostStrips = 16
    private static let mostRetailStrips = 6
    private static let mostStacks = 2
    /// Wider ones have modules that are large enough as they are, and then use the reduced picture.
    private static let smallMosaic = 260
    private static let largeMosaic = 1000.0

    init(_ image: GreyImage, _ settings: ScanSettings) {
        (original, self.settings) = (image, settings)
    }

    func hasTime(for pass: Pass) -> Bool {
        let work = pass.work(on: original)
        let isDone =
            work.worker == .stripes && pass.stripesSide.map { blocks[$0] != nil } == true
        let ahead = isDone ? .zero : pace.time(of: work.worker, work.pixels)
        return start.duration(to: .now) + ahead <= settings.budget || reduced.isEmpty
    }

    mutating func make(_ pass: Pass) {
        let wanted = pass.symbologies(of: settings.symbologies)
        let side = max(original.width, original.height)
        guard !wanted.isEmpty, pass.from <= side, side <= pass.upTo else { return }
        switch pass.method {
        case .whole(let steps, let density):
            let began = ContinuousClock.now
            var picture = Preparation(original)
            for step in steps { apply(step, &picture) }
            look(at: picture, with: ZBar(wanted, rows: density, columns: density), pass)
            pace.note(.bars, picture.pixels, began.duration(to: .now))
        case .stripes(let side, let share, let scale, let rows):
            let scanner = ZBar(wanted, rows: 1, columns: 0)
            for rectangle in striped(side, share).prefix(Self.mostStrips) {
                let (strip, back) = original.strip(rectangle, scale: scale, rows: rows)
                look(at: Preparation(strip, back), with: scanner, pass)
            }
        case .likeness(let side, let rows):
            for rectangle in striped(side, Pass.peaks).prefix(Self.mostRetailStrips) {
                if start.duration(to: .now) > settings.budget { return }
                let (strip, back) = original.strip(rectangle, scale: 1, rows: rows)
                guard let digits = RetailStrip(strip).thirteen() else { continue }
                keep(retail(digits, Preparation(strip, back), pass))
                if settings.mode == .first { return }
            }
        case .characters(let side, let rows):
            for rectangle in striped(side, Pass.peaks).prefix(Self.mostStrips) {
                if start.duration(to: .now) > settings.budget { return }
                if isRead(rectangle) { continue }
                let (strip, back) = original.strip(rectangle, scale: 1, rows: rows)
                guard let (reading, lines) = Code128Strip(strip).code() else { continue }
                keep(code128(reading, lines, Preparation(strip, back), pass))
                if settings.mode == .first, !found.isEmpty { return }
            }
        case .grids(let steps):
            let began = ContinuousClock.now
            var (picture, marks) = (Preparation(original), Preparation(original))
            for step in steps {
                apply(step, &marks)
                if case .threshold = step { continue }
                picture = marks
            }
            lookForGrids(marks, in: picture, pass)
            pace.note(.grids, picture.pixels, began.duration(to: .now))
        case .mosaics(let side, let steps):
            let (searched, blocks) = blocks(side)
            for mosaic in Mosaic.all(in: blocks) {
                if start.duration(to: .now) > settings.budget { return }
                let (x, y) = searched.exact(mosaic.x, mosaic.y)
                let reach = mosaic.reach * searched.scale
                guard 2 * reach < Self.largeMosaic,
                    var picture = Preparation(original).cut(around: x, y, reach: reach)
                else { continue }
                if picture.image.width <= Self.smallMosaic { picture.apply(.double) }
                var marks = picture
                for step in steps { marks.apply(step) }
                lookForGrids(marks, in: picture, pass)
                if settings.mode == .first, !found.isEmpty { return }
            }
        case .matrices(let steps):
            let began = ContinuousClock.now
            var picture = Preparation(original)
            for step in steps { apply(step, &picture) }
            look(at: picture, for: wanted, pass)
            pace.note(.matrices, picture.pixels, began.duration(to: .now))
        case .stacks(let side):
            let stacks = Stack.all(in: striped(side, Pass.peaks), strongest: 6)
            for stack in stacks.prefix(Self.mostStacks) {
                if start.duration(to: .now) > settings.budget { return }
                let band = stack.band
                let scale = min(1, 400 / band.height, 2_000 / band.length)
                let (strip, back) = original.strip(
                    band, scale: scale, rows: Int(band.height * scale))
                look(at: Preparation(strip, back), for: wanted, pass)
            }
        }
    }

    private mutating func lookForGrids(
        _ marks: Preparation, in picture: Preparation, _ pass: Pass
    ) {
        for code in QRReader.codes(
            marks: marks.image, in: picture.image, by: start + settings.budget)
        {
            let corners = code.corners.map { picture.original(Double($0.x), Double($0.y)) }
            keep(
                Scan(
                    bytes: code.bytes, symbology: .qrCode, corners: corners, pass: pass.name,
                    function1: code.function1, after: start.duration(to: .now)))
        }
    }

    private mutating func look(
        at picture: Preparation, for wanted: Set<Symbology>, _ pass: Pass
    ) {
        for symbol in ZXing.symbols(of: wanted, in: picture.image) {
            let corners = symbol.corners.map { picture.original(Double($0.x), Double($0.y)) }
            keep(
                Scan(
                    bytes: symbol.bytes, symbology: symbol.symbology, corners: corners,
                    pass: pass.name, function1: symbol.function1,
                    carriesDestination: symbol.carriesDestination,
                    after: start.duration(to: .now)))
        }
    }

    private mutating func apply(_ step: Pass.Step, _ picture: inout Preparation) {
        let side: Int
        switch step {
        case .reduce(let most): side = most
        case .double: side = Self.doubled
        case .threshold, .paper: return picture.apply(step)
        }
        if let known = reduced[side] {
            picture = known
        } else {
            picture.apply(step)
            reduced[side] = picture
        }
    }

    /// The picture reduced to `side`, and its blocks.
    private mutating func blocks(_ side: Int) -> (Preparation, Blocks) {
        var picture = Preparation(original)
        apply(.reduce(to: side), &picture)
        if let known = blocks[side] { return (picture, known) }
        let began = ContinuousClock.now
        let found = Blocks(picture.image)
        pace.note(.stripes, picture.pixels, began.duration(to: .now))
        blocks[side] = found
        return (picture, found)
    }

    private mutating func striped(_ side: Int, _ share: Double) -> [Stripes.Rectangle] {
        let key = Search(side: side, share: share)
        if let known = rectangles[key] { return known }
        let (picture, blocks) = blocks(side)
        let scale = picture.scale
        let found = Stripes.rectangles(in: blocks, share: share).map { rectangle in
            var rectangle = rectangle
            (rectangle.x, rectangle.y) = picture.exact(rectangle.x, rectangle.y)
            rectangle.length *= scale
            rectangle.height *= scale
            return rectangle
        }
        rectangles[key] = found
        return found
    }

    private mutating func look(
        at picture: Preparation, with scanner: borrowing ZBar, _ pass: Pass
    ) {
        for symbol in scanner.symbols(in: picture.image) where symbol.isAccepted {
            if symbol.retail != nil, !isProved(symbol) { continue }
            if symbol.isDoubtful, pass.cutsStrips,
                Code128Strip(picture.image).contradicts(symbol.bytes)
            {
                continue
            }
            let corners = pass.corners(of: symbol, in: picture.image)
                .map { picture.original(Double($0.x), Double($0.y)) }
            keep(
                Scan(
                    bytes: symbol.bytes, symbology: symbol.symbology, corners: corners,
                    pass: pass.name, function1: symbol.function1,
                    after: start.duration(to: .now)))
        }
    }

    /// Whether a retail code, encoded again, matches one of the striped places: blurred or bold
    /// print turns one into another with a correct check digit. Where none is visible, as under a
    /// fold, only many lines that agree are trusted.
    private mutating func isProved(_ symbol: ZBar.Symbol) -> Bool {
        guard let (kind, digits) = symbol.retail else { return false }
        if let known = verdicts[digits] { return isBelieved(known, symbol) }
        var verdict = RetailReader.Verdict.unseen
        strips: for rectangle in striped(1200, Pass.peaks).prefix(Self.mostRetailStrips) {
            let strip = RetailStrip(original.strip(rectangle, scale: 1, rows: 32).0)
            switch strip.verdict(on: digits, kind) {
            case .supported:
                verdict = .supported
                break strips
            case .contradicted: verdict = .contradicted
            case .unseen: break
            }
        }
        verdicts[digits] = verdict
        return isBelieved(verdict, symbol)
    }

    private func isBelieved(_ verdict: RetailReader.Verdict, _ symbol: ZBar.Symbol) -> Bool {
        verdict == .supported || verdict == .unseen && symbol.agreeing >= 15
    }

    /// Whether a bar code was found there already.
    private func isRead(_ rectangle: Stripes.Rectangle) -> Bool {
        let (cosine, sine) = (cos(rectangle.angle), sin(rectangle.angle))
        return found.contains { scan in
            guard scan.symbology.isLinear, !scan.corners.isEmpty else { return false }
            let count = Double(scan.corners.count)
            let x = scan.corners.reduce(0) { $0 + Double($1.x) } / count - rectangle.x
            let y = scan.corners.reduce(0) { $0 + Double($1.y) } / count - rectangle.y
            return abs(x * cosine + y * sine) < rectangle.length / 2
                && abs(y * cosine - x * sine) < rectangle.height / 2
        }
    }

    private func code128(
        _ reading: Code128Reader.Reading, _ rows: Range<Int>, _ strip: Preparation, _ pass: Pass
    ) -> Scan {
        let (from, to) = (Double(reading.start), Double(reading.end))
        let (top, bottom) = (Double(rows.lowerBound), Double(rows.upperBound))
        let corners = [(from, top), (to, top), (to, bottom), (from, bottom)]
        return Scan(
            bytes: reading.bytes, symbology: .code128,
            corners: corners.map { strip.original($0.0, $0.1) }, pass: pass.name,
            function1: reading.function1, after: start.duration(to: .now))
    }

    /// An EAN-13, or, if it begins with 0 and those are wanted, the UPC-A that it is.
    private func retail(_ digits: [Int], _ strip: Preparation, _ pass: Pass) -> Scan {
        let isUPC = digits.first == 0 && settings.symbologies.contains(.upcA)
        let (right, bottom) = (Double(strip.image.width), Double(strip.image.height))
        let corners = [(0, 0), (right, 0), (right, bottom), (0, bottom)]
        return Scan(
            bytes: digits.dropFirst(isUPC ? 1 : 0).map { UInt8(48 + $0) },
            symbology: isUPC ? .upcA : .ean13, corners: corners.map { strip.original($0.0, $0.1) },
            pass: pass.name, after: start.duration(to: .now))
    }

    /// Each symbology and text once, if its length is wanted.
    private mutating func keep(_ scan: Scan) {
        let isKnown = found.contains { $0.symbology == scan.symbology && $0.bytes == scan.bytes }
        let isAllowed = settings.lengths[scan.symbology]?.contains(scan.bytes.count) ?? true
        if !isKnown && isAllowed { found.append(scan) }
    }
}

extension Pass {
    /// The longer side at which the pass wants striped places; `nil` if it wants none.
    fileprivate var stripesSide: Int? {
        switch method {
        case .stripes(let side, _, _, _), .likeness(let side, _), .characters(let side, _),
            .stacks(let side):
            side
        case .whole, .grids, .mosaics, .matrices: nil
        }
    }

    fileprivate var cutsStrips: Bool {
        if case .stripes = method { true } else { false }
    }
}
