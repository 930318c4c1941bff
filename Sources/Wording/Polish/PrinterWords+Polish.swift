import Logistics
import Printing

extension PrinterWords {
    static let polish = PrinterWords(
        printers: "Drukarki", print: "Drukuj", sentTo: { "Drukarka \($0)" },
        paper: PapersWords.polish.name,
        calibrationPage: "Strona kalibracji",
        state: {
            switch $0 {
            case .waiting: "czeka"
            case .printing: "drukuje się"
            case .printed: "wydrukowano"
            case .failed: "nie wydrukowano"
            case .cancelled: "wycofano"
            }
        },
        reprint: "ponowny wydruk", again: "Drukuj ponownie",
        againMayBeSecond: "Drukuj ponownie (może wyjść drugi raz)", takeOut: "Wycofaj z kolejki",
        takeOff: "Usuń z listy",
        retryAll: { "Drukuj ponownie wszystko, co się nie wydrukowało (\($0))" },
        notPrinted: { "Nie wydrukowano: \($0)" }, queue: "Kolejka", nothingWaits: "Nic nie czeka.",
        latest: "Ostatnio wydrukowane", prints: { "Drukuje automatycznie: \($0)" },
        printsNothing: "Drukuje tylko to, co wysłano do niej po nazwie.",
        check: "Sprawdź, czy odpowiada", answers: "Odpowiada.",
        noPrinters: "Nie ustawiono jeszcze żadnej drukarki.",
        howToName:
            "Utwórz plik printers.conf w folderze danych stacji. Drukarka etykiet w sieci ma "
            + "adres, liczbę punktów na cal i rozmiar etykiet; drukarka CUPS ma nazwę kolejki:",
        howToRestart: "Potem uruchom stację ponownie.", calibration: "Kalibracja",
        notCalibrated: "Jeszcze jej nie zmierzono.",
        calibrated: { "Zmierzono \($0), \($1)." },
        moved: { "Wszystko przesunięto o \($0) mm w prawo i \($1) mm w dół." },
        stretched: { "Rozciągnięto do \($0) % wszerz i \($1) % wzdłuż." },
        labelsAreNotStretched:
            "Drukarkę etykiet się przesuwa, a nie rozciąga: jej kody to całe punkty.",
        stepPrint: "Wydrukuj stronę kalibracji. Drukuje się bez wcześniejszych poprawek.",
        stepMeasure:
            "Zmierz linijką: linię A od lewej krawędzi papieru, linię B od górnej krawędzi oraz "
            + "odcinki C i D od końca do końca.",
        stepType: "Wpisz wyniki w milimetrach. C i D są opcjonalne.",
        stepCheck: "Wydrukuj stronę jeszcze raz, z poprawką: A i B muszą teraz być na miejscu.",
        printPage: "Drukuj stronę kalibracji", printCorrected: "Drukuj z poprawką",
        left: { "A, od lewej krawędzi (powinno być \($0) mm)" },
        top: { "B, od górnej krawędzi (powinno być \($0) mm)" },
        across: { "C, długość (powinno być \($0) mm)" },
        along: { "D, długość (powinno być \($0) mm)" },
        save: "Zapisz",
        look: "Najpierw sprawdź, czy się wydrukowało, potem drukuj ponownie.",
        problem: { printer, problem in
            switch problem {
            case .unknownHost(let host, let reason):
                "Drukarka '\(printer)': nieznany adres '\(host)' (\(reason)). Popraw go "
                    + "w printers.conf albo podaj adres IP."
            case .unreachable(let address, let reason):
                "Drukarka '\(printer)' nie odpowiada pod \(address) (\(reason)). Włącz ją, sprawdź "
                    + "kabel sieciowy i drukuj ponownie."
            case .refused(let address):
                "Drukarka '\(printer)' nie przyjmuje połączeń pod \(address). Sprawdź, czy jest "
                    + "gotowa i czy to jej port, potem drukuj ponownie."
            case .hung(let seconds):
                "Drukarka '\(printer)' nie przyjęła nic więcej przez \(seconds) s. Sprawdź jej "
                    + "wyświetlacz: papier, taśma, otwarta pokrywa."
            case .tooSlow(let seconds):
                "Drukarka '\(printer)' nie skończyła po \(seconds) s. Sprawdź jej wyświetlacz i "
                    + "sieć."
            case .closedEarly:
                "Drukarka '\(printer)' rozłączyła się, zanim dostała wszystko. Sprawdź jej "
                    + "wyświetlacz albo wyłącz ją i włącz."
            case .notConfirmed(let seconds):
                "Drukarka '\(printer)' ma wszystko, ale nie rozłączyła się w \(seconds) s. Jeśli "
                    + "wydrukowała i nigdy się nie rozłącza, wpisz dla niej 'hangs-up = no' w "
                    + "printers.conf."
            case .noSpooler(let program, let reason):
                "Drukarka '\(printer)': nie można uruchomić '\(program)' (\(reason)). Zainstaluj "
                    + "pakiet cups-client."
            case .spoolerRefused(let queue, let reason):
                "Drukarka '\(printer)': CUPS nie przyjął wydruku do kolejki '\(queue)': \(reason)"
            case .spoolerHung(let queue, let seconds):
                "Drukarka '\(printer)': CUPS nie odpowiedział dla kolejki '\(queue)' w \(seconds) s. "
                    + "Sprawdź, czy CUPS działa."
            case .interrupted: "Stacja zatrzymała się podczas drukowania na '\(printer)'."
            case .notConfigured:
                "W printers.conf nie ma już drukarki '\(printer)'. Wybierz inną."
            case .gone:
                "Nic nie wysłano do '\(printer)': tego, czego dotyczy dokument, już nie ma."
            case .otherPaperSize(let size, let sizes):
                "Nic nie wysłano do '\(printer)': "
                    + "ma papier \(size), a potrzebny jest \(sizes.joined(separator: " lub ")). Wybierz inną drukarkę."
            case .noPaper(let why): "Nic nie wysłano do '\(printer)': \(why)"
            }
        })
}
