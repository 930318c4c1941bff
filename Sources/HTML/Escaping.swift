// The one place that escapes. The same five characters serve text and quoted attributes, so
// no caller has to know where a value will stand.

/// Appends `text` so that no byte of it can open a tag, an entity or leave a quoted attribute.
///
/// Control characters other than tab and line ends have no place in HTML (Infra standard,
/// §3.2.2 of the HTML standard's preprocessing) and become U+FFFD, so that what was there can
/// be seen.
func appendEscaped(_ text: String, to page: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
        // Most text needs nothing, so it is appended run by run.
        var start = 0
        for (index, byte) in bytes.enumerated() {
            guard let escape = escape(byte) else { continue }
            page.append(contentsOf: bytes[start..<index])
            append(escape, to: &page)
            start = index + 1
        }
        page.append(contentsOf: bytes[start...])
    }
}

private func escape(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
}

/// Appends JSON so that it may stand inside a `script` element, where entities are not read:
/// `<`, `>` and `&` occur only inside JSON strings and have an escape there.
func appendScriptSafe(_ json: String, to page: inout [UInt8]) {
    for byte in json.utf8 {
        switch byte {
        case UInt8(ascii: "<"): append("\\u003c", to: &page)
        case UInt8(ascii: ">"): append("\\u003e", to: &page)
        case UInt8(ascii: "&"): append("\\u0026", to: &page)
        default: page.append(byte)
        }
    }
}

func append(_ literal: StaticString, to page: inout [UInt8]) {
    literal.withUTF8Buffer { page.append(contentsOf: $0) }
}

/// Where a link, an image, a form may lead: a relative address, or one of four schemes.
///
/// Browsers drop tabs and line ends inside an address and spaces before it (URL standard,
/// §4.4), so `java\nscript:` would run; an address with any of them is refused whole.
func isAllowedAddress(_ address: String) -> Bool {
    if address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
    if address.utf8.first == UInt8(ascii: " ") { return false }
    let schemeEnd = address.utf8.firstIndex { ":/?#\\".utf8.contains($0) }
    guard let schemeEnd, address.utf8[schemeEnd] == UInt8(ascii: ":") else { return true }
    return ["http", "https", "mailto", "tel"].contains(address[..<schemeEnd].lowercased())
}
