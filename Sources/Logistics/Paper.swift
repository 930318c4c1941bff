/// A kind of paper that the shop prints, each with a template of its own in `Labels/`.
package enum Paper: String, CaseIterable, Sendable, Codable {
    /// For a customer to put into a parcel.
    case slip
    /// A parcel's label, for those without a slip.
    case parcelLabel = "parcel-label"
    /// The code on a device's chassis.
    case deviceSticker = "device-sticker"
    /// Goes to the bench with a device.
    case workOrder = "work-order"
    /// Lists the contents of an outbound box.
    case packingList = "packing-list"
    /// The code on a parcel that came without a slip.
    case holdingLabel = "holding-label"
    /// Signed by a courier who collects boxes.
    case manifest
    /// Shown to a station by a person.
    case staffBadge = "staff-badge"
    /// Scanned instead of pressing a button.
    case commandCards = "command-cards"

    /// The kind of thing it is about.
    package var subject: Code.Kind {
        switch self {
        case .slip, .parcelLabel: .parcel
        case .deviceSticker, .workOrder: .device
        case .packingList: .box
        case .holdingLabel: .holdingLabel
        case .manifest: .manifest
        case .staffBadge: .staffBadge
        case .commandCards: .commandCard
        }
    }

    /// Whether it is about one thing, whose code must be given; the command cards are the same
    /// for all.
    package var hasSubject: Bool { self != .commandCards }

    /// Whether what it is about is part of an order.
    package var belongsToOrder: Bool { [.parcel, .device, .box].contains(subject) }

    /// The default paper for a thing: the first that is about its kind.
    package static func usual(for kind: Code.Kind) -> Paper? {
        allCases.first { $0.subject == kind }
    }

    /// One line for lists.
    package var meaning: String {
        switch self {
        case .slip: "what a customer puts into a parcel"
        case .parcelLabel: "the label of a parcel without a slip"
        case .deviceSticker: "the code on a device's chassis"
        case .workOrder: "what goes to the bench with a device"
        case .packingList: "what lies in an outbound box"
        case .holdingLabel: "the code on a parcel that came without a slip"
        case .manifest: "what a courier signs when boxes are collected"
        case .staffBadge: "what a person shows to a station"
        case .commandCards: "what is scanned in place of pressing a button"
        }
    }

    /// Whether a customer may have it; the others are the shop's own.
    package var isForCustomers: Bool { self == .slip || self == .parcelLabel }

    /// Whether the order's customer reads it, so that it speaks the customer's language.
    package var isReadByCustomers: Bool { isForCustomers || self == .packingList }
}
