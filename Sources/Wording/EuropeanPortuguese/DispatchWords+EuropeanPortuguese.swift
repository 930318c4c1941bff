import Logistics

extension DispatchWords {
    static let europeanPortuguese = DispatchWords(
        scanOrder: "Leia uma ordem ou um equipamento",
        scanOrderHint: "Depois leia cada equipamento ao colocá-lo na caixa.",
        toDispatch: "Para enviar",
        nothingToDispatch: "Nada para enviar.",
        allOrders: "Tudo para enviar",
        sendTo: "Enviar para",
        devices: "Equipamentos",
        empty: "Vazia",
        takeOut: "Retirar",
        closeBox: "Fechar a caixa",
        closePartial: "Fechar; segue-se outra caixa",
        collected: "Marcar como recolhida",
        noLabel: "Ainda sem etiqueta",
        follow: "Seguir esta encomenda",
        photoOfLabel: "Foto da etiqueta da transportadora",
        goOn: "Continuar com",
        replaceLabel: "Substituir a etiqueta",
        replaceNow: "Substituir",
        reason: "Motivo",
        carries: "Na caixa",
        newLabel: "Nova etiqueta",
        anotherCourier: "Outra transportadora",
        courierName: "Nome da transportadora",
        fetched: "Levantada em mão",
        fetchedBy: "Quem levantou e assinou",
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
            case .pack: "Leia os equipamentos"
            case .closeBox: "Feche a caixa"
            case .scanLabel: "Leia a etiqueta"
            case .handOver: "Entregue"
            case .sent: "Enviado"
            case .nothingReady: "Nada está pronto"
            }
        },
        say: {
            switch $0 {
            case .toPack(let count):
                "Faltam embalar: \(count). Leia o seguinte equipamento para a caixa."
            case .closeBox: "Todos os equipamentos estão na caixa. Feche-a."
            case .scanLabel(let box): "Cole a etiqueta da transportadora na caixa \(box) e leia-a."
            case .handOver: "Todas as caixas têm etiqueta. Entregue-as à transportadora."
            case .labelled(let label): "\(label) está na caixa. Entregue-a."
            case .labelAgain: "Esta etiqueta já está na caixa. Nada foi alterado."
            case .inBox(let box): "Já está na caixa \(box). Nada foi alterado."
            case .sent: "Tudo desta ordem foi enviado. Nada foi alterado."
            case .notReady(let stage): "Este equipamento não está pronto: \(stage). Separe-o."
            case .nothingReady: "Nenhum equipamento desta ordem está pronto para embalar."
            case .foreign(let order): "Isto pertence a \(order), não à ordem em mãos. Separe-o."
            case .noLabelYet(let order):
                "\(order) ainda não tem etiqueta. Termine primeiro a caixa."
            case .ownCode: "Este código é nosso. Leia a etiqueta da transportadora."
            case .inboundSlip:
                "Esta é a guia de envio de um volume recebido. Leia o próprio equipamento."
            case .routingCode(let courier):
                "Este é um código de triagem (\(courier)), não o número de seguimento. Leia o "
                    + "outro código da etiqueta."
            case .misreadNumber(let courier, let suggestion):
                "Parece um número da \(courier), mas o dígito verificador está errado. "
                    + (suggestion.map { "É \($0)? Compare com a etiqueta." }
                        ?? "Leia de novo ou escreva como está impresso.")
            case .noCourier:
                "Nenhuma transportadora conhecida tem este número. Leia de novo ou escreva-o."
            case .numberTaken(let order):
                "Outra caixa tem este número: ordem \(order). Veja qual etiqueta é de qual "
                    + "caixa."
            case .whichCourier: "Várias transportadoras têm números assim. Escolha a da etiqueta."
            case .whichBox:
                "Várias caixas esperam a etiqueta. Escolha uma ou leia o código da caixa."
            case .confirmCourier:
                "Só o número não dá certeza. Confirme a transportadora ou leia outro código da mesma "
                    + "etiqueta."
            case .chosen(let box, let stage):
                switch stage {
                case .open: "A caixa \(box) está aberta. Leia os equipamentos."
                case .packed: "Caixa \(box) escolhida. Leia a etiqueta da transportadora."
                case .labelled, .collected, .delivered:
                    "A caixa \(box) já tem etiqueta. Para colar outra, prima Substituir a etiqueta."
                }
            case .labelStays(let box, let label):
                "A caixa \(box) leva \(label). Uma leitura não substitui a etiqueta: prima primeiro "
                    + "Substituir a etiqueta."
            case .closeFirst(let box):
                "A caixa \(box) ainda está aberta. Feche-a e depois leia a etiqueta."
            case .replacing(let box): "Leia a nova etiqueta da caixa \(box)."
            case .confirmReplacement:
                "Compare as duas etiquetas, escreva o motivo e prima Substituir."
            case .otherNumber(let kind):
                "Isto não é etiqueta de transportadora: \(kind). Leia a etiqueta."
            case .nothingToReplace: "A caixa ainda não tem etiqueta. Leia-a."
            case .several: "Há vários códigos. Leia um de cada vez."
            case .missing(let devices):
                "Fora da caixa: \(devices). Leia-os para a caixa ou indique que se segue outra caixa."
            case .noClosedBox: "Nenhuma caixa está fechada. Feche a caixa e depois leia a etiqueta."
            case .boxEmpty: "A caixa está vazia. Leia primeiro um equipamento."
            case .noCode: "Nenhum código foi encontrado. Aproxime a etiqueta ou escreva o número."
            case .misread: "O código foi mal lido. Leia de novo ou escreva-o."
            case .unknown: "Código desconhecido. Leia uma ordem ou um equipamento."
            }
        })
}
