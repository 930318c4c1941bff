import Logistics

extension CommonWords {
    static let brazilianPortuguese = CommonWords(
        ownName: "português (Brasil)", repairOrder: "Ordem de serviço",
        registeredOn: "Registrada em",
        whereItIs: "Status do reparo", notYet: "ainda não", now: "agora",
        parcels: "Volumes", parcelOf: { "Volume \($0) de \($1)" },
        downloadSlip: "Baixar a ficha de envio (PDF)",
        noPrinter: "Sem impressora? Escreva este código no volume:", devices: "Aparelhos",
        serial: "N.º de série", fault: "Defeito", photosIn: "Fotos no recebimento",
        photosOut: "Fotos antes do envio", noPhotos: "Nenhuma ainda.",
        photoOf: { "Foto de \($0)" }, signIn: "Entrar", userName: "Usuário",
        customerName: "Nome ou empresa", deviceName: "Nome", password: "Senha",
        waitsForYou: "Estamos aguardando a sua resposta.", sentBack: "Enviado para você",
        returned: { "Pacote de retorno \($0)" },
        returnStage: {
            switch $0 {
            case .open: "sendo embalado"
            case .packed: "embalado"
            case .labelled: "pronto para a transportadora"
            case .collected: "com a transportadora"
            case .delivered: "entregue"
            }
        },
        stage: {
            switch $0 {
            case .registered: "Registrado"
            case .verified: "Triagem feita"
            case .received: "Volume chegou"
            case .checked: "Conteúdo conferido"
            case .assigned: "Técnico designado"
            case .quoted: "Orçamento enviado"
            case .accepted: "Orçamento aprovado"
            case .declined: "Orçamento recusado"
            case .inRepair: "Em reparo"
            case .qualityControl: "Controle de qualidade"
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
            case .warehouse: "estoque"
            case .caretaker: "atendimento"
            case .technician: "técnico"
            case .qualityControl: "controle de qualidade"
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
