package import TrackingNumbers

/// Why something was not done, in facts. Module `Wording` puts them into words for the person.
package enum Refusal: Error, Hashable, Sendable, Encodable {
    /// There is no such thing, or the person asking may not know of it.
    case unknown(what: Thing, text: String)
    /// The asker is known but not allowed to.
    case notAllowed(role: Role, doing: Deed)
    /// A field is missing or cannot be used.
    case unusable(field: Field, value: String, why: Reason)
    /// The thing is not where this can be done.
    case wrongStage(WrongStage)
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
    /// The box carries another label, which no scan replaces.
    case labelled(box: Code, CourierLabel)
    /// The box carries no label that another could replace.
    case nothingToReplace(box: Code)
    /// The number of something that is not a parcel.
    case otherNumber(text: String, kind: OtherNumber.Kind)
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
    /// A code of ours that stands for no parcel, device or box: a badge, a holding label that is
    /// on no parcel yet, a manifest, a card of no command.
    case nothingToScan(Code)
    /// No box waits for this courier, or all are on a manifest already.
    case nothingToCollect(courier: String)
    /// What happened cannot be taken back.
    case cannotUndo(UndoObstacle)
    /// The same key came with another payload.
    case keyReused(key: String)
    /// Name or password is wrong.
    case wrongPassword
    /// Too many tries.
    case tooOften(seconds: Int)
    /// The picture cannot be used.
    case picture(PictureFault)
    /// The picture may be right, but nobody could look at it in time.
    case unread(PictureDelay)
    /// Nothing can be kept at present.
    case storage(StorageTrouble)
}
