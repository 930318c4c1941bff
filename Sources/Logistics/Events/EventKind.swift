/// The kinds of event there are, each as the log calls it. A kind is never dropped and never
/// renamed: a log is read for ever.
package enum EventKind: String, CaseIterable, Sendable, Codable {
    case orderRegistered = "order.registered"
    case orderVerified = "order.verified"
    case parcelReceived = "parcel.received"
    case parcelChecked = "parcel.checked"
    case deviceMoved = "device.moved"
    case photoTaken = "photo.taken"
    case boxOpened = "box.opened"
    case devicePacked = "device.packed"
    case deviceUnpacked = "device.unpacked"
    case boxPacked = "box.packed"
    case boxLabelled = "box.labelled"
    case boxRelabelled = "box.relabelled"
    case boxCollected = "box.collected"
    case boxHandedOver = "box.handed_over"
    case boxNumbered = "box.numbered"
    case courierListed = "courier.listed"
    case courierUnlisted = "courier.unlisted"
    case boxDelivered = "box.delivered"
    case stepUndone = "step.undone"
    case scanMade = "scan.made"
    case personAdded = "person.added"
    case badgeIssued = "badge.issued"
    case holdingLabelsDrawn = "holding_labels.drawn"
    case manifestDrawn = "manifest.drawn"
    case logRuleBegun = "log.rule_begun"

    /// The type that says what an event of this kind is.
    package var facts: any EventFacts.Type {
        switch self {
        case .orderRegistered: OrderRegistered.self
        case .orderVerified: OrderVerified.self
        case .parcelReceived: ParcelReceived.self
        case .parcelChecked: ParcelChecked.self
        case .deviceMoved: DeviceMoved.self
        case .photoTaken: PhotoTaken.self
        case .boxOpened: BoxOpened.self
        case .devicePacked: DevicePacked.self
        case .deviceUnpacked: DeviceUnpacked.self
        case .boxPacked: BoxPacked.self
        case .boxLabelled: BoxLabelled.self
        case .boxRelabelled: BoxRelabelled.self
        case .boxCollected: BoxCollected.self
        case .boxHandedOver: BoxHandedOver.self
        case .boxNumbered: BoxNumbered.self
        case .courierListed: CourierListed.self
        case .courierUnlisted: CourierUnlisted.self
        case .boxDelivered: BoxDelivered.self
        case .stepUndone: StepUndone.self
        case .scanMade: ScanMade.self
        case .personAdded: PersonAdded.self
        case .badgeIssued: BadgeIssued.self
        case .holdingLabelsDrawn: HoldingLabelsDrawn.self
        case .manifestDrawn: ManifestDrawn.self
        case .logRuleBegun: LogRuleBegun.self
        }
    }

    /// Reads what an event of the log says.
    ///
    /// - Throws: `DecodingError` for a kind or version that this program does not know, and for
    ///   facts that do not fit it.
    package static func read(
        _ kind: String, version: Int, facts: String
    ) throws -> any EventFacts {
        guard let known = EventKind(rawValue: kind) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "unknown kind of event '\(kind)'"))
        }
        return try known.facts.read(facts, version: version)
    }
}
