import Logistics

extension OrdersWords {
    static let polish = OrdersWords(
        searchHint: "Kod, nazwisko, e-mail, telefon, nr seryjny lub nr przesyłki",
        search: "Szukaj", anyStage: "Każdy etap", stage: "Etap", customer: "Klient",
        parcelsHere: "Paczki u nas", registered: "Zarejestrowano",
        noOrders: "Nie ma jeszcze zleceń. Zarejestruj pierwsze.",
        nothingFound: { "Nic nie znaleziono dla '\($0)'. Wpisz mniej liter albo zmień etap." },
        older: "Starsze zlecenia", newOrder: "Nowe zlecenie", returnAddress: "Adres zwrotny",
        mail: "E-mail", phone: "Telefon", language: "Język",
        customersLink: "Link dla klienta, do skopiowania", slip: "Kwit (PDF)",
        verify: "Zgłoszenie sprawdzone", setChecked: "Otwarta i sprawdzona",
        nextStage: "Co dalej", accessories: "Akcesoria", boxes: "Paczki zwrotne",
        trackingNumber: "Nr przesyłki", history: "Co się działo",
        device: { "Urządzenie \($0)" }, parcel: { "Paczka \($0)" },
        box: { "Paczka zwrotna \($0)" }, whichParcel: "Wysłane w", notSaid: "nie podano",
        optional: "można pominąć", oneMoreDevice: "Jeszcze jedno urządzenie",
        oneMoreParcel: "Jeszcze jedna paczka", register: "Zarejestruj zlecenie",
        printSlips: "Zlecenie zarejestrowane. Wydrukuj kwit do każdej paczki:",
        missing: "Tego brakuje. Uzupełnij.", notDone: "Tego nie zrobiono",
        notAllowed: "Twoja rola na to nie pozwala. Zapytaj kierownika.",
        wrongStage: { "Jest na etapie '\($0)' i nie przejdzie do '\($1)'. Wybierz przycisk." },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Zarejestrowano zlecenie"
            case "order.verified": "Sprawdzono zgłoszenie"
            case "parcel.received": "Paczka dotarła"
            case "parcel.checked": "Paczkę otwarto i sprawdzono"
            case "device.moved": "Urządzenie: \(stage)"
            case "photo.taken": "Zrobiono zdjęcie"
            case "box.opened": "Rozpoczęto paczkę zwrotną"
            case "device.packed": "Włożono urządzenie do paczki"
            case "device.unpacked": "Wyjęto urządzenie z paczki"
            case "box.packed": "Zamknięto paczkę"
            case "box.labelled": "Naklejono etykietę kuriera"
            case "box.collected": "Kurier odebrał paczkę"
            case "box.delivered": "Doręczono paczkę"
            case "scan.made": "Zeskanowano"
            case "manifest.drawn": "Wpisano do protokołu kuriera"
            default: kind
            }
        })
}
