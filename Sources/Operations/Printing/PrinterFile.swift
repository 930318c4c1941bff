import LabelRendering
import Logistics
public import Printing

/// Reads `printers.conf`:
///
///     [printer sticker]
///     address    = tcp://10.0.0.9:9100      # or cups:QUEUE
///     dpi        = 203                      # or 203x300: across, then along
///     size       = 50x25                    # millimetres; or A4, Letter
///     papers     = device-sticker           # what goes to it when nobody names a printer
///     offset-x   = 0.5                      # millimetres to the right
///     offset-y   = -1                       # millimetres down
///     darkness   = 12                       # 0 to 30, label printers only
///     hangs-up   = yes                      # no: for printers that never close a connection
///
///     [station Desk 1]
///     printers    = sticker
///     on-received = device-sticker
public struct PrinterFile {
    /// A line that cannot be used.
    public struct Mistake: Error, Sendable, CustomStringConvertible {
        /// The file, as it was named.
        public let file: String
        /// From 1.
        public let line: Int
        /// What is wrong, with the value, and what to do.
        public let why: String

        /// File, line and words.
        public var description: String { "\(file), line \(line): \(why)" }
    }

    private struct Section {
        let line: Int
        let isPrinter: Bool
        let name: String
        var values: [String: (text: String, line: Int)] = [:]
    }

    private static let printerKeys = [
        "address", "dpi", "size", "papers", "offset-x", "offset-y", "darkness", "hangs-up",
    ]
    private static let stationKeys = ["printers", "on-received"]

    private let file: String

    /// Reads the whole file.
    ///
    /// - Parameters:
    ///   - text: what stands in it.
    ///   - name: what mistakes call it.
    ///   - delivery: how documents get to the printers.
    /// - Throws: ``Mistake`` for the first line that cannot be used.
    public static func read(
        _ text: String, name: String, delivery: Delivery = Delivery()
    ) throws(Mistake) -> Printers {
        try PrinterFile(file: name).read(text, delivery)
    }

    private func read(_ text: String, _ delivery: Delivery) throws(Mistake) -> Printers {
        var entries: [Printers.Entry] = []
        var desks: [Printers.Desk] = []
        let sections = try sections(of: text)
        for section in sections where section.isPrinter {
            let entry = try printer(section)
            guard !entries.contains(where: { $0.printer.name == entry.printer.name }) else {
                throw mistake(
                    section.line, "there are two printers '\(section.name)'. Rename one.")
            }
            entries.append(entry)
        }
        for section in sections where !section.isPrinter {
            let desk = try desk(section, entries)
            guard !desks.contains(where: { $0.name.lowercased() == desk.name.lowercased() }) else {
                throw mistake(
                    section.line, "there are two stations '\(section.name)'. Make them one.")
            }
            desks.append(desk)
        }
        let printers = Printers(entries, desks: desks, delivery: delivery)
        try refuseStickersFromNowhere(printers, sections)
        return printers
    }

    /// A scan may not find out that there is no printer for what its station prints by itself.
    private func refuseStickersFromNowhere(
        _ printers: Printers, _ sections: [Section]
    ) throws(Mistake) {
        for desk in printers.desks {
            for paper in desk.onReceived where printers.printer(for: paper, at: desk.name) == nil {
                let section = sections.first { !$0.isPrinter && $0.name == desk.name }
                throw mistake(
                    section?.values["on-received"]?.line ?? 1,
                    "no printer prints '\(paper.rawValue)'. Add it to the papers of one: "
                        + "papers = \(paper.rawValue)")
            }
        }
    }

    private func mistake(_ line: Int, _ why: String) -> Mistake {
        Mistake(file: file, line: line, why: why)
    }

    // MARK: Lines

