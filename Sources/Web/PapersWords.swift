import Logistics
import Operations

/// The words about papers in one language. A word that a language lacks does not compile.
struct PapersWords: Sendable {
    let papers: String
    let hint: String
    let ownTemplate: String
    let projectTemplate: String
    let sizes: String
    let languages: String
    let preview: String
    let faults: String
    let noFaults: String
    let stillInUse: String
    let language: String
    let size: String
    let sheet: String
    let show: String
    let printIt: String
    let allPapers: String
    let printHoldingLabel: String
    let howMany: String
    let labelSheet: String
    let labelPrinter: String
    let badges: String
    let newBadge: String
    let newBadgeHint: String
    let manifests: String
    let drawManifest: String
    let boxes: @Sendable (Int) -> String
    let name: @Sendable (Paper) -> String
    let command: @Sendable (StationCommand) -> String

    /// The words for a language that ``Words`` has.
    static func `in`(_ language: String) -> PapersWords {
        switch language {
        case "pl": .polish
        case "pt": .portuguese
        case "es": .spanish
        default: .english
        }
    }

    /// The name of a language in itself.
    static func languageName(_ language: String) -> String {
        ["en": "English", "pl": "polski", "pt": "português", "es": "español"][language] ?? language
    }
}
