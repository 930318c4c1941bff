/// The changes an event makes, and so the tables that are folded from it.
///
/// A new kind of event says which of these it makes. A fold goes through all of them
/// without a `default`, so that no event can be forgotten there.
package enum Effect: Sendable {
    /// There is a new order.
    case registration(OrderRegistered)
    /// An order is another than before.
    case order(any OrderChange)
    /// An order has one more photo.
    case photo(PhotoTaken)
    /// A step of an order counts no more.
    case undo(StepUndone)
    /// A station's list has one more scan.
    case scan(ScanMade)
    /// A person has another badge.
    case badge(BadgeIssued)
    /// There are more holding labels.
    case holdingLabels(HoldingLabelsDrawn)
    /// There is a new manifest.
    case manifest(ManifestDrawn)
    /// A courier of the shop's list is another than before, or new.
    case courier(CourierListed)
    /// A courier is on the shop's list no more.
    case noCourier(CourierUnlisted)
    /// It is only remembered.
    case nothing
}
