import Logistics
import TrackingNumbers

extension Sentences {
    @Sendable static func brazilianRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "Não encontrado: \(brazilianThing(what)) '\(text)'. Confira o código ou procure pelo "
                + "nome."
        case .notAllowed(let role, let doing):
            "Sua função (\(CommonWords.brazilianPortuguese.role(role))) não permite "
                + "\(brazilianDeed(doing)). Fale com o gerente."
        case .unusable(let field, let value, let why):
            brazilianPortuguese.unusable(brazilianPortuguese.field(field), value, why)
        case .wrongStage(let wrong): brazilianWrongStage(wrong)
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
        case .labelled(let box, let label):
            "A caixa \(box.printed) leva \(label.courier) \(label.trackingNumber.grouped). Escanear não "
                + "troca a etiqueta: diga que é para trocar, e por quê."
        case .nothingToReplace(let box):
            "A caixa \(box.printed) não tem etiqueta para trocar. Escaneie a etiqueta."
        case .otherNumber(let text, let kind):
            "'\(text)' não é número de transportadora, mas: \(SeenWords.brazilianPortuguese.kind(SeenCode.Kind(kind))). "
                + "Escaneie a etiqueta ou indique a transportadora."
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
        case .cannotUndo(let obstacle): Wording.brazilianPortuguese.obstacle(obstacle)
        case .keyReused(let key):
            "A chave '\(key)' já foi usada para outra coisa. Envie uma chave nova para cada ação "
                + "nova."
        case .wrongPassword: "Usuário ou senha errados. Tente de novo ou fale com o gerente."
        case .tooOften(let seconds):
            "Tentativas demais. Espere \(seconds) segundos e tente de novo."
        case .picture(let fault): brazilianPicture(fault)
        case .unread(let delay): brazilianDelay(delay)
        case .storage(let trouble): "No momento nada pode ser salvo: \(brazilianTrouble(trouble))"
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

    static func brazilianMisread(_ refusal: CodeRefusal) -> String {
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

    @Sendable static func brazilianPicture(_ fault: PictureFault) -> String {
        switch fault {
        case .empty: "O arquivo está vazio: nada da foto chegou. Envie de novo."
        case .tooManyBytes(let count, let most):
            "O arquivo tem \(megabytes(count)) MB; o máximo é \(megabytes(most)) MB. Envie a "
                + "foto em tamanho menor."
        case .foreign(let kind): brazilianForeign(kind)
        case .unknownKind: "Este arquivo não é uma foto que conhecemos. Envie JPEG ou PNG."
        case .tooLarge(let width, let height, let mostPixels, let longestSide):
            "A foto tem \(width) × \(height) pixels; o máximo é \(mostPixels / 1_000_000) "
                + "megapixels e \(longestSide) pixels por lado. Envie em tamanho menor."
        case .tooManyLayers(let most):
            "A foto está gravada em mais de \(most) camadas. Salve como JPEG comum e envie."
        case .tooManyParts(let most):
            "O arquivo tem mais de \(most) partes, o que nenhuma câmera faz. Salve como JPEG "
                + "comum e envie."
        case .incomplete: "Só uma parte da foto chegou. Envie de novo."
        case .rareKind:
            "É um tipo raro de JPEG, que aqui não é lido. Salve como JPEG comum e envie."
        case .damaged: "A foto está danificada. Tire de novo ou envie o arquivo original."
        case .outOfMemory: "A foto exige memória demais. Envie em tamanho menor."
        case .notKept:
            "A foto foi recusada antes da atualização da estação. Tire de novo ou envie outro "
                + "arquivo."
        }
    }
}

private func brazilianForeign(_ kind: PictureFault.FileKind) -> String {
    switch kind {
    case .heic:
        "Esta é uma foto HEIC (formato da Apple), não JPEG nem PNG. No iPhone, escolha "
            + "Ajustes, Câmera, Formatos, Mais Compatível e tire de novo; ou envie por e-mail pelo "
            + "app Fotos, que a converte em JPEG."
    case .avif, .webp, .gif, .tiff, .bmp, .jpegXL, .jpeg2000:
        "Este é um arquivo \(kind.fileName), não JPEG nem PNG. Salve como JPEG e envie."
    case .pdf, .svg, .html:
        "Este é um arquivo \(kind.fileName), não JPEG nem PNG. Tire uma foto ou captura de "
            + "tela dele e envie."
    case .video: "Isto é um vídeo, não JPEG nem PNG. Envie uma foto em JPEG."
    case .zip:
        "Este é um arquivo ZIP ou documento de escritório, não JPEG nem PNG. Descompacte e "
            + "envie as fotos uma a uma em JPEG."
    }
}

private func brazilianDelay(_ delay: PictureDelay) -> String {
    switch delay {
    case .tooLate: "Não foi possível ler a foto a tempo. Envie de novo."
    case .tooMuch: "Ler esta foto exige demais. Envie em tamanho menor."
    case .busy(let waiting):
        "A foto não foi lida: outras \(waiting) estão na fila. Envie de novo em instantes."
    case .brokeDown:
        "O programa que lê as fotos falhou. Envie a foto mais uma vez; se acontecer de novo, "
            + "o problema é o arquivo."
    case .stopping: "A estação está parando. Envie a foto de novo em um minuto."
    }
}

private func brazilianTrouble(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .diskFull: "o disco está cheio. Libere espaço; o trabalho continua sozinho."
    case .lowSpace(let free, let reserve):
        "só há \(free) MB livres no disco, e \(reserve) MB ficam de reserva. Libere espaço; o "
            + "trabalho continua sozinho."
    case .diskFails:
        "o disco não aceita a gravação. O trabalho continua sozinho quando voltar a aceitar."
    case .stopping: "a estação está parando. Tente de novo em instantes."
    case .other: "os dados não podem ser usados. Avise quem cuida da estação: a causa está no log."
    }
}

