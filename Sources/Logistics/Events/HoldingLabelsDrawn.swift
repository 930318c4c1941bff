/// Codes for parcels that come without a slip were drawn, to be printed in advance.
package struct HoldingLabelsDrawn: EventFacts {
    package static let kind = EventKind.holdingLabelsDrawn
    package static let version = 1

    /// The codes, kind H, in the order of printing.
    package let labels: [Code]

    package init(labels: [Code]) {
        self.labels = labels
    }

    package var concerns: Code? { nil }
    package var codes: [Code] { labels }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .holdingLabels(self) }
}
