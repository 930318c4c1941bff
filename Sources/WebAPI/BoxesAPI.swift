import APIBodies
import Addresses
import HTTP
import Logistics
import Operations
import TrackingNumbers
import WebSite

/// Packing, labelling and handing over of outbound boxes.
enum BoxesAPI {
    static let routes = [
        post(.api.boxes(of: .code), .pack, open, .openBox),
        post(.api.devices(in: .code), .pack, pack, .pack),
        post(.api.removal(of: .device, from: .code), .pack, unpack, .unpack),
        post(.api.packed(.code), .pack, close, .closeBox),
        post(.api.label(on: .code), .pack, label, .label),
        post(.api.numbers(of: .code), .pack, number, .numberBox),
        post(.api.handover(of: .code), .pack, handOver, .handOver),
        post(.api.collected(.code), .pack, collect, .collect),
        post(.api.delivered(.code), .pack, deliver, .deliver),
    ]

    private struct OneDevice: Decodable {
        let device: Code
        let station: String?
    }

    static func open(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(StationBody.self)
        let answered = try await call.shop.boxes.open(
            for: try call.code(), by: try call.write(bytes, at: body.station))
        return try .json(answered, status: 201) { $0 }
    }

    static func pack(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(OneDevice.self)
        return try .json(
            try await call.shop.boxes.pack(
                body.device, into: try call.code(), by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func unpack(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(StationBody.self)
        return try .json(
            try await call.shop.boxes.unpack(
                try call.code(.device), from: try call.code(),
                by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func close(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(ClosingBody.self)
        return try .json(
            try await call.shop.boxes.close(
                try call.code(), isPartial: body.isPartial ?? false,
                by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func label(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(LabelBody.self)
        return try .json(
            try await call.shop.boxes.label(
                try call.code(), with: body.texts ?? body.text.map { [$0] } ?? [],
                courier: body.courier, number: body.number, replacingBecause: body.reason,
                by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func number(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(LabelBody.self)
        return try .json(
            try await call.shop.boxes.number(
                try call.code(), with: body.texts ?? body.text.map { [$0] } ?? [],
                courier: body.courier, by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func handOver(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(HandoverBody.self)
        return try .json(
            try await call.shop.boxes.handOver(
                try call.code(), to: body.person, by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func collect(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(StationBody.self)
        return try .json(
            try await call.shop.boxes.collect(
                try call.code(), by: try call.write(bytes, at: body.station))
        ) { $0 }
    }

    static func deliver(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(StationBody.self)
        return try .json(
            try await call.shop.boxes.deliver(
                try call.code(), by: try call.write(bytes, at: body.station))
        ) { $0 }
    }
}
