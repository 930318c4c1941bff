/// How everything on a sheet is moved and stretched so that one printer puts it where it was laid
/// out: what is laid out at `x` is drawn at `scale × x + offset`.
package struct Adjustment: Hashable, Sendable {
    /// Positive is to the right.
    package var offsetX: Micrometres
    /// Positive is down.
    package var offsetY: Micrometres
    /// Across, in millionths: 1,010,000 makes everything a hundredth wider.
    package var scaleX: Int
    /// In the direction of feed, in millionths.
    package var scaleY: Int

    /// Leaves everything where it is.
    package static let none = Adjustment()

    /// Without arguments, nothing changes.
    package init(
        offsetX: Micrometres = Micrometres(0), offsetY: Micrometres = Micrometres(0),
        scaleX: Int = 1_000_000, scaleY: Int = 1_000_000
    ) {
        self.offsetX = offsetX
        self.offsetY = offsetY
        self.scaleX = scaleX
        self.scaleY = scaleY
    }
}
