import Logistics

extension Sentences {
    static let spanish = Sentences(
        words: .spanish, finding: spanishFinding,
        unverified: "La solicitud todavía no está verificada.",
        refusal: spanishRefusal,
        thing: {
            switch $0 {
            case .page: "página"
            case .code: "código"
            case .order: "orden"
            case .parcel: "paquete"
            case .device: "equipo"
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
            case .partOfOrder: "orden, paquete o equipo"
            }
        },
        reason: {
            switch $0 {
            case .missing: "falta. Rellénelo."
            case .taken: "ya está en uso. Elija otro."
            case .useless: "no se puede usar. Elija otro."
            case .easy: "es fácil de adivinar. Elija otra."
            case .noMail: "no es una dirección de correo. Escríbala así: anna@example.com."
            case .noCode:
                "no se ve ningún código. Escanee la etiqueta del transportista o escriba el número."
            case .noParcel: "la hoja de envío es de un paquete; su código empieza por P."
            case .badKey: "use de 1 a 128 caracteres imprimibles, sin espacios."
            case .noJSON: "esto no es JSON (RFC 8259)."
            case .noFile: "el formulario no trae ningún archivo. Elija una foto."
            }
        },
        boxStage: {
            switch $0 {
            case .open: "Abierta"
            case .packed: "Embalada"
            case .labelled: "Con etiqueta"
            case .collected: "En tránsito"
            case .delivered: "Entregada"
            }
        },
        request: spanishRequest,
        inside: { "Ha habido un error por nuestra parte. Dé este número al taller: \($0)" },
        heading: { status in
            switch status {
            case 400: "Petición incorrecta"
            case 401: "Inicie sesión"
            case 403: "Sin permiso"
            case 404: "No encontrado"
            case 405: "Método no permitido"
            case 409: "Ahora no es posible"
            case 413: "Demasiado grande"
            case 415: "Tipo no aceptado"
            case 422: "No se puede usar"
            case 429: "Demasiados intentos"
            case 503: "No disponible por ahora"
            default: "Error interno"
            }
        })

    @Sendable private static func spanishFinding(_ finding: Finding) -> String {
        switch finding {
        case .nothingSeen: "No se ve ningún código. Acerque la hoja de envío o escriba el código."
        case .unknown(let text):
            "Código desconocido: '\(text)'. Ponga el paquete en la zona de los no identificados."
        case .refused(let refusal): spanishRefusal(refusal)
        case .severalOrdersInOnePicture:
            "Hay códigos de órdenes distintas en una foto. Apártelo y escanee un paquete a la vez."
        case .whichCourier(let text, let couriers):
            "'\(text)' puede ser un número de: \(couriers.joined(separator: ", ")). Indique cuál."
        case .whichOrder(let text):
            "'\(text)' coincide con varias órdenes. Elija una o escanee la hoja de envío."
        case .whichThing(let text, let order):
            "'\(text)' coincide con varios elementos de la orden\(order.tail). Escanee el correcto."
        case .receivedBefore(let parcel, let by, let station):
            "\(parcel.spanish): ya se recibió antes\(earlier(by, station)). No se cambió nada."
        case .packedBefore(let parcel, let by, let station):
            "\(parcel.spanish): ya se embaló antes\(earlier(by, station)). No se cambió nada."
        case .notReceived(let parcel):
            "\(parcel.spanish): todavía no se recibió. Escanee primero en la entrada."
        case .notReady(let order, let stage):
            "Este equipo de la orden\(order.tail) no está listo; su etapa es "
                + "'\(CommonWords.spanish.stage(stage))'. Apártelo."
        case .inboundParcel(let order):
            "Este es un paquete de entrada de la orden\(order.tail). Apártelo."
        case .allAreHere(let parcel): "\(parcel.spanish): está todo aquí. Abra y compruebe."
        case .someAreHere(let parcel, let arrived, let count):
            "\(parcel.spanish): \(arrived) de \(count) aquí. Póngalo con los demás."
        case .scanTheParcel(let order):
            "Este es un equipo de la orden\(order.tail). No se recibió nada: escanee la hoja de envío del "
                + "paquete."
        case .takePhotos(let order): "Tome las fotos: orden\(order.tail)."
        case .pack(let order): "Embale: orden\(order.tail)."
        case .packed(let order):
            "Está en la caja. Faltan equipos de la orden\(order.tail): escanee el siguiente."
        case .closeBox(let order):
            "Todos los equipos de la orden\(order.tail) están en la caja. Ciérrela."
        case .handOver(let order): "Entregue al transportista: orden\(order.tail)."
        case .scanLabel(let order):
            "Una caja aún no tiene etiqueta: orden\(order.tail). Escanee la etiqueta del transportista."
        case .labelled(let order, let courier, let number):
            "\(courier) \(number) está en la caja de la orden\(order.tail). Entréguela al transportista."
        case .found(let order): "Esta es la orden\(order.tail)."
        }
    }

