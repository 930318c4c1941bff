import Addresses
import HTTP
import Logistics
import Wording

/// The document of the API (OpenAPI 3.1), made from the list of routes that serves it.
enum OpenAPI {
    static let routes = [get(.api.document, .signedIn, show, .openAPI)]

    static func show(_ call: Call) throws -> Response { try .json(document) }

    static let document: JSON = [
        "openapi": "3.1.0",
        "info": [
            "title": "Rampa", "version": "1",
            "description": .text(
                """
                Logistics intake and barcode station of a repair service. Times are UTC \
                milliseconds since 1970. Codes are eight symbols without the hyphen. Fields may be \
                added; pass over what you do not know. Send Accept-Language (\(Language.allCases.map(\.tag).joined(separator: ", "))) for \
                words that people read.
                """),
        ],
        "paths": .object(paths),
        "security": [["token": []], ["session": []]],
        "components": [
            "securitySchemes": [
                "token": ["type": "http", "scheme": "bearer"],
                "session": [
                    "type": "apiKey", "in": "cookie", "name": .text(SessionCookie.name),
                    "description": .text(
                        "Set by the sign-in page. A write then needs Origin or Sec-Fetch-Site of "
                            + "our own pages."),
                ],
            ],
            "schemas": .object(Schema.named.mapValues(\.json)),
            "headers": [
                "Replay": [
                    "description": "Present when the answer was given before for this key.",
                    "schema": ["type": "string", "enum": ["true"]],
                ]
            ],
        ],
    ]

    private static var paths: [String: JSON] {
        var paths: [String: [String: JSON]] = [:]
        for route in Routes.api {
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(route)
        }
        return paths.mapValues(JSON.object)
    }

    private static func operation(_ route: APIRoute) -> JSON {
        let description = route.description
        var parts: [String: JSON] = [
            "summary": .text(description.summary),
            "operationId": .text(identifier(route)),
            "parameters": .list(parameters(route)),
            "responses": .object(responses(route)),
            "x-roles": .list(roles(route.endpoint.access).map { .text($0.rawValue) }),
        ]
        parts["description"] = description.details.map(JSON.text)
        let content = bodies(route)
        if !content.isEmpty {
            parts["requestBody"] = ["required": true, "content": .object(content)]
        }
        return .object(parts)
    }

    /// `get_orders_code_events`: unique, as method and path are.
    private static func identifier(_ route: APIRoute) -> String {
        let words = route.path.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).dropFirst(2)
        return ([route.method.rawValue.lowercased()] + words.map(String.init))
            .joined(separator: "_")
    }

    /// Who may come in, by role; the thing itself may be stricter.
    private static func roles(_ access: Endpoint.Access) -> [Role] {
        guard case .person(let permission?) = access else { return Role.allCases }
        return Role.allCases.filter { $0.may(permission) }
    }

    // MARK: What goes in

    private static func parameters(_ route: APIRoute) -> [JSON] {
        var parameters: [JSON] = route.route.address.slots.map(\.name).map { name in
            [
                "name": .text(name), "in": "path", "required": true,
                "schema": route.description.path[name]?.json ?? [:],
            ]
        }
        parameters += route.description.query.map { query in
            ["name": .text(query.name), "in": "query", "schema": query.schema.json]
        }
        if route.description.isOnce {
            parameters.append([
                "name": "Idempotency-Key", "in": "header", "required": true,
                "description": .text(
                    "Made by the client when the action happens, and the same when it is "
                        + "repeated: the first answer is given again."),
                "schema": [
                    "type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[!-~]+$",
                ],
            ])
        }
        return parameters
    }

    private static func bodies(_ route: APIRoute) -> [String: JSON] {
        var content: [String: JSON] = [:]
        if let body = route.description.body {
            content["application/json"] = ["schema": body.json]
        }
        if route.endpoint.body == .picture {
            content["image/jpeg"] = [:]
            content["image/png"] = [:]
            content["multipart/form-data"] = [
                "schema": [
                    "type": "object", "description": "A form; its first file is the picture.",
                    "properties": [
                        "photo": [
                            "type": "string", "contentMediaType": "application/octet-stream",
                        ]
                    ],
                ]
            ]
        }
        return content
    }

    // MARK: What comes back

    private static func responses(_ route: APIRoute) -> [String: JSON] {
        let answer = route.description.answer
        var success: [String: JSON] = [
            "description": .text(answer.about),
            "content": .object(answer.content.mapValues { ["schema": $0.json] }),
        ]
        if route.description.isOnce {
            success["headers"] = ["Idempotent-Replay": ["$ref": "#/components/headers/Replay"]]
        }
        var responses: [String: JSON] = ["\(answer.status)": .object(success)]
        for status in refusals(route) {
            responses["\(status)"] = problem(Wording.in(.english).sentences.heading(status))
        }
        responses["default"] = problem("Anything else that went wrong")
        return responses
    }

    private static func refusals(_ route: APIRoute) -> Set<Int> {
        var statuses = Set(route.description.refusals + [401])
        if case .person(.some) = route.endpoint.access { statuses.insert(403) }
        if route.endpoint.body != .none { statuses.formUnion([403, 413, 415, 422]) }
        if route.description.isOnce { statuses.insert(400) }
        if !route.description.path.isEmpty { statuses.insert(404) }
        return statuses
    }

    private static func problem(_ about: String) -> JSON {
        [
            "description": .text(about),
            "content": [
                "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
            ],
        ]
    }
}
