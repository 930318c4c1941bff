import Logistics
package import Wording

extension ScanAnswer {
    /// The outcome of the scan and the one next action, in English.
    package var sentence: String { Wording.in(.english).sentences.sentence(self) }
}

extension Sentences {
    /// The outcome of the scan and the one next action, for the person at the desk.
    ///
    /// - Parameter namesOrder: false where code and customer are next to the sentence.
    package func sentence(_ answer: ScanAnswer, namesOrder: Bool = true) -> String {
        sentence(
            answer.verdict, customer: answer.customer, earlierBy: answer.earlierBy,
            namesOrder: namesOrder)
    }
}
