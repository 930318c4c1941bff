import Addresses
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// The booth's page as a function of what lies before the camera.
struct BoothView {
    private let page: StationPage
    private let subject: BoothSubject?
    private let answer: ScanAnswer?
    private let notices: [String]
    private let booth: BoothWords
    /// The set that new photos go to.
    var way: Photo.Way

    /// - Parameters:
    ///   - subject: what was scanned, if it was one certain thing.
    ///   - answer: what came of a scan that named no one thing.
    ///   - notices: what went wrong with photos that were sent as files.
    init(
        _ page: StationPage, subject: BoothSubject? = nil, answer: ScanAnswer? = nil,
        notices: [String] = []
    ) {
        self.page = page
        self.subject = subject
        self.answer = answer
        self.notices = notices
        booth = page.booth
        way = subject?.usualWay ?? .intake
    }

    func response(status: Int = 200) throws -> Response {
        try page.call.shop.inOneState { try read(status: status) }
    }

    private func read(status: Int) throws -> Response {
        let labels = page.desk
        let scans = try page.call.shop.scans.latest(
            at: .booth, station: page.station, limit: 4, for: try page.call.asker())
        let choices = try choices()
        return try page.response(
            labels.booth, place: .booth, scripts: ["station.js", "booth.js"], status: status
        ) {
            h1(.class("hidden")) { labels.booth }
            div(.class("desk booth")) {
                div(.class("side")) {
                    panel
                    live
                }
                div(.class("side")) {
                    div(.id("work"), .class("side")) {
                        if let subject, subject.isHere {
                            BoothPhotos(subject: subject, way: way, page: page, notices: notices)
                                .content
                        } else if !choices.isEmpty {
                            choose(choices)
                        } else {
                            slipPhoto
                        }
                    }
                    section(.class("card")) {
                        form(.id("scan"), .method("post"), .action(.booth)) {
                            page.hiddenFields
                            label(.for("text")) { labels.typeCode }
                            input(
                                .id("text"), .name("text"), .autocomplete("off"), .maxLength(200),
                                .enterKeyHint("send"))
                            button(.type("submit"), .class("quiet")) { labels.scan }
                        }
                    }
                    ScanLog(scans: scans, page: page).content
                }
            }
        }
    }

    // MARK: What is before the camera

    @HTMLBuilder private var panel: HTML {
        if let subject {
            subject.isHere ? bound(subject) : stop(subject)
        } else if let answer {
            VerdictPanel(answer: answer, wording: page.wording).content
        } else {
            section(.id("panel"), .class("panel idle"), .role("status"), .aria("live", "assertive"))
            {
                p(.class("word")) { booth.scanSlip }
                p(.class("next")) { booth.scanHint }
            }
        }
    }

    private func bound(_ subject: BoothSubject) -> HTML {
        section(
            .id("panel"), .class("panel ok"), .role("status"), .aria("live", "assertive"),
            .data("outcome", "ok"), .data("subject", "\(subject.code)"),
            .data("photos", subject.photosAddress), .data("way", way.rawValue),
            .data("station", page.station ?? ""), .data("page", address(subject))
        ) {
            p(.class("word code")) {
                VerdictPanel.shape(.matched)
                span { subject.code.printed }
            }
            p(.class("scanned")) { subject.name }
            about(subject)
        }
    }

    private func stop(_ subject: BoothSubject) -> HTML {
        section(
            .id("panel"), .class("panel stop"), .role("status"), .aria("live", "assertive"),
            .data("outcome", "stop")
        ) {
            p(.class("word")) {
                VerdictPanel.shape(.wrongPlace)
                span { page.words.verdict(.wrongPlace) }
            }
            p(.class("scanned code")) { subject.code.printed }
            about(subject)
            p(.class("next")) { booth.notReceived }
        }
    }

    private func about(_ subject: BoothSubject) -> HTML {
        p(.class("matched")) {
            a(.class("code"), .href(.order(subject.order.code))) {
                subject.order.code.printed
            }
            if let customer = subject.order.customer { " · \(customer)" }
        }
    }

    private func address(_ subject: BoothSubject) -> Address {
        .booth(subject.code).with("way", way.rawValue)
    }

    /// For a phone without a hand scanner.
    private var slipPhoto: HTML {
        section(.class("card")) {
            form(
                .id("photo"), .method("post"), .action(.booth),
                .enctype("multipart/form-data")
            ) {
                page.hiddenFields
                label(.for("picture")) { page.desk.photoOfSlip }
                input(
                    .id("picture"), .name("picture"), .type("file"),
                    .accept("image/jpeg,image/png"), .capture("environment"))
                button(.type("submit"), .class("quiet")) { page.desk.readPhoto }
            }
        }
    }

