import Addresses
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// The intake desk: scan, see the verdict, scan the next.
enum IntakePage {
    static let routes = [
        get(.intake, .scan, show),
        post(.intake, .scan, body: .picture, scan),
        post(.intakeHoldingLabel, .scan, holdingLabel),
    ]

    static func show(_ call: Call) throws -> Response { try page(call, answer: nil) }

    /// A text or a photo, from the form as it is or from the page's script.
    static func scan(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let answered: Answered<ScanAnswer>
        if let picture = form.picture {
            answered = try await call.shop.scans.take(
                picture: picture, place: .intake, by: try form.write(picture))
        } else {
            // A scanner's keys may be read by position or by character: both are tried. What a
            // camera saw together counts together.
            let texts = form.all("text").filter { !$0.isEmpty }
            answered = try await call.shop.scans.take(
                ScanRequest(texts: texts, place: .intake, areAlternatives: form["together"] == nil),
                by: try form.write(Array(texts.joined(separator: "\n").utf8)))
        }
        return try page(call, answer: answered.answer)
    }

    /// A label for an unknown parcel, ready to be printed.
    static func holdingLabel(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let answered = try await call.shop.holdingLabels.draw(1, by: try form.write([]))
        let code = answered.answer.labels.first?.symbols ?? ""
        return .redirect(to: .api.paper(Paper.holdingLabel, of: code))
    }

    private static func page(_ call: Call, answer: ScanAnswer?) throws -> Response {
        try call.shop.inOneState { try read(call, answer: answer) }
    }

    private static func read(_ call: Call, answer: ScanAnswer?) throws -> Response {
        let page = StationPage(call)
        let labels = page.desk
        let scans = try call.shop.scans.latest(
            at: .intake, station: page.station, limit: 8, for: try call.asker())
        return try page.response(labels.intake, place: .intake, scripts: ["station.js"]) {
            h1(.class("hidden")) { labels.intake }
            div(.class("desk")) {
                VerdictPanel(
                    answer: answer, wording: page.wording,
                    hiddenFields: page.hiddenFields
                ).content
                div(.class("side")) {
                    section(.class("card")) {
                        form(.id("scan"), .method("post"), .action(.intake)) {
                            page.hiddenFields
                            label(.for("text")) { labels.typeCode }
                            input(
                                .id("text"), .name("text"), .autocomplete("off"), .maxLength(200),
                                .autofocus(), .enterKeyHint("send"))
                            button(.type("submit")) { labels.scan }
                        }
                    }
                    section(.class("card photo")) {
                        form(
                            .id("photo"), .method("post"), .action(.intake),
                            .enctype("multipart/form-data")
                        ) {
                            page.hiddenFields
                            label(.for("picture")) { labels.photoOfSlip }
                            input(
                                .id("picture"), .name("picture"), .type("file"),
                                .accept("image/jpeg,image/png"), .capture("environment"))
                            button(.type("submit")) { labels.readPhoto }
                        }
                        Camera(page).content
                    }
                    ScanLog(scans: scans, page: page).content
                }
            }
        }
    }
}

/// The live camera, which the page's script turns on.
struct Camera {
    private let page: StationPage

    init(_ page: StationPage) { self.page = page }

    @HTMLBuilder var content: HTML {
        div(
            .id("camera"), .class("camera"), .hidden(),
            .data("needs-https", page.desk.cameraNeedsHTTPS),
            .data("denied", page.booth.cameraDenied), .data("none", page.booth.noCamera)
        ) {
            button(.type("button"), .class("quiet")) { page.desk.camera }
            p(.class("said"), .role("status")) { "" }
        }
    }
}

/// The latest scans of this station, newest first.
struct ScanLog {
    let scans: [ScanLine]
    let page: StationPage

    @HTMLBuilder var content: HTML {
        section(.id("log"), .class("card log")) {
            h2 { page.desk.lastScans }
            if scans.isEmpty {
                p { page.desk.none }
            } else {
                ol {
                    for scan in scans {
                        li {
                            time { page.call.shop.local(scan.at).time }
                            strong { page.words.verdict(scan.outcome) }
                            span(.class("code")) { scan.text?.quotable ?? "—" }
                        }
                    }
                }
            }
        }
    }
}
