package import Logistics

/// The sentences that the station says in one language: what came of a scan, and why something
/// was not done. A sentence that a language lacks does not compile.
package struct Sentences: Sendable {
    package let words: CommonWords
    package let finding: @Sendable (Finding) -> String
    /// Follows the sentence of a parcel whose order staff have not seen yet.
    package let unverified: String
    /// Why something was not done; a field is called as its label on the page is.
    package let refusal: @Sendable (Refusal) -> String
    /// Follows the name of a field, or stands beside it.
    package let reason: @Sendable (Reason) -> String
    /// The label of a field.
    package let field: @Sendable (Field) -> String
    package let picture: @Sendable (PictureFault) -> String
    package let request: @Sendable (RequestFault) -> String
    /// An error of ours, with the number that finds it in the log.
    package let inside: @Sendable (String) -> String
    /// The heading of a page that says why something was not done.
    package let heading: @Sendable (Heading) -> String

    /// The outcome of the scan and the one next action, for the person at the desk.
    ///
    /// - Parameter namesOrder: false where code and customer are next to the sentence.
    package func sentence(
        _ verdict: Verdict, customer: String?, earlierBy: String?, namesOrder: Bool = true
    ) -> String {
        let sentence = finding(
            Finding(verdict, customer: customer, earlierBy: earlierBy, namesOrder: namesOrder))
        let isNew = verdict.outcome == .matched && verdict.unverified
        return isNew ? "\(sentence) \(unverified)" : sentence
    }

    /// Why something was not done, for the sender of a request: fields are called as in the
    /// request.
    package func refusalOfRequest(_ refusal: Refusal) -> String {
        guard case .unusable(let field, let value, let why) = refusal else {
            return self.refusal(refusal)
        }
        return unusable(field.path, value, why)
    }

    /// Why something was not done, beside the field that it is about.
    package func besideField(_ refusal: Refusal) -> String {
        guard case .unusable(_, let value, let why) = refusal else { return self.refusal(refusal) }
        return value.isEmpty ? reason(why) : "'\(value)': \(reason(why))"
    }

    func unusable(_ field: String, _ value: String, _ why: Reason) -> String {
        "\(field)\(value.isEmpty ? "" : " '\(value)'"): \(reason(why))"
    }
}
