import Logistics

extension CommonWords {
    static let polish = CommonWords(
        ownName: "polski", repairOrder: "Zlecenie naprawy", registeredOn: "Zarejestrowano",
        whereItIs: "Na jakim etapie jest naprawa", notYet: "przed nami", now: "teraz",
        parcels: "Paczki", parcelOf: { "Paczka \($0) z \($1)" },
        downloadSlip: "Pobierz kwit (PDF)",
        noPrinter: "Bez drukarki? Napisz ten kod na paczce:", devices: "Urządzenia",
        serial: "Nr seryjny", fault: "Usterka", photosIn: "Zdjęcia przy przyjęciu",
        photosOut: "Zdjęcia przy wysyłce", noPhotos: "Jeszcze żadnych.",
        photoOf: { "Zdjęcie: \($0)" }, signIn: "Zaloguj się", name: "Nazwa", password: "Hasło",
        waitsForYou: "Czekamy na odpowiedź.", sentBack: "Odesłane do Ciebie",
        stage: {
            switch $0 {
            case .registered: "Zarejestrowane"
            case .verified: "Sprawdzone zgłoszenie"
            case .received: "Paczka dotarła"
            case .checked: "Zawartość sprawdzona"
            case .assigned: "Przydzielone technikowi"
            case .quoted: "Wycena wysłana"
            case .accepted: "Wycena przyjęta"
            case .declined: "Wycena odrzucona"
            case .inRepair: "W naprawie"
            case .qualityControl: "Kontrola jakości"
            case .ready: "Gotowe"
            case .packed: "Spakowane"
            case .collected: "U kuriera"
            case .delivered: "Doręczone"
            case .cancelled: "Anulowane"
            case .lost: "Zaginione"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "W drodze do nas"
            case .received: "Dotarła"
            case .checked: "Otwarta i sprawdzona"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "magazyn"
            case .caretaker: "opiekun"
            case .technician: "technik"
            case .qualityControl: "kontrola jakości"
            case .manager: "kierownik"
            case .customer: "klient"
            }
        },
        verdict: {
            switch $0 {
            case .matched: "OK"
            case .already: "DRUGI RAZ"
            case .ambiguous: "KTÓRA?"
            case .unknown: "NIEZNANE"
            case .wrongPlace, .contradiction: "STOP"
            case .misread: "JESZCZE RAZ"
            }
        })
}
