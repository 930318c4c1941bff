/// A value as JSON has it: what scripts take and give, and what a browser answers.
public enum BrowserValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([BrowserValue])
    case object([String: BrowserValue])

    /// The text; `nil` when this is none.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The number; `nil` when this is none.
    public var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The truth value; `nil` when this is none.
    public var bool: Bool? {
        if case .bool(let bool) = self { bool } else { nil }
    }

    /// The values of a list; empty when this is none.
    public var list: [BrowserValue] {
        if case .list(let list) = self { list } else { [] }
    }

    /// The texts of a list; other values are left out.
    public var texts: [String] { list.compactMap(\.text) }

    /// A field of an object; ``null`` when it has none of this name.
    public subscript(_ name: String) -> BrowserValue {
        if case .object(let fields) = self { fields[name] ?? .null } else { .null }
    }

    /// Fields put over those of this object.
    func with(_ more: [String: BrowserValue]) -> BrowserValue {
        guard case .object(let fields) = self else { return .object(more) }
        return .object(fields.merging(more) { _, new in new })
    }
}

extension BrowserValue: Codable {
    /// Reads a value of any kind.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            self = .null
        } else if let bool = try? box.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? box.decode(Double.self) {
            self = .number(number)
        } else if let text = try? box.decode(String.self) {
            self = .text(text)
        } else if let list = try? box.decode([BrowserValue].self) {
            self = .list(list)
        } else {
            self = .object(try box.decode([String: BrowserValue].self))
        }
    }

    /// Writes the plain value.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .null: try box.encodeNil()
        case .bool(let bool): try box.encode(bool)
        case .number(let number): try box.encode(number)
        case .text(let text): try box.encode(text)
        case .list(let list): try box.encode(list)
        case .object(let fields): try box.encode(fields)
        }
    }
}

extension BrowserValue: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// A text.
    public init(stringLiteral text: String) { self = .text(text) }
    /// A truth value.
    public init(booleanLiteral bool: Bool) { self = .bool(bool) }
    /// A whole number.
    public init(integerLiteral number: Int) { self = .number(Double(number)) }
    /// A number.
    public init(floatLiteral number: Double) { self = .number(number) }
    /// A list.
    public init(arrayLiteral values: BrowserValue...) { self = .list(values) }
    /// An object; of two fields with the same name the later stays.
    public init(dictionaryLiteral fields: (String, BrowserValue)...) {
        self = .object(Dictionary(fields) { _, later in later })
    }
    /// ``null``.
    public init(nilLiteral: ()) { self = .null }
}
