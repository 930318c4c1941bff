package import Logistics

/// The words about papers in one language. A word that a language lacks does not compile.
package struct PapersWords: Sendable {
    package let papers: String
    package let hint: String
    package let ownTemplate: String
    package let projectTemplate: String
    package let sizes: String
    package let languages: String
    package let preview: String
    package let faults: String
    package let noFaults: String
    package let stillInUse: String
    package let language: String
    package let size: String
    package let sheet: String
    package let show: String
    package let printIt: String
    package let allPapers: String
    package let printHoldingLabel: String
    package let howMany: String
    package let labelSheet: String
    package let labelPrinter: String
    package let badges: String
    package let newBadge: String
    package let newBadgeHint: String
    package let manifests: String
    package let drawManifest: String
    /// A box's label was replaced after the list was drawn up; the courier and number it has now.
    package let labelReplaced: @Sendable (String) -> String
    package let boxes: @Sendable (Int) -> String
    package let name: @Sendable (Paper) -> String
    package let command: @Sendable (StationCommand) -> String

}
