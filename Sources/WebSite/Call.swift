package import Addresses
import FoundationEssentials
package import HTTP
package import Logistics
package import Operations
package import Wording

/// A request that found its endpoint and may use it.
package struct Call: Sendable {
    /// Head and body.
    package let request: Request
    /// What the request is about.
    package let shop: Shop
    /// Who sent it.
    package let visitor: Visitor
    /// What the slots of the path hold, by name.
    package let parameters: [String: String]
    /// The most bytes of the body.
    package let limit: Int

    /// Who asks; the route's access has made sure that there is somebody.
    package func person() throws -> Person {
        guard let person = visitor.person else { throw WebRefusal.notSignedIn }
        return person
    }

    /// The same as the one who asks operations for something.
    package func asker() throws -> Asker { .person(try person()) }

    /// The words of the language that was asked for.
    package var wording: Wording { request.head.wording }

    /// When the page was made that now listens for changes; `nil` if it does not say.
    package var moment: Int? { request.head.queryValue("since").flatMap { Int($0) } }

    /// A named part of the path.
    package func parameter(_ slot: Slot) -> String { parameters[slot.name] ?? "" }

    /// One of our codes in the path. A wrong one names nothing, so it is not found.
    package func code(_ slot: Slot = .code) throws -> Code {
        let text = parameter(slot)
        do {
            return try Code(text)
        } catch {
            throw Refusal.unknown(what: .code, text: String(text.prefix(40)))
        }
    }

    /// A print job in the path.
    package func printJob() throws -> Int64 { try Self.printJob(parameter(.job)) }

    /// A print job by its number. A wrong one names nothing, so it is not found.
    package static func printJob(_ text: String) throws -> Int64 {
        guard let number = Int64(text), number > 0 else {
            throw Refusal.unknown(what: .printJob, text: String(text.prefix(20)))
        }
        return number
    }

    /// The body as JSON.
    ///
    /// - Throws: ``Refusal/unusable`` with the field that is wrong; ``WebRefusal``.
    package func json<Value: Decodable>(_ type: Value.Type = Value.self) async throws -> (
        Value, [UInt8]
    ) {
        guard request.head.mediaType?.name == "application/json" else {
            throw WebRefusal.wrongType(wanted: "application/json")
        }
        let bytes = try await request.body(upTo: limit)
        do {
            return (try JSONDecoder().decode(type, from: Data(bytes)), bytes)
        } catch let error as DecodingError {
            throw error.refusal
        }
    }

    /// The body as a picture: the bytes themselves, or the first file of a form.
    package func picture() async throws -> [UInt8] {
        switch request.head.mediaType?.name {
        case "image/jpeg", "image/png": return try await request.body(upTo: limit)
        case "multipart/form-data":
            let form = try await request.multipart(upTo: limit)
            guard let file = form.parts.first(where: { $0.filename != nil }) else {
                throw Refusal.unusable(
                    field: .photo, value: "", why: .noFile)
            }
            return Array(form.content(of: file))
        default: throw WebRefusal.wrongType(wanted: "image/jpeg, image/png or multipart/form-data")
        }
    }

    /// The write that this request is.
    ///
    /// - Parameter station: the desk it names, if any.
    /// - Throws: ``WebRefusal/noKey`` without an `Idempotency-Key`.
    package func write(_ payload: [UInt8], at station: String? = nil) throws -> Write {
        try Write(by: asker(), at: station, once: once(payload))
    }

    private func once(_ payload: [UInt8]) throws -> Once {
        guard let key = request.headers["Idempotency-Key"] else { throw WebRefusal.noKey }
        let query = request.head.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        return try Once(
            key: key,
            route: "\(request.method.rawValue) /\(request.path.joined(separator: "/"))?\(query)",
            payload: payload)
    }

    /// A choice in the query; `standard` when it is left out.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ field: Field, standard: Choice
    ) throws -> Choice {
        guard let text = request.head.queryValue(field.path) else { return standard }
        return try Choice(checking: text, field: field)
    }
}

extension RequestHead {
    /// The words of the first language asked for that we have.
    package var wording: Wording { .in(.accepted(headers["Accept-Language"])) }
}

extension RawRepresentable<String> where Self: CaseIterable {
    /// A choice by its word.
    ///
    /// - Throws: ``Refusal/unusable`` that lists the choices.
    package init(checking text: String, field: Field) throws {
        guard let choice = Self(rawValue: text) else {
            throw Refusal.unusable(
                field: field, value: String(text.prefix(60)),
                why: .notOneOf(Self.allCases.map(\.rawValue)))
        }
        self = choice
    }
}

extension DecodingError {
    /// Advice for JSON that does not fit.
    fileprivate var refusal: Refusal {
        func path(_ context: Context, _ last: (any CodingKey)? = nil) -> String {
            let keys = context.codingPath + (last.map { [$0] } ?? [])
            let text = keys.reduce(into: "") { text, key in
                if let index = key.intValue {
                    text += "[\(index)]"
                } else {
                    text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
                }
            }
            return text.isEmpty ? "body" : text
        }
        return switch self {
        case .keyNotFound(let key, let context):
            .unusable(field: .json(path: path(context, key)), value: "", why: .missing)
        case .valueNotFound(_, let context):
            .unusable(field: .json(path: path(context)), value: "null", why: .missing)
        case .typeMismatch(let type, let context):
            .unusable(
                field: .json(path: path(context)), value: "",
                why: .wrongKind(Self.kind(of: type)))
        case .dataCorrupted(let context):
            .unusable(
                field: .json(path: path(context)), value: "",
                why: (context.underlyingError as? CodeRefusal).map(Reason.code)
                    ?? (context.codingPath.isEmpty ? .noJSON : .unreadable))
        @unknown default: .unusable(field: .body, value: "", why: .unreadable)
        }
    }

    private static func kind(of type: any Any.Type) -> Reason.JSONKind {
        switch type {
        case is String.Type: .text
        case is Int.Type, is Int64.Type: .wholeNumber
        case is [Any].Type: .list
        case is Bool.Type: .trueOrFalse
        default: .objectOrList
        }
    }
}

extension Response {
    /// An answer in JSON.
    package static func json(_ value: some Encodable, status: Int = 200) throws -> Response {
        Response(
            status: status, type: "application/json",
            Array(try CanonicalJSON.encode(value).utf8))
    }

    /// An answer to a write; says whether it was given before.
    package static func json<Value>(
        _ answered: Answered<Value>, status: Int = 200, _ body: (Value) throws -> some Encodable
    ) throws -> Response {
        var response = try json(try body(answered.answer), status: status)
        if answered.isReplay { response.headers.add("Idempotent-Replay", "true") }
        return response
    }
}
