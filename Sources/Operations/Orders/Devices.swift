package import Logistics
import Storage

/// The stage of a thing after a move.
package struct Moved: Sendable, Codable {
    package let order: Code
    /// The device or parcel; the order itself when the whole order moved.
    package let subject: Code
    package let stage: String
    /// Whether it had it before, so that nothing changed.
    package let isUnchanged: Bool
}

/// Devices on their way through the stages.
package struct Devices: Sendable {
    let core: Core

    /// A device reaches a stage.
    ///
    /// - Throws: ``Refusal/notAllowed`` for a stage that this role may not set,
    ///   ``Refusal/wrongStage`` for one that does not come next, ``Refusal/unknown``.
    package func move(
        _ device: Code, to stage: DeviceStage, by write: Write
    ) async throws -> Answered<Moved> {
        guard core.flow.lets(write.asker.role, set: stage) else {
            throw Refusal.notAllowed(
                role: write.asker.role, doing: "set '\(stage.rawValue)'")
        }
        return try await core.move(device, .device, by: write) { [core] order, transaction in
            guard let thing = order.device(device) else {
                throw Refusal.unknown(what: "device", text: device.printed)
            }
            let facts = try core.facts(of: order, in: transaction)
            return (
                try order.move(thing, to: stage, in: core.flow, given: facts), stage.rawValue
            )
        }
    }
}

extension Core {
    /// Decides on the order that `subject` belongs to, and keeps what that decides.
    func move(
        _ subject: Code, _ kind: Code.Kind, by write: Write,
        _ decide:
            @escaping @Sendable (Order, Transaction) throws ->
            (event: (any OrderChange)?, stage: String)
    ) async throws -> Answered<Moved> {
        try await once(write) { transaction, now in
            let order = try transaction.order(of: subject, kind)
            let (event, stage) = try decide(order, transaction)
            if let event { try transaction.record(event, by: write, at: now) }
            return Moved(
                order: order.code, subject: subject, stage: stage,
                isUnchanged: event == nil)
        }
    }
}
