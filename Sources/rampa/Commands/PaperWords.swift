import APIBodies
import Addresses
import FoundationEssentials
import LabelRendering
import Logistics
import Operations

/// The request in the words of `rampa label`: a paper, and the thing it is for.
struct PaperWords {
    /// As it was named; `nil` when the code decides.
    let paper: Paper?
    /// Codes and names.
    let things: [String]

    /// - Throws: ``CommandFailure`` for a paper that does not exist.
    init(_ arguments: Arguments) throws {
        var words = arguments.rest
        if let name = arguments["--paper"] {
            paper = try Paper(typed: name)
        } else if let first = words.first, let named = Self.paper(first) {
            paper = named
            words.removeFirst()
        } else {
            paper = nil
        }
        things = words
    }

    /// A paper by its name; `badge` is what people call a staff badge.
    private static func paper(_ word: String) -> Paper? {
        word == "badge" ? .staffBadge : Paper(rawValue: word)
    }

    /// The paper and the codes to print it of; what has no code yet gets one from the station.
    func resolved(
        by client: StationClient, _ arguments: Arguments
    ) throws -> (paper: Paper, codes: [String]) {
        switch paper {
        case .commandCards:
            guard things.isEmpty else {
                throw CommandFailure(.usage, "command-cards are about no code: leave it out.")
            }
            return (.commandCards, [])
        case .holdingLabel where things.isEmpty:
            return (.holdingLabel, try drawn(arguments["--count"] ?? "1", by: client))
        case .staffBadge:
            return (.staffBadge, try things.map { try badge($0, by: client, arguments) })
        case .some(let paper):
            guard !things.isEmpty else {
                throw CommandFailure(.usage, "CODE is missing. See --help.")
            }
            return (paper, things)
        case .none:
            guard let first = things.first else {
                throw CommandFailure(.usage, "CODE is missing. See --help.")
            }
            return (try Self.usual(for: first), things)
        }
    }

    /// The paper printed for a code by default.
    static func usual(for text: String) throws -> Paper {
        let code: Code
        do throws(CodeRefusal) {
            code = try Code(text)
        } catch {
            if nearestName(to: text, among: Paper.allCases.map(\.rawValue)) != nil {
                return try Paper(typed: text)
            }
            throw CommandFailure(.no, "\(error)")
        }
        guard let paper = Paper.usual(for: code.kind) else {
            throw CommandFailure(
                .usage,
                "say what to print of '\(code.printed)': --paper NAME, see rampa labels list."
            )
        }
        return paper
    }

    private func drawn(_ count: String, by client: StationClient) throws -> [String] {
        guard let count = Int(count), (1...500).contains(count) else {
            throw CommandFailure(.usage, "--count '\(count)': give 1 to 500.")
        }
        let answer = try client.post(
            .api.holdingLabels, type: "application/json",
            body: Array(try JSONEncoder().encode(HoldingLabelsBody(count: count))))
        return try JSONDecoder().decode(HoldingLabelsAnswer.self, from: Data(answer)).labels
            .map(\.description)
    }

    /// A badge by its code, or by its wearer's login.
    private func badge(
        _ text: String, by client: StationClient, _ arguments: Arguments
    ) throws -> String {
        if (try? Code(text))?.kind == .staffBadge { return text }  // else it is a name
        let answer = try client.post(
            .api.badge(of: text), type: "application/json",
            body: Array(try JSONEncoder().encode(BadgeWishBody(renew: arguments["--renew"] != nil)))
        )
        return try JSONDecoder().decode(BadgeAnswer.self, from: Data(answer)).badge.description
    }
}
