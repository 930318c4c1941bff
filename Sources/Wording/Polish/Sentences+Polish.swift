import Logistics

extension Sentences {
    static let polish = Sentences(
        words: .polish, finding: polishFinding,
        unverified: "Zgłoszenie nie jest jeszcze zweryfikowane.",
        refusal: polishRefusal,
        thing: {
            switch $0 {
            case .page: "strona"
            case .code: "kod"
            case .order: "zlecenie"
            case .parcel: "paczka"
            case .device: "urządzenie"
            case .box: "karton"
            case .photo: "zdjęcie"
            case .paper: "dokument"
            case .badge: "identyfikator"
            case .manifest: "protokół dla kuriera"
            case .person: "osoba"
            case .holdingLabel: "etykieta paczki bez kwitu"
            case .printer: "drukarka"
            case .printJob: "wydruk"
            case .viewOfPhoto: "widok zdjęcia"
            case .subject: "urządzenie, paczka lub karton"
            case .partOfOrder: "zlecenie, paczka lub urządzenie"
            }
        },
        reason: {
            switch $0 {
            case .missing: "brakuje. Wypełnij to pole."
            case .taken: "zajęte. Wybierz inną wartość."
            case .useless: "nie można tego użyć. Wybierz inną wartość."
            case .easy: "zbyt łatwe do odgadnięcia. Wybierz inne."
            case .noMail: "to nie jest adres e-mail. Wpisz go tak: anna@example.com."
            case .noCode: "nie widać żadnego kodu. Zeskanuj etykietę kuriera albo wpisz numer."
            case .noParcel: "kwit należy do paczki; jej kod zaczyna się od P."
            case .badKey: "potrzeba od 1 do 128 znaków drukowanych bez spacji."
            case .noJSON: "to nie jest JSON (RFC 8259)."
            case .noFile: "w formularzu nie ma pliku. Wybierz zdjęcie."
            }
        },
        boxStage: {
            switch $0 {
            case .open: "Otwarty"
            case .packed: "Zamknięty"
            case .labelled: "Z etykietą"
            case .collected: "U kuriera"
            case .delivered: "Doręczony"
            }
        },
        request: polishRequest,
        inside: { "Wystąpił błąd po naszej stronie. Podaj serwisowi ten numer: \($0)" },
        heading: { status in
            switch status {
            case 400: "Błędne żądanie"
            case 401: "Zaloguj się"
            case 403: "Brak dostępu"
            case 404: "Nie znaleziono"
            case 405: "Niedozwolona metoda"
            case 409: "Teraz nie można"
            case 413: "Za duże"
            case 415: "Niewłaściwy typ"
            case 422: "Nie można przyjąć"
            case 429: "Za wiele prób"
            case 503: "Chwilowo niedostępne"
            default: "Błąd wewnętrzny"
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

    @Sendable private static func polishRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "Nie ma takiej pozycji: \(polish.named(what)) '\(text)'. Sprawdź kod albo wyszukaj po "
                + "nazwie."
        case .notAllowed(let role, _):
            "Twoja rola (\(CommonWords.polish.role(role))) na to nie pozwala. Zapytaj kierownika."
        case .unusable(let field, let value, let why):
            "\(field)\(value.isEmpty ? "" : " '\(value)'"): \(polish.explained(why))"
        case .wrongStage(let thing, let now, let wanted, let possible):
            "\(thing): etap '\(polish.stage(now, of: thing))' nie może przejść w "
                + "'\(polish.stage(wanted, of: thing))'. "
                + (possible.isEmpty
                    ? "Tej zmiany nie da się zrobić."
                    : "Możliwe teraz: \(polish.stages(possible, of: thing)).")
        case .demanded(let device, let stage, let demand):
            "\(device.printed): etap '\(CommonWords.polish.stage(stage))' nie jest jeszcze możliwy. Najpierw: "
                + "\(polishDemand(demand))."
        case .misread(let refusal): polishMisread(refusal)
        case .boxOpen(let box): "Karton \(box.printed) jest jeszcze otwarty. Najpierw go zamknij."
        case .nothingReady(let order):
            "W zleceniu \(order.printed) nic nie jest gotowe do pakowania. Sprawdź urządzenia: każde "
                + "musi najpierw być gotowe."
        case .otherOrder(let text, let order, let inHand):
            "'\(text)' należy do \(order.map { "zlecenia \($0.printed)" } ?? "innego zlecenia"), "
                + "a nie do \(inHand.printed). Odłóż na bok."
        case .inBox(let device, let box):
            "\(device.printed) jest już w kartonie \(box.printed). Nic nie zmieniono."
        case .notInBox(let device, let box):
            "\(device.printed) nie jest w kartonie \(box.printed)."
        case .boxEmpty(let box):
            "Karton \(box.printed) jest pusty. Najpierw zeskanuj do niego urządzenie."
        case .missing(let devices):
            "W kartonie brakuje: \(devices.map(\.printed).joined(separator: ", ")). Zeskanuj je do "
                + "niego albo zaznacz, że będzie następny karton."
        case .noClosedBox(let order):
            "Żaden karton zlecenia \(order.printed) nie jest zamknięty. Najpierw zamknij karton."
        case .numberTaken(let courier, let number, let box, let order):
            "\(courier) \(number) jest już na kartonie \(box.printed) zlecenia \(order.printed). "
                + "Sprawdź, która etykieta jest z którego kartonu."
        case .ownCode(let text): "'\(text)' to nasz własny kod. Zeskanuj etykietę kuriera."
        case .routingCode(let text, let courier):
            "'\(text)' to kod sortowania (\(courier)), a nie numer przesyłki. Zeskanuj drugi kod z "
                + "etykiety."
        case .misreadNumber(let text, let courier, let suggestion):
            "'\(text)' wygląda na numer kuriera \(courier), ale cyfra kontrolna jest błędna. "
                + (suggestion.map { "Czy to '\($0)'? Porównaj z etykietą." }
                    ?? "Zeskanuj jeszcze raz albo wpisz tak, jak wydrukowano.")
        case .severalCouriers(let text, let choices):
            "'\(text)' pasuje do kilku kurierów: \(choices.joined(separator: ", ")). Wybierz jednego."
        case .noCourier(let text):
            "Żaden znany kurier nie ma numeru '\(text)'. Sprawdź go albo wpisz ręcznie."
        case .noCommand(let command):
            "Polecenie '\(PapersWords.polish.command(command))' nic tu teraz nie robi. Zrób najpierw to, co "
                + "mówi panel, albo naciśnij właściwy przycisk."
        case .nothingToScan(let code): polishNothingToScan(code)
        case .nothingToCollect(let courier):
            "Na '\(courier)' nie czeka żaden karton, którego nie ma jeszcze w protokole. Najpierw "
                + "naklej etykiety albo zajrzyj do ostatniego protokołu."
        case .keyReused(let key):
            "Klucza '\(key)' użyto już do czegoś innego. Wyślij nowy klucz dla nowej czynności."
        case .wrongPassword:
            "Zły login albo hasło. Spróbuj jeszcze raz lub zapytaj kierownika."
        case .tooOften(let seconds): "Za wiele prób. Poczekaj \(seconds) s i spróbuj ponownie."
        case .picture(let why): "Nie można użyć tego zdjęcia: \(why)"
        case .unread(let why): "Nie udało się obejrzeć zdjęcia. Wyślij je ponownie. (\(why))"
        case .storage(let why): "Chwilowo nie można niczego zapisać: \(why)"
        }
    }

    private static func polishDemand(_ demand: Demand) -> String {
        switch demand {
        case .photos(.intake, let count): "zdjęcia po przyjęciu, co najmniej \(count)"
        case .photos(.outbound, let count): "zdjęcia przed odesłaniem, co najmniej \(count)"
        case .checklist(let name): "kompletna lista kontrolna '\(name)'"
        case .acceptedQuote: "zaakceptowana wycena"
        case .trackingNumber: "etykieta kuriera na kartonie"
        }
    }

    private static func polishMisread(_ refusal: CodeRefusal) -> String {
        let again = "Zeskanuj go jeszcze raz albo przepisz."
        return switch refusal {
        case .wrongLength(let text, let symbols):
            "'\(text)': liczba znaków to \(symbols), a nasze kody mają ich 8. \(again)"
        case .foreignSymbol(let text, let symbol):
            "'\(text)' zawiera '\(symbol)', którego nie ma w naszych kodach. \(again)"
        case .noKind(let text):
            "'\(text)' nie zaczyna się od litery, która mówi, co to jest. \(again)"
        case .wrongCheckSymbol(let text):
            "'\(text)' źle odczytano: ostatni znak nie pasuje do reszty. \(again)"
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

private func polishNothingToScan(_ code: Code) -> String {
    switch code.kind {
    case .holdingLabel:
        "\(code.printed) to etykieta, której nie ma jeszcze na żadnej paczce. Naklej ją na paczkę "
            + "i odłóż paczkę do wyjaśnienia."
    case .manifest:
        "\(code.printed) to protokół dla kuriera. Skanuj kartony, nie listę."
    case .staffBadge:
        "\(code.printed) to identyfikator osoby. Zeskanuj paczkę, urządzenie albo zlecenie."
    case .commandCard:
        "\(code.printed) nie jest żadnym naszym poleceniem. Wydrukuj karty od nowa."
    default: "O kodzie \(code.printed) nic nie wiadomo. Zeskanuj paczkę, urządzenie albo zlecenie."
    }
}
