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
        verify: "Oznacz jako zweryfikowane", setChecked: "Oznacz zawartość jako sprawdzoną",
        nextStage: "Następny krok", accessories: "Akcesoria", boxes: "Kartony",
        trackingNumber: "Nr przesyłki", history: "Historia",
        device: { "Urządzenie \($0)" }, parcel: { "Paczka \($0)" },
        box: { "Karton \($0)" }, whichParcel: "W paczce", notSaid: "–",
        optional: "opcjonalnie", oneMoreDevice: "Dodaj urządzenie",
        oneMoreParcel: "Dodaj paczkę", register: "Zarejestruj zlecenie",
        printSlips: "Zlecenie zarejestrowane. Wydrukuj kwit do każdej paczki:",
        missing: "Tego brakuje. Uzupełnij.", notDone: "Nie wykonano",
        notAllowed: "Twoja rola na to nie pozwala. Zapytaj kierownika.",
        wrongStage: {
            "Jest na etapie '\($0)' i nie może przejść do '\($1)'. Użyj jednego z przycisków."
        },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Zarejestrowano zlecenie"
            case "order.verified": "Zweryfikowano zgłoszenie"
            case "parcel.received": "Paczka dotarła"
            case "parcel.checked": "Paczkę otwarto, zawartość sprawdzono"
            case "device.moved": "Urządzenie: \(stage)"
            case "photo.taken": "Zrobiono zdjęcie"
            case "box.opened": "Zaczęto karton"
            case "device.packed": "Włożono urządzenie do kartonu"
            case "device.unpacked": "Wyjęto urządzenie z kartonu"
            case "box.packed": "Zamknięto karton"
            case "box.labelled": "Naklejono etykietę kuriera"
            case "box.collected": "Kurier odebrał karton"
            case "box.delivered": "Doręczono karton"
            case "scan.made": "Zeskanowano"
            case "manifest.drawn": "Wpisano do protokołu kuriera"
            default: kind
            }
        })
}
