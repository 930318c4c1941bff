import Logistics

extension CommonWords {
    static let spanish = CommonWords(
        ownName: "español", repairOrder: "Orden de reparación", registeredOn: "Registrada el",
        whereItIs: "Dónde está su reparación", notYet: "por venir", now: "ahora",
        parcels: "Paquetes", parcelOf: { "Paquete \($0) de \($1)" },
        downloadSlip: "Descargar la hoja (PDF)",
        noPrinter: "¿Sin impresora? Escriba este código en la caja:", devices: "Equipos",
        serial: "N.º de serie", fault: "Fallo", photosIn: "Fotos a la llegada",
        photosOut: "Fotos a la salida", noPhotos: "Todavía ninguna.",
        photoOf: { "Foto de \($0)" }, signIn: "Entrar", name: "Nombre", password: "Contraseña",
        waitsForYou: "Esperamos su respuesta.", sentBack: "Enviado de vuelta a usted",
        stage: {
            switch $0 {
            case .registered: "Registrado"
            case .verified: "Verificado"
            case .received: "Paquete recibido"
            case .checked: "Contenido revisado"
            case .assigned: "Técnico asignado"
            case .quoted: "Presupuesto enviado"
            case .accepted: "Presupuesto aceptado"
            case .declined: "Presupuesto rechazado"
            case .inRepair: "En reparación"
            case .qualityControl: "Control de calidad"
            case .ready: "Listo"
            case .packed: "Embalado"
            case .collected: "Con el mensajero"
            case .delivered: "Entregado"
            case .cancelled: "Cancelado"
            case .lost: "Extraviado"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "De camino a nosotros"
            case .received: "Recibido"
            case .checked: "Abierto y revisado"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "almacén"
            case .caretaker: "asesor"
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
            case .wrongPlace, .contradiction: "STOP"
            case .misread: "OTRA VEZ"
            }
        })
}
