import Logistics
import TrackingNumbers

extension Sentences {
    @Sendable static func europeanRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "Não encontrado: \(europeanThing(what)) '\(text)'. Verifique o código ou procure pelo "
                + "nome."
        case .notAllowed(let role, let doing):
            "A sua função (\(CommonWords.europeanPortuguese.role(role))) não permite "
                + "\(europeanDeed(doing)). Fale com o gerente."
        case .unusable(let field, let value, let why):
            europeanPortuguese.unusable(europeanPortuguese.field(field), value, why)
        case .wrongStage(let wrong): europeanWrongStage(wrong)
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
        case .labelled(let box, let label):
            "A caixa \(box.printed) leva \(label.courier) \(label.trackingNumber.grouped). Uma leitura não "
                + "substitui a etiqueta: indique que é para substituir, e porquê."
        case .nothingToReplace(let box):
            "A caixa \(box.printed) não tem etiqueta para substituir. Leia a etiqueta."
        case .otherNumber(let text, let kind):
            "'\(text)' não é número de transportadora, mas: \(SeenWords.europeanPortuguese.kind(SeenCode.Kind(kind))). "
                + "Leia a etiqueta ou indique a transportadora."
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
        case .cannotUndo(let obstacle): Wording.europeanPortuguese.obstacle(obstacle)
        case .keyReused(let key):
            "A chave '\(key)' já foi usada para outra coisa. Envie uma chave nova para cada ação "
                + "nova."
        case .wrongPassword:
            "Utilizador ou palavra-passe errados. Tente de novo ou fale com o gerente."
        case .tooOften(let seconds):
            "Demasiadas tentativas. Espere \(seconds) segundos e tente de novo."
        case .picture(let fault): europeanPicture(fault)
        case .unread(let delay): europeanDelay(delay)
        case .storage(let trouble): "De momento nada pode ser guardado: \(europeanTrouble(trouble))"
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

    static func europeanMisread(_ refusal: CodeRefusal) -> String {
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

    @Sendable static func europeanPicture(_ fault: PictureFault) -> String {
        switch fault {
        case .empty: "O ficheiro está vazio: nada da foto chegou. Envie de novo."
        case .tooManyBytes(let count, let most):
            "O ficheiro tem \(megabytes(count)) MB; o máximo é \(megabytes(most)) MB. Envie a "
                + "foto em tamanho mais pequeno."
        case .foreign(let kind): europeanForeign(kind)
        case .unknownKind: "Este ficheiro não é uma foto que conheçamos. Envie JPEG ou PNG."
        case .tooLarge(let width, let height, let mostPixels, let longestSide):
            "A foto tem \(width) × \(height) píxeis; o máximo é \(mostPixels / 1_000_000) "
                + "megapíxeis e \(longestSide) píxeis por lado. Envie em tamanho mais pequeno."
        case .tooManyLayers(let most):
            "A foto está gravada em mais de \(most) camadas. Guarde como JPEG comum e envie."
        case .tooManyParts(let most):
            "O ficheiro tem mais de \(most) partes, o que nenhuma câmara faz. Guarde como "
                + "JPEG comum e envie."
        case .incomplete: "Só chegou uma parte da foto. Envie de novo."
        case .rareKind:
            "É um tipo raro de JPEG, que aqui não é lido. Guarde como JPEG comum e envie."
        case .damaged: "A foto está danificada. Tire-a de novo ou envie o ficheiro original."
        case .outOfMemory: "A foto exige demasiada memória. Envie em tamanho mais pequeno."
        case .notKept:
            "A foto foi recusada antes da atualização da estação. Tire-a de novo ou envie "
                + "outro ficheiro."
        }
    }
}

private func europeanForeign(_ kind: PictureFault.FileKind) -> String {
    switch kind {
    case .heic:
        "Esta é uma foto HEIC (formato da Apple), não JPEG nem PNG. No iPhone, escolha "
            + "Definições, Câmara, Formatos, Mais compatível e tire-a de novo; ou envie-a por "
            + "e-mail a partir da app Fotografias, que a converte em JPEG."
    case .avif, .webp, .gif, .tiff, .bmp, .jpegXL, .jpeg2000:
        "Este é um ficheiro \(kind.fileName), não JPEG nem PNG. Guarde como JPEG e envie."
    case .pdf, .svg, .html:
        "Este é um ficheiro \(kind.fileName), não JPEG nem PNG. Tire uma foto ou captura de "
            + "ecrã dele e envie."
    case .video: "Isto é um vídeo, não JPEG nem PNG. Envie uma foto em JPEG."
    case .zip:
        "Este é um ficheiro ZIP ou documento de escritório, não JPEG nem PNG. Descomprima e "
            + "envie as fotos uma a uma em JPEG."
    }
}

private func europeanDelay(_ delay: PictureDelay) -> String {
    switch delay {
    case .tooLate: "Não foi possível ler a foto a tempo. Envie de novo."
    case .tooMuch: "Ler esta foto exige demasiado. Envie em tamanho mais pequeno."
    case .busy(let waiting):
        "A foto não foi lida: há outras \(waiting) à espera. Envie de novo dentro de momentos."
    case .brokeDown:
        "O programa que lê as fotos falhou. Envie a foto mais uma vez; se voltar a acontecer, "
            + "o problema é o ficheiro."
    case .stopping: "A estação está a parar. Envie a foto de novo dentro de um minuto."
    }
}

private func europeanTrouble(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .diskFull: "o disco está cheio. Liberte espaço; o trabalho continua sozinho."
    case .lowSpace(let free, let reserve):
        "só há \(free) MB livres no disco, e \(reserve) MB ficam de reserva. Liberte espaço; "
            + "o trabalho continua sozinho."
    case .diskFails:
        "o disco não aceita a gravação. O trabalho continua sozinho quando voltar a aceitar."
    case .stopping: "a estação está a parar. Tente de novo dentro de momentos."
    case .other:
        "os dados não podem ser usados. Avise quem gere a estação: a causa está no registo."
    }
}

