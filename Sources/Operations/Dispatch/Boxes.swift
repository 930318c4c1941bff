package import Logistics
import Storage
package import TrackingNumbers

/// A box after a change.
package struct BoxAnswer: Sendable, Codable {
    package let order: Code
    package let box: Code
    package let stage: BoxStage
    package let devices: [Code]
    /// The devices of the order that should go out and are in no box yet.
    package let missing: [Code]
    /// The courier's label, once it is on.
    package let label: CourierLabel?
}

/// Outbound boxes: packing, labelling and handing over.
package struct Boxes: Sendable {
    let core: Core
    let couriers: Couriers

    /// Begins a box for an order.
    ///
    /// - Throws: ``Refusal`` when one is open already or nothing is ready to go.
    package func open(for order: Code, by write: Write) async throws -> Answered<BoxAnswer> {
        try await change(orderOf: order, .order, by: write) { [core] order, transaction in
            let code = try core.world.draw(.box) { try transaction.orderCode(of: $0) != nil }
            return (try order.openBox(code), code)
        }
    }

    /// Puts a device into an open box. A foreign device, or one that is not ready, stops the
    /// line: ``Refusal`` says what to do, and nothing is changed.
    package func pack(
        _ device: Code, into box: Code, by write: Write
    ) async throws -> Answered<BoxAnswer> {
        try await change(orderOf: box, .box, by: write) { [core] order, transaction in
            let facts = try core.facts(of: order, in: transaction)
            return (try order.pack(device, into: box, in: core.flow, given: facts), box)
        }
    }

    /// Takes a device out of an open box again.
    package func unpack(
        _ device: Code, from box: Code, by write: Write
    ) async throws -> Answered<BoxAnswer> {
        try await change(orderOf: box, .box, by: write) { order, _ in
            (try order.unpack(device, from: box), box)
        }
    }

    /// Closes a box. A missing device stops the line, unless more boxes follow.
    package func close(
        _ box: Code, isPartial: Bool, by write: Write
    ) async throws -> Answered<BoxAnswer> {
        try await change(orderOf: box, .box, by: write) { order, _ in
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
    package func label(
        _ box: Code, with texts: [String], courier: String? = nil,
        number: TrackingNumber? = nil, by write: Write
    ) async throws -> Answered<BoxAnswer> {
        let label = try couriers.label(in: texts, preferring: try couriers.preferences())
            .chosen(courier: courier, number: number, of: texts)
        let answer = try await change(orderOf: box, .box, by: write) { order, transaction in
            try transaction.refuseForeign(label, on: box)
            return (try order.label(box, with: label), box)
        }
        couriers.note(label)
        return answer
    }

    package func collect(_ box: Code, by write: Write) async throws -> Answered<BoxAnswer> {
        try await change(orderOf: box, .box, by: write) { [core] order, transaction in
            let facts = try core.facts(of: order, in: transaction)
            return (try order.collect(box, in: core.flow, given: facts), box)
        }
    }

    package func deliver(_ box: Code, by write: Write) async throws -> Answered<BoxAnswer> {
        try await change(orderOf: box, .box, by: write) { [core] order, transaction in
            let facts = try core.facts(of: order, in: transaction)
            return (try order.deliver(box, in: core.flow, given: facts), box)
        }
    }

    /// Decides on the order that `subject` belongs to, keeps what that decides, and shows the
    /// box as it is then.
    private func change(
        orderOf subject: Code, _ kind: Code.Kind, by write: Write,
        _ decide: @escaping @Sendable (Order, Transaction) throws -> (any OrderChange, box: Code)
    ) async throws -> Answered<BoxAnswer> {
        try write.require(.pack, doing: "pack and dispatch")
        return try await core.once(write) { transaction, now in
            let order = try transaction.order(of: subject, kind)
            let (event, boxCode) = try decide(order, transaction)
            try transaction.record(event, by: write, at: now)
            guard let after = try transaction.order(order.code), let box = after.box(boxCode)
            else { throw StorageFailure.corrupt("box \(boxCode) is not there") }
            return BoxAnswer(
                order: order.code, box: boxCode, stage: box.stage, devices: box.devices,
                missing: after.devicesToPack.map(\.code), label: box.label)
        }
    }
}

extension ReadTransaction {
    /// A courier's number names one box only.
    func refuseForeign(_ label: CourierLabel, on box: Code) throws {
        for other in try boxes(labelled: label.trackingNumber) where other.box != box {
            throw Refusal.numberTaken(
                courier: label.courier, number: label.trackingNumber.grouped, box: other.box,
                order: other.order)
        }
    }
}

extension LabelFinding {
    /// The one label that is certain, or that a person chose by its courier or its number.
    fileprivate func chosen(
        courier: String?, number: TrackingNumber?, of texts: [String]
    ) throws(Refusal) -> CourierLabel {
        let fitting = labels.filter {
            (courier == nil || $0.courier == courier)
                && (number == nil || $0.trackingNumber == number)
        }
        guard let label = fitting.first else {
            throw .noCourier(text: String((texts.first ?? "").prefix(60)))
        }
        if case .certain = self { return label }
        guard fitting.count == 1, courier != nil || number != nil else {
            throw .severalCouriers(
                text: texts.first ?? "",
                choices: fitting.map { "\($0.courier) \($0.trackingNumber.grouped)" })
        }
        return label
    }
}