    @Sendable private static func spanishRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "No se encontró: \(spanish.named(what)) '\(text)'. Revise el código o busque por nombre."
        case .notAllowed(let role, _):
            "Su función (\(CommonWords.spanish.role(role))) no lo permite. Pregunte al gerente."
        case .unusable(let field, let value, let why):
            "\(field)\(value.isEmpty ? "" : " '\(value)'"): \(spanish.explained(why))"
        case .wrongStage(let thing, let now, let wanted, let possible):
            "\(thing): de la etapa '\(spanish.stage(now, of: thing))' no se pasa a "
                + "'\(spanish.stage(wanted, of: thing))'. "
                + (possible.isEmpty
                    ? "Ese cambio no es posible."
                    : "Ahora es posible: \(spanish.stages(possible, of: thing)).")
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
        case .keyReused(let key):
            "La clave '\(key)' ya se usó para otra cosa. Envíe una clave nueva para cada acción "
                + "nueva."
        case .wrongPassword:
            "El usuario o la contraseña no son correctos. Pruebe otra vez o pregunte al gerente."
        case .tooOften(let seconds):
            "Demasiados intentos. Espere \(seconds) segundos y pruebe otra vez."
        case .picture(let why): "Esta foto no se puede usar: \(why)"
        case .unread(let why): "No se pudo ver la foto. Envíela otra vez. (\(why))"
        case .storage(let why): "Por ahora no se puede guardar nada: \(why)"
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

    private static func spanishMisread(_ refusal: CodeRefusal) -> String {
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

    @Sendable private static func spanishRequest(_ fault: RequestFault) -> String {
        switch fault {
        case .notSignedIn: "Primero inicie sesión."
        case .noPage(let path):
            "No hay página en '\(path)'. Revise la dirección o vaya a la página de inicio."
        case .foreignOrigin:
            "Esto no vino de una página nuestra. Abra la página otra vez y repita."
        case .wrongMethod(let allowed):
            "Esta dirección solo acepta: \(allowed.joined(separator: ", "))."
        case .wrongType(let wanted): "Envíelo como: \(wanted)."
        case .noKey:
            "Falta el campo de cabecera Idempotency-Key. Genere una clave al azar para cada acción "
                + "y envíe la misma al repetirla."
        case .expiredForm:
            "El formulario ha caducado. Abra la página otra vez y repita."
        case .plainHTTP:
            "Las contraseñas no se aceptan por http simple. Abra esta página con https o en la "
                + "propia estación en http://127.0.0.1."
        case .tooLarge(let limit):
            "Se enviaron más de \(limit) bytes. Envíe un archivo más pequeño."
        case .cutOff: "La conexión se cortó antes del final. Envíelo otra vez."
        case .tooSlow: "El envío tardó demasiado. Envíelo otra vez con una conexión mejor."
        case .stopping: "La estación se está deteniendo. Envíelo otra vez en un minuto."
        case .noForm(let type):
            "'\(type)' no es un tipo de formulario. Use el formulario de la página."
        case .brokenForm(let reason): "No se puede leer el formulario: \(reason)"
        }
    }

    private static func earlier(_ by: String?, _ station: String?) -> String {
        let facts = [by, station].compactMap(\.self)
        return facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    }
}

extension NamedParcel {
    fileprivate var spanish: String {
        guard let ordinal, let count else { return "Orden\(order.tail)" }
        return "Paquete \(ordinal) de \(count), orden\(order.tail)"
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
    default: "Nada se sabe de \(code.printed). Escanee un paquete, un equipo o una orden."
    }
}
