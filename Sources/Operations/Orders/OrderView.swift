package import Logistics
import Storage
package import TrackingNumbers

/// An order as people read it: texts instead of references. Times are UTC milliseconds; an
/// erased text is missing.
package struct OrderView: Sendable, Codable {
    /// A stage that was reached.
    package struct Step: Sendable, Codable {
        package let stage: String
        package let at: Instant
        /// The role of the person who did it.
        package let role: Role
        /// The person's name; for staff only.
        package let by: String?
        /// The station's name, if it was done at one.
        package let station: String?
    }

    /// A device.
    package struct Device: Sendable, Codable {
        package let code: Code
        /// What it is.
        package let name: String?
        /// Serial number or IMEI.
        package let serial: String?
        package let fault: String?
        package let accessories: String?
        /// The parcel it was put to.
        package let parcel: Code?
        package let stage: DeviceStage
        /// The stages it reached, oldest first.
        package let steps: [Step]
        /// The stages that may come next.
        package let next: [DeviceStage]
    }

    /// A parcel.
    package struct Parcel: Sendable, Codable {
        package let code: Code
        /// Which of the order's parcels it is, from 1.
        package let ordinal: Int
        /// The courier's number that was announced.
        package let announced: TrackingNumber?
        package let stage: ParcelStage
        /// The stages it reached, oldest first.
        package let steps: [Step]
    }

    /// An outbound box.
    package struct Box: Sendable, Codable {
        package let code: Code
        /// Which of the order's boxes it is, from 1.
        package let ordinal: Int
        package let devices: [Code]
        /// The courier's label, once it is on.
        package let label: CourierLabel?
        /// Further numbers of it, such as a broker's beside the courier's.
        package let furtherNumbers: [CourierLabel]?
        package let stage: BoxStage
        /// The stages it reached, oldest first.
        package let steps: [Step]
    }

    /// A photo.
    package struct PhotoView: Sendable, Codable {
        /// Its name in URLs.
        package let id: String
        /// The device or parcel it shows.
        package let subject: Code
        /// On the way in or out.
        package let way: Photo.Way
        /// When it reached us.
        package let at: Instant
        /// Pixels across, upright.
        package let width: Int
        /// Pixels down, upright.
        package let height: Int
        /// SHA-256 of the bytes that are kept, 64 hexadecimal digits.
        package let digest: String
        /// Who took it; for staff only.
        package let by: String?
        /// When it was withdrawn; customers do not see such a photo.
        package let withdrawnAt: Instant?
    }

    /// A step that was taken back after customers could see it.
    package struct Correction: Sendable, Codable {
        /// When it was taken back.
        package let at: Instant
        /// What had happened in it.
        package let undone: EventKind
        /// The things it was about.
        package let things: [Code]
    }

    package let code: Code
    package let customer: String?
    /// Where devices go back to.
    package let returnAddress: String?
    package let mail: String?
    package let phone: String?
    /// The language that the customer reads.
    package let language: Language
    package let registeredAt: Instant
    /// When staff found it complete.
    package let verifiedAt: Instant?
    /// Where the order as a whole is: the device furthest behind.
    package let stage: DeviceStage
    /// Its devices.
    package let devices: [Device]
    /// Its parcels.
    package let parcels: [Parcel]
    /// Its outbound boxes.
    package let boxes: [Box]
    /// Its photos, oldest first.
    package let photos: [PhotoView]
    /// What was taken back, oldest first.
    package let corrections: [Correction]
}

extension OrderView: OutboundOrder {}
extension OrderView.Box: OutboundBox {}
extension OrderView.Device: OutboundDevice {}

/// An order in a list.
package struct OrderLine: Sendable, Codable {
    package let code: Code
    package let customer: String?
    package let registeredAt: Instant
    /// Where it is as a whole.
    package let stage: DeviceStage
    package let devices: Int
    package let parcels: Int
    /// How many of them have come.
    package let arrived: Int
}

/// Something that happened, for staff to read.
package struct EventView: Sendable, Codable {
    /// Its place in the log.
    package let number: Int64
    /// Which of the order's steps it is, from 1.
    package let step: Int64?
    /// Whether it was taken back, so that it counts no more.
    package let isUndone: Bool
    /// Whether it may be taken back as things are.
    package let isUndoable: Bool
    /// The step that this one took back; missing for other kinds.
    package let undoes: Int64?
    /// Why somebody took that step back, in their words.
    package let reason: String?
    /// When it was written down.
    package let at: Instant
    /// Who did it, by name.
    package let by: String
    /// That person's role.
    package let role: Role
    package let station: String?
    /// The kind of event: `parcel.received`.
    package let kind: EventKind
    /// The things it is about.
    package let subjects: [Code]
    /// The stage that a device reached; missing for other kinds.
    package let stage: DeviceStage?
}

