import Logistics

extension DispatchWords {
    static let spanish = DispatchWords(
        scanOrder: "Escanee una orden o un equipo",
        scanOrderHint: "Después escanee cada equipo al meterlo en la caja.",
        toDispatch: "Por enviar",
        nothingToDispatch: "Nada por enviar.",
        allOrders: "Todo por enviar",
        sendTo: "Enviar a",
        devices: "Equipos",
        empty: "Vacía",
        takeOut: "Sacar",
        closeBox: "Cerrar la caja",
        closePartial: "Cerrar; sigue otra caja",
        collected: "Marcar como recogida",
        noLabel: "Todavía sin etiqueta",
        follow: "Seguir este paquete",
        photoOfLabel: "Foto de la etiqueta del transportista",
        goOn: "Continuar con",
        replaceLabel: "Cambiar la etiqueta",
        replaceNow: "Cambiar",
        reason: "Motivo",
        carries: "En la caja",
        newLabel: "Etiqueta nueva",
        anotherCourier: "Otro transportista",
        courierName: "Nombre del transportista",
        fetched: "Recogida en persona",
        fetchedBy: "Quién la recogió y firmó",
        box: { "Caja \($0)" }, inBox: { "en la caja \($0)" },
        counts: { "listos \($0), en cajas \($1) / \($2)" },
        boxStage: {
            switch $0 {
            case .open: "abierta"
            case .packed: "cerrada, sin etiqueta"
            case .labelled: "etiquetada"
            case .collected: "en tránsito"
            case .delivered: "entregada"
            }
        },
        step: {
            switch $0 {
            case .pack: "Escanee los equipos"
            case .closeBox: "Cierre la caja"
            case .scanLabel: "Escanee la etiqueta"
            case .handOver: "Entréguela"
            case .sent: "Enviado"
            case .nothingReady: "Nada está listo"
            }
        },
        say: {
            switch $0 {
            case .toPack(let count):
                "Faltan por embalar: \(count). Escanee el siguiente equipo para la caja."
            case .closeBox: "Todos los equipos están en la caja. Ciérrela."
            case .scanLabel(let box):
                "Pegue la etiqueta del transportista en la caja \(box) y escanéela."
            case .handOver: "Todas las cajas tienen etiqueta. Entréguelas al transportista."
            case .labelled(let label): "\(label) está en la caja. Entréguela."
            case .labelAgain: "Esta etiqueta ya está en la caja. Nada ha cambiado."
            case .inBox(let box): "Ya está en la caja \(box). Nada ha cambiado."
            case .sent: "Todo lo de esta orden se envió. Nada ha cambiado."
            case .notReady(let stage): "Este equipo no está listo: \(stage). Apártelo."
            case .nothingReady: "Ningún equipo de esta orden está listo para embalar."
            case .foreign(let order):
                "Esto pertenece a \(order), no a la orden que tiene en las manos. Apártelo."
            case .noLabelYet(let order):
                "\(order) todavía no tiene etiqueta. Termine primero su caja."
            case .ownCode: "Ese código es nuestro. Escanee la etiqueta del transportista."
            case .inboundSlip:
                "Esa es la hoja de envío de un paquete de entrada. Escanee el equipo mismo."
            case .routingCode(let courier):
                "Ese es un código de clasificación de \(courier), no el número de seguimiento. "
                    + "Escanee el otro código de la etiqueta."
            case .misreadNumber(let courier, let suggestion):
                "Parece un número de \(courier), pero su dígito de control no es correcto. "
                    + (suggestion.map { "¿Es \($0)? Compárelo con la etiqueta." }
                        ?? "Escanéelo otra vez o escríbalo como está impreso.")
            case .noCourier:
                "Ningún transportista conocido tiene este número. Escanéelo otra vez o escríbalo."
            case .numberTaken(let order):
                "Otra caja lleva este número: orden \(order). Compruebe qué etiqueta va en qué caja."
            case .whichCourier: "Varios transportistas tienen números así. Elija el de la etiqueta."
            case .whichBox:
                "Varias cajas esperan la etiqueta. Elija una o escanee el código de la caja."
            case .confirmCourier:
                "El número solo no da certeza. Confirme el transportista o escanee otro código de la "
                    + "misma etiqueta."
            case .chosen(let box, let stage):
                switch stage {
                case .open: "La caja \(box) está abierta. Escanee los equipos."
                case .packed: "Caja \(box) elegida. Escanee la etiqueta del transportista."
                case .labelled, .collected, .delivered:
                    "La caja \(box) ya tiene etiqueta. Para poner otra, pulse Cambiar la etiqueta."
                }
            case .labelStays(let box, let label):
                "La caja \(box) lleva \(label). Escanear no cambia la etiqueta: pulse antes Cambiar la "
                    + "etiqueta."
            case .closeFirst(let box):
                "La caja \(box) sigue abierta. Ciérrela y después escanee la etiqueta."
            case .replacing(let box): "Escanee la etiqueta nueva de la caja \(box)."
            case .confirmReplacement:
                "Compare las dos etiquetas, escriba el motivo y pulse Cambiar."
            case .otherNumber(let kind):
                "Esto no es la etiqueta de un transportista: \(kind). Escanee la etiqueta."
            case .nothingToReplace: "La caja aún no tiene etiqueta. Escanéela."
            case .several: "Se ven varios códigos. Escanee uno a la vez."
            case .missing(let devices):
                "Fuera de la caja: \(devices). Escanéelos o indique que sigue otra caja."
            case .noClosedBox:
                "Ninguna caja está cerrada. Cierre la caja y después escanee la etiqueta."
            case .boxEmpty: "La caja está vacía. Escanee primero un equipo."
            case .noCode: "No se ve ningún código. Acerque la etiqueta o escriba el número."
            case .misread: "El código se leyó mal. Escanéelo otra vez o escríbalo."
            case .unknown: "Código desconocido. Escanee una orden o un equipo."
            }
        })
}
