package import Logistics
package import Operations
package import Wording

/// A verdict as programs get it: the facts, and the words for the person at the desk.
package struct VerdictBody: Codable {
    /// Who did the same before.
    package struct Earlier: Codable {
        package let at: Instant
        package let by: String
        package let role: Role
        package let station: String?
    }

    package let outcome: Outcome
    package let word: String
    /// One sentence: what to do next.
    package let say: String
    package let next: Verdict.Next
    package let place: Place
    package let text: String
    package let order: Code?
    package let parcel: Code?
    package let device: Code?
    package let ordinal: Int?
    package let parcelCount: Int?
    package let arrivedCount: Int?
    package let customer: String?
    package let earlier: Earlier?
    package let choices: [Verdict.Choice]?
    package let unverified: Bool
    package let stage: DeviceStage?
    package let box: Code?
    /// The boxes that the label may go on, when there are several.
    package let boxes: [Code]?
    package let label: CourierLabel?
    package let labels: [CourierLabel]?
    package let others: [String]?
    /// The kind of each text of the scan, the decisive one first.
    package let codes: [SeenCode]?

    /// What came of a scan, said in one language.
    package init(_ answer: ScanAnswer, in sentences: Sentences) {
        let verdict = answer.verdict
        outcome = verdict.outcome
        word = answer.word
        say = sentences.sentence(answer)
        next = verdict.next
        place = verdict.place
        text = verdict.text
        order = verdict.order
        parcel = verdict.parcel
        device = verdict.device
        ordinal = verdict.ordinal
        parcelCount = verdict.parcelCount
        arrivedCount = verdict.arrivedCount
        customer = answer.customer
        choices = verdict.choices.isEmpty ? nil : verdict.choices
        unverified = verdict.unverified
        box = verdict.box
        boxes = verdict.boxes
        label = verdict.label
        labels = verdict.labels
        stage = verdict.stage
        others = verdict.others.isEmpty ? nil : verdict.others
        codes = verdict.codes
        earlier =
            verdict.earlier.map {
                Earlier(
                    at: $0.at, by: answer.earlierBy ?? $0.by.id, role: $0.by.role,
                    station: $0.station)
            }
            ?? verdict.earlierStage.map {
                Earlier(
                    at: $0.at, by: answer.earlierBy ?? $0.by.id, role: $0.by.role,
                    station: $0.station)
            }
    }
}
