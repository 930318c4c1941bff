import FoundationEssentials

/// How the facts of an event stand in the log: UTF-8 JSON with sorted keys.
extension Happening {
    /// The kind as it stands in the log.
    public var kind: String { kindAndFacts.kind }

    /// The facts as canonical JSON.
    public func encodedFacts() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(kindAndFacts.facts), as: UTF8.self)
    }

    /// Reads an event back from the log.
    ///
    /// - Throws: `DecodingError` for an unknown kind or facts that do not fit it.
    public init(kind: String, facts: String) throws {
        let decoder = JSONDecoder()
        func read<Facts: Decodable>(_ type: Facts.Type) throws -> Facts {
            try decoder.decode(type, from: Data(facts.utf8))
        }
        switch kind {
        case "order.registered": self = .orderRegistered(try read(OrderRegistered.self))
        case "order.verified": self = .orderVerified(try read(OrderVerified.self))
        case "parcel.received": self = .parcelReceived(try read(ParcelReceived.self))
        case "parcel.checked": self = .parcelChecked(try read(ParcelChecked.self))
        case "device.moved": self = .deviceMoved(try read(DeviceMoved.self))
        case "photo.taken": self = .photoTaken(try read(PhotoTaken.self))
        case "box.opened": self = .boxOpened(try read(BoxOpened.self))
        case "device.packed": self = .devicePacked(try read(DevicePacked.self))
        case "device.unpacked": self = .deviceUnpacked(try read(DevicePacked.self))
        case "box.packed": self = .boxPacked(try read(BoxMoved.self))
        case "box.labelled": self = .boxLabelled(try read(BoxLabelled.self))
        case "box.collected": self = .boxCollected(try read(BoxMoved.self))
        case "box.delivered": self = .boxDelivered(try read(BoxMoved.self))
        case "scan.made": self = .scanMade(try read(ScanMade.self))
        case "person.added": self = .personAdded(try read(PersonAdded.self))
        case "badge.issued": self = .badgeIssued(try read(BadgeIssued.self))
        case "holding_labels.drawn":
            self = .holdingLabelsDrawn(try read(HoldingLabelsDrawn.self))
        case "manifest.drawn": self = .manifestDrawn(try read(ManifestDrawn.self))
        default:
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "unknown kind of event '\(kind)'"))
        }
    }

    private var kindAndFacts: (kind: String, facts: any Encodable) {
        switch self {
        case .orderRegistered(let facts): ("order.registered", facts)
        case .orderVerified(let facts): ("order.verified", facts)
        case .parcelReceived(let facts): ("parcel.received", facts)
        case .parcelChecked(let facts): ("parcel.checked", facts)
        case .deviceMoved(let facts): ("device.moved", facts)
        case .photoTaken(let facts): ("photo.taken", facts)
        case .boxOpened(let facts): ("box.opened", facts)
        case .devicePacked(let facts): ("device.packed", facts)
        case .deviceUnpacked(let facts): ("device.unpacked", facts)
        case .boxPacked(let facts): ("box.packed", facts)
        case .boxLabelled(let facts): ("box.labelled", facts)
        case .boxCollected(let facts): ("box.collected", facts)
        case .boxDelivered(let facts): ("box.delivered", facts)
        case .scanMade(let facts): ("scan.made", facts)
        case .personAdded(let facts): ("person.added", facts)
        case .badgeIssued(let facts): ("badge.issued", facts)
        case .holdingLabelsDrawn(let facts): ("holding_labels.drawn", facts)
        case .manifestDrawn(let facts): ("manifest.drawn", facts)
        }
    }
}
