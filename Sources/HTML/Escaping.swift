// The one place that escapes. Text and quoted attributes escape the same five characters, so
// no caller has to know where a value will go.

/// Appends `text` so that no byte of it can open a tag, an entity or leave a quoted attribute.
///
/// Control characters other than tab and line ends are not allowed in HTML (Infra standard,
/// §3.2.2 of the HTML standard's preprocessing); they become U+FFFD, so that they show.
func appendEscaped(_ text: String, to page: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
        // Most text needs no escaping, so it is appended run by run.
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

func append(_ literal: StaticString, to page: inout [UInt8]) {
    literal.withUTF8Buffer { page.append(contentsOf: $0) }
}

/// Whether a link, image or form may lead there: a relative address, or one of four schemes.
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
