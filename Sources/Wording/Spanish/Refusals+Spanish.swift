import Logistics
import TrackingNumbers

extension Sentences {
    @Sendable static func spanishRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "No se encontró: \(spanishThing(what)) '\(text)'. Revise el código o busque por nombre."
        case .notAllowed(let role, let doing):
            "Su función (\(CommonWords.spanish.role(role))) no permite \(spanishDeed(doing)). "
                + "Pregunte al gerente."
        case .unusable(let field, let value, let why):
            spanish.unusable(spanish.field(field), value, why)
        case .wrongStage(let wrong): spanishWrongStage(wrong)
        case .demanded(let device, let stage, let demand):
            "\(device.printed) todavía no puede pasar a '\(CommonWords.spanish.stage(stage))'. Antes: "
                + "\(spanishDemand(demand))."
        case .misread(let refusal): spanishMisread(refusal)
        case .boxOpen(let box): "La caja \(box.printed) sigue abierta. Ciérrela primero."
        case .nothingReady(let order):
            "Ningún equipo de la orden \(order.printed) está listo para embalar. Revise los equipos: "
                + "cada uno debe estar listo antes."
        case .otherOrder(let text, let order, let inHand):
            "'\(text)' es de \(order.map { "la orden \($0.printed)" } ?? "otra orden"), no de "
                + "\(inHand.printed). Apártelo."
        case .inBox(let device, let box):
            "\(device.printed) ya está en la caja \(box.printed). No se cambió nada."
        case .notInBox(let device, let box):
            "\(device.printed) no está en la caja \(box.printed)."
        case .boxEmpty(let box):
            "La caja \(box.printed) está vacía. Escanee primero un equipo para ella."
        case .missing(let devices):
            "Faltan en la caja: \(devices.map(\.printed).joined(separator: ", ")). Escanéelos para "
                + "ella o indique que habrá otra caja."
        case .noClosedBox(let order):
            "Ninguna caja de la orden \(order.printed) está cerrada. Ciérrela primero."
        case .labelled(let box, let label):
            "La caja \(box.printed) lleva \(label.courier) \(label.trackingNumber.grouped). Escanear no "
                + "cambia la etiqueta: indique que se cambia, y por qué."
        case .nothingToReplace(let box):
            "La caja \(box.printed) no tiene etiqueta que cambiar. Escanee la etiqueta."
        case .otherNumber(let text, let kind):
            "'\(text)' no es número de un transportista, sino: \(SeenWords.spanish.kind(SeenCode.Kind(kind))). Escanee la "
                + "etiqueta o indique el transportista."
        case .numberTaken(let courier, let number, let box, let order):
            "\(courier) \(number) ya está en la caja \(box.printed) de la orden \(order.printed). "
                + "Compruebe qué etiqueta va en qué caja."
        case .ownCode(let text):
            "'\(text)' es un código nuestro. Escanee la etiqueta del transportista."
        case .routingCode(let text, let courier):
            "'\(text)' es un código de ruta (\(courier)), no un número de seguimiento. Escanee el "
                + "otro código de la etiqueta."
        case .misreadNumber(let text, let courier, let suggestion):
            "'\(text)' parece un número de \(courier), pero su dígito de control no es correcto. "
                + (suggestion.map { "¿Es '\($0)'? Compárelo con la etiqueta." }
                    ?? "Escanéelo otra vez o escríbalo como está impreso.")
        case .severalCouriers(let text, let choices):
            "'\(text)' coincide con varios transportistas: \(choices.joined(separator: ", ")). Elija uno."
        case .noCourier(let text):
            "Ningún transportista conocido tiene el número '\(text)'. Revíselo o escríbalo."
        case .noCommand(let command):
            "El comando '\(PapersWords.spanish.command(command))' no hace nada aquí ahora. Haga primero lo que dice "
                + "el panel, o pulse el botón que quiere."
        case .nothingToScan(let code): spanishNothingToScan(code)
        case .nothingToCollect(let courier):
            "Ninguna caja espera a '\(courier)' fuera de los manifiestos. Ponga primero las "
                + "etiquetas, o mire el último manifiesto."
        case .cannotUndo(let obstacle): Wording.spanish.obstacle(obstacle)
        case .keyReused(let key):
            "La clave '\(key)' ya se usó para otra cosa. Envíe una clave nueva para cada acción "
                + "nueva."
        case .wrongPassword:
            "El usuario o la contraseña no son correctos. Pruebe otra vez o pregunte al gerente."
        case .tooOften(let seconds):
            "Demasiados intentos. Espere \(seconds) segundos y pruebe otra vez."
        case .picture(let fault): spanishPicture(fault)
        case .unread(let delay): spanishDelay(delay)
        case .storage(let trouble): "Por ahora no se puede guardar nada: \(spanishTrouble(trouble))"
        }
    }

    private static func spanishDemand(_ demand: Demand) -> String {
        switch demand {
        case .photos(.intake, let count): "fotos al recibirlo, al menos \(count)"
        case .photos(.outbound, let count): "fotos antes del envío, al menos \(count)"
        case .checklist(let name): "lista de comprobación '\(name)' completa"
        case .acceptedQuote: "presupuesto aceptado"
        case .trackingNumber: "etiqueta del transportista en la caja"
        }
    }

    static func spanishMisread(_ refusal: CodeRefusal) -> String {
        let again = "Escanéelo otra vez o escríbalo."
        return switch refusal {
        case .wrongLength(let text, let symbols):
            "'\(text)' tiene \(symbols) símbolos; nuestros códigos tienen 8. \(again)"
        case .foreignSymbol(let text, let symbol):
            "'\(text)' contiene '\(symbol)', que no está en ningún código nuestro. \(again)"
        case .noKind(let text):
            "'\(text)' no empieza por una letra que diga qué es. \(again)"
        case .wrongCheckSymbol(let text):
            "'\(text)' se leyó mal: el último símbolo no concuerda con los demás. \(again)"
        }
    }

    @Sendable static func spanishPicture(_ fault: PictureFault) -> String {
        switch fault {
        case .empty: "El archivo está vacío: no llegó nada de la foto. Envíela otra vez."
        case .tooManyBytes(let count, let most):
            "El archivo tiene \(megabytes(count)) MB; el máximo es \(megabytes(most)) MB. "
                + "Envíe la foto en un tamaño menor."
        case .foreign(let kind): spanishForeign(kind)
        case .unknownKind: "Este archivo no es una foto que conozcamos. Envíe JPEG o PNG."
        case .tooLarge(let width, let height, let mostPixels, let longestSide):
            "La foto tiene \(width) × \(height) píxeles; el máximo es "
                + "\(mostPixels / 1_000_000) megapíxeles y \(longestSide) píxeles por lado. Envíela "
                + "en un tamaño menor."
        case .tooManyLayers(let most):
            "La foto está guardada en más de \(most) capas. Guárdela como JPEG normal y "
                + "envíela."
        case .tooManyParts(let most):
            "El archivo tiene más de \(most) partes, lo que no hace ninguna cámara. Guárdela "
                + "como JPEG normal y envíela."
        case .incomplete: "Solo llegó una parte de la foto. Envíela otra vez."
        case .rareKind:
            "Es un tipo raro de JPEG que aquí no se lee. Guárdela como JPEG normal y envíela."
        case .damaged: "La foto está dañada. Tómela otra vez o envíe el archivo original."
        case .outOfMemory: "La foto necesita demasiada memoria. Envíela en un tamaño menor."
        case .notKept:
            "La foto se rechazó antes de actualizar la estación. Tómela otra vez o envíe otro "
                + "archivo."
        }
    }
}

