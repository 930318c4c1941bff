/// The path of a request in decoded segments, and its query in decoded pairs.
struct RequestTarget: Sendable {
    let path: [String]
    let query: [(name: String, value: String)]

    /// Why a target is refused; the words go into the answer.
    struct Malformed: Error {
        let reason: String
    }

    /// More pairs than any page of ours uses.
    private static let queryLimit = 256

    /// Parses a target in origin form (RFC 9112, §3.2.1). Strict: anything that two programs might
    /// read in two ways is refused.
    init(_ raw: String) throws(Malformed) {
        guard raw.utf8.first == UInt8(ascii: "/") else {
            throw Malformed(reason: "The address must begin with '/'.")
        }
        guard raw.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
            throw Malformed(reason: "The address holds a character that must be %-encoded.")
        }
        let halves = raw.utf8.split(
            separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        path = try Self.path(halves[0].dropFirst())
        query = halves.count == 2 ? try Self.query(halves[1]) : []
    }

    private static func path(_ bytes: Substring.UTF8View) throws(Malformed) -> [String] {
        if bytes.isEmpty { return [] }
        var segments: [String] = []
        for piece in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            let segment = try text(piece, plusIsSpace: false)
            guard segment.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
            else { throw Malformed(reason: "The path holds a control character.") }
            // An encoded slash or a dot segment means one thing to us and another to a proxy.
            guard !segment.utf8.contains(UInt8(ascii: "/")), segment != ".", segment != ".." else {
                throw Malformed(reason: "The path holds '.', '..' or an encoded '/'.")
            }
            segments.append(segment)
        }
        return segments
    }

    static func query(
        _ bytes: some Collection<UInt8>
    ) throws(Malformed) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for piece in bytes.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < queryLimit else {
                throw Malformed(reason: "There are more than \(queryLimit) fields.")
            }
            let halves = piece.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count == 2 ? try text(halves[1], plusIsSpace: true) : ""
            pairs.append((name: try text(halves[0], plusIsSpace: true), value: value))
        }
        return pairs
    }

    /// Undoes percent-encoding (RFC 3986, §2.1); in forms `+` is a space.
    private static func text(
        _ bytes: some Collection<UInt8>, plusIsSpace: Bool
    ) throws(Malformed) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexDigit),
                    let low = rest.next().flatMap(hexDigit)
                else { throw Malformed(reason: "A '%' is not followed by two hex digits.") }
                decoded.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: decoded.append(0x20)
            default: decoded.append(byte)
            }
        }
        guard !decoded.contains(0) else {
            throw Malformed(reason: "There is a NUL in the address.")
        }
        guard let text = String(validating: decoded, as: UTF8.self) else {
            throw Malformed(reason: "What is %-encoded is not UTF-8.")
        }
        return text
    }
}

func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}
