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
        slip: "Hoja (PDF)", verify: "Verificada", setChecked: "Abierto y revisado",
        nextStage: "Qué sigue", accessories: "Accesorios", boxes: "Cajas",
        trackingNumber: "N.º de seguimiento", history: "Qué pasó",
        device: { "Equipo \($0)" }, parcel: { "Paquete \($0)" }, box: { "Caja \($0)" },
        whichParcel: "Enviado en", notSaid: "no indicado", optional: "puede quedar vacío",
        oneMoreDevice: "Un equipo más", oneMoreParcel: "Un paquete más",
        register: "Registrar la orden",
        printSlips: "La orden está registrada. Imprima una hoja para cada paquete:",
        missing: "Falta esto. Rellénelo.", notDone: "Esto no se hizo",
        notAllowed: "Su función no permite esto. Pregunte al gerente.",
        wrongStage: { "Está en '\($0)' y no puede pasar a '\($1)'. Elija uno de sus botones." },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Orden registrada"
            case "order.verified": "Orden verificada"
            case "parcel.received": "Paquete recibido"
            case "parcel.checked": "Paquete abierto y revisado"
            case "device.moved": "Equipo: \(stage)"
            case "photo.taken": "Foto tomada"
            case "box.opened": "Caja empezada"
            case "device.packed": "Equipo puesto en la caja"
            case "device.unpacked": "Equipo sacado de la caja"
            case "box.packed": "Caja cerrada"
            case "box.labelled": "Etiqueta del mensajero pegada"
            case "box.collected": "Caja recogida por el mensajero"
            case "box.delivered": "Caja entregada"
            case "scan.made": "Escaneado"
            case "manifest.drawn": "Puesta en el manifiesto"
            default: kind
            }
        })
}
