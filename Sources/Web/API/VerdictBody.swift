import Logistics
import Operations
import Wording

/// A verdict as programs get it: the facts, and the words for the person at the desk.
struct VerdictBody: Encodable {
    struct Earlier: Encodable {
        let at: Instant
        let by: String
        let role: Role
        let station: String?
    }

    let outcome: Outcome
    let word: String
    /// One sentence: what to do next.
    let say: String
    let next: Verdict.Next
    let place: Place
    let text: String
    let order: Code?
    let parcel: Code?
    let device: Code?
    let ordinal: Int?
    let parcelCount: Int?
    let arrivedCount: Int?
    let customer: String?
    let earlier: Earlier?
    let choices: [Verdict.Choice]?
    let unverified: Bool
    let stage: DeviceStage?
    let box: Code?
    let label: CourierLabel?
    let labels: [CourierLabel]?
    let others: [String]?
    /// The kind of each text of the scan, the decisive one first.
    let codes: [SeenCode]?

    init(_ answer: ScanAnswer, in sentences: Sentences) {
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
