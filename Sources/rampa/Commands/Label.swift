import Addresses
import FoundationEssentials
import LabelRendering
import Logistics
import Operations

extension Command {
    static let label = Command(
        name: "label", usage: "CODE… | PAPER [CODE…] -o FILE",
        meaning: "save papers: slips, stickers, labels, lists, badges, cards",
        details: """
            Saves the paper for CODE as the running station draws it: a parcel's slip, a device's
            sticker, a box's packing list, or the one that --paper names. For an order: one for each
            of its parcels, devices or boxes. The ending of FILE decides its format: .pdf, .zpl,
            .png or .svg.

            Hundreds of codes, with - from standard input, or all things of an order or at a stage
            become one PDF or ZPL, drawn while it is sent.

            badge NAME      the badge of the person who signs in as NAME; with --renew the old
                            one stops working
            holding-label   with --count: draws this many new codes and prints them
            command-cards   the cards that are scanned instead of pressing a button

            --sheet arranges small papers on a sheet of labels for office printers: by its name,
            such as L7160, or by columns and rows, such as 3x8.
            """,
        example: "rampa label RS6P-3XV7 --paper device-sticker --sheet L7160 --first 5 -o s.pdf",
        flags: [
            Flag("--output", "FILE", "where to save it, - for standard output; -o for short"),
            Flag("--paper", "NAME", "what to print; see rampa labels list"),
            Flag("--order", "CODE", "all things of this order"),
            Flag("--stage", "STAGE", "all things at this stage, such as received"),
            Flag("--format", "FORMAT", "pdf, zpl, png or svg"),
            Flag("--page", "SIZE", "a paper size of the template"),
            Flag("--dpi", "DOTS", "the printer's dots per inch, for zpl and png; 203, or 203x300"),
            Flag("--grey", "a png with greys, for viewing"),
            Flag("--language", "LANGUAGE", "\(Installation.languages); default: the reader's"),
            Flag("--number", "SHEET", "which sheet a png or svg shows; 1"),
            Flag("--sheet", "SHEET", "a sheet of labels: L7160, 3474, 5160 …, or 3x8"),
            Flag("--first", "PLACE", "the first free place on it, row by row; 1"),
            Flag("--sheet-page", "SIZE", "A4 or Letter, for columns and rows"),
            Flag("--margins", "LEFTxTOP", "millimetres around the labels, such as 7.25x15.15"),
            Flag("--gaps", "ACROSSxDOWN", "millimetres between the labels, such as 2.5x0"),
            Flag("--count", "NUMBER", "how many new holding labels to draw"),
            Flag("--renew", "a new badge; the old one stops working"),
        ],
        run: { arguments, _ in
            guard let path = arguments["--output"] else {
                throw CommandFailure(.usage, "say where to save it: -o FILE")
            }
            let words = try PaperWords(arguments)
            if let batch = try LabelBatch(words, arguments) {
                return try batch.save(
                    to: path, as: PaperWish.Format(arguments["--format"], path), arguments)
            }
            let client = try StationClient(arguments)
            let (paper, codes) = try words.resolved(by: client, arguments)
            let format = try PaperWish.Format(arguments["--format"], path)
            var address = Address.api.papers(paper).with("format", format.rawValue)
            for name in [
                "page", "dpi", "language", "number", "sheet", "first", "sheet-page", "margins",
                "gaps",
            ] {
                address = address.with(name, arguments["--\(name)"])
            }
            if arguments["--grey"] != nil { address = address.with("shades", "grey") }
            if !codes.isEmpty {
                address = address.with("codes", codes.joined(separator: ","))
            }
            let file = try client.get(address)
            return try LabelBatch.save(file, to: path, arguments)
        })

    static let labels = Command(
        name: "labels", usage: "list | check | preview PAPER -o FILE",
        meaning: "manage the templates of papers",
        details: """
            list     the papers, and the file that each is made from
            check    fills in every template with made-up values, in every language and size, and
                     reports each error and its place
            preview  saves one with made-up values; see rampa label for what FILE may be

            A shop copies a template from Labels into a folder of its own, changes it there, and
            names that folder with --labels or in rampa.conf. No station is needed.
            """,
        example: "rampa labels check",
        flags: [
            Flag("--labels", "FOLDER", "the shop's own templates"),
            Flag("--output", "FILE", "where to save a preview; -o for short"),
            Flag("--page", "SIZE", "a paper size of the template"),
            Flag("--dpi", "DOTS", "dots per inch, for zpl and png; 203, or 203x300"),
            Flag("--grey", "a png with greys, for viewing"),
            Flag("--language", "LANGUAGE", "\(Installation.languages)"),
            Flag("--number", "SHEET", "which sheet a png or svg shows; 1"),
            Flag("--logo", "FILE", "PNG of the shop's mark, for a preview"),
            Flag("--accent", "COLOUR", "the shop's colour, for a preview: #1a4d80"),
        ],
        run: { arguments, _ in
            let own = arguments["--labels"] ?? ""
            switch arguments.rest.first {
            case "list" where arguments.rest.count == 1:
                return try Templates.list(own, arguments)
            case "check" where arguments.rest.count == 1:
                return try Templates.check(own, arguments)
            case "preview" where arguments.rest.count == 2:
                return try Templates.preview(arguments.rest[1], own, arguments)
            default:
                throw CommandFailure(
                    .usage, "say list, check, or preview PAPER. See rampa labels --help.")
            }
        })
}

