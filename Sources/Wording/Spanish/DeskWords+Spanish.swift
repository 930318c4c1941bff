import Logistics

extension DeskWords {
    static let spanish = DeskWords(
        intake: "Entrada", booth: "Cabina de fotos", dispatch: "Expedición", orders: "Órdenes",
        station: "Puesto", stationName: "Nombre de este puesto", signOut: "Cerrar sesión",
        today: "hoy",
        connected: "conectado", save: "Guardar", scanParcel: "Escanee un paquete",
        scanHint:
            "El código de la hoja de envío, la orden del cliente o la etiqueta del transportista.",
        typeCode: "Código", scan: "Escanear", photoOfSlip: "Foto de la hoja de envío",
        readPhoto: "Leer la foto", camera: "Cámara",
        cameraNeedsHTTPS:
            "Sin cámara: los navegadores solo la permiten en páginas https. Abra esta página con https.",
        lastScans: "Últimos escaneos", none: "Todavía ninguno.", order: "Orden", next: "Siguiente",
        mute: "Sin sonido")
}