/// Repair orders: registering, finding, reading.
package struct Orders: Sendable {
    let core: Core
    let links: Links

    /// An order, for those who may see it.
    ///
    /// - Throws: ``Refusal/unknown``, the same for an order that is not there and one that this
    ///   asker may not see.
    package func view(of code: Code, for asker: Asker) throws -> OrderView {
        try core.read(for: asker) { reading in
            guard asker.maySee(code), let order = try reading.order(code) else {
                throw Refusal.unknown(what: .order, text: code.printed)
            }
            return try describe(order, for: asker, in: reading)
        }
    }

    /// The order that any code of ours belongs to: its own, a parcel's or a device's.
    package func code(of code: Code, for asker: Asker) throws -> Code {
        guard let order = try core.read(for: asker, { try $0.orderCode(of: code) }),
            asker.maySee(order)
        else { throw Refusal.unknown(what: .partOfOrder, text: code.printed) }
        return order
    }

    /// Everything that happened to an order, oldest first; for staff who may see that.
    package func events(of order: Code, for asker: Asker) throws -> [EventView] {
        try asker.require(.seeEvents, doing: .seeEvents)
        return try core.ledger.read { reading in
            guard try reading.order(order) != nil else {
                throw Refusal.unknown(what: .order, text: order.printed)
            }
            let history = try reading.history(of: order)
            return try reading.events(of: order).map { event in
                let undo = event.what as? StepUndone
                let isUndone = event.step.map(history.undone.contains) ?? false
                return EventView(
                    number: event.number, step: event.step, isUndone: isUndone,
                    isUndoable: event.what.concerns == order && !isUndone
                        && event.step.map { (try? history.undo($0)) != nil } ?? false,
                    undoes: undo?.step,
                    reason: try undo?.reason.flatMap { try reading.texts([$0.id])[$0.id] },
                    at: event.at,
                    by: try reading.name(of: event.actor), role: event.actor.role,
                    station: event.station, kind: event.what.kind,
                    subjects: event.what.subjects, stage: event.what.reachedStage)
            }
        }
    }

    private func describe(
        _ order: Order, for asker: Asker, in reading: ReadTransaction
    ) throws -> OrderView {
        let customer = order.customer
        let ids: [PersonalValue.ID?] =
            [customer.name, customer.returnAddress, customer.mail, customer.phone]
            + order.devices.flatMap { [$0.name, $0.serial, $0.fault, $0.accessories] }
        let texts = try reading.texts(ids.compactMap(\.self))
        let isStaff = asker.isStaff
        func name(_ actor: Actor) throws -> String? {
            isStaff ? try reading.name(of: actor) : nil
        }
        func steps<Stage: RawRepresentable<String>>(
            _ reached: [Reached<Stage>]
        ) throws -> [OrderView.Step] {
            try reached.map {
                OrderView.Step(
                    stage: $0.stage.rawValue, at: $0.at, role: $0.by.role, by: try name($0.by),
                    station: isStaff ? $0.station : nil)
            }
        }
        return OrderView(
            code: order.code, customer: texts[customer.name],
            returnAddress: texts[customer.returnAddress], mail: customer.mail.flatMap { texts[$0] },
            phone: customer.phone.flatMap { texts[$0] },
            language: order.language.language(
                at: texts[customer.returnAddress], home: core.settings.homeCountry),
            registeredAt: order.registeredAt, verifiedAt: order.verified?.at, stage: order.stage,
            devices: try order.devices.map { device in
                OrderView.Device(
                    code: device.code, name: texts[device.name],
                    serial: device.serial.flatMap { texts[$0] }, fault: texts[device.fault],
                    accessories: device.accessories.flatMap { texts[$0] }, parcel: device.parcel,
                    stage: device.stage, steps: try steps(device.reached),
                    next: core.flow[device.stage].next)
            },
            parcels: try order.parcels.enumerated().map { index, parcel in
                OrderView.Parcel(
                    code: parcel.code, ordinal: index + 1, announced: parcel.announced,
                    stage: parcel.stage, steps: try steps(parcel.reached))
            },
            boxes: try order.boxes.enumerated().map { index, box in
                OrderView.Box(
                    code: box.code, ordinal: index + 1, devices: box.devices, label: box.label,
                    furtherNumbers: box.furtherNumbers.isEmpty ? nil : box.furtherNumbers,
                    stage: box.stage, steps: try steps(box.reached))
            },
            photos: try reading.photos(of: order.code).map { taken in
                OrderView.PhotoView(
                    id: taken.photo.id, subject: taken.photo.subject, way: taken.photo.way,
                    at: taken.at, width: taken.photo.width, height: taken.photo.height,
                    digest: taken.photo.digest, by: try name(taken.by),
                    withdrawnAt: taken.withdrawn)
            },
            corrections: try reading.corrections(of: order.code).map { event, undone in
                OrderView.Correction(at: event.at, undone: undone.undone, things: undone.things)
            })
    }
}

extension EventFacts {
    /// The stage that a device reached, if that is what happened.
    fileprivate var reachedStage: DeviceStage? {
        (self as? DeviceMoved)?.to
    }
}
