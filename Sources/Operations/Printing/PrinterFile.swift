import LabelRendering
import Logistics
package import Printing

/// Reads `printers.conf`:
///
///     [printer sticker]
///     address    = tcp://10.0.0.9:9100      # or cups:QUEUE
///     dpi        = 203                      # or 203x300: across, then along
///     size       = 50x25                    # millimetres; or A4, Letter
///     papers     = device-sticker           # what it prints when no printer is named
///     offset-x   = 0.5                      # millimetres to the right
///     offset-y   = -1                       # millimetres down
///     darkness   = 12                       # 0 to 30, label printers only
///     hangs-up   = yes                      # no: for printers that never close a connection
///
///     [station Desk 1]
///     printers    = sticker
///     on-received = device-sticker
package struct PrinterFile {
    /// A line that cannot be used.
    package struct Mistake: Error, Sendable, CustomStringConvertible {
        /// The file, as it was named.
        package let file: String
        /// From 1.
        package let line: Int
        /// What is wrong, with the value, and what to do.
        package let why: String

        /// File, line and words.
        package var description: String { "\(file), line \(line): \(why)" }
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
    ///   - text: its content.
    ///   - name: what mistakes call it.
    ///   - delivery: how documents get to the printers.
    /// - Throws: ``Mistake`` for the first line that cannot be used.
    package static func read(
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

    /// A missing printer for automatic printing must not first be noticed by a scan.
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

    func mistake(_ line: Int, _ why: String) -> Mistake {
        Mistake(file: file, line: line, why: why)
    }

    // MARK: Lines

    private func sections(of text: String) throws(Mistake) -> [Section] {
        var sections: [Section] = []
        for (index, line) in text.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        )
        .enumerated() {
            let line = Self.trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("[") {
                sections.append(try section(line, index + 1))
            } else {
                guard let last = sections.indices.last else {
                    throw mistake(
                        index + 1,
                        "'\(line)' comes before any printer. Begin with "
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
                number,
                "a printer cannot be called '\(name)'. Take up to 40 letters, digits, "
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
                number,
                "there is no setting '\(parts[0])' of a "
                    + "\(section.isPrinter ? "printer" : "station"). Choose "
                    + "\(known.joined(separator: ", ")).")
        }
        guard section.values[parts[0]] == nil else {
            throw mistake(number, "'\(parts[0])' is here twice. Remove one.")
        }
        section.values[parts[0]] = (Self.withoutComment(parts[1]), number)
    }

    /// Text after a space and `#` is a comment.
    private static func withoutComment(_ text: String) -> String {
        var before: Character = " "
        for index in text.indices {
            if text[index] == "#", before.isWhitespace { return trimmed(text[..<index]) }
            before = text[index]
        }
        return text
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    // MARK: Sections

    private func printer(_ section: Section) throws(Mistake) -> Printers.Entry {
        guard let address = section.values["address"] else {
            throw mistake(
                section.line,
                "printer '\(section.name)' has no address. Write "
                    + "address = tcp://10.0.0.9:9100 or address = cups:QUEUE")
        }
        let connection = try connection(address)
        let isSocket = if case .socket = connection { true } else { false }
        guard !isSocket || section.values["size"] != nil else {
            throw mistake(
                section.line,
                "printer '\(section.name)' has no size. Write the labels' size in "
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
}
