import Logistics

/// Portuguese as it is written in Portugal.
extension Sentences {
    static let europeanPortuguese = Sentences(
        words: .europeanPortuguese, finding: europeanFinding,
        unverified: "O pedido ainda não foi verificado.",
        refusal: europeanRefusal,
        thing: {
            switch $0 {
            case .page: "página"
            case .code: "código"
            case .order: "ordem"
            case .parcel: "volume"
            case .device: "equipamento"
            case .box: "caixa"
            case .photo: "foto"
            case .paper: "documento"
            case .badge: "crachá"
            case .manifest: "manifesto"
            case .person: "pessoa"
            case .holdingLabel: "etiqueta de volume sem guia de envio"
            case .printer: "impressora"
            case .printJob: "impressão"
            case .viewOfPhoto: "versão de foto"
            case .subject: "equipamento, volume ou caixa"
            case .partOfOrder: "ordem, volume ou equipamento"
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
                "nenhum código foi encontrado. Leia a etiqueta da transportadora ou escreva o número."
            case .noParcel: "a guia de envio é de um volume; o código dele começa com P."
            case .badKey: "use de 1 a 128 caracteres imprimíveis, sem espaços."
            case .noJSON: "isto não é JSON (RFC 8259)."
            case .noFile: "o formulário não tem ficheiro. Escolha uma foto."
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
        request: europeanRequest,
        inside: {
            "Algo falhou do nosso lado. Informe este número ao centro de assistência: \($0)"
        },
        heading: { status in
            switch status {
            case 400: "Pedido inválido"
            case 401: "Inicie sessão primeiro"
            case 403: "Sem permissão"
            case 404: "Não encontrado"
            case 405: "Método não permitido"
            case 409: "Agora não é possível"
            case 413: "Demasiado grande"
            case 415: "Tipo não aceite"
            case 422: "Não pode ser usado"
            case 429: "Demasiadas tentativas"
            case 503: "Indisponível de momento"
            default: "Erro interno"
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

    @Sendable private static func europeanRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "Não encontrado: \(europeanPortuguese.named(what)) '\(text)'. Verifique o código ou procure pelo "
                + "nome."
        case .notAllowed(let role, _):
            "A sua função (\(CommonWords.europeanPortuguese.role(role))) não permite isso. Fale com o gerente."
        case .unusable(let field, let value, let why):
            "\(field)\(value.isEmpty ? "" : " '\(value)'"): \(europeanPortuguese.explained(why))"
        case .wrongStage(let thing, let now, let wanted, let possible):
            "\(thing): da etapa '\(europeanPortuguese.stage(now, of: thing))' não se passa para "
                + "'\(europeanPortuguese.stage(wanted, of: thing))'. "
                + (possible.isEmpty
                    ? "Essa mudança não é possível."
                    : "Possível agora: \(europeanPortuguese.stages(possible, of: thing)).")
        case .demanded(let device, let stage, let demand):
            "\(device.printed) ainda não pode passar para '\(CommonWords.europeanPortuguese.stage(stage))'. Antes: "
                + "\(europeanDemand(demand))."
        case .misread(let refusal): europeanMisread(refusal)
        case .boxOpen(let box): "A caixa \(box.printed) ainda está aberta. Feche primeiro."
        case .nothingReady(let order):
            "Nenhum equipamento da ordem \(order.printed) está pronto para embalar. Veja os equipamentos: "
                + "cada um tem de ficar pronto antes."
        case .otherOrder(let text, let order, let inHand):
            "'\(text)' é \(order.map { "da ordem \($0.printed)" } ?? "de outra ordem"), não de "
                + "\(inHand.printed). Separe."
        case .inBox(let device, let box):
            "\(device.printed) já está na caixa \(box.printed). Nada mudou."
        case .notInBox(let device, let box):
            "\(device.printed) não está na caixa \(box.printed)."
        case .boxEmpty(let box):
            "A caixa \(box.printed) está vazia. Leia primeiro um equipamento para ela."
        case .missing(let devices):
            "Faltam na caixa: \(devices.map(\.printed).joined(separator: ", ")). Leia para a caixa "
                + "ou indique que se segue outra caixa."
        case .noClosedBox(let order):
            "Nenhuma caixa da ordem \(order.printed) está fechada. Feche primeiro."
        case .numberTaken(let courier, let number, let box, let order):
            "\(courier) \(number) já está na caixa \(box.printed) da ordem \(order.printed). Veja "
                + "qual etiqueta é de qual caixa."
        case .ownCode(let text): "'\(text)' é um código nosso. Leia a etiqueta da transportadora."
        case .routingCode(let text, let courier):
            "'\(text)' é um código de rota (\(courier)), não um número de seguimento. Leia o outro "
                + "código da etiqueta."
        case .misreadNumber(let text, let courier, let suggestion):
            "'\(text)' parece um número da \(courier), mas o dígito verificador está errado. "
                + (suggestion.map { "É '\($0)'? Compare com a etiqueta." }
                    ?? "Leia de novo ou escreva como está impresso.")
        case .severalCouriers(let text, let choices):
            "'\(text)' corresponde a várias transportadoras: \(choices.joined(separator: ", ")). "
                + "Escolha uma."
        case .noCourier(let text):
            "Nenhuma transportadora conhecida tem o número '\(text)'. Verifique ou escreva."
        case .noCommand(let command):
            "O comando '\(PapersWords.europeanPortuguese.command(command))' não faz nada aqui agora. Faça antes o que o "
                + "painel diz, ou prima o botão certo."
        case .nothingToScan(let code): europeanNothingToScan(code)
        case .nothingToCollect(let courier):
            "Nenhuma caixa espera por '\(courier)' fora dos manifestos. Cole antes as etiquetas, ou "
                + "veja o último manifesto."
        case .keyReused(let key):
            "A chave '\(key)' já foi usada para outra coisa. Envie uma chave nova para cada ação "
                + "nova."
        case .wrongPassword:
            "Utilizador ou palavra-passe errados. Tente de novo ou fale com o gerente."
        case .tooOften(let seconds):
            "Demasiadas tentativas. Espere \(seconds) segundos e tente de novo."
        case .picture(let why): "Esta foto não pode ser usada: \(why)"
        case .unread(let why): "Não foi possível ver a foto. Envie de novo. (\(why))"
        case .storage(let why): "De momento nada pode ser guardado: \(why)"
        }
    }

    private static func europeanDemand(_ demand: Demand) -> String {
        switch demand {
        case .photos(.intake, let count): "fotos na receção, pelo menos \(count)"
        case .photos(.outbound, let count): "fotos antes do envio, pelo menos \(count)"
        case .checklist(let name): "lista de verificação '\(name)' completa"
        case .acceptedQuote: "orçamento aceite"
        case .trackingNumber: "etiqueta da transportadora na caixa"
        }
    }

    private static func europeanMisread(_ refusal: CodeRefusal) -> String {
        let again = "Leia de novo ou escreva."
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

private func europeanNothingToScan(_ code: Code) -> String {
    switch code.kind {
    case .holdingLabel:
        "\(code.printed) é uma etiqueta que ainda não está em nenhum volume. Cole-a no volume e "
            + "separe o volume."
    case .manifest: "\(code.printed) é um manifesto. Leia as caixas, não a lista."
    case .staffBadge: "\(code.printed) é um crachá. Leia um volume, um equipamento ou uma ordem."
    case .commandCard: "\(code.printed) não é um comando nosso. Imprima os cartões de novo."
    default: "Código desconhecido: \(code.printed). Leia um volume, um equipamento ou uma ordem."
    }
}
