import Logistics

extension DispatchWords {
    static let polish = DispatchWords(
        scanOrder: "Zeskanuj zlecenie lub urządzenie",
        scanOrderHint: "Potem zeskanuj każde urządzenie do kartonu.",
        toDispatch: "Do wysłania",
        nothingToDispatch: "Nic nie czeka na wysłanie.",
        allOrders: "Wszystko do wysłania",
        sendTo: "Wyślij do",
        devices: "Urządzenia",
        empty: "Pusty",
        takeOut: "Wyjmij",
        closeBox: "Zamknij karton",
        closePartial: "Zamknij, będzie następny karton",
        collected: "Oznacz jako odebrany",
        noLabel: "Jeszcze bez etykiety",
        follow: "Śledź tę przesyłkę",
        photoOfLabel: "Zdjęcie etykiety kuriera",
        goOn: "Przejdź do",
        replaceLabel: "Wymień etykietę",
        replaceNow: "Wymień",
        reason: "Powód",
        carries: "Na kartonie",
        newLabel: "Nowa etykieta",
        anotherCourier: "Inny kurier",
        courierName: "Nazwa kuriera",
        fetched: "Odebrano osobiście",
        fetchedBy: "Kto odebrał i podpisał",
        box: { "Karton \($0)" }, inBox: { "w kartonie \($0)" },
        counts: { "gotowe \($0), w kartonach \($1) / \($2)" },
        boxStage: {
            switch $0 {
            case .open: "otwarty"
            case .packed: "zamknięty, bez etykiety"
            case .labelled: "z etykietą"
            case .collected: "u kuriera"
            case .delivered: "doręczony"
            }
        },
        step: {
            switch $0 {
            case .pack: "Zeskanuj urządzenia"
            case .closeBox: "Zamknij karton"
            case .scanLabel: "Zeskanuj etykietę"
            case .handOver: "Oddaj kurierowi"
            case .sent: "Wysłane"
            case .nothingReady: "Nic nie jest gotowe"
            }
        },
        say: {
            switch $0 {
            case .toPack(let count):
                "Do spakowania: \(count). Zeskanuj następne urządzenie do kartonu."
            case .closeBox: "Wszystkie urządzenia są w kartonie. Zamknij go."
            case .scanLabel(let box):
                "Naklej etykietę kuriera na karton \(box), potem ją zeskanuj."
            case .handOver: "Każdy karton ma etykietę. Oddaj je kurierowi."
            case .labelled(let label): "\(label) jest na kartonie. Oddaj go kurierowi."
            case .labelAgain: "Ta etykieta już jest na kartonie. Nic nie zmieniono."
            case .inBox(let box): "Jest już w kartonie \(box). Nic nie zmieniono."
            case .sent: "Wszystko z tego zlecenia wysłano. Nic nie zmieniono."
            case .notReady(let stage): "To urządzenie nie jest gotowe: \(stage). Odłóż je."
            case .nothingReady: "Żadne urządzenie z tego zlecenia nie jest gotowe do spakowania."
            case .foreign(let order):
                "To należy do \(order), nie do zlecenia, które pakujesz. Odłóż to."
            case .noLabelYet(let order):
                "\(order) nie ma jeszcze etykiety. Najpierw dokończ ten karton."
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
                "Ten numer ma inny karton: zlecenie \(order). Sprawdź, która etykieta jest z "
                    + "którego kartonu."
            case .whichCourier: "Kilku kurierów ma takie numery. Wybierz tego z etykiety."
            case .whichBox:
                "Kilka kartonów czeka na etykietę. Wybierz karton albo zeskanuj jego kod."
            case .confirmCourier:
                "Sam numer nie wystarcza do pewności. Potwierdź kuriera albo zeskanuj inny kod z tej "
                    + "samej etykiety."
            case .chosen(let box, let stage):
                switch stage {
                case .open: "Karton \(box) jest otwarty. Zeskanuj urządzenia."
                case .packed: "Wybrano karton \(box). Zeskanuj jego etykietę kuriera."
                case .labelled, .collected, .delivered:
                    "Karton \(box) ma już etykietę. Aby nakleić inną, naciśnij Wymień etykietę."
                }
            case .labelStays(let box, let label):
                "Na kartonie \(box) jest \(label). Skan nie wymienia etykiety: najpierw naciśnij "
                    + "Wymień etykietę."
            case .closeFirst(let box):
                "Karton \(box) jest jeszcze otwarty. Najpierw go zamknij, potem zeskanuj etykietę."
            case .replacing(let box): "Zeskanuj nową etykietę kartonu \(box)."
            case .confirmReplacement: "Porównaj obie etykiety, wpisz powód i naciśnij Wymień."
            case .otherNumber(let kind): "To nie jest etykieta kuriera: \(kind). Zeskanuj etykietę."
            case .nothingToReplace: "Karton nie ma jeszcze etykiety. Zeskanuj ją."
            case .several: "Widać kilka kodów. Skanuj po jednym."
            case .missing(let devices):
                "Nie ma w kartonie: \(devices). Zeskanuj je albo zaznacz, że będzie następny "
                    + "karton."
            case .noClosedBox:
                "Żaden karton nie jest zamknięty. Najpierw go zamknij, potem zeskanuj etykietę."
            case .boxEmpty: "Karton jest pusty. Najpierw zeskanuj do niego urządzenie."
            case .noCode: "Nie widać kodu. Przybliż etykietę albo wpisz numer."
            case .misread: "Kod odczytano błędnie. Zeskanuj jeszcze raz albo wpisz go."
            case .unknown: "Nieznany kod. Zeskanuj zlecenie lub urządzenie."
            }
        })
}
