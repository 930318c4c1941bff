/// The header fields of a request or response, in the order they came.
///
/// Names are compared without regard to case (RFC 9110, §5.1); a name may occur several times.
package struct Headers: Sendable {
    private var fields: [(name: String, value: String)] = []

    package init() {}

    /// Repeated names are kept.
    package init(_ pairs: [(String, String)]) {
        fields = pairs.map { (name: $0.0, value: $0.1) }
    }

    /// The first value under `name`. Setting puts one value in the place of all under that
    /// name; setting `nil` removes them.
    package subscript(name: String) -> String? {
        get { fields.first { isSameName($0.name, name) }?.value }
        set {
            fields.removeAll { isSameName($0.name, name) }
            if let newValue { fields.append((name: name, value: newValue)) }
        }
    }

    /// Every value under `name`, in order.
    package func all(_ name: String) -> [String] {
        fields.filter { isSameName($0.name, name) }.map(\.value)
    }

    /// Appends a field; others of the same name stay.
    package mutating func add(_ name: String, _ value: String) {
        fields.append((name: name, value: value))
    }
}

extension Headers: Sequence {
    package func makeIterator() -> IndexingIterator<[(name: String, value: String)]> {
        fields.makeIterator()
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// Repeated names are kept.
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements)
    }
}

/// Whether two ASCII names are equal, ignoring case.
func isSameName(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count
        && zip(one.utf8, other.utf8).allSatisfy { lowercased($0) == lowercased($1) }
}

func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

/// Whether `bytes` are a token, the form of names and methods (RFC 9110, §5.6.2).
func isToken(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty
        && bytes.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
        }
}

/// Whether `bytes` may be in a field's value: no control character but tab (§5.5).
func isFieldValue(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
}
