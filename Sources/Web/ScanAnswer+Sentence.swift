import Logistics
package import Operations
import Wording

extension ScanAnswer {
    /// What came of the scan and the one next action, in English.
    package var sentence: String { Wording.in(.english).sentences.sentence(self) }
}

extension Sentences {
    /// What came of the scan and the one next action, for whoever stands at the desk.
    ///
    /// - Parameter namesOrder: not where code and customer stand beside the sentence.
    func sentence(_ answer: ScanAnswer, namesOrder: Bool = true) -> String {
        sentence(
            answer.verdict, customer: answer.customer, earlierBy: answer.earlierBy,
            namesOrder: namesOrder)
    }
}
