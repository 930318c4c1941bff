public import TrackingNumbers

/// Something that happened, as the log keeps it for ever.
public struct Event: Hashable, Sendable {
    /// Its place in the log, from 1 without gaps.
    public let number: Int64
    /// When it was written down.
    public let at: Instant
    /// Who did it.
    public let actor: Actor
    /// At which station, if any.
    public let station: String?
    /// What happened.
    public let what: Happening

    /// An event of the log.
    public init(number: Int64, at: Instant, actor: Actor, station: String?, what: Happening) {
        self.number = number
        self.at = at
        self.actor = actor
        self.station = station
        self.what = what
    }
}

/// What happened, with the facts of each kind. Facts are integers and strings and hold no
/// personal value: those are referred to by id and digest.
public enum Happening: Hashable, Sendable {
    case orderRegistered(OrderRegistered)
    case orderVerified(OrderVerified)
    case parcelReceived(ParcelReceived)
    case parcelChecked(ParcelChecked)
    case deviceMoved(DeviceMoved)
    case photoTaken(PhotoTaken)
    case boxOpened(BoxOpened)
    case devicePacked(DevicePacked)
    case deviceUnpacked(DevicePacked)
    case boxPacked(BoxMoved)
    case boxLabelled(BoxLabelled)
    case boxCollected(BoxMoved)
    case boxDelivered(BoxMoved)
    case scanMade(ScanMade)
    case personAdded(PersonAdded)
    case badgeIssued(BadgeIssued)
    case holdingLabelsDrawn(HoldingLabelsDrawn)
    case manifestDrawn(ManifestDrawn)
}

/// A customer registered an order, and its parcels were announced.
public struct OrderRegistered: Hashable, Sendable, Codable {
    /// A device as it was registered.
    public struct NewDevice: Hashable, Sendable, Codable {
        /// Its own code.
        public let code: Code
        /// As in ``Device``.
        public let name: PersonalValue
        /// As in ``Device``.
        public let serial: PersonalValue?
        /// As in ``Device``.
        public let fault: PersonalValue
        /// As in ``Device``.
        public let accessories: PersonalValue?
        /// The parcel.
        public let parcel: Code?

        /// A device of a new order; the fields are those of ``Device``.
        public init(
            code: Code, name: PersonalValue, serial: PersonalValue?, fault: PersonalValue,
            accessories: PersonalValue?, parcel: Code?
        ) {
            self.code = code
            self.name = name
            self.serial = serial
            self.fault = fault
            self.accessories = accessories
            self.parcel = parcel
        }
    }

    /// A parcel as it was announced.
    public struct NewParcel: Hashable, Sendable, Codable {
        /// Its own code.
        public let code: Code
        /// As in ``Parcel``.
        public let announced: TrackingNumber?

        /// A parcel of a new order; the fields are those of ``Parcel``.
        public init(code: Code, announced: TrackingNumber?) {
            self.code = code
            self.announced = announced
        }
    }

    /// The order.
    public let order: Code
    /// Whose order it is.
    public let customer: Customer
    /// BCP 47 language of the customer: `en`, `pl`, `pt` or `es`.
    public let language: String
    /// The devices.
    public let devices: [NewDevice]
    /// The parcels.
    public let parcels: [NewParcel]

    /// A registration; devices and parcels in the customer's order.
    public init(
        order: Code, customer: Customer, language: String, devices: [NewDevice],
        parcels: [NewParcel]
    ) {
        self.order = order
        self.customer = customer
        self.language = language
        self.devices = devices
        self.parcels = parcels
    }
}

/// Staff found an order complete.
public struct OrderVerified: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
}

/// A parcel arrived, and with it the devices that are known to be in it.
public struct ParcelReceived: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The parcel.
    public let parcel: Code
    /// The devices.
    public let devices: [Code]
}

/// A parcel was opened and its contents compared with the order.
public struct ParcelChecked: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The parcel.
    public let parcel: Code
}

/// A device reached a stage.
public struct DeviceMoved: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The device.
    public let device: Code
    /// The stage before.
    public let from: DeviceStage
    /// The stage after.
    public let to: DeviceStage
}

/// A photo of a device or parcel was taken and its bytes are on disk.
public struct PhotoTaken: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The photo.
    public let photo: Photo
}

/// An outbound box was begun.
public struct BoxOpened: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The box.
    public let box: Code
}

/// A device was put into a box, or taken out of it.
public struct DevicePacked: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The box.
    public let box: Code
    /// The device.
    public let device: Code
}

/// A box was closed, collected or delivered.
public struct BoxMoved: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The box.
    public let box: Code
}

/// The courier's label was put on a box.
public struct BoxLabelled: Hashable, Sendable, Codable {
    /// The order.
    public let order: Code
    /// The box.
    public let box: Code
    /// What the label says.
    public let label: CourierLabel
}

