import Logistics

extension DispatchWords {
    static let brazilianPortuguese = DispatchWords(
        scanOrder: "Escaneie uma ordem ou um aparelho",
        scanOrderHint: "Depois escaneie cada aparelho para dentro da caixa.",
        toDispatch: "Para enviar",
        nothingToDispatch: "Nada para enviar.",
        allOrders: "Tudo para enviar",
        sendTo: "Enviar para",
        devices: "Aparelhos",
        empty: "Vazia",
        takeOut: "Retirar",
        closeBox: "Fechar a caixa",
        closePartial: "Fechar; vem outra caixa",
        collected: "Marcar como coletada",
        noLabel: "Ainda sem etiqueta",
        follow: "Rastrear este volume",
        photoOfLabel: "Foto da etiqueta da transportadora",
        goOn: "Continuar com",
        replaceLabel: "Trocar a etiqueta",
        replaceNow: "Trocar",
        reason: "Motivo",
        carries: "Na caixa",
        newLabel: "Nova etiqueta",
        anotherCourier: "Outra transportadora",
        courierName: "Nome da transportadora",
        fetched: "Retirada pessoalmente",
        fetchedBy: "Quem retirou e assinou",
        box: { "Caixa \($0)" }, inBox: { "na caixa \($0)" },
        counts: { "prontos \($0), em caixas \($1) / \($2)" },
        boxStage: {
            switch $0 {
            case .open: "aberta"
            case .packed: "fechada, sem etiqueta"
            case .labelled: "etiquetada"
            case .collected: "com a transportadora"
            case .delivered: "entregue"
            }
        },
        step: {
            switch $0 {
            case .pack: "Escaneie os aparelhos"
            case .closeBox: "Feche a caixa"
            case .scanLabel: "Escaneie a etiqueta"
            case .handOver: "Entregue"
            case .sent: "Enviado"
            case .nothingReady: "Nada está pronto"
            }
        },
        say: {
            switch $0 {
            case .toPack(let count):
                "Faltam embalar: \(count). Escaneie o próximo aparelho para a caixa."
            case .closeBox: "Todos os aparelhos estão na caixa. Feche-a."
            case .scanLabel(let box):
                "Cole a etiqueta da transportadora na caixa \(box) e escaneie-a."
            case .handOver: "Todas as caixas têm etiqueta. Entregue-as à transportadora."
            case .labelled(let label): "\(label) está na caixa. Entregue-a."
            case .labelAgain: "Esta etiqueta já está na caixa. Nada foi alterado."
            case .inBox(let box): "Já está na caixa \(box). Nada foi alterado."
            case .sent: "Tudo desta ordem foi enviado. Nada foi alterado."
            case .notReady(let stage): "Este aparelho não está pronto: \(stage). Separe-o."
            case .nothingReady: "Nenhum aparelho desta ordem está pronto para embalar."
            case .foreign(let order): "Isto pertence a \(order), não à ordem em mãos. Separe-o."
            case .noLabelYet(let order):
                "\(order) ainda não tem etiqueta. Termine primeiro a caixa."
            case .ownCode: "Este código é nosso. Escaneie a etiqueta da transportadora."
            case .inboundSlip:
                "Esta é a ficha de envio de um volume recebido. Escaneie o próprio aparelho."
            case .routingCode(let courier):
                "Este é um código de triagem (\(courier)), não o código de rastreio. Escaneie o "
                    + "outro código da etiqueta."
            case .misreadNumber(let courier, let suggestion):
                "Parece um número da \(courier), mas o dígito verificador está errado. "
                    + (suggestion.map { "É \($0)? Compare com a etiqueta." }
                        ?? "Escaneie de novo ou digite como está impresso.")
            case .noCourier:
                "Nenhuma transportadora conhecida tem este número. Escaneie de novo ou digite-o."
            case .numberTaken(let order):
                "Outra caixa tem este número: ordem \(order). Veja qual etiqueta é de qual "
                    + "caixa."
            case .whichCourier: "Várias transportadoras têm números assim. Escolha a da etiqueta."
            case .whichBox:
                "Várias caixas esperam a etiqueta. Escolha uma ou escaneie o código da caixa."
            case .confirmCourier:
                "Só o número não dá certeza. Confirme a transportadora ou escaneie outro código da "
                    + "mesma etiqueta."
            case .chosen(let box, let stage):
                switch stage {
                case .open: "A caixa \(box) está aberta. Escaneie os aparelhos."
                case .packed: "Caixa \(box) escolhida. Escaneie a etiqueta da transportadora."
                case .labelled, .collected, .delivered:
                    "A caixa \(box) já tem etiqueta. Para colar outra, aperte Trocar a etiqueta."
                }
            case .labelStays(let box, let label):
                "A caixa \(box) leva \(label). Escanear não troca a etiqueta: aperte antes Trocar a "
                    + "etiqueta."
            case .closeFirst(let box):
                "A caixa \(box) ainda está aberta. Feche-a e depois escaneie a etiqueta."
            case .replacing(let box): "Escaneie a nova etiqueta da caixa \(box)."
            case .confirmReplacement: "Compare as duas etiquetas, escreva o motivo e aperte Trocar."
            case .otherNumber(let kind):
                "Isto não é etiqueta de transportadora: \(kind). Escaneie a etiqueta."
            case .nothingToReplace: "A caixa ainda não tem etiqueta. Escaneie-a."
            case .several: "Há vários códigos. Escaneie um de cada vez."
            case .missing(let devices):
                "Fora da caixa: \(devices). Escaneie-os para a caixa ou indique que vem outra caixa."
            case .noClosedBox:
                "Nenhuma caixa está fechada. Feche a caixa e depois escaneie a etiqueta."
            case .boxEmpty: "A caixa está vazia. Escaneie primeiro um aparelho."
            case .noCode: "Nenhum código foi encontrado. Aproxime a etiqueta ou digite o número."
            case .misread: "O código foi mal lido. Escaneie de novo ou digite-o."
            case .unknown: "Código desconhecido. Escaneie uma ordem ou um aparelho."
            }
        })
}
