public import Logistics
import Storage

/// Where a thing stands after a move.
public struct Moved: Sendable, Codable {
    /// The order it belongs to.
    public let order: Code
    /// The device or parcel; the order itself when the whole order moved.
    public let subject: Code
    /// The stage it has now.
    public let stage: String
    /// Whether it had it before, so that nothing changed.
    public let isUnchanged: Bool
}

extension Shop {
    /// A device reaches a stage.
    ///
    /// - Throws: ``Refusal/notAllowed`` for a stage that this role may not set,
    ///   ``Refusal/wrongStage`` for one that does not come next, ``Refusal/unknown``.
    public func move(
        _ device: Code, to stage: DeviceStage, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<Moved> {
        guard flow.lets(actor.role, set: stage) else {
            throw Refusal.notAllowed(role: actor.role, doing: "set '\(stage.rawValue)'")
        }
        return try await change(device, .device, station, actor, once) {
            [self] order, transaction in
            guard let thing = order.device(device) else {
                throw Refusal.unknown(what: "device", text: device.printed)
            }
            let facts = try facts(of: order, in: transaction)
            return (try order.move(thing, to: stage, in: flow, given: facts), stage.rawValue)
        }
    }

    /// Staff found an order complete.
    public func verify(
        _ order: Code, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<Moved> {
        try require(.verifyOrder, of: actor, doing: "verify orders")
        return try await change(order, .order, station, actor, once) { order, _ in
            (order.verify(), DeviceStage.verified.rawValue)
        }
    }

    /// A received parcel was opened and compared with its order.
    public func check(
        _ parcel: Code, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<Moved> {
        try require(.checkParcels, of: actor, doing: "check parcels")
        return try await change(parcel, .parcel, station, actor, once) { order, _ in
            guard let thing = order.parcel(parcel) else {
                throw Refusal.unknown(what: "parcel", text: parcel.printed)
            }
            return (try order.check(thing), ParcelStage.checked.rawValue)
        }
    }

    /// Decides on the order that `subject` belongs to, and keeps what that decides.
    private func change(
        _ subject: Code, _ kind: Code.Kind, _ station: String?, _ actor: Actor, _ once: Once,
        _ decide:
            @escaping @Sendable (Order, Transaction) throws ->
            (event: (any OrderChange)?, stage: String)
    ) async throws -> Answered<Moved> {
        let station = try Texts.optionalLine(station, "station", upTo: 60)
        let now = world.now()
        return try await self.once(once, by: actor) { transaction in
            guard subject.kind == kind, let code = try transaction.orderCode(of: subject),
                let order = try transaction.order(code)
            else { throw Refusal.unknown(what: "\(kind)", text: subject.printed) }
            let (event, stage) = try decide(order, transaction)
            if let event {
                try transaction.record(event, at: now, actor: actor, station: station)
            }
            return Moved(
                order: code, subject: subject, stage: stage, isUnchanged: event == nil)
        }
    }
}
