import Logistics

/// The words of the photo booth in one language. A word that a language lacks does not compile.
struct BoothWords: Sendable {
    let scanSlip: String
    let scanHint: String
    let takePhoto: String
    let keysHint: String
    /// What is in front of the camera, by its kind.
    let parcel: String
    let box: String
    let photosGoTo: String
    let onArrival: String
    let onDeparture: String
    let noPhotos: String
    let number: @Sendable (Int) -> String
    let choosePictures: String
    let sendPictures: String
    let noPictures: String
    let pictureRefused: @Sendable (Int, String) -> String
    let notReceived: String
    let chooseOne: String
    let whichCamera: String
    let cameraStarts: String
    let noCamera: String
    let cameraDenied: String
    let cameraLost: String
    let waiting: String
    let notSent: String
    let dark: String
    let blurred: String

    /// The words for a language that ``Words`` has.
    static func `in`(_ language: String) -> BoothWords {
        switch language {
        case "pl": .polish
        case "pt": .portuguese
        case "es": .spanish
        default: .english
        }
    }

    static let english = BoothWords(
        scanSlip: "Scan the slip first",
        scanHint: "A photo needs a device, parcel or box. Scan the code of one.",
        takePhoto: "Take photo", keysHint: "Space, Page Down or the pedal takes a photo.",
        parcel: "Parcel", box: "Box", photosGoTo: "New photos go to", onArrival: "Arrival",
        onDeparture: "Departure", noPhotos: "None yet.", number: { "Photo \($0)" },
        choosePictures: "Photos from files", sendPictures: "Send the photos",
        noPictures: "No photo was chosen. Choose one or more, then send them.",
        pictureRefused: { "Photo \($0) was not kept: \($1)" },
        notReceived: "It has not been received. Scan its parcel at the intake first.",
        chooseOne: "Which one lies in front of the camera?", whichCamera: "Camera",
        cameraStarts: "The camera is starting.",
        noCamera: "No camera was found. Connect one, or send photos from files.",
        cameraDenied:
            "The browser does not let this page use the camera. Allow it beside the address, or "
            + "send photos from files.",
        cameraLost: "The camera was disconnected. Connect it again.", waiting: "waiting",
        notSent: "Not kept:", dark: "Very dark. Look at it.",
        blurred: "Blurred or empty. Look at it.")

    static let polish = BoothWords(
        scanSlip: "Najpierw zeskanuj kwit",
        scanHint: "Zdjęcie należy do urządzenia, paczki lub pudła. Zeskanuj kod.",
        takePhoto: "Zrób zdjęcie", keysHint: "Spacja, Page Down lub pedał robi zdjęcie.",
        parcel: "Paczka", box: "Pudło", photosGoTo: "Nowe zdjęcia trafiają do",
        onArrival: "Przyjęcie", onDeparture: "Wysyłka", noPhotos: "Jeszcze żadnych.",
        number: { "Zdjęcie \($0)" }, choosePictures: "Zdjęcia z plików",
        sendPictures: "Wyślij zdjęcia",
        noPictures: "Nie wybrano zdjęcia. Wybierz jedno lub więcej i wyślij.",
        pictureRefused: { "Zdjęcie \($0) nie zostało zapisane: \($1)" },
        notReceived: "Nie zostało przyjęte. Najpierw zeskanuj paczkę przy przyjęciu.",
        chooseOne: "Które leży przed kamerą?", whichCamera: "Kamera",
        cameraStarts: "Kamera się uruchamia.",
        noCamera: "Nie znaleziono kamery. Podłącz ją albo wyślij zdjęcia z plików.",
        cameraDenied:
            "Przeglądarka nie pozwala tej stronie używać kamery. Zezwól obok adresu albo wyślij "
            + "zdjęcia z plików.",
        cameraLost: "Kamera została odłączona. Podłącz ją ponownie.", waiting: "czeka",
        notSent: "Nie zapisano:", dark: "Bardzo ciemne. Sprawdź.",
        blurred: "Nieostre lub puste. Sprawdź.")

    static let portuguese = BoothWords(
        scanSlip: "Leia primeiro a guia",
        scanHint: "Uma foto precisa de um aparelho, volume ou caixa. Leia o código.",
        takePhoto: "Tirar foto", keysHint: "Espaço, Page Down ou o pedal tira uma foto.",
        parcel: "Volume", box: "Caixa", photosGoTo: "As novas fotos vão para",
        onArrival: "Entrada", onDeparture: "Saída", noPhotos: "Ainda nenhuma.",
        number: { "Foto \($0)" }, choosePictures: "Fotos de arquivos",
        sendPictures: "Enviar as fotos",
        noPictures: "Nenhuma foto foi escolhida. Escolha uma ou mais e envie.",
        pictureRefused: { "A foto \($0) não foi guardada: \($1)" },
        notReceived: "Ainda não foi recebido. Leia primeiro o volume na entrada.",
        chooseOne: "Qual está diante da câmera?", whichCamera: "Câmera",
        cameraStarts: "A câmera está iniciando.",
        noCamera: "Nenhuma câmera encontrada. Conecte uma ou envie fotos de arquivos.",
        cameraDenied:
            "O navegador não deixa esta página usar a câmera. Permita ao lado do endereço ou "
            + "envie fotos de arquivos.",
        cameraLost: "A câmera foi desconectada. Conecte de novo.", waiting: "à espera",
        notSent: "Não guardada:", dark: "Muito escura. Confira.",
        blurred: "Desfocada ou vazia. Confira.")

    static let spanish = BoothWords(
        scanSlip: "Primero escanee la hoja",
        scanHint: "Una foto necesita un aparato, paquete o caja. Escanee su código.",
        takePhoto: "Tomar foto", keysHint: "Espacio, Av Pág o el pedal toma una foto.",
        parcel: "Paquete", box: "Caja", photosGoTo: "Las fotos nuevas van a",
        onArrival: "Entrada", onDeparture: "Salida", noPhotos: "Todavía ninguna.",
        number: { "Foto \($0)" }, choosePictures: "Fotos de archivos",
        sendPictures: "Enviar las fotos",
        noPictures: "No se eligió ninguna foto. Elija una o más y envíelas.",
        pictureRefused: { "La foto \($0) no se guardó: \($1)" },
        notReceived: "No se ha recibido. Escanee primero su paquete en la entrada.",
        chooseOne: "¿Cuál está delante de la cámara?", whichCamera: "Cámara",
        cameraStarts: "La cámara se está iniciando.",
        noCamera: "No se encontró ninguna cámara. Conecte una o envíe fotos de archivos.",
        cameraDenied:
            "El navegador no deja que esta página use la cámara. Permítalo junto a la dirección o "
            + "envíe fotos de archivos.",
        cameraLost: "La cámara se desconectó. Conéctela de nuevo.", waiting: "en espera",
        notSent: "No guardada:", dark: "Muy oscura. Revísela.",
        blurred: "Borrosa o vacía. Revísela.")
}
