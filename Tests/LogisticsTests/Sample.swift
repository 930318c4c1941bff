import Logistics
import TrackingNumbers

/// A shop floor made up for tests: a fixed clock, one caretaker, codes drawn in order.
struct Sample {
    static let caretaker = Actor(id: "S2222222", role: .caretaker)
    var events: [Event] = []
    var orders: [Code: Order] = [:]
    private var drawn: UInt64 = 0
    private var personal: Int64 = 0

    mutating func draw(_ kind: Code.Kind) -> Code {
        drawn += 1
        var state = drawn &* 0x9E37_79B9_7F4A_7C15
        return Code.draw(kind) { bound in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return Int((state >> 33) % UInt64(bound))
        }
    }

    mutating func text() -> PersonalValue {
        personal += 1
        return PersonalValue(id: personal, digest: String(repeating: "0", count: 64))
    }

    /// Registers an order: one entry a parcel with its number of devices, then loose devices.
    mutating func order(parcels: [Int], loose: Int = 0, announced: TrackingNumber? = nil) -> Code {
        let code = draw(.order)
        let boxes = parcels.map { _ in draw(.parcel) }
        var devices: [OrderRegistered.NewDevice] = []
        for (box, count) in zip(boxes, parcels) {
            for _ in 0..<count { devices.append(device(in: box)) }
        }
        for _ in 0..<loose { devices.append(device(in: nil)) }
        happen(
            OrderRegistered(
                order: code, company: CompanyID(ofOrder: code),
                customer: Customer(
                    name: text(), returnAddress: text(), mail: nil, phone: nil),
                language: .exactly(.english), devices: devices,
                parcels: boxes.enumerated().map {
                    .init(code: $0.element, announced: $0.offset == 0 ? announced : nil)
                }))
        return code
    }

    private mutating func device(in box: Code?) -> OrderRegistered.NewDevice {
        .init(
            code: draw(.device), name: text(), serial: nil, fault: text(), accessories: nil,
            parcel: box)
    }

    mutating func happen(_ what: any EventFacts) {
        let event = Event(
            number: Int64(events.count + 1), step: nil,
            at: Instant(milliseconds: Int64(events.count) * 1000),
            actor: Self.caretaker, station: "Desk 1", what: what)
        events.append(event)
        guard let code = what.concerns else { return }
        if case .registration(let facts) = what.effect {
            orders[code] = Order(facts, in: event)
        } else {
            orders[code]?.apply(event)
        }
    }

    /// Scans `code` at `place` and lets happen what the scan decides.
    mutating func scan(_ candidate: MatchCandidate, at place: Place) throws -> Verdict {
        guard let order = orders[candidate.order] else {
            throw Refusal.unknown(what: .order, text: candidate.order.printed)
        }
        let (verdict, event) = order.scanned(candidate, at: place, in: .standard)
        if let event { happen(event) }
        return verdict
    }
}

extension MatchCandidate {
    static func parcel(_ parcel: Parcel, of order: Code) -> MatchCandidate {
        MatchCandidate(
            text: parcel.code.symbols, evidence: .parcel, order: order, parcel: parcel.code,
            device: nil)
    }
    static func device(_ device: Device, of order: Code) -> MatchCandidate {
        MatchCandidate(
            text: device.code.symbols, evidence: .device, order: order, parcel: nil,
            device: device.code)
    }
    static func order(_ order: Code) -> MatchCandidate {
        MatchCandidate(
            text: order.symbols, evidence: .order, order: order, parcel: nil, device: nil)
    }
    static func number(
        _ parcel: Parcel, of order: Code, text: String? = nil, isExpected: Bool = true
    ) -> MatchCandidate {
        MatchCandidate(
            text: text ?? parcel.announced?.text ?? "", evidence: .announcedTrackingNumber,
            order: order, parcel: parcel.code, device: nil, isExpected: isExpected)
    }
    static func derived(_ parcel: Parcel, of order: Code) -> MatchCandidate {
        MatchCandidate(
            text: "%label", evidence: .derivedTrackingNumber, order: order, parcel: parcel.code,
            device: nil)
    }
    static func serial(
        _ device: Device, of order: Code, text: String? = nil, isExpected: Bool = true
    ) -> MatchCandidate {
        MatchCandidate(
            text: text ?? "SN \(device.code)", evidence: .serialNumber, order: order, parcel: nil,
            device: device.code, isExpected: isExpected)
    }
}
