package import Logistics

/// The sentences that the station says in one language: what came of a scan, and why something
/// was not done. A sentence that a language lacks does not compile.
package struct Sentences: Sendable {
    package let words: CommonWords
    package let finding: @Sendable (Finding) -> String
    /// Follows the sentence of a parcel whose order staff have not seen yet.
    package let unverified: String
    package let refusal: @Sendable (Refusal) -> String
    package let thing: @Sendable (NamedThing) -> String
    package let reason: @Sendable (Reason) -> String
    package let boxStage: @Sendable (BoxStage) -> String
    package let request: @Sendable (RequestFault) -> String
    /// An error of ours, with the number that finds it in the log.
    package let inside: @Sendable (String) -> String
    /// The heading of a page that says why something was not done.
    package let heading: @Sendable (Int) -> String

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

    /// The word for what a refusal calls `what`; in English for one that has none.
    package func named(_ what: String) -> String { NamedThing(rawValue: what).map(thing) ?? what }

    /// The words for why a field cannot be used; in English for those that hold numbers.
    package func explained(_ why: String) -> String { Reason(rawValue: why).map(reason) ?? why }

    /// The word for a stage in a refusal about `thing`, whose code says what it is.
    package func stage(_ stage: String, of thing: String) -> String {
        if thing.hasPrefix("P"), let stage = ParcelStage(rawValue: stage) {
            return words.parcelStage(stage)
        }
        if thing.hasPrefix("B"), let stage = BoxStage(rawValue: stage) { return boxStage(stage) }
        return DeviceStage(rawValue: stage).map(words.stage) ?? stage
    }

    package func stages(_ stages: [String], of thing: String) -> String {
        stages.map { "'\(stage($0, of: thing))'" }.joined(separator: ", ")
    }
}

/// The things that a refusal may say are not there.
package enum NamedThing: String, CaseIterable, Sendable {
    case page, code, order, parcel, device, box, photo, paper, badge, manifest, person, printer
    case holdingLabel = "holding label"
    case printJob = "print job"
    case viewOfPhoto = "view of a photo"
    case subject = "device, parcel or box"
    case partOfOrder = "order, parcel or device"
}

/// The reasons why a field cannot be used, in the English in which refusals carry them.
package enum Reason: String, CaseIterable, Sendable {
    case missing = "it is missing. Fill it in."
    case taken = "it is taken. Choose another."
    case useless = "it cannot be used. Choose another."
    case easy = "it is easy to guess. Choose another."
    case noMail = "this is no mail address. Write it like anna@example.com."
    case noCode = "no code was seen. Scan the courier's label, or type its number."
    case noParcel = "a slip belongs to a parcel; its code begins with P."
    case badKey = "it must be 1 to 128 printable characters without spaces."
    case noJSON = "this is not JSON (RFC 8259)."
    case noFile = "the form holds no file. Choose a picture."
}
