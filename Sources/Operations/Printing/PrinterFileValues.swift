import Logistics
import LabelRendering
import Printing

/// The values of `printers.conf`, each checked where it enters.
extension PrinterFile {
    /// The text after a `=`, and its place.
    typealias Value = (text: String, line: Int)

    func connection(_ value: Value) throws(Mistake) -> Printer.Connection {
        let text = value.text
        if text.hasPrefix("cups:") {
            let queue = String(text.dropFirst(5))
            // As CUPS names queues: printable, and nothing that means something to it.
            guard !queue.isEmpty, queue.utf8.count <= 127,
                queue.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 }),
                !queue.contains(where: { "/#'\"\\".contains($0) }), !queue.hasPrefix("-")
            else { throw mistake(value.line, "'\(queue)' is not a queue of CUPS. See: lpstat -p") }
            return .cups(queue: queue)
        }
        if text.hasPrefix("tcp://"), let socket = Self.socket(text.dropFirst(6)) { return socket }
        throw mistake(
            value.line,
            "'\(text)' is not the address of a printer. Write tcp://10.0.0.9:9100, "
                + "tcp://[fd00::9]:9100 or cups:QUEUE.")
    }

    /// `host`, `host:port`, `[address]:port`; the port of label printers is 9100.
    private static func socket(_ text: Substring) -> Printer.Connection? {
        var host = text
        var port = Substring("9100")
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            if !rest.isEmpty { port = rest.dropFirst() }
        } else if let colon = text.lastIndex(of: ":") {
            host = text[..<colon]
            port = text[text.index(after: colon)...]
            guard !host.contains(":") else { return nil }
        }
        guard let number = UInt16(port), number > 0, !host.isEmpty, host.utf8.count <= 253,
            host.utf8.allSatisfy({ (33...126).contains($0) }), !host.contains("/")
        else { return nil }
        return .socket(host: String(host), port: number)
    }

    func resolution(_ value: Value?, _ standard: Int) throws(Mistake) -> Resolution {
        guard let value else { return Resolution(standard) }
        let numbers = Self.sides(value.text).map { Int($0) ?? 0 }
        guard (1...2).contains(numbers.count), let across = numbers.first,
            let along = numbers.last, numbers.allSatisfy({ (50...2400).contains($0) })
        else {
            throw mistake(
                value.line,
                "'\(value.text)' is not a number of dots per inch. Write 203, or 203x300 for "
                    + "across and along.")
        }
        return Resolution(horizontal: across, vertical: along)
    }

    func size(_ value: Value?) throws(Mistake) -> Printer.Size {
        guard let value else { return .a4 }
        switch value.text.lowercased() {
        case "a4": return .a4
        case "letter": return .letter
        default: break
        }
        let sides = Self.sides(value.text).map { Millimetres.micrometres(String($0)) ?? 0 }
        guard sides.count == 2, sides.allSatisfy({ (10_000...1_000_000).contains($0) }) else {
            throw mistake(
                value.line,
                "'\(value.text)' is not a paper size. Write width and height in "
                    + "millimetres, such as 50x25, or A4 or Letter.")
        }
        return Printer.Size(width: Micrometres(sides[0]), height: Micrometres(sides[1]))
    }

    /// The texts on both sides of an `x`, without spaces.
    private static func sides(_ text: String) -> [Substring] {
        text.lowercased().filter { !$0.isWhitespace }
            .split(separator: "x", omittingEmptySubsequences: false)
    }

    func millimetres(_ value: Value?, within limit: Int) throws(Mistake) -> Int? {
        guard let value else { return nil }
        guard let length = Millimetres.micrometres(value.text), abs(length) <= limit * 1000 else {
            throw mistake(
                value.line,
                "'\(value.text)' is not a length from -\(limit) to \(limit) mm, such as 0.5.")
        }
        return length
    }

    func darkness(_ value: Value?) throws(Mistake) -> Int? {
        guard let value else { return nil }
        guard let number = Int(value.text), (0...30).contains(number) else {
            throw mistake(value.line, "darkness '\(value.text)': write 0 to 30.")
        }
        return number
    }

    func flag(_ value: Value?) throws(Mistake) -> Bool? {
        switch value?.text {
        case nil: return nil
        case "yes": return true
        case "no": return false
        case .some(let text): throw mistake(value?.line ?? 1, "'\(text)': write yes or no.")
        }
    }

    func list(_ value: Value?) -> [String] {
        (value?.text ?? "").split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    }

    func papers(_ value: Value?) throws(Mistake) -> [Paper] {
        var papers: [Paper] = []
        for name in list(value) {
            guard let paper = Paper(rawValue: name) else {
                throw mistake(
                    value?.line ?? 1,
                    "there is no paper '\(name)'. Choose "
                        + "\(Paper.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            papers.append(paper)
        }
        return papers
    }
}

/// Millimetres as people type them.
package enum Millimetres {
    /// `12`, `12.5`, `12,5` or `-0.125`, in micrometres; `nil` for anything else.
    package static func micrometres(_ text: String) -> Int? {
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false,
            whereSeparator: { $0 == "." || $0 == "," })
        let sign = text.hasPrefix("-") ? -1 : 1
        let whole = parts[0].drop { $0 == "-" || $0 == "+" }
        let rest = parts.count > 1 ? parts[1] : ""
        guard parts[0].count - whole.count <= 1, !whole.isEmpty, whole.utf8.count <= 5,
            rest.utf8.count <= 3, (whole + rest).utf8.allSatisfy({ (48...57).contains($0) }),
            parts.count == 1 || !rest.isEmpty, let millimetres = Int(whole),
            let fraction = Int((rest + "000").prefix(3))
        else { return nil }
        return sign * (millimetres * 1000 + fraction)
    }

    /// `12.5`: millimetres with a point.
    package static func written(_ micrometres: Int) -> String {
        let text = "\(Micrometres(micrometres))".dropLast(3)
        guard text.contains(".") else { return String(text) }
        return String(text.reversed().drop { $0 == "0" }.reversed())
    }
}
