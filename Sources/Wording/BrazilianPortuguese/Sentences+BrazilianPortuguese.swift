import Logistics

/// Portuguese as it is spoken in Brazil.
extension Sentences {
    static let brazilianPortuguese = Sentences(
        words: .brazilianPortuguese, finding: brazilianFinding,
        unverified: "A ordem ainda não passou pela triagem.",
        refusal: brazilianRefusal, reason: brazilianReason, field: brazilianField,
        picture: brazilianPicture,
        request: brazilianRequest,
        inside: { "Algo falhou do nosso lado. Informe este número à assistência técnica: \($0)" },
        heading: {
            switch $0 {
            case .badRequest: "Pedido inválido"
            case .notSignedIn: "Entre primeiro"
            case .notAllowed: "Sem permissão"
            case .notFound: "Não encontrado"
            case .wrongMethod: "Método não permitido"
            case .tooSlow: "Demorou demais"
            case .notNow: "Agora não é possível"
            case .tooLarge: "Grande demais"
            case .wrongType: "Tipo não aceito"
            case .unusable: "Não pode ser usado"
            case .tooOften: "Tentativas demais"
            case .internalError: "Erro interno"
            case .unavailable: "Indisponível no momento"
            }
        })

    @Sendable private static func brazilianFinding(_ finding: Finding) -> String {
        switch finding {
        case .nothingSeen:
            "Nenhum código foi encontrado. Aproxime a ficha de envio ou digite o código."
        case .unknown(let text):
            "Código desconhecido: '\(text)'. Coloque o volume na área dos não identificados."
        case .refused(let refusal): brazilianRefusal(refusal)
        case .severalOrdersInOnePicture:
            "Há códigos de ordens diferentes na mesma foto. Separe e escaneie um volume por vez."
        case .whichCourier(let text, let couriers):
            "'\(text)' pode ser um número de: \(couriers.joined(separator: ", ")). Indique qual."
        case .whichOrder(let text):
            "'\(text)' serve para várias ordens. Escolha uma ou escaneie a ficha de envio."
        case .whichThing(let text, let order):
            "'\(text)' serve para vários itens da ordem\(order.tail). Escaneie o item certo."
        case .receivedBefore(let parcel, let by, let station):
            "\(parcel.brazilian): entrada já registrada\(earlier(by, station)). Nada mudou."
        case .packedBefore(let parcel, let by, let station):
            "\(parcel.brazilian): já embalado antes\(earlier(by, station)). Nada mudou."
        case .notReceived(let parcel):
            "\(parcel.brazilian): ainda sem entrada. Escaneie primeiro na entrada."
        case .notReady(let order, let stage):
            "Este aparelho da ordem\(order.tail) não está pronto; a etapa dele é "
                + "'\(CommonWords.brazilianPortuguese.stage(stage))'. Separe."
        case .inboundParcel(let order):
            "Este é um volume de entrada da ordem\(order.tail). Separe."
        case .allAreHere(let parcel):
            "\(parcel.brazilian): está tudo aqui. Abra e confira."
        case .someAreHere(let parcel, let arrived, let count):
            "\(parcel.brazilian): \(arrived) de \(count) aqui. Junte aos outros."
        case .scanTheParcel(let order):
            "Este é um aparelho da ordem\(order.tail). Nada foi recebido: escaneie a ficha de envio do volume."
        case .takePhotos(let order): "Tire as fotos: ordem\(order.tail)."
        case .pack(let order): "Embale: ordem\(order.tail)."
        case .packed(let order):
            "Está na caixa. Faltam aparelhos da ordem\(order.tail): escaneie o próximo."
        case .closeBox(let order):
            "Todos os aparelhos da ordem\(order.tail) estão na caixa. Feche."
        case .handOver(let order): "Entregue à transportadora: ordem\(order.tail)."
        case .scanLabel(let order):
            "Uma caixa ainda está sem etiqueta: ordem\(order.tail). Escaneie a etiqueta da transportadora."
        case .labelled(let order, let courier, let number):
            "\(courier) \(number) está na caixa da ordem\(order.tail). Entregue à transportadora."
        case .found(let order): "Esta é a ordem\(order.tail)."
        }
    }

    @Sendable private static func brazilianRequest(_ fault: RequestFault) -> String {
        switch fault {
        case .notSignedIn: "Entre primeiro."
        case .noPage(let path):
            "Não há página em '\(path)'. Confira o endereço ou volte à página inicial."
        case .foreignOrigin:
            "Isto não veio de uma página nossa. Abra a página de novo e repita."
        case .wrongMethod(let allowed):
            "Este endereço aceita só: \(allowed.joined(separator: ", "))."
        case .wrongType(let wanted): "Envie como: \(wanted)."
        case .noKey:
            "Falta o campo de cabeçalho Idempotency-Key. Sorteie uma chave para cada ação e envie "
                + "a mesma ao repetir."
        case .expiredForm: "O formulário expirou. Abra a página de novo e repita."
        case .plainHTTP:
            "Senhas não passam por http simples. Abra esta página com https ou na própria estação "
                + "em http://127.0.0.1."
        case .tooLarge(let limit): "Foram enviados mais de \(limit) bytes. Envie um arquivo menor."
        case .cutOff: "A conexão caiu antes do fim. Envie de novo."
        case .tooSlow: "O envio demorou demais. Envie de novo com uma conexão melhor."
        case .stopping: "A estação está parando. Envie de novo em um minuto."
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
    fileprivate var brazilian: String {
        guard let ordinal, let count else { return "Ordem\(order.tail)" }
        return "Volume \(ordinal) de \(count), ordem\(order.tail)"
    }
}
