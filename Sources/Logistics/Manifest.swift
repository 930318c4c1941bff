package import TrackingNumbers

/// The boxes one courier collects on one pick-up. Once made it never changes: a box that is
/// labelled later goes to the next.
package struct Manifest: Hashable, Sendable {
    /// A box on the list, as it was labelled then.
    package struct Line: Hashable, Sendable, Codable {
        package let order: Code
        package let box: Code
        /// What the courier's label on it says.
        package let trackingNumber: TrackingNumber

        package init(order: Code, box: Code, trackingNumber: TrackingNumber) {
            self.order = order
            self.box = box
            self.trackingNumber = trackingNumber
        }
    }

    /// Its own code, kind N.
    package let code: Code
    /// The courier's name: "UPS".
    package let courier: String
    package let drawnAt: Instant
    /// The boxes, in the order of the list; at least one.
    package let lines: [Line]

    package init(code: Code, courier: String, drawnAt: Instant, lines: [Line]) {
        self.code = code
        self.courier = courier
        self.drawnAt = drawnAt
        self.lines = lines
    }

    /// Draws up a manifest of all boxes that wait for a courier.
    ///
    /// - Parameter waiting: the boxes with this courier's label that nobody collected and no
    ///   manifest lists under that number.
    /// - Throws: ``Refusal/nothingToCollect`` when there is none.
    package static func draw(
        _ code: Code, for courier: String, of waiting: [Line]
    ) throws(Refusal) -> ManifestDrawn {
        guard !waiting.isEmpty else { throw .nothingToCollect(courier: courier) }
        return ManifestDrawn(manifest: code, courier: courier, lines: waiting)
    }
}
