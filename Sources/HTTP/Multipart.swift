import Glibc

/// A form sent as `multipart/form-data` (RFC 7578), its parts found but not copied.
package struct Multipart: Sendable {
    /// One field or file.
    package struct Part: Sendable {
        package let name: String
        /// The name of the file on the client's disk, without its folders; `nil` for a field.
        package let filename: String?
        /// The client's claim about the file's type; do not rely on it.
        package let contentType: MediaType?
        /// Where the content lies in the body.
        package let range: Range<Int>
    }

    /// As it came.
    package let body: [UInt8]
    /// In order.
    package let parts: [Part]

    /// No form of ours has more parts.
    private static let partLimit = 100
    /// The most bytes of header lines in one part.
    private static let headerLimit = 4096

    /// The first part called `name`.
    package subscript(name: String) -> Part? {
        parts.first { $0.name == name }
    }

    package func content(of part: Part) -> ArraySlice<UInt8> {
        body[part.range]
    }

    /// The first field called `name` as text; `nil` when it is missing, a file, or not UTF-8.
    package func text(_ name: String) -> String? {
        guard let part = self[name], part.filename == nil else { return nil }
        return String(validating: content(of: part), as: UTF8.self)
    }

    /// Finds the parts of `body`.
    ///
    /// - Throws: ``FormRefusal/malformed(_:)`` unless the body is parts between boundaries from
    ///   its first byte to its last, 100 at most.
    package init(_ body: [UInt8], boundary: String) throws(FormRefusal) {
        guard (1...70).contains(boundary.utf8.count) else {
            throw .malformed("Its boundary must have 1 to 70 characters.")
        }
        let opening = Array("--\(boundary)".utf8)
        let delimiter = Array("\r\n".utf8) + opening
        guard body.starts(with: opening) else {
            throw .malformed("It does not begin with its boundary.")
        }
        var parts: [Part] = []
        var position = opening.count
        while !Self.isClosing(body, at: position) {
            guard parts.count < Self.partLimit else {
                throw .malformed("It has more than \(Self.partLimit) parts.")
            }
            guard body[position...].starts(with: "\r\n".utf8) else {
                throw .malformed("A boundary is followed by something else.")
            }
            let (head, start) = try Self.headers(body, from: position + 2)
            guard let end = find(delimiter, in: body, from: start) else {
                throw .malformed("Part \(parts.count + 1) has no end.")
            }
            parts.append(try Self.part(head, start..<end))
            position = end + delimiter.count
        }
        self.body = body
        self.parts = parts
    }

    /// Whether the last boundary's `--` is at `position`, followed by at most a line end.
    private static func isClosing(_ body: [UInt8], at position: Int) -> Bool {
        let tail = body[position...]
        return tail.elementsEqual("--".utf8) || tail.elementsEqual("--\r\n".utf8)
    }

    /// The header lines from `start` on, and where the content begins.
    private static func headers(
        _ body: [UInt8], from start: Int
    ) throws(FormRefusal) -> (Headers, Int) {
        var headers = Headers()
        var position = start
        while let end = find(Array("\r\n".utf8), in: body, from: position) {
            if end == position { return (headers, end + 2) }
            guard end - start <= headerLimit else { break }
            guard let line = String(validating: body[position..<end], as: UTF8.self),
                isFieldValue(line.utf8), let colon = line.firstIndex(of: ":"),
                isToken(line[..<colon].utf8)
            else { throw .malformed("A part has a broken header line.") }
            headers.add(String(line[..<colon]), trimmed(line[line.index(after: colon)...]))
            position = end + 2
        }
        throw .malformed("The header lines of a part are longer than \(headerLimit) bytes.")
    }

    private static func part(
        _ headers: Headers, _ range: Range<Int>
    ) throws(FormRefusal) -> Part {
        guard headers.all("Content-Disposition").count == 1,
            let disposition = headers["Content-Disposition"].flatMap(ParameterizedValue.init),
            isSameName(disposition.value, "form-data"), let name = disposition.parameters["name"]
        else { throw .malformed("A part does not say which field it is.") }
        return Part(
            name: unescaped(name),
            filename: disposition.parameters["filename"].map { fileName(unescaped($0)) },
            contentType: headers["Content-Type"].flatMap(MediaType.init),
            range: range)
    }

    /// Browsers write quotes and line ends in names like this (HTML standard, §4.10.21.8).
    private static func unescaped(_ name: String) -> String {
        name.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: " ")
    }

    private static func fileName(_ path: String) -> String {
        String(path.split { $0 == "/" || $0 == "\\" }.last ?? "")
    }
}

/// Where `pattern` begins in `bytes` at or after `start`.
func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, start >= 0 else { return nil }
    return bytes.withUnsafeBytes { buffer in
        var position = start
        // `memchr` runs at the speed of memory; a photo of 10 MB holds few candidates.
        while position + pattern.count <= buffer.count, let base = buffer.baseAddress {
            let window = buffer.count - pattern.count + 1 - position
            guard let hit = memchr(base + position, Int32(first), window) else { return nil }
            let candidate = UnsafeRawPointer(hit) - base
            if buffer[candidate..<candidate + pattern.count].elementsEqual(pattern) {
                return candidate
            }
            position = candidate + 1
        }
        return nil
    }
}
