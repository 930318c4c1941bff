import Addresses
import HTTP
import Logistics
import Operations

/// Papers to print and to look at, and the codes of those that belong to no order.
enum PapersAPI {
    static let routes = [
        post(.api.papers(.paper), .seeOrders, BatchAPI.print, .paperBatch),
        get(.api.papers(.paper), .seeOrders, printSeveral, .papers),
        get(.api.paper(.paper, of: .code), .seeOrders, print, .paper),
        post(.api.holdingLabels, .scan, drawHoldingLabels, .drawHoldingLabels),
        post(.api.badge(of: .login), .managePeople, badge, .badge),
    ]

    static func print(_ call: Call) throws -> Response {
        let paper = try Paper(checking: call.parameter(.paper), field: .paper)
        let code = try call.code()
        let wish = try wish(call)
        let file = try call.shop.papers.print(paper, of: code, as: wish, for: try call.asker())
        return response(file, wish.format, name: "\(paper.rawValue)-\(code.printed)")
    }

    /// The papers of several things in one file, or one that is about nothing in particular.
    static func printSeveral(_ call: Call) throws -> Response {
        let paper = try Paper(checking: call.parameter(.paper), field: .paper)
        let wish = try wish(call)
        let codes = try (call.request.head.queryValue("codes") ?? "").split(separator: ",").map {
            text in
            do throws(CodeRefusal) {
                return try Code(String(text))
            } catch {
                throw Refusal.unknown(what: .code, text: String(text.prefix(40)))
            }
        }
        let file = try call.shop.papers.printTogether(
            paper, of: codes, as: wish, for: try call.asker())
        return response(file, wish.format, name: paper.rawValue)
    }

    static func response(
        _ file: [UInt8], _ format: PaperWish.Format, name: String
    ) -> Response {
        Response(
            headers: [
                "Content-Type": mediaType(of: format),
                "Content-Disposition": "inline; filename=\"\(name).\(format.rawValue)\"",
            ], body: .bytes(file))
    }

    /// How the query wants the paper.
    ///
    /// - Throws: ``Refusal/unusable`` with what is wrong.
    static func wish(_ call: Call) throws -> PaperWish {
        let head = call.request.head
        var wish = PaperWish(
            page: head.queryValue("page"),
            language: try AskedLanguage(checking: head.queryValue("language")))
        wish.format = try call.choice(.format, standard: .pdf)
        if let text = head.queryValue("dpi"), !text.isEmpty {
            guard let resolution = PaperWish.resolution(text) else {
                throw Refusal.unusable(
                    field: .resolution, value: String(text.prefix(20)),
                    why: .noResolution(50...2400))
            }
            wish.resolution = resolution
        }
        wish.isGrey = try call.choice(.shades, standard: Shades.mono) == .grey
        wish.firstPlace = try number(.firstPlace, in: 1...1000, head) ?? 1
        wish.sheetNumber = try number(.sheetNumber, in: 1...10_000, head) ?? 1
        if let sheet = head.queryValue("sheet"), !sheet.isEmpty {
            wish.labelSheet = try PaperWish.labelSheet(
                sheet, page: head.queryValue("sheet-page"), margins: head.queryValue("margins"),
                gaps: head.queryValue("gaps"))
        }
        return wish
    }

    /// What a PNG is made of.
    enum Shades: String, CaseIterable {
        /// The dots of a printer.
        case mono
        /// Greys at the edges of letters, to look at.
        case grey
    }

    private static func number(
        _ field: Field, in range: ClosedRange<Int>, _ head: RequestHead
    ) throws -> Int? {
        guard let text = head.queryValue(field.path), !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Refusal.unusable(
                field: field, value: String(text.prefix(20)), why: .outside(range))
        }
        return number
    }

    // MARK: Codes to be printed

    private struct Count: Decodable {
        let count: Int
        let station: String?
    }

    private struct Renewal: Decodable {
        let renew: Bool?
    }

    static func drawHoldingLabels(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(Count.self)
        let answered = try await call.shop.holdingLabels.draw(
            body.count, by: try call.write(bytes, at: body.station))
        return try .json(answered, status: 201) { $0 }
    }

    static func badge(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(Renewal.self)
        let answered = try await call.shop.badges.give(
            to: call.parameter(.login), renew: body.renew ?? false, by: try call.write(bytes))
        return try .json(answered) { $0 }
    }

    static func mediaType(of format: PaperWish.Format) -> String {
        switch format {
        case .pdf: "application/pdf"
        case .svg: "image/svg+xml"
        case .png: "image/png"
        case .zpl: "application/vnd.zebra-zpl"
        }
    }
}
