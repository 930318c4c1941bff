/// A kind of thing that a refusal says is not there.
package enum Thing: String, CaseIterable, Sendable, Codable {
    case page, code, order, parcel, device, box, courier, shelf, photo, viewOfPhoto
    case paper, holdingLabel, manifest, badge, commandCard
    case person, printer, printJob, stage
    /// A device, parcel or box: what a photo shows.
    case subject
    /// An order, parcel or device: what leads to an order.
    case partOfOrder

    /// What a code names.
    package init(_ kind: Code.Kind) {
        self =
            switch kind {
            case .order: .order
            case .parcel: .parcel
            case .device: .device
            case .box: .box
            case .holdingLabel: .holdingLabel
            case .shelf: .shelf
            case .manifest: .manifest
            case .staffBadge: .badge
            case .commandCard: .commandCard
            }
    }
}