private func brazilianWrongStage(_ wrong: WrongStage) -> String {
    let step = wrong.told(
        printJob: { "impressão \($0)" }, parcel: CommonWords.brazilianPortuguese.parcelStage,
        device: CommonWords.brazilianPortuguese.stage, box: brazilianBoxStage,
        print: PrinterWords.brazilianPortuguese.state)
    return "\(step.thing): da etapa '\(step.now)' não se passa para "
        + "'\(step.wanted)'. "
        + (step.possible.isEmpty
            ? "Essa mudança não é possível."
            : "Possível agora: \(step.choices).")
}

private func brazilianDeed(_ deed: Deed) -> String {
    switch deed {
    case .scan: "escanear"
    case .takePhotos: "tirar fotos"
    case .checkParcels: "conferir volumes"
    case .pack: "embalar e expedir"
    case .registerOrders: "registrar ordens"
    case .verifyOrders: "fazer a triagem"
    case .seeLinks: "ver links de clientes"
    case .correct: "corrigir o que foi feito"
    case .seeEvents: "ver o histórico"
    case .set(let stage): "definir a etapa '\(CommonWords.brazilianPortuguese.stage(stage))'"
    case .print: "imprimir"
    case .seePrinters: "ver as impressoras"
    case .calibratePrinters: "calibrar impressoras"
    case .drawHoldingLabels: "gerar etiquetas de volumes sem ficha de envio"
    case .printBadges: "imprimir crachás"
    case .giveBadges: "emitir crachás"
    case .seePeople: "ver quem trabalha aqui"
    case .giveAccounts: "criar contas"
    case .listCouriers: "alterar a lista de transportadoras"
    case .openThis: "isto"
    }
}

func brazilianThing(_ thing: Thing) -> String {
    switch thing {
    case .page: "página"
    case .code: "código"
    case .order: "ordem"
    case .parcel: "volume"
    case .device: "aparelho"
    case .courier: "transportadora"
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
    case .shelf: "prateleira"
    case .commandCard: "cartão de comando"
    case .stage: "etapa"
    case .partOfOrder: "ordem, volume ou aparelho"
    }
}

private func brazilianBoxStage(_ stage: BoxStage) -> String {
    switch stage {
    case .open: "Aberta"
    case .packed: "Embalada"
    case .labelled: "Com etiqueta"
    case .collected: "Com a transportadora"
    case .delivered: "Entregue"
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
    case .order, .parcel, .device, .box, .shelf:
        "Código desconhecido: \(code.printed). Escaneie um volume, um aparelho ou uma ordem."
    }
}
