import Logistics

/// Portuguese as it is written in Portugal.
extension Sentences {
    static let europeanPortuguese = Sentences(
        words: .europeanPortuguese, finding: europeanFinding,
        unverified: "O pedido ainda não foi verificado.",
        refusal: europeanRefusal, reason: europeanReason, field: europeanField,
        picture: europeanPicture,
        request: europeanRequest,
        inside: {
            "Algo falhou do nosso lado. Informe este número ao centro de assistência: \($0)"
        },
        heading: {
            switch $0 {
            case .badRequest: "Pedido inválido"
            case .notSignedIn: "Inicie sessão primeiro"
            case .notAllowed: "Sem permissão"
            case .notFound: "Não encontrado"
            case .wrongMethod: "Método não permitido"
            case .tooSlow: "Demorou demasiado"
            case .notNow: "Agora não é possível"
            case .tooLarge: "Demasiado grande"
            case .wrongType: "Tipo não aceite"
            case .unusable: "Não pode ser usado"
            case .tooOften: "Demasiadas tentativas"
            case .internalError: "Erro interno"
            case .unavailable: "Indisponível de momento"
            }
        })

    @Sendable private static func europeanFinding(_ finding: Finding) -> String {
        switch finding {
        case .nothingSeen:
            "Nenhum código foi encontrado. Aproxime a guia de envio ou escreva o código."
        case .unknown(let text):
            "Código desconhecido: '\(text)'. Coloque o volume na área dos não identificados."
        case .refused(let refusal): europeanRefusal(refusal)
        case .severalOrdersInOnePicture:
            "Há códigos de ordens diferentes na mesma foto. Separe e leia um volume de cada vez."
        case .whichCourier(let text, let couriers):
            "'\(text)' pode ser um número de: \(couriers.joined(separator: ", ")). Indique qual."
        case .whichOrder(let text):
            "'\(text)' corresponde a várias ordens. Escolha uma ou leia a guia de envio."
        case .whichThing(let text, let order):
            "'\(text)' corresponde a vários itens da ordem\(order.tail). Leia o item certo."
        case .receivedBefore(let parcel, let by, let station):
            "\(parcel.european): entrada já registada\(earlier(by, station)). Nada mudou."
        case .packedBefore(let parcel, let by, let station):
            "\(parcel.european): já embalado antes\(earlier(by, station)). Nada mudou."
        case .notReceived(let parcel):
            "\(parcel.european): ainda sem entrada. Leia primeiro na entrada."
        case .notReady(let order, let stage):
            "Este equipamento da ordem\(order.tail) não está pronto; a etapa dele é "
                + "'\(CommonWords.europeanPortuguese.stage(stage))'. Separe."
        case .inboundParcel(let order):
            "Este é um volume de entrada da ordem\(order.tail). Separe."
        case .allAreHere(let parcel):
            "\(parcel.european): está tudo aqui. Abra e confira."
        case .someAreHere(let parcel, let arrived, let count):
            "\(parcel.european): \(arrived) de \(count) aqui. Junte aos outros."
        case .scanTheParcel(let order):
            "Este é um equipamento da ordem\(order.tail). Nada foi recebido: leia a guia de envio do volume."
        case .takePhotos(let order): "Tire as fotos: ordem\(order.tail)."
        case .pack(let order): "Embale: ordem\(order.tail)."
        case .packed(let order):
            "Está na caixa. Faltam equipamentos da ordem\(order.tail): leia o seguinte."
        case .closeBox(let order):
            "Todos os equipamentos da ordem\(order.tail) estão na caixa. Feche."
        case .handOver(let order): "Entregue à transportadora: ordem\(order.tail)."
        case .scanLabel(let order):
            "Uma caixa ainda está sem etiqueta: ordem\(order.tail). Leia a etiqueta da transportadora."
        case .labelled(let order, let courier, let number):
            "\(courier) \(number) está na caixa da ordem\(order.tail). Entregue à transportadora."
        case .found(let order): "Esta é a ordem\(order.tail)."
        }
    }

    @Sendable private static func europeanRequest(_ fault: RequestFault) -> String {
        switch fault {
        case .notSignedIn: "Inicie sessão primeiro."
        case .noPage(let path):
            "Não há página em '\(path)'. Verifique o endereço ou volte à página inicial."
        case .foreignOrigin:
            "Isto não veio de uma página nossa. Abra a página de novo e repita."
        case .wrongMethod(let allowed):
            "Este endereço aceita só: \(allowed.joined(separator: ", "))."
        case .wrongType(let wanted): "Envie como: \(wanted)."
        case .noKey:
            "Falta o campo de cabeçalho Idempotency-Key. Gere uma chave para cada ação e envie "
                + "a mesma ao repetir."
        case .expiredForm: "O formulário expirou. Abra a página de novo e repita."
        case .plainHTTP:
            "As palavras-passe não passam por http simples. Abra esta página com https ou na própria estação "
                + "em http://127.0.0.1."
        case .tooLarge(let limit):
            "Foram enviados mais de \(limit) bytes. Envie um ficheiro mais pequeno."
        case .cutOff: "A ligação caiu antes do fim. Envie de novo."
        case .tooSlow: "O envio demorou demasiado. Envie de novo com uma ligação melhor."
        case .stopping: "A estação está a parar. Envie de novo dentro de um minuto."
        case .noForm(let type):
            "'\(type)' não é um tipo de formulário. Use o formulário da página."
        case .brokenForm(let reason): "Não é possível ler o formulário: \(reason)"
        }
    }

    private static func earlier(_ by: String?, _ station: String?) -> String {
        let facts = [by, station].compactMap(\.self)
        return facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    }
}

extension NamedParcel {
    fileprivate var european: String {
        guard let ordinal, let count else { return "Ordem\(order.tail)" }
        return "Volume \(ordinal) de \(count), ordem\(order.tail)"
    }
}
