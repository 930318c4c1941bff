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
    let memory: DeskMemory

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
    ///   - reason: why it replaces the label that the box carries; `nil` for a first label.
    /// - Throws: ``Refusal``: no tracking number, a routing code, several that fit, our own
    ///   code, a number that another box carries, or a box that carries another and no reason.
    package func label(
        _ box: Code, with texts: [String], courier: String? = nil,
        number: TrackingNumber? = nil, replacingBecause reason: String? = nil, by write: Write
    ) async throws -> Answered<BoxAnswer> {
        let label = try chosen(texts, courier: courier, number: number)
        let reason = try reason.map { try Texts.line($0, .reason, upTo: 200) }
        let answer = try await change(orderOf: box, .box, by: write) { [core] order, transaction in
            if let refusal = try transaction.taken(label, except: [box]) { throw refusal }
            guard let reason else { return (try order.label(box, with: label), box) }
            let sealed = try transaction.seal(
                reason, salt: core.world.random(16), of: order.company)
            return (try order.relabel(box, with: label, because: sealed), box)
        }
        couriers.note(label)
        memory.keep(
            DeskMemory.InHand(), at: write.desk(answer.answer.order),
            uptime: core.world.uptime())
        return answer
    }

    /// The box that was chosen at this desk by its own code, and whether its label is to be
    /// replaced by the next.
    package func chosen(
        in order: Code, at station: String?, for asker: Asker
    ) -> (box: Code, isReplacing: Bool)? {
        let desk = DeskMemory.Desk(person: asker.actor.id, station: station, order: order)
        let inHand = memory.inHand(at: desk, uptime: core.world.uptime())
        return inHand.box.map { ($0, inHand.isReplacing) }
    }

    /// What the texts of a label are, or what a person says they are.
    private func chosen(
        _ texts: [String], courier: String?, number: TrackingNumber?
    ) throws -> CourierLabel {
        do {
            let finding = try couriers.label(in: texts, preferring: try couriers.preferences())
            if let label = try finding.chosen(courier: courier, number: number, of: texts) {
                return label
            }
        } catch let refusal as Refusal {
            // What no table knows, or knows as something else, may still be what a person says.
            switch refusal {
            case .noCourier, .otherNumber, .misreadNumber: if courier == nil { throw refusal }
            default: throw refusal
            }
        }
        guard let courier else {
            throw Refusal.noCourier(text: String((texts.first ?? "").prefix(60)))
        }
        return try couriers.label(in: texts, ofCourier: courier, number: number)
    }

    /// Gives a box a further number, such as a broker's beside the courier's.
    ///
    /// - Throws: ``Refusal`` as ``label(_:with:courier:number:replacingBecause:by:)``.
    package func number(
        _ box: Code, with texts: [String], courier: String?, by write: Write
    ) async throws -> Answered<BoxAnswer> {
        let number = try chosen(texts, courier: courier, number: nil)
        return try await change(orderOf: box, .box, by: write) { order, transaction in
            if let refusal = try transaction.taken(number, except: []) { throw refusal }
            return (try order.number(box, also: number), box)
        }
    }

    /// Hands a box over without a courier's number: somebody fetched it, or the shop's own people
    /// took it away.
    ///
    /// - Parameter person: who took it and signed for it.
    package func handOver(
        _ box: Code, to person: String, by write: Write
    ) async throws -> Answered<BoxAnswer> {
        let person = try Texts.line(person, .person, upTo: 200)
        return try await change(orderOf: box, .box, by: write) { [core] order, transaction in
            let facts = try core.facts(of: order, in: transaction)
            let sealed = try transaction.seal(
                person, salt: core.world.random(16), of: order.company)
            return (try order.handOver(box, to: sealed, in: core.flow, given: facts), box)
        }
    }

    /// The next label that is scanned for this box is to replace the one it carries. Nothing is
    /// kept: both are shown then, and a reason is asked for.
    ///
    /// - Throws: ``Refusal/nothingToReplace(box:)``, ``Refusal/wrongStage``.
    package func beginReplacing(_ box: Code, by write: Write) throws {
        try write.require(.pack, doing: .pack)
        let order = try core.ledger.read { try $0.order(of: box, .box) }
        guard let target = order.box(box), target.label != nil else {
            throw Refusal.nothingToReplace(box: box)
        }
        guard target.stage == .labelled else {
            throw Refusal.wrongStage(.box(box, .init(from: target.stage, to: .labelled)))
        }
        memory.keep(
            DeskMemory.InHand(box: box, isReplacing: true), at: write.desk(order.code),
            uptime: core.world.uptime())
    }

    /// The courier took a labelled box.
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
        try write.require(.pack, doing: .pack)
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
    /// A courier's number names one box only: the refusal, if another carries it.
    func taken(_ label: CourierLabel, except own: [Code]) throws -> Refusal? {
        try boxes(numbered: label.trackingNumber).first { !own.contains($0.box) }.map {
            .numberTaken(
                courier: label.courier, number: label.trackingNumber.grouped, box: $0.box,
                order: $0.order)
        }
    }
}

extension LabelFinding {
    /// The one label that is certain, or that a person chose by its courier or its number; `nil`
    /// when it is none of these.
    fileprivate func chosen(
        courier: String?, number: TrackingNumber?, of texts: [String]
    ) throws(Refusal) -> CourierLabel? {
        let fitting = labels.filter {
            (courier == nil || $0.courier.lowercased() == courier?.lowercased())
                && (number == nil || $0.trackingNumber == number)
        }
        guard let label = fitting.first else { return nil }
        if case .certain = self { return label }
        guard fitting.count == 1, courier != nil || number != nil else {
            throw .severalCouriers(
                text: texts.first ?? "",
                choices: fitting.map { "\($0.courier) \($0.trackingNumber.grouped)" })
        }
        return label
    }
}