/// The templates of papers, without a station.
private enum Templates {
    static func list(_ own: String, _ arguments: Arguments) throws -> ExitCode {
        struct Line: Encodable {
            let paper: String
            let meaning: String
            let file: String
        }
        let lines = try Paper.allCases.map { paper in
            Line(
                paper: paper.rawValue, meaning: paper.meaning,
                file: try Installation.template("\(paper.rawValue).xml", own: own))
        }
        if arguments.isJSON {
            Output.say(String(decoding: try JSONEncoder().encode(lines), as: UTF8.self))
        } else {
            let width = lines.map(\.paper.count).max() ?? 0
            for line in lines {
                let gap = String(repeating: " ", count: width - line.paper.count)
                Output.say("\(line.paper)\(gap)  \(line.file)  \(line.meaning)")
            }
        }
        return .done
    }

    /// Every mistake of every template; one does not hide the next file's.
    static func check(_ own: String, _ arguments: Arguments) throws -> ExitCode {
        struct Line: Encodable {
            let file: String
            let faults: [String]
        }
        var lines: [Line] = []
        for paper in Paper.allCases {
            let file = try Installation.template("\(paper.rawValue).xml", own: own)
            lines.append(Line(file: file, faults: try faults(of: paper, in: file)))
        }
        let isRight = lines.allSatisfy(\.faults.isEmpty)
        if arguments.isJSON {
            Output.say(String(decoding: try JSONEncoder().encode(lines), as: UTF8.self))
        } else {
            for line in lines {
                if line.faults.isEmpty { Output.say("\(line.file): right") }
                for fault in line.faults { Output.say(fault) }
            }
        }
        return isRight ? .done : .no
    }

    private static func faults(of paper: Paper, in file: String) throws -> [String] {
        paper.check(try TextFile.bytes(file, limit: 1_000_000), file: file).faults
    }

    static func preview(
        _ name: String, _ own: String, _ arguments: Arguments
    ) throws -> ExitCode {
        guard let path = arguments["--output"] else {
            throw CommandFailure(.usage, "say where to save it: -o FILE")
        }
        let paper = try Paper(typed: name)
        let file = try Installation.template("\(paper.rawValue).xml", own: own)
        let template = try Template(parsing: TextFile.bytes(file, limit: 1_000_000), name: file)
        if let page = arguments["--page"], !template.pages.contains(where: { $0.name == page }) {
            let known = template.pages.map(\.name).joined(separator: " or ")
            throw CommandFailure(.usage, "'\(page)' is not a page of \(file). Take \(known).")
        }
        let asked = try AskedLanguage(checking: arguments["--language"]) ?? .exactly(.english)
        let language = asked.language(inBrazil: false)
        let sheets = try template.layout(
            paper.sample(
                logo: try arguments["--logo"].flatMap(Installation.logo),
                accent: try arguments["--accent"].map(Installation.accent) ?? .black,
                language: language),
            language: language.tag, page: arguments["--page"])
        let wish = PaperWish(
            format: try PaperWish.Format(nil, path), resolution: try resolution(arguments["--dpi"]),
            isGrey: arguments["--grey"] != nil,
            sheetNumber: try sheetNumber(arguments["--number"]))
        let bytes = try Papers.file(sheets, as: wish, title: paper.rawValue, created: 0)
        try TextFile.write(bytes, to: path)
        Output.say(
            arguments.isJSON ? "{\"bytes\":\(bytes.count)}" : "\(path): \(bytes.count) bytes")
        return .done
    }

    private static func sheetNumber(_ text: String?) throws -> Int {
        guard let text else { return 1 }
        guard let number = Int(text), number > 0 else {
            throw CommandFailure(.usage, "--number '\(text)': give 1 for the first sheet.")
        }
        return number
    }

    private static func resolution(_ text: String?) throws -> Resolution {
        guard let text else { return Resolution(203) }
        guard let resolution = PaperWish.resolution(text) else {
            throw CommandFailure(
                .usage, "--dpi '\(text)': give 50 to 2400, or 203x300 for across and along.")
        }
        return resolution
    }
}

extension Paper {
    /// A paper by its name.
    init(typed name: String) throws {
        guard let paper = Paper(rawValue: name) else {
            let nearest = nearestName(to: name, among: Paper.allCases.map(\.rawValue))
            throw CommandFailure(
                .usage,
                "there is no paper '\(name)'. "
                    + (nearest.map { "Did you mean \($0)?" } ?? "See: rampa labels list"))
        }
        self = paper
    }
}

extension PaperWish.Format {
    /// The format asked for, else the one that the file's name ends in.
    fileprivate init(_ name: String?, _ path: String) throws {
        let ending = path.split(separator: ".").last.map { $0.lowercased() }
        let text = name ?? (path.contains(".") ? ending : nil) ?? "pdf"
        guard let format = Self(rawValue: text) else {
            let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure(
                .usage, "'\(text)' cannot be written. Give --format with one of \(known).")
        }
        self = format
    }
}