    // MARK: Which one?

    private func choices() throws -> [BoothSubject] {
        guard answer?.verdict.outcome == .ambiguous else { return [] }
        return try (answer?.verdict.choices ?? []).compactMap { $0.device ?? $0.parcel }
            .map(page.subject)
    }

    private func choose(_ choices: [BoothSubject]) -> HTML {
        section(.class("card")) {
            h2 { booth.chooseOne }
            ul(.class("plain choices")) {
                for (index, choice) in choices.enumerated() {
                    li {
                        a(
                            .class("button"), .href(.booth(choice.code)),
                            .data("command", "\(index + 1)")
                        ) {
                            span { choice.name }
                            " "
                            span(.class("code")) { choice.code.printed }
                        }
                    }
                }
            }
        }
    }

    // MARK: The camera

    /// Filled by the page's script, which alone can use a camera.
    private var live: HTML {
        section(
            .id("live"), .class("card live"), .hidden(), .aria("label", booth.whichCamera),
            .data("needs-https", page.desk.cameraNeedsHTTPS),
            .data("starts", booth.cameraStarts), .data("none", booth.noCamera),
            .data("denied", booth.cameraDenied), .data("lost", booth.cameraLost),
            .data("scan-slip", booth.scanSlip), .data("waiting", booth.waiting),
            .data("not-sent", booth.notSent), .data("dark", booth.dark),
            .data("blurred", booth.blurred)
        ) {
            div(.class("picture")) { "" }
            p(.id("camera-notice"), .role("status")) { "" }
            div(.class("controls")) {
                button(.type("button"), .id("take"), .data("command", "photo")) {
                    booth.takePhoto
                }
                p(.id("waiting"), .role("status")) { "" }
                label(.for("which"), .hidden()) { booth.whichCamera }
                select(.id("which"), .hidden()) { "" }
                p(.class("hint")) { booth.keysHint }
            }
        }
    }
}

/// The photos of what lies before the camera, as it came beside as it leaves, and the form for
/// files.
struct BoothPhotos {
    let subject: BoothSubject
    let way: Photo.Way
    let page: StationPage
    let notices: [String]

    private var booth: BoothWords { page.booth }

    @HTMLBuilder var content: HTML {
        section(.class("card")) {
            nav(.class("ways"), .aria("label", booth.photosGoTo)) {
                span { booth.photosGoTo }
                for one in Photo.Way.allCases {
                    a(
                        .href(.booth(subject.code).with("way", one.rawValue)),
                        .aria("current", one == way ? "true" : "false")
                    ) { heading(one) }
                }
            }
            div(.class("sets")) { for one in Photo.Way.allCases { set(one) } }
        }
        section(.class("card")) {
            form(
                .id("upload"), .method("post"), .action(.booth(subject.code)),
                .enctype("multipart/form-data")
            ) {
                page.hiddenFields
                input(.type("hidden"), .name("way"), .value(way.rawValue))
                for notice in notices { p(.class("refusal"), .role("alert")) { notice } }
                label(.for("pictures")) { booth.choosePictures }
                input(
                    .id("pictures"), .name("pictures"), .type("file"),
                    .accept("image/jpeg,image/png"), .multiple(), .capture("environment"))
                button(.type("submit"), .class("quiet")) { booth.sendPictures }
            }
        }
    }

    private func set(_ one: Photo.Way) -> HTML {
        let photos = subject.photos(one)
        return div(.class("set"), .data("set", one.rawValue)) {
            h2 { heading(one) }
            if photos.isEmpty { p(.class("none")) { booth.noPhotos } }
            ol {
                for (number, photo) in photos {
                    li(.data("photo", photo.id)) {
                        a(.href(.api.photo(photo.id, size: 1600)), .target("_blank")) {
                            img(
                                .src(.api.photo(photo.id, size: 480)),
                                .alt("\(booth.number(number)): \(subject.name)"),
                                .width(photo.width), .height(photo.height))
                        }
                        p {
                            strong { "\(number)" }
                            " "
                            time { page.call.shop.local(photo.at).time }
                        }
                    }
                }
            }
        }
    }

    private func heading(_ one: Photo.Way) -> String {
        one == .intake ? booth.onArrival : booth.onDeparture
    }
}
