import APIBodies
import Addresses
import HTTP
import Logistics
import Operations
import WebSite

/// Taking back what was done by mistake.
enum CorrectionsAPI {
    static let routes = [
        post(.api.undo, .seeOrders, undoLast, .undoLast),
        post(.api.undo(of: .step, in: .code), .correct, undo, .undo),
    ]

    static func undoLast(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(StationBody.self)
        return try .json(
            try await call.shop.corrections.undoLast(by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func undo(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(UndoBody.self)
        let text = call.parameter(.step)
        guard let step = Int64(text), step > 0 else {
            throw Refusal.cannotUndo(.noSuchStep(0))
        }
        return try .json(
            try await call.shop.corrections.undo(
                step, of: try call.code(), reason: body.reason,
                by: try call.write(bytes, at: body.station))
        ) { $0 }
    }
}
