/// A length on paper in thousandths of a millimetre.
public struct Micrometres: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The count; negative is to the left or above.
    public var count: Int

    /// A length of `count` micrometres.
    public init(_ count: Int) {
        self.count = count
    }

    /// The length in PostScript points, 72 to an inch: the unit of the drawing library.
    var points: Double { Double(count) * 72 / 25_400 }

    /// Millimetres with a point, such as `12.5 mm`.
    public var description: String {
        let whole = count.magnitude / 1000
        let rest = count.magnitude % 1000
        var digits = rest == 0 ? "" : ".\(String(rest + 1000).dropFirst())"
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(count < 0 ? "-" : "")\(whole)\(digits) mm"
    }

    /// The shorter one first.
    public static func < (one: Self, other: Self) -> Bool { one.count < other.count }
    /// The sum.
    public static func + (one: Self, other: Self) -> Self { Self(one.count + other.count) }
    /// The difference.
    public static func - (one: Self, other: Self) -> Self { Self(one.count - other.count) }
    /// `times` as long.
    static func * (one: Self, times: Int) -> Self { Self(one.count * times) }
}

/// A place on a sheet, from its top left corner.
public struct Point: Hashable, Sendable {
    /// To the right.
    public var x: Micrometres
    /// Down.
    public var y: Micrometres

    /// A place `x` to the right of the corner and `y` below it.
    public init(x: Micrometres, y: Micrometres) {
        self.x = x
        self.y = y
    }

    static func + (one: Self, other: Self) -> Self {
        Self(x: one.x + other.x, y: one.y + other.y)
    }
}

/// A printer's dots per inch, across the paper and along its way.
public struct Resolution: Hashable, Sendable {
    /// Dots per inch from left to right, 50 to 2400.
    public let horizontal: Int
    /// Dots per inch from top to bottom, 50 to 2400.
    public let vertical: Int

    /// A printer's dots; numbers outside 50…2400 are taken for the nearest of these.
    public init(horizontal: Int, vertical: Int) {
        self.horizontal = min(max(horizontal, 50), 2400)
        self.vertical = min(max(vertical, 50), 2400)
    }

    /// As many dots along as across.
    public init(_ dotsPerInch: Int) {
        self.init(horizontal: dotsPerInch, vertical: dotsPerInch)
    }

    var across: DotGrid { DotGrid(perInch: horizontal) }
    var along: DotGrid { DotGrid(perInch: vertical) }
}

/// The raster that a template's symbols are snapped to: the dots of its printers.
///
/// A module that is a whole number of dots, and begins on one, prints with every bar equally
/// exact. A micrometre is too coarse a unit for that: a dot of 300 dpi is 84.667 of them.
public struct DotGrid: Hashable, Sendable {
    /// Dots per inch, for example 203, 300 or 600.
    public let perInch: Int

    /// The dots that are nearest to a length.
    func dots(_ length: Micrometres) -> Int {
        let scaled = length.count * perInch * 2
        return (scaled + (scaled < 0 ? -25_400 : 25_400)) / 50_800
    }

    /// The length of some dots, rounded to a micrometre.
    func length(_ dots: Int) -> Micrometres {
        Micrometres((dots * 50_800 / perInch + 1) / 2)
    }

    /// PostScript points, exact for 300 dpi and its multiples.
    func points(_ dots: Int) -> Double { Double(dots) * 72 / Double(perInch) }
}
