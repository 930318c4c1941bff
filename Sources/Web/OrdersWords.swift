import Logistics

/// The words of the pages about orders in one language. A word that a language lacks does not
/// compile.
struct OrdersWords: Sendable {
    let searchHint: String
    let search: String
    let anyStage: String
    let stage: String
    let customer: String
    let parcelsHere: String
    let registered: String
    let noOrders: String
    let nothingFound: @Sendable (String) -> String
    let older: String
    let newOrder: String
    let returnAddress: String
    let mail: String
    let phone: String
    let language: String
    let customersLink: String
    let slip: String
    let verify: String
    let setChecked: String
    let nextStage: String
    let accessories: String
    let boxes: String
    let trackingNumber: String
    let history: String
    let device: @Sendable (Int) -> String
    let parcel: @Sendable (Int) -> String
    let box: @Sendable (Int) -> String
    let whichParcel: String
    let notSaid: String
    let optional: String
    let oneMoreDevice: String
    let oneMoreParcel: String
    let register: String
    let printSlips: String
    let missing: String
    let notDone: String
    let notAllowed: String
    let wrongStage: @Sendable (_ now: String, _ wanted: String) -> String
    /// What happened, by the log's kind; the stage is that of a moved device.
    let event: @Sendable (_ kind: String, _ stage: String) -> String

    /// The words for a language that ``Words`` has.
    static func `in`(_ language: String) -> OrdersWords {
        switch language {
        case "pl": .polish
        case "pt": .portuguese
        case "es": .spanish
        default: .english
        }
    }

