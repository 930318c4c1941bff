import Logistics

extension Sentences {
    static let polish = Sentences(
        words: .polish, finding: polishFinding,
        unverified: "Zgłoszenie nie jest jeszcze zweryfikowane.",
        refusal: polishRefusal, reason: polishReason, field: polishField,
        picture: polishPicture,
        request: polishRequest,
        inside: { "Wystąpił błąd po naszej stronie. Podaj serwisowi ten numer: \($0)" },
        heading: {
            switch $0 {
            case .badRequest: "Błędne żądanie"
            case .notSignedIn: "Zaloguj się"
            case .notAllowed: "Brak dostępu"
            case .notFound: "Nie znaleziono"
            case .wrongMethod: "Niedozwolona metoda"
            case .tooSlow: "Trwało to za długo"
            case .notNow: "Teraz nie można"
            case .tooLarge: "Za duże"
            case .wrongType: "Niewłaściwy typ"
            case .unusable: "Nie można przyjąć"
            case .tooOften: "Za wiele prób"
            case .internalError: "Błąd wewnętrzny"
            case .unavailable: "Chwilowo niedostępne"
            }
        })

    @Sendable private static func polishFinding(_ finding: Finding) -> String {
        switch finding {
        case .nothingSeen: "Nie widać żadnego kodu. Zbliż kwit albo wpisz kod."
        case .unknown(let text): "Nieznany kod '\(text)'. Odłóż paczkę do nierozpoznanych."
        case .refused(let refusal): polishRefusal(refusal)
        case .severalOrdersInOnePicture:
            "Na jednym zdjęciu są kody różnych zleceń. Odłóż na bok i skanuj po jednej paczce."
        case .whichCourier(let text, let couriers):
            "'\(text)' może być numerem: \(couriers.joined(separator: ", ")). Wskaż kuriera."
        case .whichOrder(let text):
            "'\(text)' pasuje do kilku zleceń. Wybierz jedno albo zeskanuj kwit."
        case .whichThing(let text, let order):
            "'\(text)' pasuje do kilku pozycji zlecenia\(order.tail). Zeskanuj właściwą."
        case .receivedBefore(let parcel, let by, let station):
            "\(parcel.polish): przyjęto już wcześniej\(earlier(by, station)). Nic nie zmieniono."
        case .packedBefore(let parcel, let by, let station):
            "\(parcel.polish): spakowano już wcześniej\(earlier(by, station)). Nic nie zmieniono."
        case .notReceived(let parcel):
            "\(parcel.polish): jeszcze nie przyjęto. Najpierw zeskanuj na przyjęciu."
        case .notReady(let order, let stage):
            "Urządzenie ze zlecenia\(order.tail) nie jest gotowe; jego etap to "
                + "'\(CommonWords.polish.stage(stage))'. Odłóż je na bok."
        case .inboundParcel(let order):
            "To paczka przychodząca ze zlecenia\(order.tail). Odłóż ją na bok."
        case .allAreHere(let parcel): "\(parcel.polish): jest komplet. Otwórz i sprawdź."
        case .someAreHere(let parcel, let arrived, let count):
            "\(parcel.polish): jest \(arrived) z \(count). Dołóż do pozostałych."
        case .scanTheParcel(let order):
            "To urządzenie ze zlecenia\(order.tail). Niczego nie przyjęto: zeskanuj kwit paczki."
        case .takePhotos(let order): "Zrób zdjęcia: zlecenie\(order.tail)."
        case .pack(let order): "Spakuj: zlecenie\(order.tail)."
        case .packed(let order):
            "Jest w kartonie. Zostały jeszcze urządzenia ze zlecenia\(order.tail): zeskanuj następne."
        case .closeBox(let order):
            "Wszystkie urządzenia ze zlecenia\(order.tail) są w kartonie. Zamknij go."
        case .handOver(let order): "Oddaj kurierowi: zlecenie\(order.tail)."
        case .scanLabel(let order):
            "Karton nie ma jeszcze etykiety: zlecenie\(order.tail). Zeskanuj etykietę kuriera."
        case .labelled(let order, let courier, let number):
            "Na kartonie ze zlecenia\(order.tail) jest \(courier) \(number). Oddaj go kurierowi."
        case .found(let order): "To zlecenie\(order.tail)."
        }
    }

    @Sendable private static func polishRequest(_ fault: RequestFault) -> String {
        switch fault {
        case .notSignedIn: "Najpierw się zaloguj."
        case .noPage(let path):
            "Nie ma tu strony '\(path)'. Sprawdź adres albo przejdź do strony głównej."
        case .foreignOrigin:
            "To nie przyszło z naszej strony. Otwórz stronę ponownie i powtórz."
        case .wrongMethod(let allowed):
            "Ten adres przyjmuje tylko: \(allowed.joined(separator: ", "))."
        case .wrongType(let wanted): "Wyślij to jako: \(wanted)."
        case .noKey:
            "Brakuje pola nagłówka Idempotency-Key. Wylosuj klucz dla każdej czynności i wyślij "
                + "ten sam, gdy ją powtarzasz."
        case .expiredForm: "Formularz wygasł. Otwórz stronę ponownie i powtórz."
        case .plainHTTP:
            "Hasła nie przechodzą przez zwykły http. Otwórz tę stronę przez https albo na samej "
                + "stacji pod http://127.0.0.1."
        case .tooLarge(let limit): "Wysłano więcej bajtów niż \(limit). Wyślij mniejszy plik."
        case .cutOff: "Połączenie urwało się przed końcem. Wyślij jeszcze raz."
        case .tooSlow: "Wysyłanie trwało za długo. Wyślij jeszcze raz przez lepsze łącze."
        case .stopping: "Stacja się zatrzymuje. Wyślij jeszcze raz za minutę."
        case .noForm(let type):
            "'\(type)' to nie jest typ formularza. Użyj formularza ze strony."
        case .brokenForm(let reason): "Nie można odczytać formularza: \(reason)"
        }
    }

    private static func earlier(_ by: String?, _ station: String?) -> String {
        let facts = [by, station].compactMap(\.self)
        return facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    }
}

extension NamedParcel {
    fileprivate var polish: String {
        guard let ordinal, let count else { return "Zlecenie\(order.tail)" }
        return "Paczka \(ordinal) z \(count), zlecenie\(order.tail)"
    }
}
