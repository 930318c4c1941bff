import Logistics

extension Sentences {
    static let spanish = Sentences(
        words: .spanish, finding: spanishFinding,
        unverified: "La solicitud todavía no está verificada.",
        refusal: spanishRefusal, reason: spanishReason, field: spanishField,
        picture: spanishPicture,
        request: spanishRequest,
        inside: { "Ha habido un error por nuestra parte. Dé este número al taller: \($0)" },
        heading: {
            switch $0 {
            case .badRequest: "Petición incorrecta"
            case .notSignedIn: "Inicie sesión"
            case .notAllowed: "Sin permiso"
            case .notFound: "No encontrado"
            case .wrongMethod: "Método no permitido"
            case .tooSlow: "Tardó demasiado"
            case .notNow: "Ahora no es posible"
            case .tooLarge: "Demasiado grande"
            case .wrongType: "Tipo no aceptado"
            case .unusable: "No se puede usar"
            case .tooOften: "Demasiados intentos"
            case .internalError: "Error interno"
            case .unavailable: "No disponible por ahora"
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
