import CMicroHTTPD

/// Reads a head a second time, in the library's own buffer, to find what its parser forgives.
///
/// libmicrohttpd 0.9.75 silently joins folded lines, ends a line at a bare CR or LF, and cuts a
/// value or an address at a NUL. But it parses in place: it puts a NUL over each separator (the
/// colon, the CR and the LF) and leaves the rest. So a well-formed head leaves one pattern, and
/// everything else leaves another. The pattern belongs to that one version; with any other, this
/// check is off and the library's own strictness is on.
enum RawHead {
    /// Whether the layout of this library version's buffer is known.
    static let isReadable = String(cString: MHD_get_version()).hasPrefix("0.9.75")

    /// Whether the address, as the library is about to report it, ends where the line's does:
    /// followed by the version, then CR and LF.
    static func endsWithVersion(_ target: UnsafePointer<CChar>) -> Bool {
        var end = target
        while end.pointee != 0 { end += 1 }
        for expected in "\0HTTP/1.".utf8 {
            guard UInt8(bitPattern: end.pointee) == expected else { return false }
            end += 1
        }
        // The digit of the version, and its CR and LF.
        return end[0] != 0 && end[1] == 0 && end[2] == 0
    }

    /// Whether `fields`, and nothing but them, lie between the request line and the empty line.
    /// `method` begins the head, `version` ends its first line; both point into it.
    static func holds(
        _ fields: [(name: [UInt8], value: [UInt8])], method: UnsafePointer<CChar>,
        version: UnsafePointer<CChar>, size: Int
    ) -> Bool {
        let start = UnsafeRawPointer(version) - UnsafeRawPointer(method) + "HTTP/1.1".utf8.count
        // The library's limit on a head is far below this; a larger size is nonsense.
        guard start > 0, start <= size, size < 1 << 20 else { return false }
        let head = UnsafeRawBufferPointer(start: UnsafeRawPointer(method), count: size)
        var rest = head[start...]
        guard skip([0, 0], in: &rest) else { return false }
        for field in fields {
            guard skip(field.name, in: &rest), skip([0], in: &rest) else { return false }
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
            guard skip(field.value, in: &rest) else { return false }
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
            guard skip([0, 0], in: &rest) else { return false }
        }
        return rest.elementsEqual([0, 0])
    }

    private static func skip(
        _ expected: [UInt8], in rest: inout Slice<UnsafeRawBufferPointer>
    ) -> Bool {
        guard rest.starts(with: expected) else { return false }
        rest = rest.dropFirst(expected.count)
        return true
    }
}
