import Logistics

/// The words of the stations' pages in one language. A word that a language lacks does not
/// compile.
struct StationWords: Sendable {
    let intake: String
    let booth: String
    let dispatch: String
    let orders: String
    let station: String
    let stationName: String
    let signOut: String
    let today: String
    let connected: String
    let save: String
    let scanParcel: String
    let scanHint: String
    let typeCode: String
    let scan: String
    let photoOfSlip: String
    let readPhoto: String
    let camera: String
    let cameraNeedsHTTPS: String
    let lastScans: String
    let none: String
    let order: String
    let next: String
    let mute: String

    /// The words for a language that ``Words`` has.
    static func `in`(_ language: String) -> StationWords {
        switch language {
        case "pl": .polish
        case "pt": .portuguese
        case "es": .spanish
        default: .english
        }
    }

    static let english = StationWords(
        intake: "Intake", booth: "Booth", dispatch: "Dispatch", orders: "Orders",
        station: "Station", stationName: "Name of this station", signOut: "Sign out",
        today: "today", connected: "connected", save: "Save", scanParcel: "Scan a parcel",
        scanHint: "The slip's code, the customer's order, or the courier's label.",
        typeCode: "Code", scan: "Scan", photoOfSlip: "Photo of the slip",
        readPhoto: "Read the photo", camera: "Camera",
        cameraNeedsHTTPS:
            "No camera here: browsers give it to https pages only. Open this page with https.",
        lastScans: "Last scans", none: "None yet.", order: "Order", next: "Next",
        mute: "Sound off")

    static let polish = StationWords(
        intake: "Przyjęcie", booth: "Fotobudka", dispatch: "Wysyłka", orders: "Zlecenia",
        station: "Stanowisko", stationName: "Nazwa tego stanowiska", signOut: "Wyloguj się",
        today: "dzisiaj", connected: "połączono", save: "Zapisz", scanParcel: "Zeskanuj paczkę",
        scanHint: "Kod z kwitu, zlecenie klienta albo etykieta kuriera.", typeCode: "Kod",
        scan: "Skanuj", photoOfSlip: "Zdjęcie kwitu", readPhoto: "Odczytaj zdjęcie",
        camera: "Kamera",
        cameraNeedsHTTPS:
            "Brak kamery: przeglądarki dają ją tylko stronom https. Otwórz tę stronę przez https.",
        lastScans: "Ostatnie skany", none: "Jeszcze żadnych.", order: "Zlecenie", next: "Dalej",
        mute: "Bez dźwięku")

    static let portuguese = StationWords(
        intake: "Entrada", booth: "Cabine de fotos", dispatch: "Expedição", orders: "Ordens",
        station: "Posto", stationName: "Nome deste posto", signOut: "Sair", today: "hoje",
        connected: "conectado", save: "Salvar", scanParcel: "Leia um volume",
        scanHint: "O código da guia, a ordem do cliente ou a etiqueta da transportadora.",
        typeCode: "Código", scan: "Ler", photoOfSlip: "Foto da guia", readPhoto: "Ler a foto",
        camera: "Câmera",
        cameraNeedsHTTPS:
            "Sem câmera: os navegadores só a dão a páginas https. Abra esta página com https.",
        lastScans: "Últimas leituras", none: "Ainda nenhuma.", order: "Ordem", next: "A seguir",
        mute: "Sem som")

    static let spanish = StationWords(
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
