import Logistics

extension PapersWords {
    static let polish = PapersWords(
        papers: "Dokumenty",
        hint:
            "Każdy dokument powstaje z szablonu. Aby go zmienić, skopiuj szablon do "
            + "własnego folderu serwisu i tam go popraw. Jest używany, gdy tylko ta "
            + "strona pokaże go bez błędów.",
        ownTemplate: "własny szablon serwisu",
        projectTemplate: "szablon dostarczony z programem",
        sizes: "Formaty",
        languages: "Języki",
        preview: "Podgląd",
        faults: "Błędy w szablonie",
        noFaults: "Bez błędów.",
        stillInUse: "Do czasu poprawienia używany jest poprzedni szablon.",
        language: "Język",
        size: "Format",
        sheet: "Kartka",
        show: "Pokaż",
        printIt: "Drukuj",
        allPapers: "Wszystkie dokumenty",
        printHoldingLabel: "Drukuj etykietę paczki bez kwitu",
        howMany: "Ile etykiet",
        labelSheet: "Arkusz etykiet",
        labelPrinter: "jedna etykieta na stronie, do drukarki etykiet",
        badges: "Identyfikatory",
        newBadge: "Nowy identyfikator",
        newBadgeHint: "Stary identyfikator przestaje działać.",
        manifests: "Protokoły dla kurierów",
        drawManifest: "Sporządź protokół",
        labelReplaced: { "Etykieta wymieniona: \($0)" },
        boxes: { "kartony: \($0)" },
        name: {
            switch $0 {
            case .slip: "Kwit"
            case .parcelLabel: "Etykieta paczki"
            case .deviceSticker: "Naklejka na urządzenie"
            case .workOrder: "Karta naprawy"
            case .packingList: "Lista zawartości"
            case .holdingLabel: "Etykieta paczki bez kwitu"
            case .manifest: "Protokół dla kuriera"
            case .staffBadge: "Identyfikator"
            case .commandCards: "Karty poleceń"
            }
        },
        command: { command in
            switch command {
            case .photo: "Zdjęcie"
            case .done: "Gotowe"
            case .undo: "Cofnij"
            case .next: "Następne"
            case .damage: "Uszkodzone"
            case .unknown: "Nieznana paczka"
            case .note: "Notatka"
            case .replaceLabel: "Wymień etykietę"
            case .print: "Drukuj"
            case .help: "Pomoc"
            case .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9,
                .digit0:
                command.rawValue
            }
        })
}
