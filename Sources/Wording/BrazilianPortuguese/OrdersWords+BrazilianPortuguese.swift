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
            case "order.registered": "Ordem registrada"
            case "order.verified": "Triagem feita"
            case "parcel.received": "Volume chegou"
            case "parcel.checked": "Volume aberto, conteúdo conferido"
            case "device.moved": "Aparelho: \(stage)"
            case "photo.taken": "Foto tirada"
            case "box.opened": "Caixa iniciada"
            case "device.packed": "Aparelho colocado na caixa"
            case "device.unpacked": "Aparelho retirado da caixa"
            case "box.packed": "Caixa fechada"
            case "box.labelled": "Etiqueta da transportadora colada"
            case "box.collected": "Caixa coletada pela transportadora"
            case "box.delivered": "Caixa entregue"
            case "scan.made": "Escaneado"
            case "manifest.drawn": "Incluída no romaneio"
            default: kind
            }
        })
}
