import Logistics
import Printing

extension PrinterWords {
    static let english = PrinterWords(
        printers: "Printers", print: "Print", sentTo: { "At printer \($0)" },
        paper: PapersWords.english.name,
        calibrationPage: "Calibration page",
        state: {
            switch $0 {
            case .waiting: "waiting"
            case .printing: "printing"
            case .printed: "printed"
            case .failed: "not printed"
            case .cancelled: "taken out"
            }
        },
        reprint: "re-print", again: "Print again",
        againMayBeSecond: "Print again (may be a second one)", takeOut: "Take out of the queue",
        takeOff: "Take off the list", retryAll: { "Print all \($0) again that did not come out" },
        notPrinted: { "Not printed: \($0)" }, queue: "Queue", nothingWaits: "Nothing waits.",
        latest: "Printed lately", prints: { "Prints by itself: \($0)" },
        printsNothing: "Prints only what is sent to it by name.",
        check: "Look whether it answers", answers: "It answers.",
        noPrinters: "No printer is set up yet.",
        howToName:
            "Write a file printers.conf into the station's data folder. A label printer in the "
            + "network has an address, dots per inch and the size of its labels; a printer of CUPS "
            + "has the name of its queue:",
        howToRestart: "Then start the station again.", calibration: "Calibration",
        notCalibrated: "Nobody has measured yet how far it is off.",
        calibrated: { "Measured on \($0) by \($1)." },
        moved: { "Everything is moved by \($0) mm to the right and \($1) mm down." },
        stretched: { "It is stretched to \($0) % across and \($1) % along." },
        labelsAreNotStretched:
            "A label printer is moved and not stretched: its barcodes are whole dots.",
        stepPrint: "Print the calibration page. It is printed without what was measured before.",
        stepMeasure:
            "Measure with a ruler: line A from the left edge of the paper, line B from its upper "
            + "edge, and the bars C and D from end to end.",
        stepType: "Type what you measured, in millimetres. C and D may be left out.",
        stepCheck: "Print the page once more, corrected: A and B must stand right now.",
        printPage: "Print the calibration page", printCorrected: "Print it corrected",
        left: { "A, from the left edge (should be \($0) mm)" },
        top: { "B, from the upper edge (should be \($0) mm)" },
        across: { "C, its length (should be \($0) mm)" },
        along: { "D, its length (should be \($0) mm)" },
        noMillimetres: { "'\($0)' are no millimetres. Write them like 10.5." }, save: "Save",
        look: "Look first whether it came out, then print again.",
        problem: { PrintFailure(printer: $0, $1).description })
}
