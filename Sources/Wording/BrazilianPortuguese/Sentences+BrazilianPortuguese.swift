import Logistics

/// Portuguese as it is spoken in Brazil.
extension Sentences {
    static let brazilianPortuguese = Sentences(
        words: .brazilianPortuguese, finding: brazilianFinding,
        unverified: "A ordem ainda não passou pela triagem.",
        refusal: brazilianRefusal,
        thing: {
            switch $0 {
            case .page: "página"
            case .code: "código"
            case .order: "ordem"
            case .parcel: "volume"
            case .device: "aparelho"
            case .box: "caixa"
            case .photo: "foto"
            case .paper: "documento"
            case .badge: "crachá"
            case .manifest: "romaneio"
            case .person: "pessoa"
            case .holdingLabel: "etiqueta de volume sem ficha de envio"
            case .printer: "impressora"
            case .printJob: "impressão"
            case .viewOfPhoto: "versão de foto"
            case .subject: "aparelho, volume ou caixa"
            case .partOfOrder: "ordem, volume ou aparelho"
            }
        },
        reason: {
            switch $0 {
            case .missing: "falta. Preencha."
            case .taken: "já está em uso. Escolha outro."
            case .useless: "não pode ser usado. Escolha outro."
            case .easy: "é fácil de adivinhar. Escolha outra."
            case .noMail: "não é um endereço de e-mail. Escreva assim: anna@example.com."
            case .noCode:
                "nenhum código foi encontrado. Escaneie a etiqueta da transportadora ou digite o número."
            case .noParcel: "a ficha de envio é de um volume; o código dele começa com P."
            case .badKey: "use de 1 a 128 caracteres imprimíveis, sem espaços."
            case .noJSON: "isto não é JSON (RFC 8259)."
            case .noFile: "o formulário não tem arquivo. Escolha uma foto."
            }
        },
        boxStage: {
            switch $0 {
            case .open: "Aberta"
            case .packed: "Embalada"
            case .labelled: "Com etiqueta"
            case .collected: "Com a transportadora"
            case .delivered: "Entregue"
            }
        },
        request: brazilianRequest,
        inside: { "Algo falhou do nosso lado. Informe este número à assistência técnica: \($0)" },
        heading: { status in
            switch status {
            case 400: "Pedido inválido"
            case 401: "Entre primeiro"
            case 403: "Sem permissão"
            case 404: "Não encontrado"
            case 405: "Método não permitido"
            case 409: "Agora não é possível"
            case 413: "Grande demais"
            case 415: "Tipo não aceito"
            case 422: "Não pode ser usado"
            case 429: "Tentativas demais"
            case 503: "Indisponível no momento"
            default: "Erro interno"
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

    @Sendable private static func brazilianRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "Não encontrado: \(brazilianPortuguese.named(what)) '\(text)'. Confira o código ou procure pelo "
                + "nome."
        case .notAllowed(let role, _):
            "Sua função (\(CommonWords.brazilianPortuguese.role(role))) não permite isso. Fale com o gerente."
        case .unusable(let field, let value, let why):
            "\(field)\(value.isEmpty ? "" : " '\(value)'"): \(brazilianPortuguese.explained(why))"
        case .wrongStage(let thing, let now, let wanted, let possible):
            "\(thing): da etapa '\(brazilianPortuguese.stage(now, of: thing))' não se passa para "
                + "'\(brazilianPortuguese.stage(wanted, of: thing))'. "
                + (possible.isEmpty
                    ? "Essa mudança não é possível."
                    : "Possível agora: \(brazilianPortuguese.stages(possible, of: thing)).")
        case .demanded(let device, let stage, let demand):
            "\(device.printed) ainda não pode passar para '\(CommonWords.brazilianPortuguese.stage(stage))'. Antes: "
                + "\(brazilianDemand(demand))."
        case .misread(let refusal): brazilianMisread(refusal)
        case .boxOpen(let box): "A caixa \(box.printed) ainda está aberta. Feche primeiro."
        case .nothingReady(let order):
            "Nenhum aparelho da ordem \(order.printed) está pronto para embalar. Veja os aparelhos: "
                + "cada um precisa ficar pronto antes."
        case .otherOrder(let text, let order, let inHand):
            "'\(text)' é \(order.map { "da ordem \($0.printed)" } ?? "de outra ordem"), não de "
                + "\(inHand.printed). Separe."
        case .inBox(let device, let box):
            "\(device.printed) já está na caixa \(box.printed). Nada mudou."
        case .notInBox(let device, let box):
            "\(device.printed) não está na caixa \(box.printed)."
        case .boxEmpty(let box):
            "A caixa \(box.printed) está vazia. Escaneie primeiro um aparelho para ela."
        case .missing(let devices):
            "Faltam na caixa: \(devices.map(\.printed).joined(separator: ", ")). Escaneie para a caixa "
                + "ou indique que virá outra caixa."
        case .noClosedBox(let order):
            "Nenhuma caixa da ordem \(order.printed) está fechada. Feche primeiro."
        case .numberTaken(let courier, let number, let box, let order):
            "\(courier) \(number) já está na caixa \(box.printed) da ordem \(order.printed). Veja "
                + "qual etiqueta é de qual caixa."
        case .ownCode(let text):
            "'\(text)' é um código nosso. Escaneie a etiqueta da transportadora."
        case .routingCode(let text, let courier):
            "'\(text)' é um código de rota (\(courier)), não um código de rastreio. Escaneie o outro "
                + "código da etiqueta."
        case .misreadNumber(let text, let courier, let suggestion):
            "'\(text)' parece um número da \(courier), mas o dígito verificador está errado. "
                + (suggestion.map { "É '\($0)'? Compare com a etiqueta." }
                    ?? "Escaneie de novo ou digite como está impresso.")
        case .severalCouriers(let text, let choices):
            "'\(text)' serve para várias transportadoras: \(choices.joined(separator: ", ")). "
                + "Escolha uma."
        case .noCourier(let text):
            "Nenhuma transportadora conhecida tem o número '\(text)'. Confira ou digite."
        case .noCommand(let command):
            "O comando '\(PapersWords.brazilianPortuguese.command(command))' não faz nada aqui agora. Faça antes o que o "
                + "painel diz, ou aperte o botão certo."
        case .nothingToScan(let code): brazilianNothingToScan(code)
        case .nothingToCollect(let courier):
            "Nenhuma caixa espera por '\(courier)' fora dos romaneios. Cole antes as etiquetas, ou "
                + "veja o último romaneio."
        case .keyReused(let key):
            "A chave '\(key)' já foi usada para outra coisa. Envie uma chave nova para cada ação "
                + "nova."
        case .wrongPassword: "Usuário ou senha errados. Tente de novo ou fale com o gerente."
        case .tooOften(let seconds):
            "Tentativas demais. Espere \(seconds) segundos e tente de novo."
        case .picture(let why): "Esta foto não pode ser usada: \(why)"
        case .unread(let why): "Não foi possível ver a foto. Envie de novo. (\(why))"
        case .storage(let why): "No momento nada pode ser salvo: \(why)"
        }
    }

    private static func brazilianDemand(_ demand: Demand) -> String {
        switch demand {
        case .photos(.intake, let count): "fotos no recebimento, pelo menos \(count)"
        case .photos(.outbound, let count): "fotos antes do envio, pelo menos \(count)"
        case .checklist(let name): "lista de verificação '\(name)' completa"
        case .acceptedQuote: "orçamento aceito"
        case .trackingNumber: "etiqueta da transportadora na caixa"
        }
    }

    private static func brazilianMisread(_ refusal: CodeRefusal) -> String {
        let again = "Escaneie de novo ou digite."
        return switch refusal {
        case .wrongLength(let text, let symbols):
            "'\(text)' tem \(symbols) símbolos; os nossos códigos têm 8. \(again)"
        case .foreignSymbol(let text, let symbol):
            "'\(text)' contém '\(symbol)', que nenhum código nosso tem. \(again)"
        case .noKind(let text):
            "'\(text)' não começa com uma letra que diga o que é. \(again)"
        case .wrongCheckSymbol(let text):
            "'\(text)' foi mal lido: o último símbolo não combina com os outros. \(again)"
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

private func brazilianNothingToScan(_ code: Code) -> String {
    switch code.kind {
    case .holdingLabel:
        "\(code.printed) é uma etiqueta que ainda não está em nenhum volume. Cole no volume e "
            + "separe o volume."
    case .manifest: "\(code.printed) é um romaneio. Escaneie as caixas, não a lista."
    case .staffBadge: "\(code.printed) é um crachá. Escaneie um volume, um aparelho ou uma ordem."
    case .commandCard: "\(code.printed) não é um comando nosso. Imprima os cartões de novo."
    default: "Código desconhecido: \(code.printed). Escaneie um volume, um aparelho ou uma ordem."
    }
}
