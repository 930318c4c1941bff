import Addresses
import Cryptography
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// The frame around staff's pages: which page it is, at which station, who is signed in.
struct StationPage {
    let call: Call
    let wording: Wording
    /// The name of the station that this browser is used at; `nil` until it is set.
    let station: String?

    init(_ call: Call) {
        self.call = call
        wording = call.wording
        station = StationCookie.name(in: call.request.head)
    }

    var words: CommonWords { wording.common }
    var desk: DeskWords { wording.desk }

    /// A page of the station.
    ///
    /// - Parameters:
    ///   - place: the place whose scans are counted in the header, if the page scans.
    ///   - scripts: names of the modules under `/assets/`.
    func response(
        _ heading: String, place: Place? = nil, scripts: [String] = [], status: Int = 200,
        @HTMLBuilder _ content: () -> HTML
    ) throws -> Response {
        let person = try call.person()
        let count = try place.map { try call.shop.scans.countToday(at: $0, station: station) }
        let notPrinted = try call.shop.printing.failedCount(for: .person(person))
        let document = Document(language: wording.language.tag) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                meta(.name("color-scheme"), .content("light dark"))
                title { "\(heading) · \(call.shop.settings.name)" }
                link(.rel("stylesheet"), .href(.asset("style.css")))
                link(.rel("icon"), .href(.asset("icon.svg")))
                for name in scripts { script(src: "\(Address.asset(name))", .type("module")) }
            }
            // What the page's script takes for commands; pages that do not scan take none.
            let commands = StationCommand.allCases.map { "\($0.code)=\($0.rawValue)" }
            body(
                .class("station"),
                .data("commands", place == nil ? "" : commands.joined(separator: " "))
            ) {
                header(.class("shop")) {
                    nav(.aria("label", call.shop.settings.name)) {
                        for (address, label, permission) in Self.tabs(desk)
                        where person.role.may(permission) {
                            let isHere = call.request.path.first == address.section
                            a(.href(address), .aria("current", isHere ? "page" : "false")) { label }
                        }
                    }
                    p(.class("who")) {
                        a(.href(.station)) { station ?? desk.stationName }
                        span { person.name }
                        if let count { span(.id("today")) { "\(count) \(desk.today)" } }
                        if let notPrinted { printers(notPrinted) }
                        span(
                            .id("connection"), .role("status"), .data("waiting", booth.waiting)
                        ) { desk.connected }
                    }
                }
                main(content: content)
            }
        }
        return Response(status: status, type: "text/html; charset=utf-8", document.bytes)
    }

    /// The way to the printers, which says when something did not come out.
    private func printers(_ notPrinted: Int) -> HTML {
        let words = wording.printers
        return a(.href(.printers), .class(notPrinted > 0 ? "alarm" : "")) {
            notPrinted > 0 ? words.notPrinted(notPrinted) : words.printers
        }
    }

    /// The hidden fields of a form that writes: it came from this session, and is sent once.
    @HTMLBuilder var hiddenFields: HTML {
        input(.type("hidden"), .name("form"), .value(formToken))
        input(.type("hidden"), .name("key"), .value(call.shop.newKey()))
    }

    private var formToken: String {
        guard case .session(_, let secret) = call.visitor else { return "" }
        return call.shop.sessions.formToken(session: secret)
    }

    private static func tabs(_ desk: DeskWords) -> [(Address, String, Permission)] {
        [
            (.intake, desk.intake, .scan), (.booth, desk.booth, .takePhoto),
            (.dispatch, desk.dispatch, .pack), (.orders, desk.orders, .seeOrders),
        ]
    }
}

/// The contents of one of our forms: fields, at most one picture, and the key of the write.
struct StationForm {
    private let fields: FormFields?
    private let parts: Multipart?
    private let call: Call