private func europeanWrongStage(_ wrong: WrongStage) -> String {
    let step = wrong.told(
        printJob: { "impressão \($0)" }, parcel: CommonWords.europeanPortuguese.parcelStage,
        device: CommonWords.europeanPortuguese.stage, box: europeanBoxStage,
        print: PrinterWords.europeanPortuguese.state)
    return "\(step.thing): da etapa '\(step.now)' não se passa para "
        + "'\(step.wanted)'. "
        + (step.possible.isEmpty
            ? "Essa mudança não é possível."
            : "Possível agora: \(step.choices).")
}

private func europeanDeed(_ deed: Deed) -> String {
    switch deed {
    case .scan: "ler códigos"
    case .takePhotos: "tirar fotos"
    case .checkParcels: "conferir volumes"
    case .pack: "embalar e expedir"
    case .registerOrders: "registar ordens"
    case .verifyOrders: "verificar pedidos"
    case .seeLinks: "ver links de clientes"
    case .correct: "corrigir o que foi feito"
    case .seeEvents: "ver o histórico"
    case .set(let stage): "definir a etapa '\(CommonWords.europeanPortuguese.stage(stage))'"
    case .print: "imprimir"
    case .seePrinters: "ver as impressoras"
    case .calibratePrinters: "calibrar impressoras"
    case .drawHoldingLabels: "criar etiquetas de volumes sem guia de envio"
    case .printBadges: "imprimir crachás"
    case .giveBadges: "emitir crachás"
    case .seePeople: "ver quem trabalha aqui"
    case .giveAccounts: "criar contas"
    case .listCouriers: "alterar a lista de transportadoras"
    case .openThis: "isto"
    }
}

func europeanThing(_ thing: Thing) -> String {
    switch thing {
    case .page: "página"
    case .code: "código"
    case .order: "ordem"
    case .parcel: "volume"
    case .device: "equipamento"
    case .courier: "transportadora"
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
    case .shelf: "prateleira"
    case .commandCard: "cartão de comando"
    case .stage: "etapa"
    case .partOfOrder: "ordem, volume ou equipamento"
    }
}

private func europeanBoxStage(_ stage: BoxStage) -> String {
    switch stage {
    case .open: "Aberta"
    case .packed: "Embalada"
    case .labelled: "Com etiqueta"
    case .collected: "Com a transportadora"
    case .delivered: "Entregue"
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
    case .order, .parcel, .device, .box, .shelf:
        "Código desconhecido: \(code.printed). Leia um volume, um equipamento ou uma ordem."
    }
}
