import Logistics
import Printing

extension PrinterWords {
    static let english = PrinterWords(
        printers: "Printers", print: "Print", sentTo: { "Sent to printer \($0)" },
        paper: PapersWords.english.name,
        calibrationPage: "Calibration page",
        state: {
            switch $0 {
            case .waiting: "waiting"
            case .printing: "printing"
            case .printed: "printed"
            case .failed: "not printed"
            case .cancelled: "removed"
            }
        },
        reprint: "reprint", again: "Print again",
        againMayBeSecond: "Print again (may be a duplicate)", takeOut: "Remove from the queue",
        takeOff: "Remove from the list",
        retryAll: { "Print again all \($0) that did not come out" },
        notPrinted: { "Not printed: \($0)" }, queue: "Queue", nothingWaits: "Nothing is waiting.",
        latest: "Recently printed", prints: { "Prints automatically: \($0)" },
        printsNothing: "Prints only jobs sent to it by name.",
        check: "Check whether it responds", answers: "It responds.",
        noPrinters: "No printer is set up yet.",
        howToName:
            "Create a file printers.conf in the station's data folder. A label printer on the "
            + "network needs an address, dots per inch and the size of its labels; a CUPS printer "
            + "needs the name of its queue:",
        howToRestart: "Then restart the station.", calibration: "Calibration",
        notCalibrated: "It has not been measured yet.",
        calibrated: { "Measured on \($0) by \($1)." },
        moved: { "Everything is moved by \($0) mm to the right and \($1) mm down." },
        stretched: { "It is scaled to \($0) % across and \($1) % along." },
        labelsAreNotStretched:
            "On a label printer everything is moved, never scaled: its barcodes are whole dots.",
        stepPrint: "Print the calibration page. It is printed without earlier corrections.",
        stepMeasure:
            "Measure with a ruler: line A from the left edge of the paper, line B from its upper "
            + "edge, and the bars C and D from end to end.",
        stepType: "Type what you measured, in millimetres. C and D are optional.",
        stepCheck: "Print the page once more, corrected: A and B must be in the right place now.",
        printPage: "Print the calibration page", printCorrected: "Print it corrected",
        left: { "A, from the left edge (should be \($0) mm)" },
        top: { "B, from the upper edge (should be \($0) mm)" },
        across: { "C, its length (should be \($0) mm)" },
        along: { "D, its length (should be \($0) mm)" },
        save: "Save",
        look: "First check whether it came out, then print again.",
        problem: { printer, problem in
            switch problem {
            case .unknownHost(let host, let reason):
                "Printer '\(printer)': unknown host '\(host)' (\(reason)). Correct its "
                    + "address in printers.conf, or give its IP address."
            case .unreachable(let address, let reason):
                "Printer '\(printer)' cannot be reached at \(address) (\(reason)). Switch it on and "
                    + "check its network cable, then print again."
            case .refused(let address):
                "Printer '\(printer)' accepts no connection at \(address). Check whether it is ready and "
                    + "whether this is its port, then print again."
            case .hung(let seconds):
                "Printer '\(printer)' accepted nothing more for \(seconds) s. Check its display: paper, "
                    + "ribbon, open lid."
            case .tooSlow(let seconds):
                "Printer '\(printer)' was not done after \(seconds) s. Check its display and its "
                    + "network."
            case .closedEarly:
                "Printer '\(printer)' hung up before it had everything. Check its display, or "
                    + "switch it off and on."
            case .notConfirmed(let seconds):
                "Printer '\(printer)' has everything, but did not hang up in \(seconds) s. If it "
                    + "printed and never hangs up, set 'hangs-up = no' for it in printers.conf."
            case .noSpooler(let program, let reason):
                "Printer '\(printer)': '\(program)' cannot be started (\(reason)). Install "
                    + "Debian's cups-client."
            case .spoolerRefused(let queue, let reason):
                "Printer '\(printer)': CUPS did not take it for its queue '\(queue)': \(reason)"
            case .spoolerHung(let queue, let seconds):
                "Printer '\(printer)': CUPS did not answer for its queue '\(queue)' in \(seconds) s. "
                    + "Check whether CUPS is running."
            case .interrupted:
                "The station stopped while it printed on '\(printer)'."
            case .notConfigured:
                "There is no printer '\(printer)' in printers.conf any more. Choose another one."
            case .gone:
                "Nothing was sent to '\(printer)': what the paper is about is no longer there."
            case .otherPaperSize(let size, let sizes):
                "Nothing was sent to '\(printer)': "
                    + "it has paper of \(size), and this needs \(sizes.joined(separator: " or ")). Choose another printer."
            case .noPaper(let why):
                "Nothing was sent to '\(printer)': \(why)"
            }
        })
}
