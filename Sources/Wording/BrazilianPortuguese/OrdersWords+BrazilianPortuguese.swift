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
        verify: "Triagem feita", setChecked: "Aberto e conferido", nextStage: "O que vem a seguir",
        accessories: "Acessórios", boxes: "Caixas", trackingNumber: "Código de rastreio",
        history: "O que aconteceu", device: { "Aparelho \($0)" }, parcel: { "Volume \($0)" },
        box: { "Caixa \($0)" }, whichParcel: "Enviado em", notSaid: "não informado",
        optional: "opcional", oneMoreDevice: "Mais um aparelho",
        oneMoreParcel: "Mais um volume", register: "Registrar a ordem",
        printSlips: "A ordem está registrada. Imprima uma ficha para cada volume:",
        missing: "Falta isto. Preencha.", notDone: "Isto não foi feito",
        notAllowed: "A sua função não permite isto. Fale com o gerente.",
        wrongStage: { "Está em '\($0)' e não pode passar a '\($1)'. Escolha um dos botões." },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Ordem registrada"
            case "order.verified": "Triagem feita"
            case "parcel.received": "Volume chegou"
            case "parcel.checked": "Volume aberto e conferido"
            case "device.moved": "Aparelho: \(stage)"
            case "photo.taken": "Foto tirada"
            case "box.opened": "Caixa iniciada"
            case "device.packed": "Aparelho posto na caixa"
            case "device.unpacked": "Aparelho retirado da caixa"
            case "box.packed": "Caixa fechada"
            case "box.labelled": "Etiqueta da transportadora colada"
            case "box.collected": "Caixa levada pela transportadora"
            case "box.delivered": "Caixa entregue"
            case "scan.made": "Lido"
            case "manifest.drawn": "Posto no romaneio"
            default: kind
            }
        })
}