    private func sections(of text: String) throws(Mistake) -> [Section] {
        var sections: [Section] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let line = Self.trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("[") {
                sections.append(try section(line, index + 1))
            } else {
                guard let last = sections.indices.last else {
                    throw mistake(
                        index + 1, "'\(line)' stands before any printer. Begin with "
                            + "[printer NAME].")
                }
                try add(line, index + 1, to: &sections[last])
            }
        }
        return sections
    }

    private func section(_ line: String, _ number: Int) throws(Mistake) -> Section {
        let inside = Self.trimmed(line.dropFirst().dropLast())
        let words = inside.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard line.hasSuffix("]"), words.count == 2, ["printer", "station"].contains(words[0])
        else {
            throw mistake(number, "'\(line)': write [printer NAME] or [station NAME].")
        }
        let isPrinter = words[0] == "printer"
        let name = Self.trimmed(words[1])
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard !isPrinter || (isPlain && name.utf8.count <= 40 && !name.hasPrefix(".")) else {
            throw mistake(
                number, "a printer cannot be called '\(name)'. Take up to 40 letters, digits, "
                    + "'-', '_' and '.', without spaces.")
        }
        return Section(line: number, isPrinter: isPrinter, name: name)
    }

    private func add(
        _ line: String, _ number: Int, to section: inout Section
    ) throws(Mistake) {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { Self.trimmed($0) }
        let known = section.isPrinter ? Self.printerKeys : Self.stationKeys
        guard parts.count == 2, known.contains(parts[0]) else {
            throw mistake(
                number, "there is no setting '\(parts[0])' of a "
                    + "\(section.isPrinter ? "printer" : "station"). Choose "
                    + "\(known.joined(separator: ", ")).")
        }
        guard section.values[parts[0]] == nil else {
            throw mistake(number, "'\(parts[0])' stands here twice. Take one out.")
        }
        section.values[parts[0]] = (Self.withoutComment(parts[1]), number)
    }

    /// What follows a `#` behind a space is for people.
    private static func withoutComment(_ text: String) -> String {
        var before: Character = " "
        for index in text.indices {
            if text[index] == "#", before.isWhitespace { return trimmed(text[..<index]) }
            before = text[index]
        }
        return text
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    // MARK: Sections

    private func printer(_ section: Section) throws(Mistake) -> Printers.Entry {
        guard let address = section.values["address"] else {
            throw mistake(
                section.line, "printer '\(section.name)' has no address. Write "
                    + "address = tcp://10.0.0.9:9100 or address = cups:QUEUE")
        }
        let connection = try connection(address)
        let isSocket = if case .socket = connection { true } else { false }
        guard !isSocket || section.values["size"] != nil else {
            throw mistake(
                section.line, "printer '\(section.name)' has no size. Write the labels' size in "
                    + "millimetres: size = 50x25")
        }
        let printer = Printer(
            name: section.name, connection: connection,
            resolution: try resolution(section.values["dpi"], isSocket ? 203 : 600),
            size: try size(section.values["size"]),
            offsetX: Micrometres(try millimetres(section.values["offset-x"], within: 50) ?? 0),
            offsetY: Micrometres(try millimetres(section.values["offset-y"], within: 50) ?? 0),
            darkness: try darkness(section.values["darkness"]),
            closesWhenDone: try flag(section.values["hangs-up"]) ?? true)
        return Printers.Entry(printer: printer, papers: try papers(section.values["papers"]))
    }

    private func desk(
        _ section: Section, _ entries: [Printers.Entry]
    ) throws(Mistake) -> Printers.Desk {
        let names = list(section.values["printers"])
        for name in names where !entries.contains(where: { $0.printer.name == name }) {
            throw mistake(
                section.values["printers"]?.line ?? section.line,
                "there is no printer '\(name)'. Known: "
                    + "\(entries.map(\.printer.name).joined(separator: ", ")).")
        }
        let papers = try papers(section.values["on-received"])
        for paper in papers where paper.subject != .device && paper.subject != .parcel {
            throw mistake(
                section.values["on-received"]?.line ?? section.line,
                "'\(paper.rawValue)' is not about a device or parcel. Choose another paper.")
        }
        return Printers.Desk(name: section.name, printers: names, onReceived: papers)
    }

    // MARK: Values

    private typealias Value = (text: String, line: Int)

    private func connection(_ value: Value) throws(Mistake) -> Printer.Connection {
        let text = value.text
        if text.hasPrefix("cups:") {
            let queue = String(text.dropFirst(5))
            // As CUPS names queues: printable, and nothing that means something to it.
            guard !queue.isEmpty, queue.utf8.count <= 127,
                queue.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 }),
                !queue.contains(where: { "/#'\"\\".contains($0) }), !queue.hasPrefix("-")
            else { throw mistake(value.line, "'\(queue)' is no queue of CUPS. See: lpstat -p") }
            return .cups(queue: queue)
        }
        if text.hasPrefix("tcp://"), let socket = Self.socket(text.dropFirst(6)) { return socket }
        throw mistake(
            value.line, "'\(text)' is no address of a printer. Write tcp://10.0.0.9:9100, "
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

    private func resolution(_ value: Value?, _ standard: Int) throws(Mistake) -> Resolution {
        guard let value else { return Resolution(standard) }
        let numbers = value.text.lowercased().split(separator: "x").map { Int($0) ?? 0 }
        guard (1...2).contains(numbers.count), let across = numbers.first,
            let along = numbers.last, numbers.allSatisfy({ (50...2400).contains($0) })
        else {
            throw mistake(
                value.line, "'\(value.text)' are no dots per inch. Write 203, or 203x300 for "
                    + "across and along.")
        }
        return Resolution(horizontal: across, vertical: along)
    }

    private func size(_ value: Value?) throws(Mistake) -> Printer.Size {
        guard let value else { return .a4 }
        switch value.text.lowercased() {
        case "a4": return .a4
        case "letter": return .letter
        default: break
        }
        let sides = value.text.lowercased().split(separator: "x")
            .map { Millimetres.micrometres(String($0)) ?? 0 }
        guard sides.count == 2, sides.allSatisfy({ (10_000...1_000_000).contains($0) }) else {
            throw mistake(
                value.line, "'\(value.text)' is no size of paper. Write width and height in "
                    + "millimetres, such as 50x25, or A4 or Letter.")
        }
        return Printer.Size(width: Micrometres(sides[0]), height: Micrometres(sides[1]))
    }

    private func millimetres(_ value: Value?, within limit: Int) throws(Mistake) -> Int? {
        guard let value else { return nil }
        guard let length = Millimetres.micrometres(value.text), abs(length) <= limit * 1000 else {
            throw mistake(
                value.line,
                "'\(value.text)' are no millimetres from -\(limit) to \(limit), such as 0.5.")
        }
        return length
    }

    private func darkness(_ value: Value?) throws(Mistake) -> Int? {
        guard let value else { return nil }
        guard let number = Int(value.text), (0...30).contains(number) else {
            throw mistake(value.line, "darkness '\(value.text)': write 0 to 30.")
        }
        return number
    }

    private func flag(_ value: Value?) throws(Mistake) -> Bool? {
        switch value?.text {
        case nil: return nil
        case "yes": return true
        case "no": return false
        case .some(let text): throw mistake(value?.line ?? 1, "'\(text)': write yes or no.")
        }
    }

    private func list(_ value: Value?) -> [String] {
        (value?.text ?? "").split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    }

    private func papers(_ value: Value?) throws(Mistake) -> [Paper] {
        var papers: [Paper] = []
        for name in list(value) {
            guard let paper = Paper(rawValue: name) else {
                throw mistake(
                    value?.line ?? 1, "there is no paper '\(name)'. Choose "
                        + "\(Paper.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            papers.append(paper)
        }
        return papers
    }
}

/// Millimetres as people type them.
public enum Millimetres {
    /// `12`, `12.5`, `12,5` or `-0.125`, in micrometres; `nil` for anything else.
    public static func micrometres(_ text: String) -> Int? {
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
    public static func written(_ micrometres: Int) -> String {
        String("\(Micrometres(micrometres))".dropLast(3))
    }
}
