/// A thing that a scanned text was found to name.
package struct MatchCandidate: Hashable, Sendable {
    /// How good the evidence is; lower decides first.
    package enum Evidence: Int, Comparable, Sendable {
        case parcel
        case device
        case order
        /// A courier's number that was announced, scanned as it is.
        case announcedTrackingNumber
        /// The serial number or IMEI that a device was registered with.
        case serialNumber
        /// The same number, taken out of a barcode of the courier's label.
        case derivedTrackingNumber
        /// The number of a box that left, or will leave.
        case outboundNumber

        package static func < (one: Evidence, other: Evidence) -> Bool {
            one.rawValue < other.rawValue
        }

        /// Whether it is one of our own codes, which name one thing only.
        package var isOwn: Bool { self <= .order }
        /// Whether a courier's number says so.
        package var isCouriers: Bool {
            self == .announcedTrackingNumber || self == .derivedTrackingNumber
                || self == .outboundNumber
        }
    }

    /// The text as it was scanned.
    package let text: String
    package let evidence: Evidence
    package let order: Code
    /// The parcel it leads to, where it leads to one.
    package let parcel: Code?
    /// The device it leads to, where it leads to one.
    package let device: Code?
    /// The outbound box whose own code it is.
    package let box: Code?
    /// Whether the thing is still to be dealt with: a parcel that has not come, a device of an
    /// open order. Couriers use numbers again and devices come again, so these go first.
    package let isExpected: Bool

    package init(
        text: String, evidence: Evidence, order: Code, parcel: Code?, device: Code?,
        box: Code? = nil, isExpected: Bool = true
    ) {
        self.text = text
        self.evidence = evidence
        self.order = order
        self.parcel = parcel
        self.device = device
        self.box = box
        self.isExpected = isExpected
    }
}

/// The meaning of all codes of one scan together.
package enum Match: Hashable, Sendable {
    /// One thing; the others agree.
    case one(MatchCandidate)
    /// Several things of equal evidence.
    case several([MatchCandidate])
    /// Codes of different orders in one scan.
    case contradiction([MatchCandidate])
    /// Nothing that is known.
    case none

    /// Resolves the candidates of one scan in DESIGN's order of evidence: never the first hit.
    package init(_ candidates: [MatchCandidate]) {
        guard !candidates.isEmpty else {
            self = .none
            return
        }
        // A courier's number or a serial number may name things of several orders. Each text must
        // leave room for the order that the others name, and may settle what another leaves open.
        let orders = Self.orders(common: candidates)
        guard !orders.isEmpty else {
            self = .contradiction(candidates)
            return
        }
        let agreeing = candidates.filter { orders.contains($0.order) }
        guard let best = agreeing.map(\.evidence).min() else {
            self = .none
            return
        }
        var equals = agreeing.filter { $0.evidence == best }
        if !best.isOwn, equals.contains(where: \.isExpected) {
            equals = equals.filter(\.isExpected)
        }
        equals += Self.otherDevices(agreeing, than: equals)
        // Devices of one order side by side name that order's devices, not one of them.
        self = Set(equals.map(\.target)).count > 1 ? .several(equals) : .one(equals[0])
    }

    /// The orders that every text may lead to. Boxes are used again with old labels on them, and
    /// devices come again: what names only things that are done contradicts nothing.
    private static func orders(common candidates: [MatchCandidate]) -> Set<Code> {
        let texts = Dictionary(grouping: candidates, by: \.text).values
        let current = texts.filter { $0.contains { $0.evidence.isOwn || $0.isExpected } }
        let orders = (current.isEmpty ? Array(texts) : current).map { Set($0.map(\.order)) }
        return orders.dropFirst().reduce(orders.first ?? []) { $0.intersection($1) }
    }

    /// Devices that serial numbers name while the device codes name others of the same order: the
    /// wrong sticker, or two devices in one picture. A person must look.
    private static func otherDevices(
        _ agreeing: [MatchCandidate], than equals: [MatchCandidate]
    ) -> [MatchCandidate] {
        guard equals.first?.evidence == .device else { return [] }
        let coded = Set(equals.compactMap(\.device))
        let serials = agreeing.filter { $0.evidence == .serialNumber }
        let settled = Set(
            serials.filter { $0.device.map(coded.contains) == true }.map(\.text))
        return serials.filter { !settled.contains($0.text) }
    }
}

extension MatchCandidate {
    /// The thing it leads to, for telling two candidates apart.
    fileprivate var target: [Code?] { [order, parcel, device] }
}
