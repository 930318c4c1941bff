import Imaging

/// A picture in the course of a pass's steps, and the mapping of its coordinates back.
struct Preparation {
    private(set) var image: GreyImage
    private var back: Affine

    /// `back` leads from the pixels of `image` to those of the original.
    init(_ image: GreyImage, _ back: Affine = Affine()) {
        self.image = image
        self.back = back
    }

    /// How many pixels the prepared picture has.
    var pixels: Int { image.width * image.height }

    /// Pixels of the original per pixel of the prepared picture.
    var scale: Double { (back.a * back.a + back.d * back.d).squareRoot() }

    /// Where a place in the prepared picture lies in the original.
    func exact(_ x: Double, _ y: Double) -> (x: Double, y: Double) { back.apply(x, y) }

    /// Where a pixel of the prepared picture lies in the original.
    func original(_ x: Double, _ y: Double) -> Scan.Point {
        let (x, y) = exact(x, y)
        return Scan.Point(x: Self.whole(x), y: Self.whole(y))
    }

    /// A code in steep perspective may have a corner anywhere.
    private static func whole(_ value: Double) -> Int {
        value.isFinite ? Int(min(max(value, -50_000), 50_000).rounded()) : 0
    }

    /// The square around a place of the prepared picture, clipped to it.
    func cut(around x: Double, _ y: Double, reach: Double) -> Preparation? {
        let (left, top) = (max(0, Int(x - reach)), max(0, Int(y - reach)))
        let (right, bottom) = (min(image.width, Int(x + reach)), min(image.height, Int(y + reach)))
        return image.cropped(x: left, y: top, width: right - left, height: bottom - top).map {
            Preparation($0, back.after(Affine(c: Double(left), f: Double(top))))
        }
    }

    mutating func apply(_ step: Pass.Step) {
        switch step {
        case .reduce(let side):
            let factor = (max(image.width, image.height) + side - 1) / side
            guard factor > 1 else { return }
            image = image.reduced(by: factor)
            let scale = Double(factor)
            // A new pixel's middle is the middle of its block.
            back = back.after(Affine(a: scale, e: scale, c: (scale - 1) / 2, f: (scale - 1) / 2))
        case .double:
            image = image.doubled()
            back = back.after(Affine(a: 0.5, e: 0.5, c: -0.25, f: -0.25))
        case .threshold(let box, let below):
            image = image.thresholded(box: box, below: below)
        case .paper(let box, let percent):
            image = image.againstPaper(box: box, percent: percent)
        }
    }
}

/// (x, y) → (ax + by + c, dx + ey + f).
struct Affine {
    var a = 1.0
    var b = 0.0
    var d = 0.0
    var e = 1.0
    var c = 0.0
    var f = 0.0

    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + b * y + c, d * x + e * y + f)
    }

    /// First `inner`, then this.
    func after(_ inner: Affine) -> Affine {
        let (c, f) = apply(inner.c, inner.f)
        return Affine(
            a: a * inner.a + b * inner.d, b: a * inner.b + b * inner.e,
            d: d * inner.a + e * inner.d, e: d * inner.b + e * inner.e, c: c, f: f)
    }
}
