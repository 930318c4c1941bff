import Logistics

extension OrdersWords {
    static let spanish = OrdersWords(
        searchHint: "Código, nombre, correo, teléfono, n.º de serie o de seguimiento",
        search: "Buscar", anyStage: "Cualquier etapa", stage: "Etapa", customer: "Cliente",
        parcelsHere: "Paquetes aquí", registered: "Registrada",
        noOrders: "Todavía no hay órdenes. Registre la primera.",
        nothingFound: { "No se encontró nada para '\($0)'. Pruebe menos letras u otra etapa." },
        older: "Órdenes anteriores", newOrder: "Nueva orden",
        returnAddress: "Dirección de devolución", mail: "Correo", phone: "Teléfono",
        language: "Idioma", customersLink: "Enlace del cliente, para copiar",
        slip: "Hoja de envío (PDF)", verify: "Marcar como verificada",
        setChecked: "Marcar contenido como comprobado",
        nextStage: "Siguiente paso", accessories: "Accesorios", boxes: "Cajas",
        trackingNumber: "N.º de seguimiento", history: "Historial",
        device: { "Equipo \($0)" }, parcel: { "Paquete \($0)" }, box: { "Caja \($0)" },
        whichParcel: "En el paquete", notSaid: "–", optional: "opcional",
        oneMoreDevice: "Añadir un equipo", oneMoreParcel: "Añadir un paquete",
        register: "Registrar la orden",
        printSlips: "La orden está registrada. Imprima una hoja de envío para cada paquete:",
        missing: "Falta esto. Rellénelo.", notDone: "No se ha hecho",
        notAllowed: "Su función no permite esto. Pregunte al gerente.",
        wrongStage: { "Está en '\($0)' y no puede pasar a '\($1)'. Elija uno de sus botones." },
        event: { kind, stage in
            switch kind {
            case .orderRegistered: "Orden registrada"
            case .orderVerified: "Solicitud verificada"
            case .parcelReceived: "Paquete recibido"
            case .parcelChecked: "Paquete abierto, contenido comprobado"
            case .deviceMoved: "Equipo: \(stage)"
            case .photoTaken: "Foto tomada"
            case .boxOpened: "Caja iniciada"
            case .devicePacked: "Equipo puesto en la caja"
            case .deviceUnpacked: "Equipo sacado de la caja"
            case .boxPacked: "Caja cerrada"
            case .boxLabelled: "Etiqueta del transportista pegada"
            case .boxRelabelled: "Etiqueta del transportista cambiada"
            case .boxHandedOver: "Entregado sin transportista"
            case .boxNumbered: "Se añadió otro número"
            case .courierListed: "Transportista añadido a la lista"
            case .courierUnlisted: "Transportista quitado de la lista"
            case .boxCollected: "Caja recogida por el transportista"
            case .boxDelivered: "Caja entregada"
            case .stepUndone: "Deshecho"
            case .scanMade: "Escaneado"
            case .manifestDrawn: "Añadida al manifiesto"
            case .personAdded: "Cuenta creada"
            case .badgeIssued: "Credencial emitida"
            case .holdingLabelsDrawn: "Etiquetas de paquetes sin hoja de envío generadas"
            case .logRuleBegun: "El registro sigue una nueva regla"
            }
        })
}
