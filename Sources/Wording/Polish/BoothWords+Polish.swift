import Logistics

extension BoothWords {
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
}
