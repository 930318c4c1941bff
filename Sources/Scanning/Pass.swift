import Imaging

/// One rung of the ladder: how the picture is prepared, and which reader then looks at it.
///
/// The ladder is data so that it can be measured, reordered and extended without touching the code
/// that climbs it.
struct Pass {
    enum Step {
        /// Reduced by a whole number so that the longer side is at most this.
        case reduce(to: Int)
        /// Twice as wide and high.
        case double
        /// Black and white: black where darker than the mean of the surrounding `box × box` pixels
        /// minus `below`.
        case threshold(box: Int, below: Int)
        /// Black and white: black where darker than `percent` of the brightest nearby, which is
        /// taken for bare paper. Nearby is within `box` to twice `box` pixels.
        case paper(box: Int, percent: Int)
    }

    enum Method {
        /// zbar looks for bars in the whole picture after these steps, along every `density`-th row
        /// and column.
        case whole([Step], density: Int)
        /// Striped rectangles are found in the picture reduced to `side`, by `share` of their
        /// strongest blocks (see ``Stripes/rectangles(in:share:)``), and cut from the full
        /// picture with `scale` pixels for each of its own, `rows` rows each; zbar looks along
        /// the rows only. Bars in any direction.
        case stripes(side: Int, share: Double = peaks, scale: Double, rows: Int)
        /// Striped rectangles by ``peaks``; EAN and UPC are read by likeness (``RetailReader``).
        case likeness(side: Int, rows: Int)
        /// Striped rectangles by ``peaks``; Code 128 is read by likeness (``Code128Reader``).
        case characters(side: Int, rows: Int)
        /// Finder patterns of QR codes are located after these steps, and modules measured in the
        /// same picture before any threshold, but after paper was separated from the rest.
        case grids([Step])
        /// Squares without a direction are found in the picture reduced to `side` and cut from the
        /// full picture, small ones doubled; in each, finder patterns after these steps.
        case mosaics(side: Int, [Step])
        /// libzxing looks for the other matrix codes after these steps.
        case matrices([Step])
        /// Striped rectangles are cut out upright, and libzxing looks for PDF417: it only reads
        /// level rows of bars.
        case stacks(side: Int)
    }

    /// The kinds of codes that the pass can find.
    enum Looks {
        case forBars, forCode128, forRetail, forQR, forMatrices, forStacks
    }

    let name: String
    let method: Method
    let looks: Looks
    /// Smallest longer side, in pixels, at which this pass finds more than earlier ones.
    let from: Int
    /// Largest longer side, in pixels, at which this pass finds more than earlier ones.
    let upTo: Int

    init(
        _ name: String, _ looks: Looks, from: Int = 0, upTo: Int = .max, _ method: Method
    ) {
        (self.name, self.looks, self.method) = (name, looks, method)
        (self.from, self.upTo) = (from, upTo)
    }

    /// Those of `symbologies` that the pass looks for.
    func symbologies(of symbologies: Set<Symbology>) -> Set<Symbology> {
        switch looks {
        case .forBars: symbologies.filter(\.isLinear)
        case .forCode128: symbologies.intersection([.code128])
        case .forRetail: symbologies.intersection([.ean13, .upcA])
        case .forQR: symbologies.intersection([.qrCode])
        case .forMatrices: symbologies.intersection(Symbology.matrices)
        case .forStacks: symbologies.intersection([.pdf417])
        }
    }

    /// Share of the strongest block's energy that the other blocks of a bar code must have.
    static let peaks = 0.2
    private static let hard = Step.threshold(box: 51, below: 6)
    /// A smaller box preserves the finder patterns of small codes.
    private static let marks = Step.threshold(box: 41, below: 10)
    /// For modules of less than two pixels.
    private static let fineMarks = Step.threshold(box: 25, below: 10)

    /// For codes with pictures in their dark modules, drawn as outlines, or pale on white.
    private static let paper = Step.paper(box: 32, percent: 85)

    /// Cheap and fruitful first. A slip of A4 that fills half of a 12-megapixel photo has modules
    /// of 2.5 pixels: its bars are found at 2400, its QR code at 2000.
    static let ladder = [
        Pass("stripes", .forBars, .stripes(side: 1200, scale: 1, rows: 32)),
        Pass("grids", .forQR, .grids([.reduce(to: 1000), marks])),
        Pass("likeness", .forRetail, .likeness(side: 1200, rows: 32)),
        Pass("characters", .forCode128, .characters(side: 1200, rows: 32)),
        Pass("stripes 2400", .forBars, from: 1800, .stripes(side: 2400, scale: 1, rows: 32)),
        Pass("characters 2400", .forCode128, from: 1800, .characters(side: 2400, rows: 32)),
        Pass("stripes double", .forBars, .stripes(side: 1200, share: 0, scale: 2, rows: 32)),
        Pass("mosaics", .forQR, from: 801, .mosaics(side: 1200, [marks])),
        Pass("grids double", .forQR, upTo: 800, .grids([.double, marks])),
        Pass("grids 2000", .forQR, from: 1001, .grids([.reduce(to: 2000), marks])),
        Pass("grids fine", .forQR, upTo: 800, .grids([.double, fineMarks])),
        Pass("grids on paper", .forQR, .grids([.reduce(to: 1000), paper])),
        Pass("1000 hard", .forBars, .whole([.reduce(to: 1000), hard], density: 2)),
        Pass("matrices", .forMatrices, .matrices([.reduce(to: 1000)])),
        Pass("stacks", .forStacks, .stacks(side: 1200)),
        Pass("stripes full", .forBars, from: 3000, .stripes(side: 12000, scale: 1, rows: 32)),
        Pass("grids full", .forQR, from: 2001, .grids([marks])),
        Pass("2000 hard", .forBars, from: 1001, .whole([.reduce(to: 2000), hard], density: 2)),
        Pass("matrices 2000", .forMatrices, from: 1001, .matrices([.reduce(to: 2000)])),
        Pass("full", .forBars, from: 2001, .whole([], density: 2)),
    ]
}
