import Logistics

extension DispatchWords {
    static let polish = DispatchWords(
        scanOrder: "Zeskanuj zlecenie lub urządzenie",
        scanOrderHint: "Potem każde urządzenie trafia do pudełka przez własny skan.",
        toDispatch: "Do wysłania",
        nothingToDispatch: "Nic nie czeka na wysłanie.",
        allOrders: "Wszystko do wysłania",
        sendTo: "Wyślij do",
        devices: "Urządzenia",
        empty: "Puste",
        takeOut: "Wyjmij",
        closeBox: "Zamknij pudełko",
        closePartial: "Zamknij, będzie następne pudełko",
        collected: "Kurier zabrał",
        noLabel: "Jeszcze bez etykiety",
        follow: "Śledź tę przesyłkę",
        photoOfLabel: "Zdjęcie etykiety kuriera",
        goOn: "Przejdź do",
        box: { "Pudełko \($0)" }, inBox: { "w pudełku \($0)" },
        counts: { "gotowe \($0), w pudełkach \($1) / \($2)" },
        boxStage: {
            switch $0 {
            case .open: "otwarte"
            case .packed: "zamknięte, bez etykiety"
            case .labelled: "z etykietą"
            case .collected: "u kuriera"
            case .delivered: "doręczone"
            }
        },
        step: {
            switch $0 {
            case .pack: "Skanuj urządzenia"
            case .closeBox: "Zamknij pudełko"
            case .scanLabel: "Skanuj etykietę"
            case .handOver: "Oddaj kurierowi"
            case .sent: "Wysłane"
            case .nothingReady: "Nic nie jest gotowe"
            }
        },
        say: {
            switch $0 {
            case .toPack(let count):
                "Do spakowania: \(count). Zeskanuj następne urządzenie do pudełka."
            case .closeBox: "Wszystkie urządzenia są w pudełku. Zamknij je."
            case .scanLabel(let box):
                "Naklej etykietę kuriera na pudełko \(box), potem ją zeskanuj."
            case .handOver: "Każde pudełko ma etykietę. Oddaj je kurierowi."
            case .labelled(let label): "\(label) jest na pudełku. Oddaj je kurierowi."
            case .labelAgain: "Ta etykieta już jest na pudełku. Nic nie zmieniono."
            case .inBox(let box): "Jest już w pudełku \(box). Nic nie zmieniono."
            case .sent: "Wszystko z tego zlecenia wysłano. Nic nie zmieniono."
            case .notReady(let stage): "To urządzenie nie jest gotowe: \(stage). Odłóż je."
            case .nothingReady: "Żadne urządzenie z tego zlecenia nie jest gotowe do spakowania."
            case .foreign(let order):
                "To należy do \(order), nie do zlecenia, które pakujesz. Odłóż to."
            case .noLabelYet(let order):
                "\(order) nie ma jeszcze etykiety. Najpierw dokończ to pudełko."
            case .ownCode: "To nasz własny kod. Zeskanuj etykietę kuriera."
            case .inboundSlip: "To kwit paczki przychodzącej. Zeskanuj samo urządzenie."
            case .routingCode(let courier):
                "To kod sortowania: \(courier), a nie numer przesyłki. Zeskanuj inny kod na "
                    + "etykiecie."
            case .misreadNumber(let courier, let suggestion):
                "To wygląda na numer kuriera \(courier), ale cyfra kontrolna jest błędna. "
                    + (suggestion.map { "Czy to \($0)? Porównaj z etykietą." }
                        ?? "Zeskanuj jeszcze raz albo wpisz tak, jak wydrukowano.")
            case .noCourier:
                "Żaden znany kurier nie ma takiego numeru. Zeskanuj jeszcze raz albo wpisz go."
            case .numberTaken(let order):
                "Ten numer ma inne pudełko: zlecenie \(order). Sprawdź, która etykieta do "
                    + "którego pudełka."
            case .whichCourier: "Kilku kurierów ma takie numery. Wybierz tego z etykiety."
            case .several: "Widać kilka rzeczy. Skanuj po jednej."
            case .missing(let devices):
                "Nie ma w pudełku: \(devices). Zeskanuj je albo zaznacz, że będzie następne "
                    + "pudełko."
            case .noClosedBox:
                "Żadne pudełko nie jest zamknięte. Najpierw je zamknij, potem skanuj etykietę."
            case .boxEmpty: "Pudełko jest puste. Najpierw zeskanuj do niego urządzenie."
            case .noCode: "Nie widać kodu. Przybliż etykietę albo wpisz numer."
            case .misread: "Kod odczytano błędnie. Zeskanuj jeszcze raz albo wpisz go."
            case .unknown: "Nikt nie zna tego kodu. Zeskanuj zlecenie lub urządzenie."
            }
        })
}
