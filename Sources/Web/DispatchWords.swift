import Logistics

/// What there is to say at the dispatch, in facts.
enum DispatchFact: Hashable {
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
    case whichCourier
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
struct DispatchWords: Sendable {
    let scanOrder: String
    let scanOrderHint: String
    let toDispatch: String
    let nothingToDispatch: String
    let allOrders: String
    let sendTo: String
    let devices: String
    let empty: String
    let takeOut: String
    let closeBox: String
    let closePartial: String
    let collected: String
    let noLabel: String
    let follow: String
    let photoOfLabel: String
    let goOn: String
    /// A box by its place among the order's boxes, from 1.
    let box: @Sendable (Int) -> String
    /// Where a device is: in which box, from 1.
    let inBox: @Sendable (Int) -> String
    /// How many devices are ready, in boxes, and in the order.
    let counts: @Sendable (_ ready: Int, _ packed: Int, _ all: Int) -> String
    let boxStage: @Sendable (BoxStage) -> String
    let step: @Sendable (DispatchStep) -> String
    let say: @Sendable (DispatchFact) -> String

    /// The words for a language that ``Words`` has.
    static func `in`(_ language: String) -> DispatchWords {
        switch language {
        case "pl": .polish
        case "pt": .portuguese
        case "es": .spanish
        default: .english
        }
    }
}
