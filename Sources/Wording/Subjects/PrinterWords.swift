package import Logistics
package import Printing

/// The words of the pages about printers in one language. A word that a language lacks does not
/// compile.
package struct PrinterWords: Sendable {
    package let printers: String
    package let print: String
    package let sentTo: @Sendable (String) -> String
    package let paper: @Sendable (Paper) -> String
    package let calibrationPage: String
    package let state: @Sendable (PrintState) -> String
    package let reprint: String
    package let again: String
    package let againMayBeSecond: String
    package let takeOut: String
    package let takeOff: String
    package let retryAll: @Sendable (Int) -> String
    package let notPrinted: @Sendable (Int) -> String
    package let queue: String
    package let nothingWaits: String
    package let latest: String
    package let prints: @Sendable (String) -> String
    package let printsNothing: String
    package let check: String
    package let answers: String
    // Setting up.
    package let noPrinters: String
    package let howToName: String
    package let howToRestart: String
    // Calibration.
    package let calibration: String
    package let notCalibrated: String
    package let calibrated: @Sendable (_ date: String, _ by: String) -> String
    package let moved: @Sendable (_ x: String, _ y: String) -> String
    package let stretched: @Sendable (_ x: String, _ y: String) -> String
    package let labelsAreNotStretched: String
    package let stepPrint: String
    package let stepMeasure: String
    package let stepType: String
    package let stepCheck: String
    package let printPage: String
    package let printCorrected: String
    package let left: @Sendable (String) -> String
    package let top: @Sendable (String) -> String
    package let across: @Sendable (String) -> String
    package let along: @Sendable (String) -> String
    package let save: String
    // Why something did not come out.
    package let look: String
    package let problem: @Sendable (_ printer: String, PrintFailure.Problem) -> String

    /// What went wrong at a printer, and what to do.
    package func said(_ failure: PrintFailure) -> String {
        problem(failure.printer, failure.problem) + (failure.mayHaveComeOut ? " \(look)" : "")
    }

    /// What a job prints: the name of its paper, or of a printer's own page.
    package func what(_ paper: String) -> String {
        Paper(rawValue: paper).map(self.paper) ?? calibrationPage
    }
}