/// A scan was made, whatever came of it.
public struct ScanMade: Hashable, Sendable, Codable {
    /// One text that the scan saw: one of our codes, or something else, sealed.
    public struct Seen: Hashable, Sendable, Codable {
        /// Its own code.
        public let code: Code?
        /// Any other text, sealed.
        public let text: PersonalValue?

        /// Our own code, in clear.
        public init(code: Code) {
            self.code = code
            text = nil
        }

        /// Any other text: it may hold a name or number.
        public init(text: PersonalValue) {
            code = nil
            self.text = text
        }
    }

    /// Where it was made.
    public let place: Place
    /// What came of it.
    public let outcome: Outcome
    /// What it saw.
    public let seen: [Seen]
    /// The order that was found, if one was.
    public let order: Code?

    /// A scan at a place, with what it saw and what came of it.
    public init(place: Place, outcome: Outcome, seen: [Seen], order: Code?) {
        self.place = place
        self.outcome = outcome
        self.seen = seen
        self.order = order
    }
}

/// Somebody got an account.
public struct PersonAdded: Hashable, Sendable, Codable {
    /// The person.
    public let person: Code
    /// What the person may do.
    public let role: Role

    /// A person's code and role; name and password stand elsewhere.
    public init(person: Code, role: Role) {
        self.person = person
        self.role = role
    }
}

/// The customer of an order.
public struct Customer: Hashable, Sendable, Codable {
    /// Name of the person or firm.
    public let name: PersonalValue
    /// Where repaired devices go back to, lines parted by line feeds.
    public let returnAddress: PersonalValue
    /// Mail address.
    public let mail: PersonalValue?
    /// Telephone number.
    public let phone: PersonalValue?

    /// A customer's stored particulars.
    public init(
        name: PersonalValue, returnAddress: PersonalValue, mail: PersonalValue?,
        phone: PersonalValue?
    ) {
        self.name = name
        self.returnAddress = returnAddress
        self.mail = mail
        self.phone = phone
    }
}

extension Happening {
    /// The order it belongs to, if it belongs to one.
    public var order: Code? {
        switch self {
        case .orderRegistered(let facts): facts.order
        case .orderVerified(let facts): facts.order
        case .parcelReceived(let facts): facts.order
        case .parcelChecked(let facts): facts.order
        case .deviceMoved(let facts): facts.order
        case .photoTaken(let facts): facts.order
        case .boxOpened(let facts): facts.order
        case .devicePacked(let facts), .deviceUnpacked(let facts): facts.order
        case .boxPacked(let facts), .boxCollected(let facts), .boxDelivered(let facts): facts.order
        case .boxLabelled(let facts): facts.order
        case .scanMade(let facts): facts.order
        case .personAdded, .badgeIssued, .holdingLabelsDrawn, .manifestDrawn: nil
        }
    }

    /// The things it is about, each once, in a fixed order.
    public var subjects: [Code] {
        let codes: [Code] =
            switch self {
            case .orderRegistered(let facts):
                [facts.order] + facts.parcels.map(\.code) + facts.devices.map(\.code)
            case .orderVerified(let facts): [facts.order]
            case .parcelReceived(let facts): [facts.order, facts.parcel] + facts.devices
            case .parcelChecked(let facts): [facts.order, facts.parcel]
            case .deviceMoved(let facts): [facts.order, facts.device]
            case .photoTaken(let facts): [facts.order, facts.photo.subject]
            case .boxOpened(let facts): [facts.order, facts.box]
            case .devicePacked(let facts), .deviceUnpacked(let facts):
                [facts.order, facts.box, facts.device]
            case .boxPacked(let facts), .boxCollected(let facts), .boxDelivered(let facts):
                [facts.order, facts.box]
            case .boxLabelled(let facts): [facts.order, facts.box]
            case .scanMade(let facts):
                (facts.order.map { [$0] } ?? []) + facts.seen.compactMap(\.code)
            case .personAdded(let facts): [facts.person]
            case .badgeIssued(let facts): [facts.person, facts.badge]
            case .holdingLabelsDrawn(let facts): facts.labels
            case .manifestDrawn(let facts):
                [facts.manifest] + facts.lines.flatMap { [$0.order, $0.box] }
            }
        var known: Set<Code> = []
        return codes.filter { known.insert($0).inserted }
    }
}

extension Happening {
    /// Every personal value that the facts refer to.
    public var personalValues: [PersonalValue] {
        switch self {
        case .orderRegistered(let facts):
            facts.customer.values + facts.devices.flatMap(\.values)
        case .scanMade(let facts): facts.seen.compactMap(\.text)
        default:
            []
        }
    }
}

extension Customer {
    fileprivate var values: [PersonalValue] {
        [name, returnAddress, mail, phone].compactMap { $0 }
    }
}

extension OrderRegistered.NewDevice {
    fileprivate var values: [PersonalValue] {
        [name, serial, fault, accessories].compactMap { $0 }
    }
}
