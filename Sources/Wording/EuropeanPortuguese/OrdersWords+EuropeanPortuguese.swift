import Logistics

extension OrdersWords {
    static let europeanPortuguese = OrdersWords(
        searchHint: "Código, nome, e-mail, telefone, n.º de série ou de seguimento",
        search: "Procurar", anyStage: "Qualquer etapa", stage: "Etapa", customer: "Cliente",
        parcelsHere: "Volumes aqui", registered: "Registada",
        noOrders: "Ainda não há ordens. Registe a primeira.",
        nothingFound: { "Nada encontrado para '\($0)'. Tente menos letras ou outra etapa." },
        older: "Ordens mais antigas", newOrder: "Nova ordem",
        returnAddress: "Endereço de devolução", mail: "E-mail", phone: "Telefone",
        language: "Idioma", customersLink: "Link do cliente, para copiar",
        slip: "Guia de envio (PDF)",
        verify: "Marcar como verificado", setChecked: "Marcar conteúdo como conferido",
        nextStage: "Passo seguinte",
        accessories: "Acessórios", boxes: "Caixas", trackingNumber: "N.º de seguimento",
        history: "Histórico", device: { "Equipamento \($0)" }, parcel: { "Volume \($0)" },
        box: { "Caixa \($0)" }, whichParcel: "No volume", notSaid: "–",
        optional: "opcional", oneMoreDevice: "Adicionar equipamento",
        oneMoreParcel: "Adicionar volume", register: "Registar a ordem",
        printSlips: "A ordem está registada. Imprima uma guia de envio para cada volume:",
        missing: "Campo obrigatório. Preencha.", notDone: "Não foi feito",
        notAllowed: "A sua função não permite isto. Fale com o gerente.",
        wrongStage: { "Está em '\($0)' e não pode passar a '\($1)'. Escolha um dos botões." },
        event: { kind, stage in
            switch kind {
            case .orderRegistered: "Ordem registada"
            case .orderVerified: "Pedido verificado"
            case .parcelReceived: "Volume chegou"
            case .parcelChecked: "Volume aberto, conteúdo conferido"
            case .deviceMoved: "Equipamento: \(stage)"
            case .photoTaken: "Foto tirada"
            case .boxOpened: "Caixa iniciada"
            case .devicePacked: "Equipamento colocado na caixa"
            case .deviceUnpacked: "Equipamento retirado da caixa"
            case .boxPacked: "Caixa fechada"
            case .boxLabelled: "Etiqueta da transportadora colada"
            case .boxRelabelled: "Etiqueta da transportadora substituída"
            case .boxHandedOver: "Entregue sem transportadora"
            case .boxNumbered: "Outro número acrescentado"
            case .courierListed: "Transportadora incluída na lista"
            case .courierUnlisted: "Transportadora retirada da lista"
            case .boxCollected: "Caixa recolhida pela transportadora"
            case .boxDelivered: "Caixa entregue"
            case .stepUndone: "Anulado"
            case .scanMade: "Lido"
            case .manifestDrawn: "Incluída no manifesto"
            case .personAdded: "Conta criada"
            case .badgeIssued: "Crachá emitido"
            case .holdingLabelsDrawn: "Etiquetas de volumes sem guia de envio geradas"
            case .logRuleBegun: "O registo segue uma nova regra"
            }
        })
}
