import FoundationEssentials
import LabelRendering
import Logistics
import Operations

extension Command {
    static let label = Command(
        name: "label", usage: "CODE… -o FILE", meaning: "save papers of parcels, devices or boxes",
        details: """
            Asks the running station for a paper of the thing CODE and saves it: of a parcel its
            slip, of a device its sticker, of a box its packing list, or what --paper says. The
            end of FILE decides what it is written for: .pdf, .zpl, .png or .svg.

            Several codes, or all things of an order or at a stage, become one file, PDF or ZPL,
            in the order given. With - the codes are read from standard input.
            """,
        example: "rampa label DG43-SFRS -o sticker.zpl",
        flags: [
            Flag("--output", "FILE", "where to save it, - for standard output; -o for short"),
            Flag("--paper", "NAME", "what to print; see rampa labels list"),
            Flag("--order", "CODE", "all things of this order"),
            Flag("--stage", "STAGE", "all things at this stage, such as received"),
            Flag("--format", "FORMAT", "pdf, zpl, png or svg"),
            Flag("--page", "SIZE", "a paper size of the template"),
            Flag("--dpi", "DOTS", "the printer's dots per inch, for zpl and png; 203"),
            Flag("--language", "LANGUAGE", "en, pl, pt or es; the order's if left out"),
        ],
        run: { arguments, _ in
            guard let path = arguments["--output"] else {
                throw CommandFailure(.usage, "say where to save it: -o FILE")
            }
            if let batch = try LabelBatch(arguments) {
                return try batch.save(
                    to: path, as: PaperWish.Format(arguments["--format"], path), arguments)
            }
            let code = try arguments.only("CODE")
            let paper = try arguments["--paper"].map(Paper.init(typed:)) ?? Paper(for: code)
            let format = try PaperWish.Format(arguments["--format"], path)
            let file = try StationClient(arguments).get(
                "/api/v1/papers/\(paper.rawValue)/\(percentEncoded(code))?"
                    + LabelBatch.query(format, arguments))
            return try LabelBatch.save(file, to: path, arguments)
        })

    static let labels = Command(
        name: "labels", usage: "list | check | preview PAPER -o FILE",
        meaning: "look after the templates of papers",
        details: """
            list     the papers, and the file that each is made from
            check    fills in every template with made-up values, in every language and size, and
                     tells what is wrong, where
            preview  saves one with made-up values; see rampa label for what FILE may be

            A shop copies a template from Labels into a folder of its own, changes it there, and
            names that folder with --labels or in rampa.conf. No station is needed.
            """,
        example: "rampa labels check --labels my-labels",
        flags: [
            Flag("--labels", "FOLDER", "the shop's own templates"),
            Flag("--output", "FILE", "where to save a preview; -o for short"),
            Flag("--page", "SIZE", "a paper size of the template"),
            Flag("--dpi", "DOTS", "dots per inch, for zpl and png; 203"),
            Flag("--language", "LANGUAGE", "en, pl, pt or es"),
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
                file: try Places.template("\(paper.rawValue).xml", own: own))
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
            let file = try Places.template("\(paper.rawValue).xml", own: own)
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
        let bytes = try TextFile.bytes(file, limit: 1_000_000)
        let template: Template
        do throws(TemplateFailure) {
            template = try Template(parsing: bytes, name: file)
        } catch {
            return ["\(error)"]
        }
        var faults: [String] = []
        for page in template.pages {
            for language in template.languages {
                do throws(TemplateFailure) {
                    _ = try template.layout(
                        paper.sample(), language: language, page: page.name)
                } catch  where !faults.contains(where: { $0.hasPrefix("\(error)") }) {
                    faults.append("\(error) (\(page.name), \(language))")
                } catch {}
            }
        }
        return faults
    }

    static func preview(
        _ name: String, _ own: String, _ arguments: Arguments
    ) throws -> ExitCode {
        guard let path = arguments["--output"] else {
            throw CommandFailure(.usage, "say where to save it: -o FILE")
        }
        let paper = try Paper(typed: name)
        let file = try Places.template("\(paper.rawValue).xml", own: own)
        let template = try Template(parsing: TextFile.bytes(file, limit: 1_000_000), name: file)
        if let page = arguments["--page"], !template.pages.contains(where: { $0.name == page }) {
            let known = template.pages.map(\.name).joined(separator: " or ")
            throw CommandFailure(.usage, "'\(page)' is no page of \(file). Take \(known).")
        }
        let sheets = try template.layout(
            paper.sample(), language: arguments["--language"] ?? "en", page: arguments["--page"])
        let wish = PaperWish(
            format: try PaperWish.Format(nil, path), dotsPerInch: try dots(arguments["--dpi"]))
        let bytes = try Station.file(sheets, as: wish, title: paper.rawValue, created: 0)
        try TextFile.write(bytes, to: path)
        Output.say(
            arguments.isJSON ? "{\"bytes\":\(bytes.count)}" : "\(path): \(bytes.count) bytes")
        return .done
    }

    private static func dots(_ text: String?) throws -> Int {
        guard let text else { return 203 }
        guard let dots = Int(text), (50...2400).contains(dots) else {
            throw CommandFailure(.usage, "--dpi '\(text)': give 50 to 2400.")
        }
        return dots
    }
}

extension Paper {
    /// A paper by its name.
    init(typed name: String) throws {
        guard let paper = Paper(rawValue: name) else {
            let nearest = Nearest.name(to: name, among: Paper.allCases.map(\.rawValue))
            throw CommandFailure(
                .usage,
                "there is no paper '\(name)'. "
                    + (nearest.map { "Did you mean \($0)?" } ?? "See: rampa labels list"))
        }
        self = paper
    }

    /// What is printed of a code when nobody says.
    init(for text: String) throws {
        let code: Code
        do throws(CodeRefusal) {
            code = try Code(text)
        } catch {
            throw CommandFailure(.no, "\(error)")
        }
        guard let paper = Paper.usual(for: code.kind) else {
            throw CommandFailure(
                .usage,
                "nothing is printed of '\(code.printed)'. Give the code of a parcel, device or box."
            )
        }
        self = paper
    }
}

extension PaperWish.Format {
    /// What was asked for, else what the end of a file's name says.
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
