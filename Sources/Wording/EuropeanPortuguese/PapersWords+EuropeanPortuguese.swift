import Logistics

extension PapersWords {
    static let europeanPortuguese = PapersWords(
        papers: "Documentos",
        hint:
            "Cada documento é feito a partir de um modelo. Para o alterar, copie-o para a "
            + "pasta do centro de assistência e edite-o lá. Passa a ser usado assim que "
            + "esta página o mostrar sem erros.",
        ownTemplate: "modelo próprio do centro",
        projectTemplate: "modelo que veio com o programa",
        sizes: "Formatos",
        languages: "Idiomas",
        preview: "Pré-visualização",
        faults: "Erros no modelo",
        noFaults: "Sem erros.",
        stillInUse: "Até serem corrigidos, usa-se o modelo anterior.",
        language: "Idioma",
        size: "Formato",
        sheet: "Folha",
        show: "Mostrar",
        printIt: "Imprimir",
        allPapers: "Todos os documentos",
        printHoldingLabel: "Imprimir etiqueta de volume sem guia de envio",
        howMany: "Quantas etiquetas",
        labelSheet: "Folha de etiquetas",
        labelPrinter: "uma etiqueta por página, para impressora de etiquetas",
        badges: "Crachás",
        newBadge: "Novo crachá",
        newBadgeHint: "O crachá anterior deixa de funcionar.",
        manifests: "Manifestos de recolha",
        drawManifest: "Criar o manifesto",
        labelReplaced: { "Etiqueta substituída: \($0)" },
        boxes: { $0 == 1 ? "1 caixa" : "\($0) caixas" },
        name: {
            switch $0 {
            case .slip: "Guia de envio"
            case .parcelLabel: "Etiqueta de volume"
            case .deviceSticker: "Etiqueta do equipamento"
            case .workOrder: "Folha de trabalho"
            case .packingList: "Lista de conteúdo"
            case .holdingLabel: "Etiqueta de volume sem guia de envio"
            case .manifest: "Manifesto de recolha"
            case .staffBadge: "Crachá"
            case .commandCards: "Cartões de comando"
            }
        },
        command: { command in
            switch command {
            case .photo: "Foto"
            case .done: "Pronto"
            case .undo: "Desfazer"
            case .next: "Seguinte"
            case .damage: "Danificado"
            case .unknown: "Volume desconhecido"
            case .note: "Nota"
            case .replaceLabel: "Substituir a etiqueta"
            case .print: "Imprimir"
            case .help: "Ajuda"
            case .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9,
                .digit0:
                command.rawValue
            }
        })
}
