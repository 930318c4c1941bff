import Logistics

extension BoothWords {
    static let polish = BoothWords(
        scanSlip: "Najpierw zeskanuj kwit",
        scanHint: "Zdjęcie dotyczy urządzenia, paczki lub kartonu. Zeskanuj kod.",
        takePhoto: "Zrób zdjęcie", keysHint: "Spacja, Page Down lub pedał robi zdjęcie.",
        parcel: "Paczka", box: "Karton", photosGoTo: "Nowe zdjęcia trafiają do",
        onArrival: "Przyjęcie", onDeparture: "Wysyłka", noPhotos: "Na razie brak.",
        number: { "Zdjęcie \($0)" }, choosePictures: "Zdjęcia z plików",
        sendPictures: "Wyślij zdjęcia",
        noPictures: "Nie wybrano zdjęcia. Wybierz jedno lub więcej i wyślij.",
        pictureRefused: { "Zdjęcie \($0) nie zostało zapisane: \($1)" },
        notReceived: "Nie zostało przyjęte. Najpierw zeskanuj paczkę na przyjęciu.",
        chooseOne: "Co jest przed kamerą?", whichCamera: "Kamera",
        cameraStarts: "Kamera się uruchamia.",
        noCamera: "Nie znaleziono kamery. Podłącz ją albo wyślij zdjęcia z plików.",
        cameraDenied:
            "Przeglądarka nie pozwala tej stronie używać kamery. Zezwól na to obok adresu albo wyślij "
            + "zdjęcia z plików.",
        cameraLost: "Kamera została odłączona. Podłącz ją ponownie.", waiting: "czeka",
        notSent: "Nie zapisano:", dark: "Bardzo ciemne. Sprawdź.",
        blurred: "Nieostre lub puste. Sprawdź.")
}