private func spanishForeign(_ kind: PictureFault.FileKind) -> String {
    switch kind {
    case .heic:
        "Esta es una foto HEIC (formato de Apple), no JPEG ni PNG. En el iPhone elija "
            + "Ajustes, Cámara, Formatos, Más compatible y tómela otra vez; o envíela por correo "
            + "desde la app Fotos, que la convierte en JPEG."
    case .avif, .webp, .gif, .tiff, .bmp, .jpegXL, .jpeg2000:
        "Este es un archivo \(kind.fileName), no JPEG ni PNG. Guárdelo como JPEG y envíelo."
    case .pdf, .svg, .html:
        "Este es un archivo \(kind.fileName), no JPEG ni PNG. Tome una foto o captura de "
            + "pantalla y envíela."
    case .video: "Esto es un vídeo, no JPEG ni PNG. Envíe una foto en JPEG."
    case .zip:
        "Este es un archivo ZIP o un documento de oficina, no JPEG ni PNG. Descomprímalo y "
            + "envíe las fotos una a una en JPEG."
    }
}

private func spanishDelay(_ delay: PictureDelay) -> String {
    switch delay {
    case .tooLate: "No se pudo leer la foto a tiempo. Envíela otra vez."
    case .tooMuch: "Leer esta foto exige demasiado. Envíela en un tamaño menor."
    case .busy(let waiting):
        "La foto no se leyó: hay otras \(waiting) en espera. Envíela otra vez en un momento."
    case .brokeDown:
        "El programa que lee las fotos falló. Envíe la foto una vez más; si vuelve a ocurrir, "
            + "el problema es el archivo."
    case .stopping: "La estación se está deteniendo. Envíe la foto otra vez en un minuto."
    }
}

