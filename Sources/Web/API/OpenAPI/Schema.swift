/// A value of JSON that the program itself writes down.
enum JSON: Sendable, Encodable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    case text(String)
    case whole(Int)
    case flag(Bool)
    case list([JSON])
    case object([String: JSON])

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .whole(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .whole(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}

/// The shape of a value in JSON (JSON Schema 2020-12, which OpenAPI 3.1 takes as it is).
struct Schema: Sendable {
    /// A named value of an object.
    struct Field: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool

        /// A field that is always there.
        static func required(_ name: String, _ schema: Schema) -> Field {
            Field(name: name, schema: schema, isRequired: true)
        }

        /// A field that is left out where there is nothing to say.
        static func optional(_ name: String, _ schema: Schema) -> Field {
            Field(name: name, schema: schema, isRequired: false)
        }
    }

    let json: JSON

    /// A text; `limit` in characters, `pattern` a regular expression (ECMA-262).
    static func text(
        _ about: String, pattern: String? = nil, limit: Int? = nil, format: String? = nil
    ) -> Schema {
        var parts: [String: JSON] = ["type": "string", "description": .text(about)]
        parts["pattern"] = pattern.map(JSON.text)
        parts["maxLength"] = limit.map(JSON.whole)
        parts["format"] = format.map(JSON.text)
        return Schema(json: .object(parts))
    }

    /// A whole number between two others, both included.
    static func whole(_ about: String, from least: Int = 0, upTo most: Int? = nil) -> Schema {
        var parts: [String: JSON] = [
            "type": "integer", "description": .text(about), "minimum": .whole(least),
        ]
        parts["maximum"] = most.map(JSON.whole)
        return Schema(json: .object(parts))
    }

    static func flag(_ about: String) -> Schema {
        Schema(json: ["type": "boolean", "description": .text(about)])
    }

    /// One of these words.
    static func choice(_ about: String, _ words: [String]) -> Schema {
        Schema(
            json: [
                "type": "string", "description": .text(about), "enum": .list(words.map(JSON.text)),
            ])
    }

    /// One of the words of a type that has no others.
    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ about: String, of type: Choice.Type
    ) -> Schema {
        choice(about, type.allCases.map(\.rawValue))
    }

    static func list(of element: Schema, _ about: String, upTo most: Int? = nil) -> Schema {
        var parts: [String: JSON] = [
            "type": "array", "description": .text(about), "items": element.json,
        ]
        parts["maxItems"] = most.map(JSON.whole)
        return Schema(json: .object(parts))
    }

    /// An object. Others may follow in later versions, so programs pass over what they do not
    /// know.
    static func object(_ about: String, _ fields: Field...) -> Schema {
        var parts: [String: JSON] = [
            "type": "object", "description": .text(about),
            "properties": .object(
                Dictionary(fields.map { ($0.name, $0.schema.json) }) { _, last in last }),
        ]
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { parts["required"] = .list(required.map(JSON.text)) }
        return Schema(json: .object(parts))
    }

    /// Bytes that are not JSON.
    static let bytes = Schema(json: [:])
}
