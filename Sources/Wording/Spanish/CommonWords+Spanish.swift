import Logistics

extension CommonWords {
    static let spanish = CommonWords(
        ownName: "español", repairOrder: "Orden de reparación", registeredOn: "Registrada el",
        whereItIs: "Estado de la reparación", notYet: "pendiente", now: "ahora",
        parcels: "Paquetes", parcelOf: { "Paquete \($0) de \($1)" },
        downloadSlip: "Descargar la hoja de envío (PDF)",
        noPrinter: "¿Sin impresora? Escriba este código en el paquete:", devices: "Equipos",
        serial: "N.º de serie", fault: "Avería", photosIn: "Fotos al recibirlo",
        photosOut: "Fotos antes del envío", noPhotos: "Todavía ninguna.",
        photoOf: { "Foto de \($0)" }, signIn: "Iniciar sesión", userName: "Usuario",
        customerName: "Nombre o empresa", deviceName: "Nombre",
        password: "Contraseña",
        waitsForYou: "Estamos esperando su respuesta.", sentBack: "Enviado a usted",
        returned: { "Paquete de vuelta \($0)" },
        returnStage: {
            switch $0 {
            case .open: "en preparación"
            case .packed: "embalado"
            case .labelled: "listo para el transportista"
            case .collected: "en tránsito"
            case .delivered: "entregado"
            }
        },
        stage: {
            switch $0 {
            case .registered: "Registrado"
            case .verified: "Solicitud verificada"
            case .received: "Paquete recibido"
            case .checked: "Contenido comprobado"
            case .assigned: "Técnico asignado"
            case .quoted: "Presupuesto enviado"
            case .accepted: "Presupuesto aceptado"
            case .declined: "Presupuesto rechazado"
            case .inRepair: "En reparación"
            case .qualityControl: "Control de calidad"
            case .ready: "Listo"
            case .packed: "Embalado"
            case .collected: "En tránsito"
            case .delivered: "Entregado"
            case .cancelled: "Cancelado"
            case .lost: "Extraviado"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "De camino a nosotros"
            case .received: "Recibido"
            case .checked: "Abierto y comprobado"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "almacén"
            case .caretaker: "atención al cliente"
            case .technician: "técnico"
            case .qualityControl: "control de calidad"
            case .manager: "gerente"
            case .customer: "cliente"
            }
        },
        verdict: {
            switch $0 {
            case .matched: "OK"
            case .already: "REPETIDO"
            case .ambiguous: "¿CUÁL?"
            case .unknown: "DESCONOCIDO"
            case .wrongPlace, .contradiction: "ALTO"
            case .misread: "OTRA VEZ"
            }
        })
}
