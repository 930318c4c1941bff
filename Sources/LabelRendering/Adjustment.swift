import CPangoCairo

/// How everything on a sheet is moved and stretched, so that it comes out of one printer where it
/// was laid out: what stands at `x` is drawn at `scale × x + offset`.
public struct Adjustment: Hashable, Sendable {
    /// To the right; negative is to the left.
    public var offsetX: Micrometres
    /// Down; negative is up.
    public var offsetY: Micrometres
    /// Across, in millionths: 1,010,000 makes everything a hundredth wider.
    public var scaleX: Int
    /// Along the paper's way, in millionths.
    public var scaleY: Int

    /// Leaves everything where it is.
    public static let none = Adjustment()

    /// Moves and stretches; left out, nothing is changed.
    public init(
        offsetX: Micrometres = Micrometres(0), offsetY: Micrometres = Micrometres(0),
        scaleX: Int = 1_000_000, scaleY: Int = 1_000_000
    ) {
        self.offsetX = offsetX
        self.offsetY = offsetY
        self.scaleX = scaleX
        self.scaleY = scaleY
    }

    func apply(to drawing: borrowing CairoDrawing) {
        guard self != .none else { return }
        cairo_translate(drawing.handle, offsetX.points, offsetY.points)
        cairo_scale(drawing.handle, Double(scaleX) / 1_000_000, Double(scaleY) / 1_000_000)
    }
}
