import Logistics
import TrackingNumbers

extension Sentences {
    @Sendable static func polishRefusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknown(let what, let text):
            "Nie ma takiej pozycji: \(polishThing(what)) '\(text)'. Sprawdź kod albo wyszukaj po "
                + "nazwie."
        case .notAllowed(let role, let doing):
            "Twoja rola (\(CommonWords.polish.role(role))) nie pozwala na to: "
                + "\(polishDeed(doing)). Zapytaj kierownika."
        case .unusable(let field, let value, let why):
            polish.unusable(polish.field(field), value, why)
        case .wrongStage(let wrong): polishWrongStage(wrong)
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
        case .labelled(let box, let label):
            "Na kartonie \(box.printed) jest \(label.courier) \(label.trackingNumber.grouped). Skan nie "
                + "wymienia etykiety: zaznacz, że ma być wymieniona, i podaj powód."
        case .nothingToReplace(let box):
            "Na kartonie \(box.printed) nie ma etykiety, którą można by wymienić. Zeskanuj etykietę."
        case .otherNumber(let text, let kind):
            "'\(text)' to nie numer kuriera, tylko: \(SeenWords.polish.kind(SeenCode.Kind(kind))). Zeskanuj etykietę "
                + "kuriera albo podaj kuriera."
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
        case .cannotUndo(let obstacle): Wording.polish.obstacle(obstacle)
        case .keyReused(let key):
            "Klucza '\(key)' użyto już do czegoś innego. Wyślij nowy klucz dla nowej czynności."
        case .wrongPassword:
            "Zły login albo hasło. Spróbuj jeszcze raz lub zapytaj kierownika."
        case .tooOften(let seconds): "Za wiele prób. Poczekaj \(seconds) s i spróbuj ponownie."
        case .picture(let fault): polishPicture(fault)
        case .unread(let delay): polishDelay(delay)
        case .storage(let trouble): "Chwilowo nie można niczego zapisać: \(polishTrouble(trouble))"
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

    static func polishMisread(_ refusal: CodeRefusal) -> String {
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

    @Sendable static func polishPicture(_ fault: PictureFault) -> String {
        switch fault {
        case .empty: "Plik jest pusty: nic ze zdjęcia nie dotarło. Wyślij je ponownie."
        case .tooManyBytes(let count, let most):
            "Plik ma \(megabytes(count)) MB, a dozwolone jest najwyżej \(megabytes(most)) MB. "
                + "Wyślij mniejsze zdjęcie."
        case .foreign(let kind): polishForeign(kind)
        case .unknownKind: "Ten plik nie jest znanym nam zdjęciem. Wyślij JPEG albo PNG."
        case .tooLarge(let width, let height, let mostPixels, let longestSide):
            "Zdjęcie ma \(width) × \(height) pikseli, a dozwolone jest najwyżej "
                + "\(mostPixels / 1_000_000) megapikseli i \(longestSide) pikseli na bok. Wyślij "
                + "mniejsze."
        case .tooManyLayers(let most):
            "Zdjęcie jest zapisane w więcej niż \(most) warstwach. Zapisz je jako zwykły JPEG "
                + "i wyślij."
        case .tooManyParts(let most):
            "Plik ma więcej niż \(most) części, czego nie robi żaden aparat. Zapisz zdjęcie "
                + "jako zwykły JPEG i wyślij."
        case .incomplete: "Dotarła tylko część zdjęcia. Wyślij je ponownie."
        case .rareKind:
            "To rzadki rodzaj JPEG, którego tu nie odczytujemy. Zapisz zdjęcie jako zwykły "
                + "JPEG i wyślij."
        case .damaged: "Zdjęcie jest uszkodzone. Zrób je jeszcze raz albo wyślij oryginalny plik."
        case .outOfMemory: "Zdjęcie wymaga zbyt dużo pamięci. Wyślij mniejsze."
        case .notKept:
            "Zdjęcie odrzucono przed aktualizacją stacji. Zrób je jeszcze raz albo wyślij "
                + "inny plik."
        }
    }
}

private func polishForeign(_ kind: PictureFault.FileKind) -> String {
    switch kind {
    case .heic:
        "To zdjęcie HEIC (własny format Apple), a nie JPEG ani PNG. Na iPhonie wybierz "
            + "Ustawienia, Aparat, Formaty, Najbardziej zgodny i zrób je jeszcze raz albo wyślij je "
            + "pocztą z aplikacji Zdjęcia: wtedy będzie to JPEG."
    case .avif, .webp, .gif, .tiff, .bmp, .jpegXL, .jpeg2000:
        "To plik \(kind.fileName), a nie JPEG ani PNG. Zapisz go jako JPEG i wyślij."
    case .pdf, .svg, .html:
        "To plik \(kind.fileName), a nie JPEG ani PNG. Zrób jego zdjęcie albo zrzut ekranu i "
            + "wyślij."
    case .video: "To film, a nie JPEG ani PNG. Wyślij zdjęcie jako JPEG."
    case .zip:
        "To archiwum ZIP albo dokument biurowy, a nie JPEG ani PNG. Rozpakuj i wyślij zdjęcia "
            + "po jednym jako JPEG."
    }
}

private func polishDelay(_ delay: PictureDelay) -> String {
    switch delay {
    case .tooLate: "Zdjęcia nie udało się odczytać na czas. Wyślij je ponownie."
    case .tooMuch: "Odczytanie zdjęcia wymaga zbyt wiele. Wyślij mniejsze."
    case .busy(let waiting):
        "Zdjęcia nie odczytano: w kolejce jest ich \(waiting). Wyślij je ponownie za chwilę."
    case .brokeDown:
        "Program odczytujący zdjęcia zawiódł. Wyślij zdjęcie jeszcze raz; jeśli to się "
            + "powtórzy, winny jest plik."
    case .stopping: "Stacja się zatrzymuje. Wyślij zdjęcie ponownie za minutę."
    }
}

private func polishTrouble(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .diskFull: "dysk jest pełny. Zwolnij trochę miejsca; praca ruszy sama."
    case .lowSpace(let free, let reserve):
        "na dysku jest wolne tylko \(free) MB, a \(reserve) MB zostaje w rezerwie. Zwolnij "
            + "trochę miejsca; praca ruszy sama."
    case .diskFails: "dysk nie przyjmuje zapisu. Praca ruszy sama, gdy znów zacznie."
    case .stopping: "stacja się zatrzymuje. Spróbuj ponownie za chwilę."
    case .other:
        "danych nie można użyć. Powiadom osobę, która prowadzi stację: przyczyna jest w "
            + "dzienniku."
    }
}

