import Logistics
import Operations
import WebSite

extension Description {
    static let paper = Description(
        "Print a paper of one thing",
        details: """
            As PDF for office printers, ZPL for label printers, PNG or SVG to look at. With \
            'sheet', small papers lie on a sheet of labels.
            """,
        path: [
            "paper": .choice("What is printed.", of: Paper.self),
            "code": code("What it is about, of the kind that the paper has."),
        ],
        query: wish, answer: printed, refusals: [422])

    static let paperBatch = Description(
        "Print a paper of many things as one file",
        details: """
            Sent while it is drawn. All things are looked up first, so a wrong code is refused \
            before the first byte. PDF or ZPL, 5,000 things at most. Nothing is kept, so no \
            Idempotency-Key is needed.
            """,
        path: ["paper": .choice("What is printed.", of: Paper.self)],
        query: batchQuery,
        body: .object(
            "One of codes, order and stage.",
            .optional(
                "codes",
                .list(
                    of: code("A parcel, device or box, as the paper has it."),
                    "In the order of the sheets.", upTo: PaperBatch.most)),
            .optional("order", code("An order: all its things that the paper is about.")),
            .optional(
                "stage", .text("A stage: all things at it, those of the oldest order first."))),
        answer: Answer(
            status: 200, about: "The papers.",
            content: ["application/pdf": .bytes, "application/vnd.zebra-zpl": .bytes]),
        refusals: [404, 422])

    /// The formats of many papers in one file.
    private enum BatchFormat: String, CaseIterable {
        case pdf, zpl
    }

    private static let batchQuery = [
        Query(name: "format", schema: .choice("pdf if left out.", of: BatchFormat.self)),
        Query(name: "page", schema: .text("A paper size that the template has.")),
        Query(
            name: "dpi",
            schema: .text("The printer's dots per inch, 50 to 2400, or 203x300; 203 if left out.")),
        Query(name: "language", schema: .text("BCP 47; default: the order's.")),
    ]

    static let papers = Description(
        "Print the papers of several things in one file",
        details: """
            An order means all its parcels, devices or boxes. Without 'codes': the command \
            cards, which are about nothing in particular.
            """,
        path: ["paper": .choice("What is printed.", of: Paper.self)],
        query: [
            Query(name: "codes", schema: .text("The things' codes with commas, 500 at most."))
        ] + wish, answer: printed, refusals: [422])

    private static let wish = [
        Query(
            name: "format", schema: .choice("pdf if left out.", of: PaperWish.Format.self)),
        Query(name: "page", schema: .text("A paper size that the template has.")),
        Query(
            name: "dpi",
            schema: .text("The printer's dots per inch, 50 to 2400, or 203x300; 203 if left out.")),
        Query(name: "language", schema: .text("BCP 47; default: the reader's.")),
        Query(
            name: "shades",
            schema: .choice("Of a PNG; mono if left out.", of: Shades.self)),
        Query(
            name: "number",
            schema: .whole("Which sheet a PNG or SVG shows; 1 if left out.", from: 1)),
        Query(
            name: "sheet",
            schema: .text("A sheet of labels: a name such as L7160, or columns and rows: 3x8.")),
        Query(
            name: "first",
            schema: .whole("The first free place on it, row by row; 1 if left out.", from: 1)),
        Query(name: "sheet-page", schema: .text("A4 or Letter, for columns and rows.")),
        Query(name: "margins", schema: .text("Left and top in millimetres: 7.25x15.15.")),
        Query(name: "gaps", schema: .text("Across and down in millimetres: 2.5x0.")),
    ]

    private static let printed = Answer(
        status: 200, about: "The paper.",
        content: [
            "application/pdf": .bytes, "image/svg+xml": .bytes, "image/png": .bytes,
            "application/vnd.zebra-zpl": .bytes,
        ])

    // MARK: Codes to be printed

    static let drawHoldingLabels = Description(
        "Draw codes for parcels that come without a slip",
        body: .object(
            "How many.",
            .required("count", .whole("Labels.", from: 1, upTo: 500)),
            .optional("station", stationName)),
        answer: .json(
            "The codes; none is ever drawn twice.", status: 201,
            .object(
                "New holding labels.",
                .required(
                    "labels", .list(of: .code("Kind H."), "In the order of printing.")))),
        isOnce: true)

    static let badge = Description(
        "Give a person a badge",
        details: "The one in use, or a first one; with 'renew' another, which ends the one before.",
        path: ["login": .text("What the person types at sign-in.")],
        body: .object(
            "Whether it must be another one.",
            .optional("renew", .flag("The badge before is worth nothing then."))),
        answer: .json(
            "The badge.",
            .object(
                "A person's badge.",
                .required("person", .code("The person.")),
                .required("login", .text("What is typed at sign-in.")),
                .required("name", .text("How colleagues call them.")),
                .required("badge", .code("The code on the badge, kind S.")))),
        isOnce: true)

    // MARK: Manifests

    static let drawManifest = Description(
        "Draw up what a courier collects",
        details: "All boxes with the courier's label that stand on no manifest yet.",
        body: .object(
            "Which courier.",
            .required("courier", .text("As its labels have it: UPS.", limit: 100)),
            .optional("station", stationName)),
        answer: .json("The manifest; it stays as it is.", status: 201, manifestBody),
        refusals: [409], isOnce: true)

    static let manifests = Description(
        "List the newest manifests and the couriers for whom boxes wait",
        answer: .json(
            "Both.",
            .object(
                "Waiting boxes and manifests.",
                .required(
                    "waiting",
                    .list(
                        of: .object(
                            "A courier.",
                            .required("courier", .text("Its name.")),
                            .required("boxes", .whole("Boxes on no manifest.", from: 1))),
                        "By name.")),
                .required("manifests", .list(of: manifestBody, "The newest first.")))))

    static let manifest = Description(
        "Show a manifest", path: ["code": code("Manifest, kind N.")],
        answer: .json("The manifest.", manifestBody))

    private static let manifestBody = Schema.object(
        "What one courier collects on one pick-up.",
        .required("manifest", .code("Its own code, kind N.")),
        .required("courier", .text("The courier's name.")),
        .required("drawnAt", .instant("When it was drawn up.")),
        .required(
            "boxes",
            .list(
                of: .object(
                    "A box.",
                    .required("order", .code("The order it belongs to.")),
                    .required("box", .code("The box.")),
                    .required(
                        "trackingNumber",
                        .text("What the courier's label said when the list was drawn up.")),
                    .optional("replacedBy", .label)),
                "In the order of the list.")))
}
