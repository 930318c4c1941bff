package import Logistics
import TrackingNumbers

/// The message of a scan's answer, in facts: one case for each sentence.
package enum Finding: Hashable, Sendable {
    case nothingSeen
    case unknown(text: String)
    case misread(text: String)
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
            switch verdict.outcome {
            case .unknown:
                verdict.text.isEmpty ? .nothingSeen : .unknown(text: verdict.text.quotable)
            case .misread:
                verdict.refusal.map(Self.refused) ?? .misread(text: verdict.text.quotable)
            case .contradiction: .severalOrdersInOnePicture
            case .ambiguous: Self.ambiguous(verdict, order)
            case .already: Self.already(verdict, earlierBy, parcel)
            case .wrongPlace:
                verdict.refusal.map(Self.refused) ?? Self.wrongPlace(verdict, parcel)
            case .matched: Self.matched(verdict, parcel)
            }
    }

    private static func ambiguous(_ verdict: Verdict, _ order: NamedOrder) -> Finding {
        if let labels = verdict.labels {
            return .whichCourier(text: verdict.text.quotable, couriers: labels.map(\.courier))
        }
        return verdict.order == nil
            ? .whichOrder(text: verdict.text.quotable)
            : .whichThing(text: verdict.text.quotable, order)
    }

    private static func already(
        _ verdict: Verdict, _ by: String?, _ parcel: NamedParcel
    ) -> Finding {
        let station = verdict.earlier?.station ?? verdict.earlierStage?.station
        return verdict.place == .intake
            ? .receivedBefore(parcel, by: by, station: station)
            : .packedBefore(parcel, by: by, station: station)
    }

    private static func wrongPlace(_ verdict: Verdict, _ parcel: NamedParcel) -> Finding {
        if verdict.next == .receiveFirst { return .notReceived(parcel) }
        return verdict.stage.map { .notReady(parcel.order, $0) } ?? .inboundParcel(parcel.order)
    }

    private static func matched(_ verdict: Verdict, _ parcel: NamedParcel) -> Finding {
        switch verdict.next {
        case .openAndCheck: .allAreHere(parcel)
        case .waitForOtherParcels:
            .someAreHere(
                parcel, arrived: verdict.arrivedCount ?? 1, count: verdict.parcelCount ?? 1)
        case .scanParcel: .scanTheParcel(parcel.order)
        case .takePhotos: .takePhotos(parcel.order)
        case .pack: verdict.box == nil ? .pack(parcel.order) : .packed(parcel.order)
        case .closeBox: .closeBox(parcel.order)
        case .scanLabel: .scanLabel(parcel.order)
        case .handOver:
            verdict.label.map {
                .labelled(
                    parcel.order, courier: $0.courier, number: $0.trackingNumber.grouped)
            } ?? .handOver(parcel.order)
        case .nothing, .choose, .holdingLane, .scanAgain, .receiveFirst, .setAside, .look:
            .found(parcel.order)
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
