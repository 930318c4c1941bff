import Logistics

extension OrdersWords {
    static let brazilianPortuguese = OrdersWords(
        searchHint: "Código, nome, e-mail, telefone, n.º de série ou de rastreio",
        search: "Buscar", anyStage: "Qualquer etapa", stage: "Etapa", customer: "Cliente",
        parcelsHere: "Volumes aqui", registered: "Registrada",
        noOrders: "Ainda não há ordens. Registre a primeira.",
        nothingFound: { "Nada encontrado para '\($0)'. Tente menos letras ou outra etapa." },
        older: "Ordens mais antigas", newOrder: "Nova ordem",
        returnAddress: "Endereço de devolução", mail: "E-mail", phone: "Telefone",
        language: "Idioma", customersLink: "Link do cliente, para copiar",
        slip: "Ficha de envio (PDF)",
        verify: "Marcar triagem como feita", setChecked: "Marcar conteúdo como conferido",
        nextStage: "Próximo passo",
        accessories: "Acessórios", boxes: "Caixas", trackingNumber: "Código de rastreio",
        history: "Histórico", device: { "Aparelho \($0)" }, parcel: { "Volume \($0)" },
        box: { "Caixa \($0)" }, whichParcel: "No volume", notSaid: "–",
        optional: "opcional", oneMoreDevice: "Adicionar aparelho",
        oneMoreParcel: "Adicionar volume", register: "Registrar a ordem",
        printSlips: "A ordem está registrada. Imprima uma ficha de envio para cada volume:",
        missing: "Campo obrigatório. Preencha.", notDone: "Não foi feito",
        notAllowed: "A sua função não permite isto. Fale com o gerente.",
        wrongStage: { "Está em '\($0)' e não pode passar a '\($1)'. Escolha um dos botões." },
        event: { kind, stage in
            switch kind {
            case .orderRegistered: "Ordem registrada"
            case .orderVerified: "Triagem feita"
            case .parcelReceived: "Volume chegou"
            case .parcelChecked: "Volume aberto, conteúdo conferido"
            case .deviceMoved: "Aparelho: \(stage)"
            case .photoTaken: "Foto tirada"
            case .boxOpened: "Caixa iniciada"
            case .devicePacked: "Aparelho colocado na caixa"
            case .deviceUnpacked: "Aparelho retirado da caixa"
            case .boxPacked: "Caixa fechada"
            case .boxLabelled: "Etiqueta da transportadora colada"
            case .boxRelabelled: "Etiqueta da transportadora trocada"
            case .boxHandedOver: "Entregue sem transportadora"
            case .boxNumbered: "Outro número acrescentado"
            case .courierListed: "Transportadora incluída na lista"
            case .courierUnlisted: "Transportadora retirada da lista"
            case .boxCollected: "Caixa coletada pela transportadora"
            case .boxDelivered: "Caixa entregue"
            case .stepUndone: "Desfeito"
            case .scanMade: "Escaneado"
            case .manifestDrawn: "Incluída no romaneio"
            case .personAdded: "Conta criada"
            case .badgeIssued: "Crachá emitido"
            case .holdingLabelsDrawn: "Etiquetas de volumes sem ficha de envio geradas"
            case .logRuleBegun: "O registro segue uma nova regra"
            }
        })
}
