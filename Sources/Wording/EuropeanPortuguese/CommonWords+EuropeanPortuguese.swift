import Logistics

extension CommonWords {
    static let europeanPortuguese = CommonWords(
        ownName: "português (Portugal)", repairOrder: "Ordem de reparação",
        registeredOn: "Registada em",
        whereItIs: "Estado da reparação", notYet: "por vir", now: "agora",
        parcels: "Volumes", parcelOf: { "Volume \($0) de \($1)" },
        downloadSlip: "Transferir a guia (PDF)",
        noPrinter: "Sem impressora? Escreva este código na caixa:", devices: "Equipamentos",
        serial: "N.º de série", fault: "Avaria", photosIn: "Fotos na chegada",
        photosOut: "Fotos na saída", noPhotos: "Ainda nenhuma.",
        photoOf: { "Foto de \($0)" }, signIn: "Iniciar sessão", name: "Nome",
        password: "Palavra-passe",
        waitsForYou: "Aguardamos a sua resposta.", sentBack: "Devolvido ao cliente",
        stage: {
            switch $0 {
            case .registered: "Registado"
            case .verified: "Pedido verificado"
            case .received: "Volume chegou"
            case .checked: "Conteúdo conferido"
            case .assigned: "Técnico atribuído"
            case .quoted: "Orçamento enviado"
            case .accepted: "Orçamento aceite"
            case .declined: "Orçamento recusado"
            case .inRepair: "Em reparação"
            case .qualityControl: "Controlo de qualidade"
            case .ready: "Pronto"
            case .packed: "Embalado"
            case .collected: "Com a transportadora"
            case .delivered: "Entregue"
            case .cancelled: "Cancelado"
            case .lost: "Extraviado"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "A caminho"
            case .received: "Chegou"
            case .checked: "Aberto e conferido"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "armazém"
            case .caretaker: "apoio ao cliente"
            case .technician: "técnico"
            case .qualityControl: "controlo de qualidade"
            case .manager: "gerente"
            case .customer: "cliente"
            }
        },
        verdict: {
            switch $0 {
            case .matched: "OK"
            case .already: "REPETIDO"
            case .ambiguous: "QUAL?"
            case .unknown: "DESCONHECIDO"
            case .wrongPlace, .contradiction: "PARE"
            case .misread: "DE NOVO"
            }
        })
}
