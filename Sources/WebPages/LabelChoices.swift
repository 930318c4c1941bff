import Addresses
import HTML
import Logistics
import Operations
import TrackingNumbers
import WebSite
import Wording

/// What a scanned label may mean, one big button each: the person who holds it knows. Where a box
/// carries a label already, both are shown and a reason is asked for.
struct LabelChoices {
    let page: StationPage
    let order: Code
    /// The order in hand, for what its boxes carry.
    let packing: OrderView?
    /// All that was scanned of the label.
    let texts: [String]
    /// What it may be, the likeliest first.
    let labels: [CourierLabel]
    /// The boxes it may go on.
    let boxes: [Code]

    private var words: DispatchWords { page.wording.dispatch }

    var html: HTML {
        div(.class("choices")) {
            for (place, choice) in choices.enumerated() {
                form(.method("post"), .action(.label(on: choice.box, of: order))) {
                    page.hiddenFields
                    for text in texts { input(.type("hidden"), .name("text"), .value(text)) }
                    input(.type("hidden"), .name("courier"), .value(choice.label.courier))
                    input(
                        .type("hidden"), .name("number"), .value(choice.label.trackingNumber.text))
                    if let old = carried(by: choice.box) { reason(old, choice.label, place) }
                    button(.type("submit"), .data("command", "\(place + 1)")) {
                        if carried(by: choice.box) != nil { span { words.replaceNow } }
                        if boxes.count > 1 { span { words.box(ordinal(choice.box)) } }
                        strong { choice.label.courier }
                        span(.class("code")) { choice.label.trackingNumber.grouped }
                    }
                }
            }
        }
    }

    private var choices: [(box: Code, label: CourierLabel)] {
        boxes.flatMap { box in labels.map { (box, $0) } }
    }

    private func carried(by box: Code) -> CourierLabel? {
        packing?.boxes.first { $0.code == box }?.label
    }

    private func ordinal(_ box: Code) -> Int {
        packing?.boxes.first { $0.code == box }?.ordinal ?? 1
    }

    @HTMLBuilder private func reason(
        _ old: CourierLabel, _ new: CourierLabel, _ place: Int
    ) -> HTML {
        dl(.class("relabel")) {
            dt { words.carries }
            dd { "\(old.courier) \(old.trackingNumber.grouped)" }
            dt { words.newLabel }
            dd { "\(new.courier) \(new.trackingNumber.grouped)" }
        }
        let field = "reason-\(place + 1)"
        label(.for(field)) { words.reason }
        input(
            .id(field), .name("reason"), .type("text"), .maxLength(200), .required(),
            .autocomplete("off"))
    }
}
