import Addresses
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// The photo booth: scan the slip, press for each photo, scan the next slip.
enum BoothPage {
    static let routes = [
        get(.booth, .takePhoto, start),
        post(.booth, .scan, body: .picture, scan),
        get(.booth(.code), .takePhoto, show),
        post(.booth(.code), .takePhoto, body: .picture, upload),
    ]

    /// Before a slip is scanned: nothing can be photographed.
    static func start(_ call: Call) throws -> Response {
        let page = StationPage(call)
        return try BoothView(page).response()
    }

    /// A slip was scanned, or photographed: the device it names is next before the camera.
    static func scan(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let answered: Answered<ScanAnswer>
        if let picture = form.picture {
            answered = try await call.shop.scans.take(
                picture: picture, place: .booth, by: try form.write(picture))
        } else {
            let texts = form.all("text").filter { !$0.isEmpty }
            answered = try await call.shop.scans.take(
                ScanRequest(texts: texts, place: .booth, areAlternatives: true),
                by: try form.write(Array(texts.joined(separator: "\n").utf8)))
        }
        let page = StationPage(call)
        guard let code = subject(of: answered.answer.verdict) else {
            return try BoothView(page, answer: answered.answer).response()
        }
        // The page's script keeps the camera and the photos that wait, so it gets the page to put
        // in place of this one; a form goes to the address.
        if call.request.headers["Sec-Fetch-Mode"] == "cors" {
            return try call.shop.inOneState {
                try BoothView(page, subject: try page.subject(code)).response()
            }
        }
        return .redirect(to: .booth(code))
    }

    /// A device, parcel or box before the camera.
    static func show(_ call: Call) throws -> Response {
        let page = StationPage(call)
        return try call.shop.inOneState {
            var view = BoothView(page, subject: try page.subject(try call.code()))
            view.way = try call.choice(.way, standard: view.way)
            return try view.response()
        }
    }

    /// Photos as files, all in one form.
    static func upload(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let page = StationPage(call)
        let subject = try page.subject(try call.code())
        let way = try Photo.Way(checking: form["way"] ?? "", field: .way)
        var notices: [String] = []
        let pictures = form.pictures
        if pictures.isEmpty { notices.append(page.booth.noPictures) }
        for (index, picture) in pictures.enumerated() {
            do {
                _ = try await call.shop.photos.take(
                    picture, of: subject.code, way: way, by: try form.write(picture, part: index))
            } catch Refusal.picture(let fault) {
                // The other pictures are as good as they were.
                notices.append(
                    page.booth.pictureRefused(
                        index + 1, page.wording.sentences.picture(fault)))
            }
        }
        guard !notices.isEmpty else {
            return .redirect(to: .booth(subject.code).with("way", way.rawValue))
        }
        return try call.shop.inOneState {
            var view = BoothView(page, subject: try page.subject(subject.code), notices: notices)
            view.way = way
            return try view.response(status: 422)
        }
    }

    /// The subject that a scan put before the camera, if that is certain.
    private static func subject(of verdict: Verdict) -> Code? {
        // A box of ours names its order's devices; at the booth the box itself is meant.
        if verdict.order != nil, let code = try? Code(verdict.text), code.kind == .box {
            return code
        }
        return verdict.outcome == .matched ? verdict.device ?? verdict.parcel : nil
    }
}

extension StationPage {
    var booth: BoothWords { wording.booth }

    func subject(_ code: Code) throws -> BoothSubject {
        try BoothSubject(code, call, words, booth)
    }
}
