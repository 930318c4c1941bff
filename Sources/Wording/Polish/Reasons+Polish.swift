import Logistics

extension Sentences {
    @Sendable static func polishReason(_ reason: Reason) -> String {
        switch reason {
        case .missing: "brakuje. Wypełnij to pole."
        case .taken: "zajęte. Wybierz inną wartość."
        case .useless: "nie można tego użyć. Wybierz inną wartość."
        case .easyToGuess: "zbyt łatwe do odgadnięcia. Wybierz inne."
        case .passwordLength(let count, let allowed):
            "liczba znaków to \(count); użyj od \(allowed.lowerBound) do "
                + "\(allowed.upperBound). Krótkie zdanie łatwo zapamiętać."
        case .tooLong(let count, let most):
            "liczba znaków to \(count), a dozwolone jest \(most). Skróć to."
        case .controlCharacter(let character): "zawiera znak sterujący (\(character)). Usuń go."
        case .noMailAddress: "to nie jest adres e-mail. Wpisz go tak: anna@example.com."
        case .noCodeSeen: "nie widać żadnego kodu. Zeskanuj etykietę kuriera albo wpisz numer."
        case .numberForm:
            "wzór ma od 6 do 40 miejsc: litery i cyfry oznaczają same siebie, # to cyfra, "
                + "@ litera, * jedno z dwojga."
        case .tooManyForms(let most): "podaj najwyżej \(most) wzorów."
        case .trackingAddress:
            "wpisz cały adres z https:// i nazwą serwera, a w miejscu numeru {number}."
        case .badKey(let length):
            "potrzeba od \(length.lowerBound) do \(length.upperBound) znaków drukowanych bez "
                + "spacji."
        case .noJSON: "to nie jest JSON (RFC 8259)."
        case .noFile: "w formularzu nie ma pliku. Wybierz zdjęcie."
        case .wrongKind(let kind):
            "to wartość niewłaściwego rodzaju. Potrzebne: \(polishKind(kind))."
        case .unreadable: "nie da się tego odczytać."
        case .notOneOf(let choices): "wybierz jedno z: \(choices.joined(separator: ", "))."
        case .outside(let range): "podaj liczbę od \(range.lowerBound) do \(range.upperBound)."
        case .noResolution(let range):
            "podaj liczbę od \(range.lowerBound) do \(range.upperBound) albo na przykład "
                + "203x300: wszerz i wzdłuż."
        case .noLength: "to nie jest długość w mm. Wpisz na przykład 10,5."
        case .code(let refusal): polishMisread(refusal)
        case .parcelCount(let range):
            "zlecenie ma od \(range.lowerBound) do \(range.upperBound) paczek. Na resztę "
                + "utwórz drugie zlecenie."
        case .deviceCount(let range):
            "zlecenie ma od \(range.lowerBound) do \(range.upperBound) urządzeń. Na resztę "
                + "utwórz drugie zlecenie."
        case .noSuchParcel(let count): "paczki tego zlecenia mają numery od 1 do \(count)."
        case .numberCharacters:
            "jest w tym znak, który nie jest literą ani cyfrą. Przepisz numer przesyłki tak, "
                + "jak wydrukowano na etykiecie."
        case .numberLength(let count):
            "liczba liter i cyfr to \(count), a numery przesyłek mają ich od 6 do 40. "
                + "Przepisz tak, jak wydrukowano na etykiecie."
        case .numberWithoutDigit:
            "nie ma tu żadnej cyfry, więc to nie jest numer przesyłki. Przepisz tak, jak "
                + "wydrukowano na etykiecie."
        case .tooManyPapers(let most): "naraz drukuje się najwyżej \(most). Wydrukuj w częściach."
        case .labelCount(let range):
            "naraz można utworzyć od \(range.lowerBound) do \(range.upperBound) etykiet."
        case .noSuchSheet(let count): "ostatnia kartka ma numer \(count)."
        case .oneSheetFormat: "wiele dokumentów w jednym pliku to tylko pdf lub zpl."
        case .oneSelection: "wyślij jedno z: codes, order, stage."
        case .nothingFor(let paper):
            "nie ma tu nic takiego: \(polishThing(Thing(paper.subject))). Wybierz co najmniej "
                + "jedną pozycję."
        case .notFor(let paper):
            "dokument '\(PapersWords.polish.name(paper))' jest dla: "
                + "\(polishThing(Thing(paper.subject))); kod zaczyna się od \(letter(of: paper))."
        case .codeWanted(let paper):
            "dokument '\(PapersWords.polish.name(paper))' jest dla: "
                + "\(polishThing(Thing(paper.subject))). Podaj kod."
        case .nothingPrinted:
            "do tego kodu niczego się nie drukuje. Podaj kod paczki, urządzenia lub kartonu."
        case .labelsOneByOne:
            "drukarki etykiet drukują po jednej etykiecie. Nie podawaj arkusza albo drukuj "
                + "pdf."
        case .unknownLabelSheet(let nearest, let sold):
            "nie ma takiego arkusza etykiet. "
                + (nearest.map { "Może chodzi o '\($0)'?" }
                    ?? "Podaj kolumny i wiersze, na przykład '3x8', albo jeden z: \(sold.joined(separator: ", ")).")
        case .unknownSheetPage: "arkusze etykiet nie mają takiego formatu. Wybierz A4 lub Letter."
        case .noTwoLengths:
            "to nie są dwie długości. Wpisz milimetry wszerz i w dół, na przykład "
                + "'7.25x15.15'."
        case .noRoomForLabels(let columns, let rows, let page):
            "\(columns) × \(rows) etykiet z tymi marginesami i odstępami nie mieści się na "
                + "\(page): każda musi mieć co najmniej 5 mm szerokości i wysokości. Zmierz arkusz "
                + "jeszcze raz."
        case .labelTooLarge(let width, let height, let placeWidth, let placeHeight):
            "etykieta \(millimetres(width)) × \(millimetres(height)) nie mieści się w miejscu "
                + "\(millimetres(placeWidth)) × \(millimetres(placeHeight)). Wybierz arkusz z "
                + "większymi etykietami albo mniejszą etykietę."
        case .noSuchPlace(let count):
            "arkusz ma miejsca od 1 do \(count). Policz wolne miejsce wierszami od lewego "
                + "górnego rogu."
        case .printerGone: "nie ma jej już w printers.conf. Wydrukuj ponownie na innej."
        case .noPrinter:
            "nie ustawiono żadnej drukarki. Wpisz ją do printers.conf w folderze danych."
        case .noUsualPrinter(let paper, let printers):
            "żadna drukarka nie drukuje sama dokumentu '\(PapersWords.polish.name(paper))'. "
                + "Wybierz jedną: \(printers.joined(separator: ", "))."
        case .queueFull(let waiting):
            "w kolejce czekają już dokumenty: \(waiting). Sprawdź, co ją wstrzymuje."
        case .otherPaperSize(let size, let paper, let sizes):
            "ma papier \(size), a '\(PapersWords.polish.name(paper))' wymaga "
                + "\(sizes.joined(separator: " lub ")). Wybierz inną drukarkę."
        case .lineTooFar(let line, let expected, let read):
            "linia \(line) powinna być \(millimetres(expected)) od krawędzi; "
                + "\(millimetres(read)) to za dużo, by dało się to poprawić. Zmierz jeszcze raz i "
                + "sprawdź, czy papier dobrze leży."
        case .wrongBarLength(let bar, let expected, let read):
            "odcinek \(bar) powinien mieć \(millimetres(expected)); \(millimetres(read)) "
                + "różni się o ponad jedną dziesiątą. Zmierz jeszcze raz i sprawdź, czy drukarka "
                + "nie zmniejsza stron."
        case .notKept: "odmówiono przed aktualizacją stacji. Sprawdź i wyślij z nowym kluczem."
        }
    }

    private static func polishKind(_ kind: Reason.JSONKind) -> String {
        switch kind {
        case .text: "tekst"
        case .wholeNumber: "liczba całkowita"
        case .list: "lista"
        case .trueOrFalse: "true lub false"
        case .objectOrList: "obiekt lub lista"
        }
    }
}
