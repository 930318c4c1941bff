import Logistics

extension PapersWords {
    static let brazilianPortuguese = PapersWords(
        papers: "Documentos",
        hint:
            "Cada documento é feito a partir de um modelo. Para mudá-lo, copie-o para a "
            + "pasta da assistência técnica e edite-o lá. Ele passa a ser usado assim que "
            + "esta página o mostrar sem erros.",
        ownTemplate: "modelo próprio da assistência",
        projectTemplate: "modelo que veio com o programa",
        sizes: "Formatos",
        languages: "Idiomas",
        preview: "Prévia",
        faults: "Erros no modelo",
        noFaults: "Sem erros.",
        stillInUse: "Até serem corrigidos, vale o modelo anterior.",
        language: "Idioma",
        size: "Formato",
        sheet: "Folha",
        show: "Mostrar",
        printIt: "Imprimir",
        allPapers: "Todos os documentos",
        printHoldingLabel: "Imprimir etiqueta de volume sem ficha de envio",
        howMany: "Quantas etiquetas",
        labelSheet: "Folha de etiquetas",
        labelPrinter: "uma etiqueta por página, para impressora de etiquetas",
        badges: "Crachás",
        newBadge: "Novo crachá",
        newBadgeHint: "O crachá anterior deixa de funcionar.",
        manifests: "Romaneios de coleta",
        drawManifest: "Criar o romaneio",
        labelReplaced: { "Etiqueta trocada: \($0)" },
        boxes: { $0 == 1 ? "1 caixa" : "\($0) caixas" },
        name: {
            switch $0 {
            case .slip: "Ficha de envio"
            case .parcelLabel: "Etiqueta de volume"
            case .deviceSticker: "Etiqueta do aparelho"
            case .workOrder: "Folha de trabalho"
            case .packingList: "Lista de conteúdo"
            case .holdingLabel: "Etiqueta de volume sem ficha de envio"
            case .manifest: "Romaneio de coleta"
            case .staffBadge: "Crachá"
            case .commandCards: "Cartões de comando"
            }
        },
        command: { command in
            switch command {
            case .photo: "Foto"
            case .done: "Pronto"
            case .undo: "Desfazer"
            case .next: "Próximo"
            case .damage: "Danificado"
            case .unknown: "Volume desconhecido"
            case .note: "Anotação"
            case .replaceLabel: "Trocar a etiqueta"
            case .print: "Imprimir"
            case .help: "Ajuda"
            case .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9,
                .digit0:
                command.rawValue
            }
        })
}
