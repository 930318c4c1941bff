import Logistics

extension PapersWords {
    static let english = PapersWords(
        papers: "Documents",
        hint:
            "Each document is made from a template. To change one, copy it into the "
            + "service centre's own folder and edit it there. It is used as soon as "
            + "this page shows it without errors.",
        ownTemplate: "the service centre's own template",
        projectTemplate: "the template that came with the program",
        sizes: "Sizes",
        languages: "Languages",
        preview: "Preview",
        faults: "Errors in the template",
        noFaults: "No errors.",
        stillInUse: "Until they are fixed, the previous template is used.",
        language: "Language",
        size: "Size",
        sheet: "Sheet",
        show: "Show",
        printIt: "Print",
        allPapers: "All documents",
        printHoldingLabel: "Print a holding label",
        howMany: "How many labels",
        labelSheet: "Label sheet",
        labelPrinter: "one label per page, for a label printer",
        badges: "Badges",
        newBadge: "New badge",
        newBadgeHint: "The old badge stops working.",
        manifests: "Courier manifests",
        drawManifest: "Create the manifest",
        labelReplaced: { "Label replaced: \($0)" },
        boxes: { $0 == 1 ? "1 box" : "\($0) boxes" },
        name: {
            switch $0 {
            case .slip: "Parcel slip"
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
            case .replaceLabel: "Replace the label"
            case .print: "Print"
            case .help: "Help"
            case .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9,
                .digit0:
                command.rawValue
            }
        })
}
