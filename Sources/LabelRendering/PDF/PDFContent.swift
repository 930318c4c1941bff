/// Bytes of a PDF being written.
struct PDFContent {
    private(set) var bytes: [UInt8] = []

    /// Operators and names; nothing from outside.
    mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func add(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    mutating func add(_ number: Int) {
        if number < 0 { bytes.append(0x2D) }
        digits(number.magnitude, atLeast: 1)
    }

    private mutating func digits(_ number: UInt, atLeast: Int) {
        var rest = number
        var count = 0
        let start = bytes.count
        while rest > 0 || count < atLeast {
            bytes.append(UInt8(48 + rest % 10))
            rest /= 10
            count += 1
        }
        bytes[start...].reverse()
    }

    /// A number to three decimals; in points that is a third of a micrometre.
    mutating func add(_ number: Double) {
        let thousandths = Int((number * 1000).rounded())
        if thousandths < 0 { bytes.append(0x2D) }
        digits(thousandths.magnitude / 1000, atLeast: 1)
        let rest = thousandths.magnitude % 1000
        guard rest > 0 else { return }
        bytes.append(0x2E)
        digits(rest, atLeast: 3)
        while bytes.last == 0x30 { bytes.removeLast() }
    }

    /// Numbers, each followed by a space, and their operator on the same line.
    mutating func add(_ numbers: Double..., then operation: StaticString) {
        for number in numbers {
            add(number)
            bytes.append(0x20)
        }
        add(operation)
        bytes.append(0x0A)
    }

    /// Any text as a text string: plain if it is ASCII, else UTF-16 (ISO 32000-1, 7.9.2.2).
    mutating func add(string text: String) {
        guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            bytes.append(0x28)
            for byte in text.utf8 {
                if byte == 0x28 || byte == 0x29 || byte == 0x5C { bytes.append(0x5C) }
                bytes.append(byte)
            }
            bytes.append(0x29)
            return
        }
        add("<FEFF")
        add(utf16: text)
        add(">")
    }

    /// UTF-16 as hexadecimal digits.
    mutating func add(utf16 text: String) {
        for unit in text.utf16 { add(hexadecimal: unit) }
    }

    mutating func add(hexadecimal unit: UInt16) {
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(unit >> UInt16(shift) & 15)
            bytes.append(digit < 10 ? 48 + digit : 55 + digit)
        }
    }
}
