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
            case "order.registered": "Orden registrada"
            case "order.verified": "Solicitud verificada"
            case "parcel.received": "Paquete recibido"
            case "parcel.checked": "Paquete abierto, contenido comprobado"
            case "device.moved": "Equipo: \(stage)"
            case "photo.taken": "Foto tomada"
            case "box.opened": "Caja iniciada"
            case "device.packed": "Equipo puesto en la caja"
            case "device.unpacked": "Equipo sacado de la caja"
            case "box.packed": "Caja cerrada"
            case "box.labelled": "Etiqueta del transportista pegada"
            case "box.collected": "Caja recogida por el transportista"
            case "box.delivered": "Caja entregada"
            case "scan.made": "Escaneado"
            case "manifest.drawn": "Añadida al manifiesto"
            default: kind
            }
        })
}
