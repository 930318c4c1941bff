import Logistics

extension CommonWords {
    static let polish = CommonWords(
        ownName: "polski", repairOrder: "Zlecenie naprawy", registeredOn: "Zarejestrowano",
        whereItIs: "Stan naprawy", notYet: "jeszcze nie", now: "teraz",
        parcels: "Paczki", parcelOf: { "Paczka \($0) z \($1)" },
        downloadSlip: "Pobierz kwit (PDF)",
        noPrinter: "Nie masz drukarki? Napisz ten kod na paczce:", devices: "Urządzenia",
        serial: "Nr seryjny", fault: "Usterka", photosIn: "Zdjęcia po przyjęciu",
        photosOut: "Zdjęcia przed odesłaniem", noPhotos: "Na razie brak.",
        photoOf: { "Zdjęcie: \($0)" }, signIn: "Zaloguj się", userName: "Login",
        customerName: "Imię i nazwisko lub firma", deviceName: "Nazwa", password: "Hasło",
        waitsForYou: "Czekamy na Twoją odpowiedź.", sentBack: "Wysłane do Ciebie",
        returned: { "Paczka zwrotna \($0)" },
        returnStage: {
            switch $0 {
            case .open: "w trakcie pakowania"
            case .packed: "spakowana"
            case .labelled: "gotowa dla kuriera"
            case .collected: "u kuriera"
            case .delivered: "doręczona"
            }
        },
        stage: {
            switch $0 {
            case .registered: "Zarejestrowane"
            case .verified: "Zgłoszenie zweryfikowane"
            case .received: "Paczka dotarła"
            case .checked: "Zawartość sprawdzona"
            case .assigned: "Przydzielone serwisantowi"
            case .quoted: "Wycena wysłana"
            case .accepted: "Wycena zaakceptowana"
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
            case .checked: "Otwarta, zawartość sprawdzona"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "magazyn"
            case .caretaker: "opiekun klienta"
            case .technician: "serwisant"
            case .qualityControl: "kontrola jakości"
            case .manager: "kierownik"
            case .customer: "klient"
            }
        },
        verdict: {
            switch $0 {
            case .matched: "OK"
            case .already: "JUŻ BYŁO"
            case .ambiguous: "KTÓRY?"
            case .unknown: "NIEZNANY"
            case .wrongPlace, .contradiction: "STOP"
            case .misread: "JESZCZE RAZ"
            }
        })
}
