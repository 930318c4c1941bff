/// A length on paper in thousandths of a millimetre.
package struct Micrometres: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Negative is to the left or above.
    package var count: Int

    package init(_ count: Int) {
        self.count = count
    }

    /// The length in PostScript points, 72 to an inch: the unit of the drawing library.
    var points: Double { Double(count) * 72 / 25_400 }

    /// Millimetres with a decimal point, such as `12.5 mm`.
    package var description: String {
        let whole = count.magnitude / 1000
        let rest = count.magnitude % 1000
        var digits = rest == 0 ? "" : ".\(String(rest + 1000).dropFirst())"
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(count < 0 ? "-" : "")\(whole)\(digits) mm"
    }

    package static func < (one: Self, other: Self) -> Bool { one.count < other.count }
    package static func + (one: Self, other: Self) -> Self { Self(one.count + other.count) }
    package static func - (one: Self, other: Self) -> Self { Self(one.count - other.count) }
    static func * (one: Self, times: Int) -> Self { Self(one.count * times) }
}

/// A place on a sheet, from its top left corner.
package struct Point: Hashable, Sendable {
    package var x: Micrometres
    package var y: Micrometres

    package init(x: Micrometres, y: Micrometres) {
        self.x = x
        self.y = y
    }

    static func + (one: Self, other: Self) -> Self {
        Self(x: one.x + other.x, y: one.y + other.y)
    }
}

/// A printer's dots per inch, across the paper and in the direction of feed.
package struct Resolution: Hashable, Sendable {
    /// Dots per inch from left to right, 50 to 2400.
    package let horizontal: Int
    /// Dots per inch from top to bottom, 50 to 2400.
    package let vertical: Int

    /// Numbers outside 50…2400 are clamped.
    package init(horizontal: Int, vertical: Int) {
        self.horizontal = min(max(horizontal, 50), 2400)
        self.vertical = min(max(vertical, 50), 2400)
    }

    /// The same in both directions.
    package init(_ dotsPerInch: Int) {
        self.init(horizontal: dotsPerInch, vertical: dotsPerInch)
    }

    var across: DotGrid { DotGrid(perInch: horizontal) }
    var along: DotGrid { DotGrid(perInch: vertical) }
}

/// The grid that a template's symbols snap to: the dots of its printers.
///
/// A module that is a whole number of dots, and begins on one, prints with every bar equally exact.
/// A micrometre is too coarse a unit for that: a dot of 300 dpi is 84.667 of them.
package struct DotGrid: Hashable, Sendable {
    /// Dots per inch, for example 203, 300 or 600.
    package let perInch: Int

    /// The number of dots closest to a length.
    func dots(_ length: Micrometres) -> Int {
        let scaled = length.count * perInch * 2
        return (scaled + (scaled < 0 ? -25_400 : 25_400)) / 50_800
    }

    /// The length of a number of dots, rounded to a micrometre.
    func length(_ dots: Int) -> Micrometres {
        Micrometres((dots * 50_800 / perInch + 1) / 2)
    }

    /// PostScript points, exact for 300 dpi and its multiples.
    func points(_ dots: Int) -> Double { Double(dots) * 72 / Double(perInch) }
}
