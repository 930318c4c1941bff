/// Values as canonical JSON: UTF-8, keys sorted, no spaces. What was written by it is read by every
/// reader of JSON.
///
/// Foundation's encoder took a tenth of the time of a scan, most of it to find out at run time
/// what types it was handed; ours hold texts, whole numbers, lists and objects.
package enum CanonicalJSON {
    /// - Throws: what the value's own encoding throws; `EncodingError` for a number that JSON
    ///   cannot hold.
    package static func encode(_ value: some Encodable) throws -> String {
        let node = Node()
        try value.encode(to: NodeEncoder(node: node))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        node.write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// One value of the document while it is made.
private final class Node {
    enum Content {
        case object([(key: String, value: Node)])
        case list([Node])
        case text(String)
        /// A number, `true`, `false` or `null`.
        case word(String)
    }

    /// What encodes nothing at all is an object without members.
    var content = Content.object([])

    func becomeList() {
        if case .list = content { return }
        content = .list([])
    }

    func member(_ key: any CodingKey) -> Node {
        let node = Node()
        guard case .object(var members) = content else {
            preconditionFailure(
                "\(key.stringValue): the value was encoded as something else before")
        }
        // Taken out meanwhile, so that it is not copied to be added to.
        content = .list([])
        members.append((key.stringValue, node))
        content = .object(members)
        return node
    }

    func element() -> Node {
        let node = Node()
        guard case .list(var nodes) = content else {
            preconditionFailure("the value was encoded as something else before")
        }
        content = .list([])
        nodes.append(node)
        content = .list(nodes)
        return node
    }

    var count: Int {
        if case .list(let nodes) = content { nodes.count } else { 0 }
    }

    func write(to bytes: inout [UInt8]) {
        switch content {
        case .text(let text): Self.write(text, to: &bytes)
        case .word(let word): bytes.append(contentsOf: word.utf8)
        case .list(let nodes):
            bytes.append(UInt8(ascii: "["))
            for (index, node) in nodes.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                node.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// RFC 8259, section 7, with the short escapes where there are any.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x20...: bytes.append(byte)
            case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
            case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
            case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
            case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
            case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
            default:
                let digits = String(byte, radix: 16)
                bytes.append(contentsOf: (digits.count == 1 ? #"\u000"# : #"\u00"#).utf8)
                bytes.append(contentsOf: digits.utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// Fills one node. Paths are not kept: only errors would show them.
private struct NodeEncoder: Encoder, SingleValueEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Members<Key>(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeList()
        return Elements(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func encodeNil() { node.content = .word("null") }
    func encode(_ value: Bool) { node.content = .word(value ? "true" : "false") }
    func encode(_ value: String) { node.content = .text(value) }
    func encode(_ value: Double) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: [], debugDescription: "JSON holds no such number"))
        }
        let word = "\(value)"
        node.content = .word(word.hasSuffix(".0") ? String(word.dropLast(2)) : word)
    }
    func encode(_ value: Float) throws { try encode(Double(value)) }
    func encode(_ value: Int) { number(value) }
    func encode(_ value: Int8) { number(value) }
    func encode(_ value: Int16) { number(value) }
    func encode(_ value: Int32) { number(value) }
    func encode(_ value: Int64) { number(value) }
    func encode(_ value: UInt) { number(value) }
    func encode(_ value: UInt8) { number(value) }
    func encode(_ value: UInt16) { number(value) }
    func encode(_ value: UInt32) { number(value) }
    func encode(_ value: UInt64) { number(value) }
    func encode<T: Encodable>(_ value: T) throws { try value.encode(to: self) }

    private func number(_ value: some FixedWidthInteger) { node.content = .word("\(value)") }
}

/// The members of an object.
private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    private func at(_ key: any CodingKey) -> NodeEncoder { NodeEncoder(node: node.member(key)) }

    func encodeNil(forKey key: Key) { at(key).encodeNil() }
    func encode(_ value: Bool, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: String, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Double, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Float, forKey key: Key) throws { try at(key).encode(value) }
    func encode(_ value: Int, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Int8, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Int16, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Int32, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Int64, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: UInt, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: UInt8, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: UInt16, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: UInt32, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: UInt64, forKey key: Key) { at(key).encode(value) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        try value.encode(to: at(key))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { at(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        at(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { at(SuperKey()) }
    func superEncoder(forKey key: Key) -> any Encoder { at(key) }
}

/// The elements of a list.
private struct Elements: UnkeyedEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    private var next: NodeEncoder { NodeEncoder(node: node.element()) }

    func encodeNil() { next.encodeNil() }
    func encode<T: Encodable>(_ value: T) throws { try value.encode(to: next) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> { next.container(keyedBy: type) }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next.unkeyedContainer() }
    func superEncoder() -> any Encoder { next }
}

/// The key that the standard library gives to what a class inherits.
private struct SuperKey: CodingKey {
    var stringValue: String { "super" }
    var intValue: Int? { nil }

    init() {}
    init?(stringValue: String) { return nil }
    init?(intValue: Int) { return nil }
}
