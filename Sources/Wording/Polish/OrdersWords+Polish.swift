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
            case .orderRegistered: "Zarejestrowano zlecenie"
            case .orderVerified: "Zweryfikowano zgłoszenie"
            case .parcelReceived: "Paczka dotarła"
            case .parcelChecked: "Paczkę otwarto, zawartość sprawdzono"
            case .deviceMoved: "Urządzenie: \(stage)"
            case .photoTaken: "Zrobiono zdjęcie"
            case .boxOpened: "Zaczęto karton"
            case .devicePacked: "Włożono urządzenie do kartonu"
            case .deviceUnpacked: "Wyjęto urządzenie z kartonu"
            case .boxPacked: "Zamknięto karton"
            case .boxLabelled: "Naklejono etykietę kuriera"
            case .boxRelabelled: "Wymieniono etykietę kuriera"
            case .boxHandedOver: "Wydano bez kuriera"
            case .boxNumbered: "Dodano kolejny numer"
            case .courierListed: "Dodano kuriera do listy"
            case .courierUnlisted: "Usunięto kuriera z listy"
            case .boxCollected: "Kurier odebrał karton"
            case .boxDelivered: "Doręczono karton"
            case .stepUndone: "Cofnięto"
            case .scanMade: "Zeskanowano"
            case .manifestDrawn: "Wpisano do protokołu kuriera"
            case .personAdded: "Utworzono konto"
            case .badgeIssued: "Wydano identyfikator"
            case .holdingLabelsDrawn: "Utworzono etykiety paczek bez kwitu"
            case .logRuleBegun: "Dziennik jest prowadzony według nowej reguły"
            }
        })
}
