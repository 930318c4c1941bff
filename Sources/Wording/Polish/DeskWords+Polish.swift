import Logistics

extension DeskWords {
    static let polish = DeskWords(
        intake: "Przyjęcie", booth: "Stanowisko foto", dispatch: "Wysyłka", orders: "Zlecenia",
        station: "Stanowisko", stationName: "Nazwa tego stanowiska", signOut: "Wyloguj się",
        today: "dzisiaj", connected: "połączono", save: "Zapisz", scanParcel: "Zeskanuj paczkę",
        scanHint: "Kod z kwitu, zlecenie klienta albo etykieta kuriera.", typeCode: "Kod",
        scan: "Skanuj", photoOfSlip: "Zdjęcie kwitu", readPhoto: "Odczytaj zdjęcie",
        camera: "Kamera",
        cameraNeedsHTTPS:
            "Brak kamery: przeglądarki udostępniają ją tylko stronom https. Otwórz tę stronę przez https.",
        lastScans: "Ostatnie skany", none: "Na razie brak.", order: "Zlecenie", next: "Dalej",
        mute: "Wycisz")
}
