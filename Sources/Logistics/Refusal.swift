/// Why something was not done, in facts; ``description`` puts them into words for the person.
package enum Refusal: Error, Hashable, Sendable, Codable {
    /// It does not exist, or the person asking may not know of it.
    case unknown(what: String, text: String)
    /// The asker is known but not allowed to.
    case notAllowed(role: Role, doing: String)
    /// A field is missing or cannot be used.
    case unusable(field: String, value: String, why: String)
    /// The thing is not where this can be done.
    case wrongStage(thing: String, now: String, wanted: String, possible: [String])
    /// The flow demands something before the device may reach a stage.
    case demanded(device: Code, stage: DeviceStage, demand: Demand)
    /// A code of ours that was misread.
    case misread(CodeRefusal)
    /// Another box of the order is still open.
    case boxOpen(box: Code)
    /// The order has no device that is ready to go.
    case nothingReady(order: Code)
    /// The thing belongs to another order than the one in hand; `order` is `nil` when that is
    /// not known.
    case otherOrder(text: String, order: Code?, inHand: Code)
    /// The device is in a box already.
    case inBox(device: Code, box: Code)
    /// The device is not in this box.
    case notInBox(device: Code, box: Code)
    /// A box without a device cannot be closed.
    case boxEmpty(box: Code)
    /// Devices that should go out are in no box.
    case missing(devices: [Code])
    /// The order has no closed box that a label could go on.
    case noClosedBox(order: Code)
    /// A courier's number that another box carries.
    case numberTaken(courier: String, number: String, box: Code, order: Code)
    /// Our own code where a courier's label is wanted.
    case ownCode(text: String)
    /// A barcode of a courier's label that is not the tracking number.
    case routingCode(text: String, courier: String)
    /// The form of a courier's number with a wrong check character; `suggestion` is the number
    /// that it may be, in groups, if letters and digits that look alike were mixed up.
    case misreadNumber(text: String, courier: String, suggestion: String?)
    /// A number that several couriers might have given.
    case severalCouriers(text: String, choices: [String])
    /// A number that no courier we know gives.
    case noCourier(text: String)
    /// A command that cannot be done where its card was scanned; by the command's name.
    case noCommand(StationCommand)
    /// A code of ours that is not a parcel's, device's or box's: a badge, a holding label that is
    /// on no parcel yet, a manifest, a card of no command.
    case nothingToScan(Code)
    /// No box waits for this courier, or all are on a manifest already.
    case nothingToCollect(courier: String)
    /// The same key came with another payload.
    case keyReused(key: String)
    /// Name or password is wrong.
    case wrongPassword
    /// Too many tries.
    case tooOften(seconds: Int)
    /// The picture cannot be used.
    case picture(why: String)
    /// The picture may be right, but nobody could look at it in time.
    case unread(why: String)
    /// Nothing can be kept at present.
    case storage(why: String)
}

extension Refusal: CustomStringConvertible {
    /// What is wrong, with the value, and what to do.
    package var description: String {
        switch self {
        case .unknown(let what, let text):
            "There is no \(what) '\(text)'. Look at the code again, or search by name."
        case .notAllowed(let role, let doing):
            "Your role, \(role.rawValue), may not \(doing). Ask the manager."
        case .unusable(let field, let value, let why):
            value.isEmpty ? "\(field): \(why)" : "\(field) '\(value)': \(why)"
        case .wrongStage(let thing, let now, let wanted, let possible):
            possible.isEmpty
                ? "\(thing) is \(now) and cannot become \(wanted). Nothing comes after \(now)."
                : "\(thing) is \(now) and cannot become \(wanted). It can become "
                    + "\(possible.joined(separator: ", "))."
        case .demanded(let device, let stage, let demand):
            "\(device.printed) cannot become \(stage.rawValue) yet. First: \(demand)."
        case .misread(let refusal): refusal.description
        case .boxOpen(let box): "Box \(box.printed) is still open. Close it first."
        case .nothingReady(let order):
            "No device of order \(order.printed) is ready to be packed. Look at its devices: "
                + "each must be ready first."
        case .otherOrder(let text, let order, let inHand):
            "'\(text)' belongs to \(order.map { "order \($0.printed)" } ?? "another order"), "
                + "not to \(inHand.printed). Set it aside."
        case .inBox(let device, let box):
            "\(device.printed) is in box \(box.printed) already. Nothing was changed."
        case .notInBox(let device, let box):
            "\(device.printed) is not in box \(box.printed)."
        case .boxEmpty(let box):
            "Box \(box.printed) is empty. Scan a device into it first."
        case .missing(let devices):
            "Not in the box: \(devices.map(\.printed).joined(separator: ", ")). Scan them into "
                + "it, or say that another box follows."
        case .noClosedBox(let order):
            "No box of order \(order.printed) is closed yet. Close it first."
        case .numberTaken(let courier, let number, let box, let order):
            "\(courier) \(number) is on box \(box.printed) of order \(order.printed) already. "
                + "Look which label belongs on which box."
        case .ownCode(let text): "'\(text)' is our own code. Scan the courier's label."
        case .routingCode(let text, let courier):
            "'\(text)' is a routing code of \(courier), not a tracking number. Scan the other "
                + "barcode on the label."
        case .misreadNumber(let text, let courier, let suggestion):
            "'\(text)' looks like a number of \(courier), but its check digit is wrong. "
                + (suggestion.map { "Is it '\($0)'? Compare it with the label." }
                    ?? "Scan it again, or type it as it is printed.")
        case .severalCouriers(let text, let choices):
            "'\(text)' fits several couriers: \(choices.joined(separator: ", ")). Choose one."
        case .noCourier(let text):
            "No courier that we know has the number '\(text)'. Look at it again, or type it."
        case .noCommand(let command):
            "The command '\(command.rawValue)' does nothing here now. Do first what the panel "
                + "says, or press the button that you mean."
        case .nothingToScan(let code): Self.nothingToScan(code)
        case .nothingToCollect(let courier):
            "No box waits for '\(courier)' that is on no manifest yet. Label the boxes first, or "
                + "look at the last manifest."
        case .keyReused(let key):
            "The key '\(key)' was used for something else before. Send a new key for a new action."
        case .wrongPassword: "Name or password is wrong. Try again, or ask the manager."
        case .tooOften(let seconds):
            "Too many tries. Wait \(seconds) seconds, then try again."
        case .picture(let why), .unread(let why): why
        case .storage(let why): "Nothing can be kept at present: \(why)"
        }
    }
}

extension Refusal {
    private static func nothingToScan(_ code: Code) -> String {
        switch code.kind {
        case .holdingLabel:
            "\(code.printed) is a holding label that is on no parcel yet. Stick it on the parcel "
                + "and put that into the holding lane."
        case .manifest:
            "\(code.printed) is a courier's manifest. Scan its boxes, not the list."
        case .staffBadge: "\(code.printed) is a staff badge. Scan a parcel, device or order."
        case .commandCard: "\(code.printed) is no command of ours. Print the cards anew."
        default: "Nothing is known of \(code.printed). Scan a parcel, device or order."
        }
    }
}
