import Addresses
import HTML
import Logistics
import Operations
import TrackingNumbers
import WebSite
import Wording

/// Manifests: a button for each courier with boxes waiting, and the newest lists.
struct ManifestCard {
    let page: StationPage
    let waiting: [CourierWaiting]
    let newest: [ManifestView]

    @HTMLBuilder var content: HTML {
        if !waiting.isEmpty || !newest.isEmpty {
            let words = page.wording.papers
            section(.class("card manifests")) {
                h2 { words.manifests }
                for courier in waiting {
                    form(.method("post"), .action(.dispatchManifests)) {
                        page.hiddenFields
                        input(.type("hidden"), .name("courier"), .value(courier.courier))
                        p {
                            strong { courier.courier }
                            " · \(words.boxes(courier.boxes))"
                        }
                        button(.type("submit"), .class("quiet")) { words.drawManifest }
                    }
                }
                ul(.class("plain todispatch")) {
                    for manifest in newest { line(manifest, words) }
                }
            }
        }
    }

    private func line(_ manifest: ManifestView, _ words: PapersWords) -> HTML {
        let at = page.call.shop.local(manifest.drawnAt)
        let form = ReaderForm(page.wording.language)
        return li {
            a(
                .href(.api.paper(Paper.manifest, of: manifest.manifest)), .target("_blank"),
                .rel("noopener")
            ) {
                span(.class("code")) { manifest.manifest.printed }
                span { manifest.courier }
                time(.dateTime("\(at.date)T\(at.time)")) { form.dateAndTime(at) }
                span { words.boxes(manifest.boxes.count) }
            }
            for box in manifest.boxes {
                if let label = box.replacedBy {
                    p(.class("replaced")) {
                        "\(box.box.printed), \(box.trackingNumber.grouped): "
                        strong {
                            words.labelReplaced("\(label.courier) \(label.trackingNumber.grouped)")
                        }
                    }
                }
            }
        }
    }
}
