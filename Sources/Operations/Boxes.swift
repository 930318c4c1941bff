public import Logistics
import Storage
public import TrackingNumbers

/// What became of a box.
public struct BoxAnswer: Sendable, Codable {
    /// The order it belongs to.
    public let order: Code
    /// The box.
    public let box: Code
    /// Where it is now.
    public let stage: BoxStage
    /// The devices in it.
    public let devices: [Code]
    /// The devices of the order that should go out and are in no box yet.
    public let missing: [Code]
    /// The courier's label, once it is on.
    public let label: CourierLabel?
}

/// Packing and handing over.
extension Shop {
    /// Begins a box for an order.
    ///
    /// - Throws: ``Refusal`` when one is open already or nothing is ready to go.
    public func openBox(
        of order: Code, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<BoxAnswer> {
        try await pack(order, .order, station, actor, once) { [self] order, transaction in
            let code = try world.draw(.box) { try transaction.orderCode(of: $0) != nil }
            return (try order.openBox(code), code)
        }
    }

    /// Puts a device into an open box. A foreign device, or one that is not ready, stops the
    /// line: ``Refusal`` says what to do, and nothing is changed.
    public func pack(
        _ device: Code, into box: Code, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<BoxAnswer> {
        try await pack(box, .box, station, actor, once) {
            [self] order, transaction in
            let facts = try facts(of: order, in: transaction)
            return (try order.pack(device, into: box, in: flow, given: facts), box)
        }
    }

    /// Takes a device out of an open box again.
    public func unpack(
        _ device: Code, from box: Code, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<BoxAnswer> {
        try await pack(box, .box, station, actor, once) { order, _ in
            (try order.unpack(device, from: box), box)
        }
    }

    /// Closes a box. A missing device stops the line, unless more boxes follow.
    public func close(
        _ box: Code, isPartial: Bool, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<BoxAnswer> {
        try await pack(box, .box, station, actor, once) { order, _ in
            (try order.close(box, isPartial: isPartial), box)
        }
    }

    /// Puts the courier's label on a closed box.
    ///
    /// - Parameters:
    ///   - texts: all that was scanned of the label, or the number as it was typed.
    ///   - courier: the courier's name, where several might have given the number.
    ///   - number: which of the numbers on the label, where there are several.
    /// - Throws: ``Refusal``: no tracking number, a routing code, several that fit, our own
    ///   code, or a number that another box carries.
    public func label(
        _ box: Code, with texts: [String], courier: String? = nil,
        number: TrackingNumber? = nil, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<BoxAnswer> {
        let labels = try recognise(texts, preferring: try preferences()).filter {
            (courier == nil || $0.courier == courier)
                && (number == nil || $0.trackingNumber == number)
        }
        guard !labels.isEmpty else {
            throw Refusal.noCourier(text: String((texts.first ?? "").prefix(60)))
        }
        guard labels.count == 1, let label = labels.first else {
            throw Refusal.severalCouriers(
                text: texts.first ?? "",
                choices: labels.map { "\($0.courier) \($0.trackingNumber.grouped)" })
        }
        let answer = try await pack(box, .box, station, actor, once) {
            [self] order, transaction in
            try refuseForeign(label, on: box, in: transaction)
            return (try order.label(box, with: label), box)
        }
        noteCourier(of: label)
        return answer
    }

    /// The courier took a labelled box.
    public func collect(
        _ box: Code, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<BoxAnswer> {
        try await pack(box, .box, station, actor, once) {
            [self] order, transaction in
            let facts = try facts(of: order, in: transaction)
            return (try order.collect(box, in: flow, given: facts), box)
        }
    }

    /// The courier delivered a box.
    public func deliver(
        _ box: Code, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<BoxAnswer> {
        try await pack(box, .box, station, actor, once) {
            [self] order, transaction in
            let facts = try facts(of: order, in: transaction)
            return (try order.deliver(box, in: flow, given: facts), box)
        }
    }

    /// A courier's number names one box only.
    func refuseForeign(
        _ label: CourierLabel, on box: Code, in transaction: Transaction
    ) throws {
        for other in try transaction.boxes(labelled: label.trackingNumber) where other.box != box {
            throw Refusal.numberTaken(
                courier: label.courier, number: label.trackingNumber.grouped, box: other.box,
                order: other.order)
        }
    }

    /// The labels that the texts may be; one when nothing else is possible.
    func recognise(
        _ texts: [String], preferring preferences: Preferences
    ) throws(Refusal) -> [CourierLabel] {
        let texts = texts.map { String($0.prefix(200)) }.filter { !$0.allSatisfy(\.isWhitespace) }
        guard let first = texts.first else {
            throw .unusable(
                field: "text", value: "",
                why: "no code was seen. Scan the courier's label, or type its number.")
        }
        let couriers = texts.filter { text in
            if case .own = Classified(text, ownHosts: [settings.host]) { false } else { true }
        }
        guard !couriers.isEmpty else { throw .ownCode(text: first) }
        switch LabelReading(texts: couriers, preferring: preferences) {
        case .one(let candidate): return [CourierLabel(candidate)]
        case .several(let candidates): return candidates.prefix(6).map(CourierLabel.init)
        case .routingOnly(let codes):
            throw .routingCode(codes, in: couriers)
        case .misread(let misread): throw .misreadNumber(misread)
        case .unknown: throw .noCourier(text: String(first.prefix(60)))
        }
    }

    /// Decides on the order that `subject` belongs to, keeps what that decides, and shows the
    /// box as it is then.
    private func pack(
        _ subject: Code, _ kind: Code.Kind, _ station: String?, _ actor: Actor, _ once: Once,
        _ decide: @escaping @Sendable (Order, Transaction) throws -> (any OrderChange, box: Code)
    ) async throws -> Answered<BoxAnswer> {
        try require(.pack, of: actor, doing: "pack and dispatch")
        let station = try Texts.optionalLine(station, "station", upTo: 60)
        let now = world.now()
        return try await self.once(once, by: actor) { transaction in
            guard subject.kind == kind, let code = try transaction.orderCode(of: subject),
                let order = try transaction.order(code)
            else { throw Refusal.unknown(what: "\(kind)", text: subject.printed) }
            let (event, boxCode) = try decide(order, transaction)
            try transaction.record(event, at: now, actor: actor, station: station)
            guard let after = try transaction.order(code), let box = after.box(boxCode) else {
                throw StorageFailure.corrupt("box \(boxCode) is not there")
            }
            return BoxAnswer(
                order: code, box: boxCode, stage: box.stage, devices: box.devices,
                missing: after.devicesToPack.map(\.code), label: box.label)
        }
    }
}

extension Refusal {
    /// Names the one of a label's texts that is for sorting machines.
    static func routingCode(_ codes: [RoutingCode], in texts: [String]) -> Refusal {
        let text = texts.first { Recognition(of: $0).verdict == .routing } ?? texts.first ?? ""
        return .routingCode(
            text: text.quotable, courier: codes.first?.courier.name ?? "?")
    }

    static func misreadNumber(_ misread: Misread) -> Refusal {
        .misreadNumber(
            text: misread.text.quotable, courier: misread.courier.name,
            suggestion: misread.suggestion?.grouped)
    }
}

extension CourierLabel {
    fileprivate init(_ candidate: NumberCandidate) {
        self.init(
            courier: candidate.courier.name, trackingNumber: candidate.trackingNumber,
            trackingPage: candidate.page)
    }
}
