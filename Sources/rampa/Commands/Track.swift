import FoundationEssentials
import GS1
import Operations
import Storage
import TrackingNumbers

extension Command {
    static let track = Command(
        name: "track", usage: "NUMBER…", meaning: "say which courier's number it is",
        details: """
            Says which courier's tracking number each NUMBER is, how sure that is and why, and
            where to follow the parcel. NUMBER is what is printed on the label or what its barcode
            holds; put quotes around spaces. No station is needed: the home country, the shop's
            own tracking pages and the couriers seen before come from the data folder, if there is
            one. Verdicts: certain, likely, ambiguous (several fit), weak (by length only), routing
            (for sorting machines), other (a product, a part, an invoice), misread, unknown. Exit
            code 1 when any NUMBER is not a courier's.
            """,
        example: "rampa track '1Z 999 AA1 01 2345 6784' --home PL",
        flags: [Flag("--home", "CC", "home country, such as PL; else from the settings")],
        run: { arguments, _ in
            guard !arguments.rest.isEmpty else {
                throw CommandFailure(.usage, "NUMBER is missing. See --help.")
            }
            let preferences = try preferences(arguments)
            var areAll = true
            for (index, text) in arguments.rest.enumerated() {
                let answer = TrackAnswer(Recognition(of: text, preferring: preferences))
                if arguments.isJSON {
                    let encoder = JSONEncoder()
                    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                    Output.say(String(decoding: try encoder.encode(answer), as: UTF8.self))
                } else {
                    if index > 0 { Output.say("") }
                    Output.say(answer.lines.joined(separator: "\n"))
                }
                areAll = areAll && !answer.candidates.isEmpty
            }
            return areAll ? .done : .no
        })

    private static func preferences(_ arguments: Arguments) throws -> Preferences {
        let settings = try Settings(arguments)
        let home = try arguments["--home"].map { try Settings.country($0, source: "flag --home") }
        var preferences = Preferences(
            homeCountry: try home ?? settings.homeCountry(), pages: try settings.trackingPages())
        guard Installation.hasStation(in: settings.folder) else { return preferences }
        do {
            let seen = try CouriersSeen.look(at: settings.folder, latest: 200)
            preferences.uses = Preferences.couriers(used: seen.uses, of: seen.numbers)
            preferences.seen = Set(preferences.uses.keys)
            preferences.own = seen.listed.map(OwnCourier.init)
        } catch {
            // They decide between equals only: without them the answer is still right.
            Output.complain("the couriers seen before are not known: \(error)")
        }
        return preferences
    }
}

/// The result for one text, for printing and as JSON.
private struct TrackAnswer: Encodable {
    struct Candidate: Encodable {
        let courier: String
        let name: String
        let service: String
        let trackingNumber: String
        /// `tracking number`, or `label barcode` when the text holds more than the number.
        let kind: String
        let confidence: String
        let why: [String]
        let page: String?
    }

    struct Routing: Encodable {
        let courier: String
        let name: String
        let meaning: String
        let why: [String]
    }

    struct Part: Encodable {
        let identifier: String
        let title: String
        let value: String
    }

    let text: String
    let verdict: String
    let candidates: [Candidate]
    let routing: [Routing]
    let others: [String]
    let misread: [String]
    let elements: [Part]?

    init(_ recognition: Recognition) {
        text = recognition.raw
        let isMisread = recognition.candidates.isEmpty && !recognition.misread.isEmpty
        verdict = isMisread ? "misread" : recognition.verdict.rawValue
        // One in ten sorting codes of 14 digits is as long as somebody's numbers.
        let isCouriers = ![.routing, .other].contains(recognition.verdict)
        let numbers = isCouriers ? recognition.candidates : []
        candidates = numbers.map {
            Candidate(
                courier: $0.courier.id, name: $0.courier.name, service: $0.service,
                trackingNumber: $0.trackingNumber.text,
                kind: $0.isFromLabel ? "label barcode" : "tracking number",
                confidence: $0.confidence.rawValue, why: $0.why.map(\.description), page: $0.page)
        }
        routing = recognition.routing.map {
            Routing(
                courier: $0.courier.id, name: $0.courier.name, meaning: $0.what,
                why: $0.why.map(\.description))
        }
        others = recognition.others.map(\.kind.rawValue)
        misread = recognition.misread.map(\.description)
        elements = recognition.elements?.elements.map {
            Part(identifier: $0.identifier.digits, title: $0.identifier.title, value: $0.value)
        }
    }

    var lines: [String] {
        var lines = ["\(text.filter { !$0.isASCII || !$0.isControl })", "  \(verdict): \(meaning)"]
        for candidate in candidates.prefix(8) {
            lines.append("  \(candidate.name), \(candidate.service)")
            if candidate.kind == "label barcode" || candidate.trackingNumber != text {
                lines.append("    tracking number \(candidate.trackingNumber)")
            }
            lines += candidate.why.map { "    \($0)" }
            if let page = candidate.page { lines.append("    \(page)") }
        }
        if candidates.count > 8 {
            lines.append("  and \(candidates.count - 8) more by length only")
        }
        for code in routing {
            lines.append("  \(code.name), \(code.meaning): never kept as a tracking number")
            lines += code.why.map { "    \($0)" }
        }
        lines += others.map { "  the form of \(OtherNumber.Kind.article(of: $0))" }
        lines += misread.map { "  \($0)" }
        for part in elements ?? [] {
            lines.append("  (\(part.identifier)) \(part.title): \(part.value)")
        }
        return lines
    }

    private var meaning: String {
        switch verdict {
        case "certain": "one courier, by a form that nothing else has"
        case "likely": "one courier, by a check digit, or the only one at home with such numbers"
        case "ambiguous": "several couriers fit equally well; a person must say which"
        case "weak": "nothing but the length fits; a person must say"
        case "other": "known, and of nothing that a courier carries by this number"
        case "routing": "a barcode for sorting machines, and no tracking number"
        case "misread": "the form of a courier's number, but its check character is wrong"
        default: "no courier that we know has such numbers"
        }
    }
}

extension Character {
    fileprivate var isControl: Bool { unicodeScalars.contains { $0.value < 32 || $0.value == 127 } }
}

extension OtherNumber.Kind {
    fileprivate static func article(of kind: String) -> String {
        (kind.first.map { "aeioAEIO".contains($0) } == true ? "an " : "a ") + kind
    }
}
