import Addresses
import HTTP
import Logistics
import Operations

/// A paper of many things as one file, sent while it is drawn.
enum BatchAPI {
    private struct Selection: Decodable {
        let codes: [String]?
        let order: String?
        let stage: String?
    }

    static func print(_ call: Call) async throws -> Response {
        let paper = try Paper(checking: call.parameter(.paper), field: "paper")
        let (body, _) = try await call.json(Selection.self)
        let wish = try PapersAPI.wish(call)
        let batch = try call.shop.papers.batch(
            paper, of: try selection(body), as: wish, for: try call.asker())
        let name = "\(paper.rawValue)-\(batch.codes.count).\(wish.format.rawValue)"
        return Response(
            headers: [
                "Content-Type": PapersAPI.mediaType(of: wish.format),
                "Content-Disposition": "inline; filename=\"\(name)\"",
            ],
            body: .stream(
                Stream { writer in
                    try await batch.draw { bytes in try await writer.write(bytes) }
                }))
    }

    private static func selection(_ body: Selection) throws -> PaperSelection {
        switch (body.codes, body.order, body.stage) {
        case (let codes?, nil, nil): .codes(try codes.map { try code($0, field: "codes") })
        case (nil, let order?, nil): .order(try code(order, field: "order"))
        case (nil, nil, let stage?): .stage(stage)
        default:
            throw Refusal.unusable(
                field: "codes", value: "", why: "send one of codes, order and stage.")
        }
    }

    /// The first wrong code is reported, with its own text.
    private static func code(_ text: String, field: String) throws -> Code {
        do {
            return try Code(text)
        } catch {
            throw Refusal.unusable(
                field: field, value: String(text.prefix(40)), why: "\(error)")
        }
    }
}
