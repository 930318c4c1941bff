/// The elements of a GS1 label: application identifiers (AI) with their values.
///
/// GS1 General Specifications, 7.8: elements of predefined length follow one another without a
/// separator, all others end at a separator or at the end.
struct ElementString {
    struct Element {
        let identifier: String
        let value: [UInt8]
    }

    let elements: [Element]

    /// - Returns: `nil` when the text is no whole number of elements.
    init?(_ bytes: [UInt8], breaks: [Int]) {
        var elements: [Element] = []
        var start = 0
        while start < bytes.count {
            guard let tens = Self.tens(bytes, at: start), Self.isAssigned(tens) else {
                return nil
            }
            let stop = breaks.first { $0 > start } ?? bytes.count
            let value = start + Self.identifierLength(tens)
            let end = Self.predefinedLength(tens).map { start + $0 } ?? stop
            guard value < end, end <= stop else { return nil }
            elements.append(
                Element(
                    identifier: String(decoding: bytes[start..<value], as: UTF8.self),
                    value: Array(bytes[value..<end])))
            start = end
        }
        self.elements = elements
    }

    subscript(_ identifier: String) -> [UInt8]? {
        elements.first { $0.identifier == identifier }?.value
    }

    private static func tens(_ bytes: [UInt8], at place: Int) -> Int? {
        guard place + 1 < bytes.count else { return nil }
        let digits = bytes[place...place + 1].map { Int($0) - 48 }
        guard digits.allSatisfy((0...9).contains) else { return nil }
        return digits[0] * 10 + digits[1]
    }

    /// GS1 General Specifications, table 3.2-1.
    private static func isAssigned(_ tens: Int) -> Bool {
        switch tens {
        case 0...4, 10...13, 15...17, 20...25, 30...37, 39...43, 70...72, 80...82, 90...99: true
        default: false
        }
    }

    /// GS1 General Specifications, table 7.8.5-2, with the identifier's own digits.
    private static func predefinedLength(_ tens: Int) -> Int? {
        switch tens {
        case 0: 20
        case 1, 2, 3, 41: 16
        case 4: 18
        case 11...19: 8
        case 20: 4
        case 31...36: 10
        default: nil
        }
    }

    private static func identifierLength(_ tens: Int) -> Int {
        switch tens {
        case 23...25, 40...42, 71: 3
        case 31...36, 39, 43, 70, 72, 80...82: 4
        default: 2
        }
    }
}
