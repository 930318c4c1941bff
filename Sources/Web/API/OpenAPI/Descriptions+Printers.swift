import Logistics
import Operations

extension Description {
    static let listPrinters = Description(
        "List the shop's printers",
        answer: .json(
            "The printers, in the order of printers.conf.",
            .object(
                "The printers.", .required("printers", .list(of: printer, "In their order.")))))

    static let checkPrinter = Description(
        "Check whether a printer can be reached; nothing is printed",
        details: "Waits as long as connecting may take, a few seconds.",
        path: ["printer": printerName],
        answer: .json(
            "What it says.",
            .object(
                "A look at a printer.",
                .required("printer", .text("Its name.")),
                .required("answers", .flag("Whether it can be reached.")),
                .required("say", .text("What is wrong and what to do, or what CUPS says.")))))

    static let calibrationPage = Description(
        "Print a printer's calibration page",
        details: "It is printed without earlier corrections, so that it can be measured again.",
        path: ["printer": printerName],
        body: .object(
            "What is wanted; {} is enough.",
            .optional(
                "isCorrected", .flag("With what was measured, to see that it is right now.")),
            .optional("language", .text("Of the person measuring.", limit: 35)),
            .optional("station", stationName)),
        answer: .json("It is in the printer's queue.", status: 201, .printJob), isOnce: true)

    static let calibrate = Description(
        "Keep how far a printer is off, as measured on its calibration page",
        details: "Everything that is printed from then on is corrected. Label printers are moved "
            + "and not stretched: their symbols are whole dots.",
        path: ["printer": printerName],
        body: .object(
            "What was measured, in micrometres.",
            .required("left", micrometres("From the left edge of the paper to line A.")),
            .required("top", micrometres("From the upper edge of the paper to line B.")),
            .optional("across", micrometres("Length of bar C.")),
            .optional("along", micrometres("Length of bar D."))),
        answer: .json("What is corrected from now on.", calibration), isOnce: true)

    // MARK: Jobs

    static let print = Description(
        "Print a paper of a parcel, device or box",
        details: "It is made when its turn comes, so it shows what is known then.",
        body: .object(
            "What is wanted.",
            .required("code", .text("The thing's code.")),
            .optional(
                "paper",
                .choice(
                    "What is printed; the usual paper of such a thing if left out.", of: Paper.self)
            ),
            .optional(
                "printer",
                .text("Where; the printer of this station or shop for this paper if left out.")),
            .optional("copies", .whole("How many; 1 if left out.", from: 1, upTo: 99)),
            .optional("language", .text("The order's if left out.", limit: 35)),
            .optional("station", stationName)),
        answer: .json("It is in the printer's queue.", status: 201, .printJob),
        refusals: [404], isOnce: true)

    static let listPrintJobs = Description(
        "List what waits, what was printed lately, and what failed",
        query: [
            Query(name: "printer", schema: .text("Only those of this printer.")),
            Query(name: "state", schema: .choice("Only those.", of: PrintState.self)),
            Query(name: "before", schema: .whole("Only smaller numbers: the next page.", from: 1)),
        ],
        answer: .json(
            "Up to 50 jobs, the latest first.",
            .object(
                "Jobs.", .required("jobs", .list(of: .printJob, "The latest first.", upTo: 50)),
                .optional("before", .whole("Where the next page begins.", from: 1)))),
        refusals: [422])

    static let showPrintJob = Description(
        "Show a print job", path: ["job": jobNumber], answer: .json("The job.", .printJob))

    static let retryPrintJob = Description(
        "Print a job again",
        details: "At the end of its queue; marked as a re-print if it may have come out before.",
        path: ["job": jobNumber], body: .object("Nothing: {}."),
        answer: .json("The job.", .printJob), refusals: [409], isOnce: true)

    static let cancelPrintJob = Description(
        "Take a job out of its queue, or off the list of those that failed",
        path: ["job": jobNumber], body: .object("Nothing: {}."),
        answer: .json("The job.", .printJob), refusals: [409], isOnce: true)

    private static let printerName = Schema.text("A printer's name.", limit: 40)
    private static let jobNumber = Schema.whole("A job's number.", from: 1)

    private static func micrometres(_ about: String) -> Schema {
        .whole("\(about) Micrometres.", from: -1_000_000, upTo: 1_000_000)
    }

    private static let calibration = Schema.object(
        "How what is printed is corrected.",
        .required("shiftX", micrometres("To the right.")),
        .required("shiftY", micrometres("Down.")),
        .required("scaleX", .whole("How much wider, in millionths.")),
        .required("scaleY", .whole("How much longer, in millionths.")),
        .optional("at", .instant("When it was measured.")),
        .optional("by", .text("By whom.")))

    private static let printer = Schema.object(
        "A printer.",
        .required("name", .text("Its name.")),
        .required("address", .text("Such as tcp://10.0.0.9:9100 or cups:office.")),
        .required("size", .text("Of the paper in it, in millimetres, such as 50x25.")),
        .required("dpi", .text("Dots per inch, such as 203 or 203x300.")),
        .required("offsetX", micrometres("To the right, as it is configured.")),
        .required("offsetY", micrometres("Down, as it is configured.")),
        .optional("darkness", .whole("0 to 30.", upTo: 30)),
        .required(
            "papers",
            .list(
                of: .choice("A paper.", of: Paper.self),
                "What goes to it when nobody names a printer.")),
        .required("waiting", .whole("How many jobs wait.")),
        .required("failed", .whole("How many jobs failed.")),
        .required("isPrinting", .flag("Whether it prints now.")),
        .required("isCalibrated", .flag("Whether somebody measured it.")),
        .optional("calibration", calibration))
}