    static let english = OrdersWords(
        searchHint: "Code, name, mail, phone, serial or tracking number", search: "Search",
        anyStage: "Any stage", stage: "Stage", customer: "Customer",
        parcelsHere: "Parcels here", registered: "Registered",
        noOrders: "No orders yet. Register the first one.",
        nothingFound: { "Nothing found for '\($0)'. Try fewer letters, or another stage." },
        older: "Older orders", newOrder: "New order", returnAddress: "Return address",
        mail: "Mail", phone: "Phone", language: "Language",
        customersLink: "Customer's link, to copy", slip: "Slip (PDF)", verify: "Verified",
        setChecked: "Opened and checked", nextStage: "What comes next",
        accessories: "Accessories", boxes: "Boxes", trackingNumber: "Tracking number",
        history: "What happened", device: { "Device \($0)" }, parcel: { "Parcel \($0)" },
        box: { "Box \($0)" }, whichParcel: "Sent in", notSaid: "not said",
        optional: "may be left out", oneMoreDevice: "One more device",
        oneMoreParcel: "One more parcel", register: "Register the order",
        printSlips: "The order is registered. Print a slip for each parcel:",
        missing: "This is missing. Fill it in.", notDone: "This was not done",
        notAllowed: "Your role may not do this. Ask the manager.",
        wrongStage: { "It is at '\($0)' and cannot become '\($1)'. Choose one of its buttons." },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Order registered"
            case "order.verified": "Order verified"
            case "parcel.received": "Parcel arrived"
            case "parcel.checked": "Parcel opened and checked"
            case "device.moved": "Device: \(stage)"
            case "photo.taken": "Photo taken"
            case "box.opened": "Box begun"
            case "device.packed": "Device put into the box"
            case "device.unpacked": "Device taken out of the box"
            case "box.packed": "Box closed"
            case "box.labelled": "Courier's label put on"
            case "box.collected": "Box collected by the courier"
            case "box.delivered": "Box delivered"
            case "scan.made": "Scanned"
            case "manifest.drawn": "Put on the courier's manifest"
            default: kind
            }
        })

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

    static let portuguese = OrdersWords(
        searchHint: "Código, nome, e-mail, telefone, n.º de série ou de rastreio",
        search: "Buscar", anyStage: "Qualquer etapa", stage: "Etapa", customer: "Cliente",
        parcelsHere: "Volumes aqui", registered: "Registrada",
        noOrders: "Ainda não há ordens. Registre a primeira.",
        nothingFound: { "Nada encontrado para '\($0)'. Tente menos letras ou outra etapa." },
        older: "Ordens mais antigas", newOrder: "Nova ordem",
        returnAddress: "Endereço de devolução", mail: "E-mail", phone: "Telefone",
        language: "Idioma", customersLink: "Link do cliente, para copiar", slip: "Guia (PDF)",
        verify: "Conferida", setChecked: "Aberto e conferido", nextStage: "O que vem a seguir",
        accessories: "Acessórios", boxes: "Caixas", trackingNumber: "N.º de rastreio",
        history: "O que aconteceu", device: { "Aparelho \($0)" }, parcel: { "Volume \($0)" },
        box: { "Caixa \($0)" }, whichParcel: "Enviado em", notSaid: "não informado",
        optional: "pode ficar vazio", oneMoreDevice: "Mais um aparelho",
        oneMoreParcel: "Mais um volume", register: "Registrar a ordem",
        printSlips: "A ordem está registrada. Imprima uma guia para cada volume:",
        missing: "Falta isto. Preencha.", notDone: "Isto não foi feito",
        notAllowed: "A sua função não permite isto. Fale com o gerente.",
        wrongStage: { "Está em '\($0)' e não pode passar a '\($1)'. Escolha um dos botões." },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Ordem registrada"
            case "order.verified": "Ordem conferida"
            case "parcel.received": "Volume chegou"
            case "parcel.checked": "Volume aberto e conferido"
            case "device.moved": "Aparelho: \(stage)"
            case "photo.taken": "Foto tirada"
            case "box.opened": "Caixa iniciada"
            case "device.packed": "Aparelho posto na caixa"
            case "device.unpacked": "Aparelho retirado da caixa"
            case "box.packed": "Caixa fechada"
            case "box.labelled": "Etiqueta da transportadora colada"
            case "box.collected": "Caixa levada pela transportadora"
            case "box.delivered": "Caixa entregue"
            case "scan.made": "Lido"
            case "manifest.drawn": "Posto no romaneio"
            default: kind
            }
        })

    static let spanish = OrdersWords(
        searchHint: "Código, nombre, correo, teléfono, n.º de serie o de seguimiento",
        search: "Buscar", anyStage: "Cualquier etapa", stage: "Etapa", customer: "Cliente",
        parcelsHere: "Paquetes aquí", registered: "Registrada",
        noOrders: "Todavía no hay órdenes. Registre la primera.",
        nothingFound: { "No se encontró nada para '\($0)'. Pruebe menos letras u otra etapa." },
        older: "Órdenes anteriores", newOrder: "Nueva orden",
        returnAddress: "Dirección de devolución", mail: "Correo", phone: "Teléfono",
        language: "Idioma", customersLink: "Enlace del cliente, para copiar",
        slip: "Hoja (PDF)", verify: "Verificada", setChecked: "Abierto y revisado",
        nextStage: "Qué sigue", accessories: "Accesorios", boxes: "Cajas",
        trackingNumber: "N.º de seguimiento", history: "Qué pasó",
        device: { "Equipo \($0)" }, parcel: { "Paquete \($0)" }, box: { "Caja \($0)" },
        whichParcel: "Enviado en", notSaid: "no indicado", optional: "puede quedar vacío",
        oneMoreDevice: "Un equipo más", oneMoreParcel: "Un paquete más",
        register: "Registrar la orden",
        printSlips: "La orden está registrada. Imprima una hoja para cada paquete:",
        missing: "Falta esto. Rellénelo.", notDone: "Esto no se hizo",
        notAllowed: "Su función no permite esto. Pregunte al gerente.",
        wrongStage: { "Está en '\($0)' y no puede pasar a '\($1)'. Elija uno de sus botones." },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Orden registrada"
            case "order.verified": "Orden verificada"
            case "parcel.received": "Paquete recibido"
            case "parcel.checked": "Paquete abierto y revisado"
            case "device.moved": "Equipo: \(stage)"
            case "photo.taken": "Foto tomada"
            case "box.opened": "Caja empezada"
            case "device.packed": "Equipo puesto en la caja"
            case "device.unpacked": "Equipo sacado de la caja"
            case "box.packed": "Caja cerrada"
            case "box.labelled": "Etiqueta del mensajero pegada"
            case "box.collected": "Caja recogida por el mensajero"
            case "box.delivered": "Caja entregada"
            case "scan.made": "Escaneado"
            case "manifest.drawn": "Puesta en el manifiesto"
            default: kind
            }
        })
}

extension OrdersWords {
    /// A refusal in the operator's language where there are words for it; else as it is.
    func said(_ refusal: Refusal, _ words: Words) -> String {
        switch refusal {
        case .unusable(_, "", "it is missing. Fill it in."): missing
        case .unusable(_, let value, let why): value.isEmpty ? why : "'\(value)': \(why)"
        case .notAllowed: notAllowed
        case .wrongStage(let thing, let now, let wanted, _):
            "\(thing): \(wrongStage(Self.stage(now, words), Self.stage(wanted, words)))"
        default: refusal.description
        }
    }

    private static func stage(_ text: String, _ words: Words) -> String {
        DeviceStage(rawValue: text).map(words.stage)
            ?? ParcelStage(rawValue: text).map(words.parcelStage) ?? text
    }
}
