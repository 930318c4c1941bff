import Logistics

extension DeskWords {
    static let spanish = DeskWords(
        intake: "Entrada", booth: "Cabina de fotos", dispatch: "Despacho", orders: "Órdenes",
        station: "Puesto", stationName: "Nombre de este puesto", signOut: "Salir", today: "hoy",
        connected: "conectado", save: "Guardar", scanParcel: "Escanee un paquete",
        scanHint: "El código de la hoja, la orden del cliente o la etiqueta del mensajero.",
        typeCode: "Código", scan: "Escanear", photoOfSlip: "Foto de la hoja",
        readPhoto: "Leer la foto", camera: "Cámara",
        cameraNeedsHTTPS:
            "Sin cámara: los navegadores solo la dan a páginas https. Abra esta página con https.",
        lastScans: "Últimos escaneos", none: "Todavía ninguno.", order: "Orden", next: "Siguiente",
        mute: "Sin sonido")
}
