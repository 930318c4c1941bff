import Logistics

extension BoothWords {
    static let spanish = BoothWords(
        scanSlip: "Primero escanee la hoja de envío",
        scanHint: "Una foto necesita un equipo, un paquete o una caja. Escanee su código.",
        takePhoto: "Tomar foto", keysHint: "Espacio, Av Pág o el pedal toma una foto.",
        parcel: "Paquete", box: "Caja", photosGoTo: "Las fotos nuevas van a",
        onArrival: "Entrada", onDeparture: "Salida", noPhotos: "Todavía ninguna.",
        number: { "Foto \($0)" }, choosePictures: "Fotos desde archivos",
        sendPictures: "Enviar las fotos",
        noPictures: "No ha elegido ninguna foto. Elija una o más y envíelas.",
        pictureRefused: { "La foto \($0) no se guardó: \($1)" },
        notReceived: "No se ha recibido. Escanee primero su paquete en la entrada.",
        chooseOne: "¿Cuál está delante de la cámara?", whichCamera: "Cámara",
        cameraStarts: "La cámara se está iniciando.",
        noCamera: "No se encontró ninguna cámara. Conecte una o envíe fotos desde archivos.",
        cameraDenied:
            "El navegador no deja que esta página use la cámara. Permítalo junto a la dirección o "
            + "envíe fotos desde archivos.",
        cameraLost: "La cámara se desconectó. Conéctela de nuevo.", waiting: "en espera",
        notSent: "No guardada:", dark: "Muy oscura. Revísela.",
        blurred: "Borrosa o vacía. Revísela.")
}
