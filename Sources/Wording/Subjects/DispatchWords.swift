package import Logistics

/// A message of the dispatch desk, in facts.
package enum DispatchFact: Hashable {
    /// Devices are left; how many.
    case toPack(Int)
    case closeBox
    /// A closed box has no label; which box, from 1.
    case scanLabel(Int)
    case handOver
    /// The courier's name and number.
    case labelled(String)
    case labelAgain
    /// A device; in which box, from 1.
    case inBox(Int)
    case sent
    /// The device's stage in words.
    case notReady(String)
    case nothingReady
    /// The order that it belongs to, as printed.
    case foreign(String)
    /// The order in hand, as printed.
    case noLabelYet(String)
    case ownCode
    case inboundSlip
    /// The courier's name.
    case routingCode(String)
    /// The courier's name, and the number that it may be.
    case misreadNumber(String, String?)
    case noCourier
    /// The other order, as printed.
    case numberTaken(String)
    /// Several couriers may have given the number.
    case whichCourier
    /// One courier may have, and a person confirms it.
    case confirmCourier
    case whichBox
    /// A box whose own code was scanned, from 1, and where it is.
    case chosen(Int, BoxStage)
    /// The box, from 1, and the courier's name and number that it carries.
    case labelStays(Int, String)
    /// The box, from 1.
    case closeFirst(Int)
    /// The box, from 1.
    case replacing(Int)
    case confirmReplacement
    case nothingToReplace
    /// What it is the number of, in words.
    case otherNumber(String)
    case several
    /// The devices, as printed.
    case missing(String)
    case noClosedBox
    case boxEmpty
    case noCode
    case misread
    case unknown
}

/// The words of the dispatch desk in one language. A word that a language lacks does not compile.
package struct DispatchWords: Sendable {
    package let scanOrder: String
    package let scanOrderHint: String
    package let toDispatch: String
    package let nothingToDispatch: String
    package let allOrders: String
    package let sendTo: String
    package let devices: String
    package let empty: String
    package let takeOut: String
    package let closeBox: String
    package let closePartial: String
    package let collected: String
    package let noLabel: String
    package let follow: String
    package let photoOfLabel: String
    package let goOn: String
    package let replaceLabel: String
    package let replaceNow: String
    package let reason: String
    package let carries: String
    package let newLabel: String
    package let anotherCourier: String
    package let courierName: String
    package let fetched: String
    package let fetchedBy: String
    /// A box by its place among the order's boxes, from 1.
    package let box: @Sendable (Int) -> String
    /// Where a device is: in which box, from 1.
    package let inBox: @Sendable (Int) -> String
    /// How many devices are ready, in boxes, and in the order.
    package let counts: @Sendable (_ ready: Int, _ packed: Int, _ all: Int) -> String
    package let boxStage: @Sendable (BoxStage) -> String
    package let step: @Sendable (DispatchStep) -> String
    package let say: @Sendable (DispatchFact) -> String
}
