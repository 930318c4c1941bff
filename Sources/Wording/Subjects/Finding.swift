package import Logistics
import TrackingNumbers

/// The message of a scan's answer, in facts: one case for each sentence.
package enum Finding: Hashable, Sendable {
    case nothingSeen
    case unknown(text: String)
    case refused(Refusal)
    case severalOrdersInOnePicture
    case whichCourier(text: String, couriers: [String])
    case whichOrder(text: String)
    case whichThing(text: String, NamedOrder)
    case receivedBefore(NamedParcel, by: String?, station: String?)
    case packedBefore(NamedParcel, by: String?, station: String?)
    case notReceived(NamedParcel)
    case notReady(NamedOrder, DeviceStage)
    case inboundParcel(NamedOrder)
    case allAreHere(NamedParcel)
    case someAreHere(NamedParcel, arrived: Int, count: Int)
    case scanTheParcel(NamedOrder)
    case takePhotos(NamedOrder)
    case pack(NamedOrder)
    case packed(NamedOrder)
    case closeBox(NamedOrder)
    case handOver(NamedOrder)
    case scanLabel(NamedOrder)
    case labelled(NamedOrder, courier: String, number: String)
    case found(NamedOrder)

    /// - Parameter namesOrder: false where code and customer are next to the sentence.
    package init(
        _ verdict: Verdict, customer: String?, earlierBy: String?, namesOrder: Bool = true
    ) {
        let order = NamedOrder(
            code: namesOrder ? verdict.order?.printed : nil,
            customer: namesOrder ? customer : nil)
        let parcel = NamedParcel(
            ordinal: verdict.ordinal, count: verdict.parcelCount, order: order)
        self =
            switch verdict.result {
            case .unknown:
                verdict.text.isEmpty ? .nothingSeen : .unknown(text: verdict.text.quotable)
            case .misread(let refusal, _), .refused(let refusal, _): .refused(refusal)
            case .contradiction: .severalOrdersInOnePicture
            case .whichCourier(let labels, _, _):
                .whichCourier(text: verdict.text.quotable, couriers: labels.map(\.courier))
            case .whichThing:
                verdict.order == nil
                    ? .whichOrder(text: verdict.text.quotable)
                    : .whichThing(text: verdict.text.quotable, order)
            case .already(_, .received(let reached)):
                .receivedBefore(parcel, by: earlierBy, station: reached?.station)
            case .already(_, .packed(let reached, _)):
                .packedBefore(parcel, by: earlierBy, station: reached?.station)
            case .already(_, .sent), .labelled(_, isNew: false):
                .packedBefore(parcel, by: earlierBy, station: nil)
            case .notReceived: .notReceived(parcel)
            case .notToSend: verdict.stage.map { .notReady(order, $0) } ?? .inboundParcel(order)
            case .labelled(let labelled, isNew: true):
                .labelled(
                    order, courier: labelled.label.courier,
                    number: labelled.label.trackingNumber.grouped)
            case .matched(let subject, .received):
                verdict.next == .openAndCheck
                    ? .allAreHere(parcel)
                    : .someAreHere(
                        parcel, arrived: subject.arrivals.arrived, count: subject.arrivals.count)
            case .matched(_, .packed(_, let isLast)): isLast ? .closeBox(order) : .packed(order)
            case .matched(_, .found(let next)): Self.found(next, order)
            case .matched(_, .chosen): Self.found(verdict.next, order)
            }
    }

    private static func found(_ next: Verdict.Next, _ order: NamedOrder) -> Finding {
        switch next {
        case .scanParcel: .scanTheParcel(order)
        case .takePhotos: .takePhotos(order)
        case .pack: .pack(order)
        case .closeBox: .closeBox(order)
        case .scanLabel: .scanLabel(order)
        case .handOver: .handOver(order)
        case .openAndCheck, .waitForOtherParcels, .nothing, .choose, .holdingLane, .scanAgain,
            .receiveFirst, .setAside, .look:
            .found(order)
        }
    }
}

/// An order as a sentence names it: code and customer, as far as they are known.
package struct NamedOrder: Hashable, Sendable {
    package let code: String?
    package let customer: String?

    /// ` R7K4-J2X7 (Anna)`, to follow the word for an order in a language whose names
    /// would else have to be bent.
    package var tail: String {
        code.map { " \($0)" + (customer.map { " (\($0))" } ?? "") } ?? ""
    }
}

/// A parcel as a sentence names it: which of how many, if it is one.
package struct NamedParcel: Hashable, Sendable {
    package let ordinal: Int?
    package let count: Int?
    package let order: NamedOrder
}
