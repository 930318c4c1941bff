import Logistics
import Wording

extension Refusal {
    /// What whoever sent the request reads in English.
    var english: String { Wording.in(.english).sentences.refusalOfRequest(self) }
}
