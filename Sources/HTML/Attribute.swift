/// One attribute of an element. The value is escaped and quoted when it is written out.
///
/// There is none for scripts and styles (`onclick`, `style`): pages carry neither.
package struct Attribute: Sendable {
    enum Value: Sendable {
        case text(String)
        case address(String)
        /// Present without a value, such as `checked`.
        case present
        /// Left out.
        case absent
    }

    let name: StaticString
    /// What follows `name`: the part of `data-…` and `aria-…` that the page chose.
    var suffix: StaticString = ""
    let value: Value

    init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = .text(value)
    }

    init(_ name: StaticString, address: String) {
        self.name = name
        self.value = .address(address)
    }

    init(_ name: StaticString, if present: Bool) {
        self.name = name
        self.value = present ? .present : .absent
    }

    init(_ name: StaticString, suffix: StaticString, _ value: String) {
        self.name = name
        self.suffix = suffix
        self.value = .text(value)
        precondition(
            suffix.withUTF8Buffer { $0.allSatisfy(isNameByte) && !$0.isEmpty },
            "'\(suffix)' cannot be part of an attribute's name")
    }

    func write(to page: inout [UInt8]) {
        if case .absent = value { return }
        page.append(UInt8(ascii: " "))
        append(name, to: &page)
        append(suffix, to: &page)
        switch value {
        case .text(let text):
            writeQuoted(text, to: &page)
        case .address(let address):
            // A refused address leads nowhere, and a person who looks can see why.
            writeQuoted(isAllowedAddress(address) ? address : "#refused", to: &page)
        case .present, .absent:
            return
        }
    }

    private func writeQuoted(_ text: String, to page: inout [UInt8]) {
        append("=\"", to: &page)
        appendEscaped(text, to: &page)
        page.append(UInt8(ascii: "\""))
    }
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
    default:
        false
    }
}