    /// Reads the body and makes sure that the form is this session's.
    ///
    /// - Throws: ``WebRefusal/expiredForm`` for another session's form.
    init(_ call: Call) async throws {
        self.call = call
        if call.request.head.mediaType?.name == "multipart/form-data" {
            parts = try await call.request.multipart(upTo: call.limit)
            fields = nil
        } else {
            fields = try await call.request.form(upTo: min(call.limit, 256 * 1024))
            parts = nil
        }
        if case .session(_, let secret) = call.visitor {
            guard call.shop.sessions.isFormToken(self["form"] ?? "", session: secret) else {
                throw WebRefusal.expiredForm
            }
        }
    }

    subscript(name: String) -> String? { fields?[name] ?? parts?.text(name) }

    /// All values of a field, in the form's order.
    func all(_ name: String) -> [String] {
        fields?.all(name)
            ?? parts.map { parts in
                parts.parts.filter { $0.name == name && $0.filename == nil }
                    .map { String(decoding: parts.content(of: $0), as: UTF8.self) }
            } ?? []
    }

    /// The picture, if one was chosen.
    var picture: [UInt8]? { pictures.first }

    /// All pictures that were chosen, in the form's order.
    var pictures: [[UInt8]] {
        guard let parts else { return [] }
        return parts.parts.filter { $0.filename != nil }
            .map { Array(parts.content(of: $0)) }.filter { !$0.isEmpty }
    }

    /// The write that this form is; `payload` is what it says, without the key.
    ///
    /// - Parameter part: which write it is, if the form is several.
    func write(_ payload: [UInt8], part: Int? = nil) throws -> Write {
        guard let key = self["key"] else { throw WebRefusal.noKey }
        let once = try Once(
            key: part.map { "\(key)-\($0)" } ?? key,
            route: "\(call.request.method.rawValue) \(call.request.head.shownPath)",
            payload: payload)
        return try Write(
            by: call.asker(), at: StationCookie.name(in: call.request.head), once: once)
    }
}

/// The cookie that holds the name of the station a browser is used at. It is not a secret.
enum StationCookie {
    private static let cookie = "rampa-station"

    static func name(in head: RequestHead) -> String? {
        guard let text = head.cookie(cookie), !text.isEmpty, let bytes = Hexadecimal.decode(text)
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Written in hexadecimal: a name may hold any letter, a cookie may not.
    static func set(_ name: String) -> String {
        Cookie(
            cookie, Hexadecimal.encode(Array(name.utf8)), path: "/", isSecure: false,
            isHTTPOnly: true, sameSite: .strict, maxAge: .seconds(400 * 86_400)
        ).headerValue
    }
}

/// Giving a browser's station its name.
enum StationSettingsPage {
    static let routes = [
        get(.station, .signedIn, show),
        post(.station, .signedIn, save),
    ]

    static func show(_ call: Call) throws -> Response {
        let page = StationPage(call)
        let maySeePapers = try call.person().role.may(.seeOrders)
        let mayPrint = try call.person().role.may(.print)
        return try page.response(page.desk.station) {
            section(.class("card narrow")) {
                h1 { page.desk.station }
                form(.method("post"), .action(.station)) {
                    page.hiddenFields
                    label(.for("name")) { page.desk.stationName }
                    input(
                        .id("name"), .name("name"), .value(page.station ?? ""), .required(),
                        .maxLength(60), .autocomplete("off"))
                    button(.type("submit")) { page.desk.save }
                }
                if maySeePapers {
                    p { a(.href(.papers)) { page.wording.papers.papers } }
                }
                if mayPrint {
                    p { a(.href(.printers)) { page.wording.printers.printers } }
                }
                form(.method("post"), .action(.signOut)) {
                    page.hiddenFields
                    button(.type("submit"), .class("quiet")) { page.desk.signOut }
                }
            }
        }
    }

    static func save(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let name = String((form["name"] ?? "").prefix(60)).filter { !$0.isNewline }
        var response = Response.redirect(to: .intake)
        response.headers.add("Set-Cookie", StationCookie.set(name))
        return response
    }
}
