/// Checks a request's head before anything is done with it.
///
/// libmicrohttpd 0.9.75 accepts two lengths, a length beside `chunked`, several hosts and more;
/// each of them lets two programs see two different requests in the same bytes (RFC 9112, §11.2).
/// Here they are counted and refused.
struct Framing: Sendable {
    let hosts: HostNames

    /// How the body's length is given.
    enum BodyLength: Equatable {
        case none
        case known(UInt64)
        case chunked
    }

    /// The length of the body, or why the head is refused.
    func check(
        version: String, method: String, fields: [(name: [UInt8], value: [UInt8])]
    ) throws(ServerRefusal) -> BodyLength {
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw .malformed("The version is neither HTTP/1.1 nor HTTP/1.0.")
        }
        guard isToken(method.utf8) else { throw .malformed("The method is not a word.") }
        for field in fields {
            guard isToken(field.name) else { throw .malformed("A header's name is not a word.") }
            guard isFieldValue(field.value) else {
                throw .malformed("A header holds a control character.")
            }
        }
        let hostNames = values("host", fields)
        guard hostNames.count == 1 else {
            throw .malformed("There must be one Host, not \(hostNames.count).")
        }
        guard hosts.allow(hostNames[0]) else {
            throw .malformed("This server has another name. Use the address it was given.")
        }
        return try bodyLength(version, fields)
    }

    private func bodyLength(
        _ version: String, _ fields: [(name: [UInt8], value: [UInt8])]
    ) throws(ServerRefusal) -> BodyLength {
        let lengths = values("content-length", fields)
        let encodings = values("transfer-encoding", fields)
        guard lengths.count <= 1, encodings.count <= 1, lengths.isEmpty || encodings.isEmpty else {
            throw .malformed("The body's length is given twice.")
        }
        if let encoding = encodings.first {
            guard encoding.lowercased() == "chunked", version == "HTTP/1.1" else {
                throw .malformed("The only Transfer-Encoding is 'chunked', in HTTP/1.1.")
            }
            return .chunked
        }
        guard let length = lengths.first else { return .none }
        guard length.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = UInt64(length)
        else { throw .malformed("The Content-Length is not a number.") }
        return count == 0 ? .none : .known(count)
    }

    private func values(
        _ name: String, _ fields: [(name: [UInt8], value: [UInt8])]
    ) -> [String] {
        fields.lazy.filter { $0.name.map(lowercased).elementsEqual(name.utf8) }
            .map { trimmed(String(decoding: $0.value, as: UTF8.self)) }
    }
}

/// The names this server answers to.
struct HostNames: Sendable {
    /// In lower case, with or without a port.
    private let names: Set<String>

    /// `names`, or, when there are none, `address` and `localhost`.
    init(_ names: [String], address: String) {
        let bracketed = address.contains(":") ? "[\(address)]" : address
        let all = names.isEmpty ? [bracketed, "localhost"] : names
        self.names = Set(all.map { $0.lowercased() })
    }

    /// Whether requests for `host` are served; the field's value is a name, or a name and a port.
    func allow(_ host: String) -> Bool {
        let host = host.lowercased()
        guard host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        return names.contains(host) || Self.withoutPort(host).map(names.contains) ?? false
    }

    private static func withoutPort(_ host: String) -> String? {
        guard let colon = host.lastIndex(of: ":") else { return nil }
        let port = host[host.index(after: colon)...]
        guard !port.isEmpty, UInt16(port) != nil, port.utf8.allSatisfy({ $0 != UInt8(ascii: "+") })
        else { return nil }
        return String(host[..<colon])
    }
}
