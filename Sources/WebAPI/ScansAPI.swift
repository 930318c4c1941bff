import APIBodies
import Addresses
import HTTP
import Logistics
import Operations
import Scanning
import WebSite
import Wording

/// A scan as text or as a picture, and pictures that are only read.
enum ScansAPI {
    static let routes = [
        post(.api.scans, .scan, body: .picture, scan, .scan),
        post(.api.readings, .scan, body: .picture, read, .read),
    ]

    private struct Readings: Encodable {
        let codes: [Reading]
    }

    private struct Reading: Encodable {
        let text: String
        let symbology: String
        /// Pixels of the upright picture, four corners, x then y.
        let corners: [[Int]]
        let pass: String
    }

    static func scan(_ call: Call) async throws -> Response {
        guard call.request.head.mediaType?.name == "application/json" else {
            let picture = try await call.picture()
            let answered = try await call.shop.scans.take(
                picture: picture, place: try call.choice(.place, standard: .intake),
                packing: try packing(call),
                by: try call.write(picture, at: call.request.head.queryValue("station")))
            return try .json(answered) { VerdictBody($0, in: call.wording.sentences) }
        }
        let (body, bytes) = try await call.json(ScanBody.self)
        let place = try Place(checking: body.place, field: .place)
        guard let texts = body.texts ?? body.text.map({ [$0] }) else {
            throw Refusal.unusable(field: .text, value: "", why: .missing)
        }
        let answered = try await call.shop.scans.take(
            ScanRequest(texts: texts, place: place, packing: body.packing),
            by: try call.write(bytes, at: body.station))
        return try .json(answered) { VerdictBody($0, in: call.wording.sentences) }
    }

    private static func packing(_ call: Call) throws -> Code? {
        guard let text = call.request.head.queryValue("packing") else { return nil }
        do throws(CodeRefusal) {
            return try Code(text)
        } catch {
            throw Refusal.misread(error)
        }
    }

    static func read(_ call: Call) async throws -> Response {
        let scans = try await call.shop.scans.read(try await call.picture())
        return try .json(
            Readings(
                codes: scans.map { scan in
                    Reading(
                        text: scan.text, symbology: scan.symbology.name,
                        corners: scan.corners.map { [$0.x, $0.y] }, pass: scan.pass)
                }))
    }
}
