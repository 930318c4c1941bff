import Logistics

extension PapersWords {
    static let english = PapersWords(
        papers: "Papers",
        hint:
            "Each paper is made from a template. A shop copies a template into its "
            + "own folder and changes it there; one without mistakes is used as soon "
            + "as this page shows it.",
        ownTemplate: "the shop's own template",
        projectTemplate: "the template that came with the program",
        sizes: "Sizes",
        languages: "Languages",
        preview: "Preview",
        faults: "Mistakes in the template",
        noFaults: "The template is right.",
        stillInUse: "Until they are mended, the template of before is used.",
        language: "Language",
        size: "Size",
        sheet: "Sheet",
        show: "Show",
        printIt: "Print",
        allPapers: "All papers",
        printHoldingLabel: "Print a holding label",
        howMany: "How many labels",
        labelSheet: "Sheet of labels",
        labelPrinter: "one label a page, for a label printer",
        badges: "Badges",
        newBadge: "New badge",
        newBadgeHint: "A new badge makes the one before worthless.",
        manifests: "Courier manifests",
        drawManifest: "Draw up the manifest",
        boxes: { $0 == 1 ? "1 box" : "\($0) boxes" },
        name: {
            switch $0 {
            case .slip: "Slip"
            case .parcelLabel: "Parcel label"
            case .deviceSticker: "Device sticker"
            case .workOrder: "Work order"
            case .packingList: "Packing list"
            case .holdingLabel: "Holding label"
            case .manifest: "Courier manifest"
            case .staffBadge: "Staff badge"
            case .commandCards: "Command cards"
            }
        },
        command: { command in
            switch command {
            case .photo: "Photo"
            case .done: "Done"
            case .undo: "Undo"
            case .next: "Next"
            case .damage: "Damaged"
            case .unknown: "Unknown parcel"
            case .note: "Note"
            case .print: "Print"
            case .help: "Help"
            default: command.rawValue
            }
        })
}
