package import Logistics

/// The words of the pages about orders in one language. A word that a language lacks does not
/// compile.
package struct OrdersWords: Sendable {
    package let searchHint: String
    package let search: String
    package let anyStage: String
    package let stage: String
    package let customer: String
    package let parcelsHere: String
    package let registered: String
    package let noOrders: String
    package let nothingFound: @Sendable (String) -> String
    package let older: String
    package let newOrder: String
    package let returnAddress: String
    package let mail: String
    package let phone: String
    package let language: String
    package let customersLink: String
    package let slip: String
    package let verify: String
    package let setChecked: String
    package let nextStage: String
    package let accessories: String
    package let boxes: String
    package let trackingNumber: String
    package let history: String
    package let device: @Sendable (Int) -> String
    package let parcel: @Sendable (Int) -> String
    package let box: @Sendable (Int) -> String
    package let whichParcel: String
    package let notSaid: String
    package let optional: String
    package let oneMoreDevice: String
    package let oneMoreParcel: String
    package let register: String
    package let printSlips: String
    package let missing: String
    package let notDone: String
    package let notAllowed: String
    package let wrongStage: @Sendable (_ now: String, _ wanted: String) -> String
    /// What happened, by the log's kind; the stage is that of a moved device.
    package let event: @Sendable (_ kind: EventKind, _ stage: String) -> String
}

extension OrdersWords {
    /// A refusal as shown next to a field of a form.
    package func said(_ refusal: Refusal, _ wording: Wording) -> String {
        switch refusal {
        case .unusable(_, "", .missing): missing
        case .notAllowed: notAllowed
        case .wrongStage(.device(let device, let step)):
            "\(device.printed): "
                + wrongStage(wording.common.stage(step.now), wording.common.stage(step.wanted))
        case .wrongStage(.parcel(let parcel, let step)):
            "\(parcel.printed): "
                + wrongStage(
                    wording.common.parcelStage(step.now), wording.common.parcelStage(step.wanted))
        default: wording.sentences.besideField(refusal)
        }
    }
}
