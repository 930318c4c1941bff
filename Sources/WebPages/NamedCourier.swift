import Addresses
import HTML
import Logistics
import Operations
import TrackingNumbers
import WebSite
import Wording

/// The way on for a label whose courier no form tells: whoever holds it names the courier, and is
/// believed.
struct NamedCourier {
    let page: StationPage
    let order: OrderView
    /// All that was scanned of the label.
    let texts: [String]
    /// The box that was chosen by its own code.
    let chosen: Code?
    /// The couriers that the shop lists itself.
    let listed: [String]

    private var words: DispatchWords { page.wording.dispatch }

    @HTMLBuilder var html: HTML {
        if case .box(let box) = order.labelTarget(chosen: chosen), !texts.isEmpty {
            form(.class("named"), .method("post"), .action(.label(on: box, of: order.code))) {
                page.hiddenFields
                for text in texts { input(.type("hidden"), .name("text"), .value(text)) }
                label(.for("courier-name")) { words.courierName }
                input(
                    .id("courier-name"), .name("courier"), .type("text"), .list("couriers"),
                    .maxLength(100), .required(), .autocomplete("off"))
                datalist(.id("couriers")) {
                    for name in names { option(.value(name)) {} }
                }
                button(.type("submit"), .class("quiet")) { words.anotherCourier }
            }
        }
    }

    /// The shop's own first, then those of our table.
    private var names: [String] {
        var known: Set<String> = []
        return (listed + Courier.all.map(\.name)).filter { known.insert($0).inserted }
    }
}
