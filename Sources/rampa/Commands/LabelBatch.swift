import Addresses
import FoundationEssentials
import Logistics
import Operations

/// Many papers in one file, as `rampa label` asks the station for them.
struct LabelBatch {
    private struct Selection: Encodable {
        var codes: [String]?
        var order: String?
        var stage: String?
    }

    private let selection: Selection
    private let paper: Paper

    /// `nil` for a few codes that are typed, which are asked for by their own address.
    init?(_ words: PaperWords, _ arguments: Arguments) throws {
        let (order, stage) = (arguments["--order"], arguments["--stage"])
        let isListed = words.things == ["-"]
        guard order != nil || stage != nil || isListed else { return nil }
        if arguments["--sheet"] != nil {
            throw CommandFailure(
                .usage,
                "--sheet takes codes that are typed, or an order's code: leave out --order, "
                    + "--stage and -.")
        }
        let ways = [order != nil, stage != nil, !words.things.isEmpty].count { $0 }
        guard ways <= 1 else {
            throw CommandFailure(.usage, "give codes, or --order, or --stage: one of them.")
        }
        guard isListed else {
            guard let named = words.paper else {
                throw CommandFailure(
                    .usage, "say what to print: --paper NAME. See: rampa labels list")
            }
            paper = named
            selection = Selection(order: order, stage: stage)
            return
        }
        let codes = try Self.typedCodes()
        guard let first = codes.first else {
            throw CommandFailure(.usage, "CODE is missing. See --help.")
        }
        paper = try words.paper ?? PaperWords.usual(for: first)
        selection = Selection(codes: codes)
    }

    /// Words of standard input, as a spreadsheet or another command writes them.
    private static func typedCodes() throws -> [String] {
        let bytes = try TextFile.bytes("/dev/stdin", limit: 1_000_000)
        return String(decoding: bytes, as: UTF8.self)
            .split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    }

    /// Ask the station and save what it draws.
    func save(
        to path: String, as format: PaperWish.Format, _ arguments: Arguments
    ) throws -> ExitCode {
        let file = try StationClient(arguments).post(
            address(format, arguments), type: "application/json",
            body: Array(try JSONEncoder().encode(selection)),
            answerLimit: 512 << 20)
        return try Self.save(file, to: path, arguments)
    }

    /// Where the station draws the paper as it is wanted.
    private func address(_ format: PaperWish.Format, _ arguments: Arguments) -> Address {
        .api.papers(paper).with("format", format.rawValue).with("page", arguments["--page"])
            .with("dpi", arguments["--dpi"]).with("language", arguments["--language"])
    }

    /// Writes a file and says how large it is, unless it went to standard output.
    static func save(
        _ file: [UInt8], to path: String, _ arguments: Arguments
    ) throws -> ExitCode {
        try TextFile.write(file, to: path == "-" ? "/dev/stdout" : path)
        if path != "-" {
            Output.say(
                arguments.isJSON
                    ? "{\"bytes\":\(file.count)}" : "\(path): \(file.count) bytes")
        }
        return .done
    }
}
