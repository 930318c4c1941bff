import APIBodies
import Addresses
import HTTP
import Logistics
import Operations
import WebSite

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
        let wish = try call.paperWish()
        let file = try call.shop.papers.print(paper, of: code, as: wish, for: try call.asker())
        return .paper(file, wish.format, name: "\(paper.rawValue)-\(code.printed)")
    }

    /// The papers of several things in one file, or one that is about nothing in particular.
    static func printSeveral(_ call: Call) throws -> Response {
        let paper = try Paper(checking: call.parameter(.paper), field: .paper)
        let wish = try call.paperWish()
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
        return .paper(file, wish.format, name: paper.rawValue)
    }

    // MARK: Codes to be printed

    static func drawHoldingLabels(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(HoldingLabelsBody.self)
        let answered = try await call.shop.holdingLabels.draw(
            body.count, by: try call.write(bytes, at: body.station))
        return try .json(answered, status: 201) { $0 }
    }

    static func badge(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(BadgeWishBody.self)
        let answered = try await call.shop.badges.give(
            to: call.parameter(.login), renew: body.renew ?? false, by: try call.write(bytes))
        return try .json(answered) { $0 }
    }
}
