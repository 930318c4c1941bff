import Logistics

extension CommonWords {
    static let europeanPortuguese = CommonWords(
        ownName: "português (Portugal)", repairOrder: "Ordem de reparação",
        registeredOn: "Registada em",
        whereItIs: "Estado da reparação", notYet: "ainda não", now: "agora",
        parcels: "Volumes", parcelOf: { "Volume \($0) de \($1)" },
        downloadSlip: "Transferir a guia de envio (PDF)",
        noPrinter: "Sem impressora? Escreva este código no volume:", devices: "Equipamentos",
        serial: "N.º de série", fault: "Avaria", photosIn: "Fotos na receção",
        photosOut: "Fotos antes do envio", noPhotos: "Ainda nenhuma.",
        photoOf: { "Foto de \($0)" }, signIn: "Iniciar sessão", userName: "Utilizador",
        customerName: "Nome ou empresa", deviceName: "Nome",
        password: "Palavra-passe",
        waitsForYou: "Estamos a aguardar a sua resposta.", sentBack: "Enviado para si",
        returned: { "Encomenda de retorno \($0)" },
        returnStage: {
            switch $0 {
            case .open: "a ser embalada"
            case .packed: "embalada"
            case .labelled: "pronta para a transportadora"
            case .collected: "com a transportadora"
            case .delivered: "entregue"
            }
        },
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