private func spanishTrouble(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .diskFull: "el disco está lleno. Libere espacio; el trabajo sigue solo."
    case .lowSpace(let free, let reserve):
        "solo quedan \(free) MB libres en el disco, y \(reserve) MB se guardan de reserva. "
            + "Libere espacio; el trabajo sigue solo."
    case .diskFails:
        "el disco no acepta lo que se escribe. El trabajo sigue solo cuando vuelva a "
            + "aceptarlo."
    case .stopping: "la estación se está deteniendo. Pruebe otra vez en un momento."
    case .other:
        "los datos no se pueden usar. Avise a quien lleva la estación: la causa está en el "
            + "registro."
    }
}

private func spanishWrongStage(_ wrong: WrongStage) -> String {
    let step = wrong.told(
        printJob: { "impresión \($0)" }, parcel: CommonWords.spanish.parcelStage,
        device: CommonWords.spanish.stage, box: spanishBoxStage, print: PrinterWords.spanish.state)
    return "\(step.thing): de la etapa '\(step.now)' no se pasa a "
        + "'\(step.wanted)'. "
        + (step.possible.isEmpty
            ? "Ese cambio no es posible."
            : "Ahora es posible: \(step.choices).")
}

private func spanishDeed(_ deed: Deed) -> String {
    switch deed {
    case .scan: "escanear"
    case .takePhotos: "tomar fotos"
    case .checkParcels: "comprobar paquetes"
    case .pack: "embalar y expedir"
    case .registerOrders: "registrar órdenes"
    case .verifyOrders: "verificar solicitudes"
    case .seeLinks: "ver enlaces de clientes"
    case .correct: "corregir lo hecho"
    case .seeEvents: "ver el historial"
    case .set(let stage): "poner la etapa '\(CommonWords.spanish.stage(stage))'"
    case .print: "imprimir"
    case .seePrinters: "ver las impresoras"
    case .calibratePrinters: "calibrar impresoras"
    case .drawHoldingLabels: "crear etiquetas de paquetes sin hoja de envío"
    case .printBadges: "imprimir credenciales"
    case .giveBadges: "emitir credenciales"
    case .seePeople: "ver quién trabaja aquí"
    case .giveAccounts: "crear cuentas"
    case .listCouriers: "cambiar la lista de transportistas"
    case .openThis: "esto"
    }
}

func spanishThing(_ thing: Thing) -> String {
    switch thing {
    case .page: "página"
    case .code: "código"
    case .order: "orden"
    case .parcel: "paquete"
    case .device: "equipo"
    case .courier: "transportista"
    case .box: "caja"
    case .photo: "foto"
    case .paper: "documento"
    case .badge: "credencial"
    case .manifest: "manifiesto"
    case .person: "persona"
    case .holdingLabel: "etiqueta de paquete sin hoja de envío"
    case .printer: "impresora"
    case .printJob: "impresión"
    case .viewOfPhoto: "versión de foto"
    case .subject: "equipo, paquete o caja"
    case .shelf: "estante"
    case .commandCard: "tarjeta de comando"
    case .stage: "etapa"
    case .partOfOrder: "orden, paquete o equipo"
    }
}

private func spanishBoxStage(_ stage: BoxStage) -> String {
    switch stage {
    case .open: "Abierta"
    case .packed: "Embalada"
    case .labelled: "Con etiqueta"
    case .collected: "En tránsito"
    case .delivered: "Entregada"
    }
}

private func spanishNothingToScan(_ code: Code) -> String {
    switch code.kind {
    case .holdingLabel:
        "\(code.printed) es una etiqueta que aún no está en ningún paquete. Péguela en el paquete "
            + "y apártelo."
    case .manifest: "\(code.printed) es un manifiesto. Escanee las cajas, no la lista."
    case .staffBadge:
        "\(code.printed) es una credencial. Escanee un paquete, un equipo o una orden."
    case .commandCard: "\(code.printed) no es un comando nuestro. Imprima de nuevo las tarjetas."
    case .order, .parcel, .device, .box, .shelf:
        "Nada se sabe de \(code.printed). Escanee un paquete, un equipo o una orden."
    }
}