private func polishWrongStage(_ wrong: WrongStage) -> String {
    let step = wrong.told(
        printJob: { "wydruk \($0)" }, parcel: CommonWords.polish.parcelStage,
        device: CommonWords.polish.stage, box: polishBoxStage, print: PrinterWords.polish.state)
    return "\(step.thing): etap '\(step.now)' nie może przejść w "
        + "'\(step.wanted)'. "
        + (step.possible.isEmpty
            ? "Tej zmiany nie da się zrobić."
            : "Możliwe teraz: \(step.choices).")
}

private func polishDeed(_ deed: Deed) -> String {
    switch deed {
    case .scan: "skanowanie"
    case .takePhotos: "robienie zdjęć"
    case .checkParcels: "sprawdzanie paczek"
    case .pack: "pakowanie i wysyłka"
    case .registerOrders: "rejestrowanie zleceń"
    case .verifyOrders: "weryfikowanie zgłoszeń"
    case .seeLinks: "oglądanie linków klientów"
    case .correct: "cofanie czynności"
    case .seeEvents: "oglądanie historii"
    case .set(let stage): "ustawianie etapu '\(CommonWords.polish.stage(stage))'"
    case .print: "drukowanie"
    case .seePrinters: "oglądanie drukarek"
    case .calibratePrinters: "kalibrowanie drukarek"
    case .drawHoldingLabels: "tworzenie etykiet paczek bez kwitu"
    case .printBadges: "drukowanie identyfikatorów"
    case .giveBadges: "wydawanie identyfikatorów"
    case .seePeople: "oglądanie listy osób"
    case .giveAccounts: "zakładanie kont"
    case .listCouriers: "zmieniać listy kurierów"
    case .openThis: "ta czynność"
    }
}

func polishThing(_ thing: Thing) -> String {
    switch thing {
    case .page: "strona"
    case .code: "kod"
    case .order: "zlecenie"
    case .parcel: "paczka"
    case .device: "urządzenie"
    case .courier: "kurier"
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
    case .shelf: "półka"
    case .commandCard: "karta poleceń"
    case .stage: "etap"
    case .partOfOrder: "zlecenie, paczka lub urządzenie"
    }
}

private func polishBoxStage(_ stage: BoxStage) -> String {
    switch stage {
    case .open: "Otwarty"
    case .packed: "Zamknięty"
    case .labelled: "Z etykietą"
    case .collected: "U kuriera"
    case .delivered: "Doręczony"
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
    case .order, .parcel, .device, .box, .shelf:
        "O kodzie \(code.printed) nic nie wiadomo. Zeskanuj paczkę, urządzenie albo zlecenie."
    }
}
