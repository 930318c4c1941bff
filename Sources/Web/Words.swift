import Logistics

/// The words of the pages in one language. A word that a language lacks does not compile.
struct Words: Sendable {
    let language: String
    let repairOrder: String
    let registeredOn: String
    let whereItIs: String
    let notYet: String
    let now: String
    let parcels: String
    let parcelOf: @Sendable (Int, Int) -> String
    let downloadSlip: String
    let noPrinter: String
    let devices: String
    let serial: String
    let fault: String
    let photosIn: String
    let photosOut: String
    let noPhotos: String
    let photoOf: @Sendable (String) -> String
    let signIn: String
    let name: String
    let password: String
    let waitsForYou: String
    let sentBack: String
    let stage: @Sendable (DeviceStage) -> String
    let parcelStage: @Sendable (ParcelStage) -> String
    let role: @Sendable (Role) -> String
    /// The word on the panel.
    let verdict: @Sendable (Outcome) -> String

    /// The words for a BCP 47 language; English for one that we do not have.
    static func `in`(_ language: String) -> Words {
        switch language {
        case "pl": .polish
        case "pt": .portuguese
        case "es": .spanish
        default: .english
        }
    }

    /// The first language of an `Accept-Language` field that we have. Weights are not looked at:
    /// browsers send their languages in order.
    static func accepted(_ field: String?) -> Words {
        for range in (field ?? "").split(separator: ",") {
            let tag = range.drop { $0 == " " }.prefix(2).lowercased()
            if ["en", "pl", "pt", "es"].contains(tag) { return .in(tag) }
        }
        return .english
    }

    static let english = Words(
        language: "en", repairOrder: "Repair order", registeredOn: "Registered on",
        whereItIs: "Where your repair is", notYet: "to come", now: "now", parcels: "Parcels",
        parcelOf: { "Parcel \($0) of \($1)" }, downloadSlip: "Download slip (PDF)",
        noPrinter: "No printer? Write this code on the box:", devices: "Devices",
        serial: "Serial no.", fault: "Fault", photosIn: "Photos on arrival",
        photosOut: "Photos on departure", noPhotos: "None yet.",
        photoOf: { "Photo of \($0)" }, signIn: "Sign in", name: "Name", password: "Password",
        waitsForYou: "We wait for your answer.", sentBack: "Sent back to you",
        stage: {
            switch $0 {
            case .registered: "Registered"
            case .verified: "Verified"
            case .received: "Parcel arrived"
            case .checked: "Contents checked"
            case .assigned: "Technician assigned"
            case .quoted: "Quote sent"
            case .accepted: "Quote accepted"
            case .declined: "Quote declined"
            case .inRepair: "In repair"
            case .qualityControl: "Quality control"
            case .ready: "Ready"
            case .packed: "Packed"
            case .collected: "With the courier"
            case .delivered: "Delivered"
            case .cancelled: "Cancelled"
            case .lost: "Lost"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "On its way to us"
            case .received: "Arrived"
            case .checked: "Opened and checked"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "warehouse"
            case .caretaker: "caretaker"
            case .technician: "technician"
            case .qualityControl: "quality control"
            case .manager: "manager"
            case .customer: "customer"
            }
        },
        verdict: { $0.word })

    static let polish = Words(
        language: "pl", repairOrder: "Zlecenie naprawy", registeredOn: "Zarejestrowano",
        whereItIs: "Na jakim etapie jest naprawa", notYet: "przed nami", now: "teraz",
        parcels: "Paczki", parcelOf: { "Paczka \($0) z \($1)" },
        downloadSlip: "Pobierz kwit (PDF)",
        noPrinter: "Bez drukarki? Napisz ten kod na paczce:", devices: "Urządzenia",
        serial: "Nr seryjny", fault: "Usterka", photosIn: "Zdjęcia przy przyjęciu",
        photosOut: "Zdjęcia przy wysyłce", noPhotos: "Jeszcze żadnych.",
        photoOf: { "Zdjęcie: \($0)" }, signIn: "Zaloguj się", name: "Nazwa", password: "Hasło",
        waitsForYou: "Czekamy na odpowiedź.", sentBack: "Odesłane do Ciebie",
        stage: {
            switch $0 {
            case .registered: "Zarejestrowane"
            case .verified: "Sprawdzone zgłoszenie"
            case .received: "Paczka dotarła"
            case .checked: "Zawartość sprawdzona"
            case .assigned: "Przydzielone technikowi"
            case .quoted: "Wycena wysłana"
            case .accepted: "Wycena przyjęta"
            case .declined: "Wycena odrzucona"
            case .inRepair: "W naprawie"
            case .qualityControl: "Kontrola jakości"
            case .ready: "Gotowe"
            case .packed: "Spakowane"
            case .collected: "U kuriera"
            case .delivered: "Doręczone"
            case .cancelled: "Anulowane"
            case .lost: "Zaginione"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "W drodze do nas"
            case .received: "Dotarła"
            case .checked: "Otwarta i sprawdzona"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "magazyn"
            case .caretaker: "opiekun"
            case .technician: "technik"
            case .qualityControl: "kontrola jakości"
            case .manager: "kierownik"
            case .customer: "klient"
            }
        },
        verdict: {
            switch $0 {
            case .matched: "OK"
            case .already: "DRUGI RAZ"
            case .ambiguous: "KTÓRA?"
            case .unknown: "NIEZNANE"
            case .wrongPlace, .contradiction: "STOP"
            case .misread: "JESZCZE RAZ"
            }
        })

    static let portuguese = Words(
        language: "pt", repairOrder: "Ordem de reparo", registeredOn: "Registrada em",
        whereItIs: "Onde está o seu reparo", notYet: "a seguir", now: "agora",
        parcels: "Volumes", parcelOf: { "Volume \($0) de \($1)" },
        downloadSlip: "Baixar a guia (PDF)",
        noPrinter: "Sem impressora? Escreva este código na caixa:", devices: "Aparelhos",
        serial: "N.º de série", fault: "Defeito", photosIn: "Fotos na chegada",
        photosOut: "Fotos na saída", noPhotos: "Ainda nenhuma.",
        photoOf: { "Foto de \($0)" }, signIn: "Entrar", name: "Nome", password: "Senha",
        waitsForYou: "Aguardamos a sua resposta.", sentBack: "Enviado de volta para você",
        stage: {
            switch $0 {
            case .registered: "Registrado"
            case .verified: "Conferido"
            case .received: "Volume chegou"
            case .checked: "Conteúdo conferido"
            case .assigned: "Técnico designado"
            case .quoted: "Orçamento enviado"
            case .accepted: "Orçamento aprovado"
            case .declined: "Orçamento recusado"
            case .inRepair: "Em reparo"
            case .qualityControl: "Controle de qualidade"
            case .ready: "Pronto"
            case .packed: "Embalado"
            case .collected: "Com a transportadora"
            case .delivered: "Entregue"
            case .cancelled: "Cancelado"
            case .lost: "Extraviado"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "A caminho"
            case .received: "Chegou"
            case .checked: "Aberto e conferido"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "depósito"
            case .caretaker: "atendente"
            case .technician: "técnico"
            case .qualityControl: "controle de qualidade"
            case .manager: "gerente"
            case .customer: "cliente"
            }
        },
        verdict: {
            switch $0 {
            case .matched: "OK"
            case .already: "REPETIDO"
            case .ambiguous: "QUAL?"
            case .unknown: "DESCONHECIDO"
            case .wrongPlace, .contradiction: "STOP"
            case .misread: "DE NOVO"
            }
        })

    static let spanish = Words(
        language: "es", repairOrder: "Orden de reparación", registeredOn: "Registrada el",
        whereItIs: "Dónde está su reparación", notYet: "por venir", now: "ahora",
        parcels: "Paquetes", parcelOf: { "Paquete \($0) de \($1)" },
        downloadSlip: "Descargar la hoja (PDF)",
        noPrinter: "¿Sin impresora? Escriba este código en la caja:", devices: "Equipos",
        serial: "N.º de serie", fault: "Fallo", photosIn: "Fotos a la llegada",
        photosOut: "Fotos a la salida", noPhotos: "Todavía ninguna.",
        photoOf: { "Foto de \($0)" }, signIn: "Entrar", name: "Nombre", password: "Contraseña",
        waitsForYou: "Esperamos su respuesta.", sentBack: "Enviado de vuelta a usted",
        stage: {
            switch $0 {
            case .registered: "Registrado"
            case .verified: "Verificado"
            case .received: "Paquete recibido"
            case .checked: "Contenido revisado"
            case .assigned: "Técnico asignado"
            case .quoted: "Presupuesto enviado"
            case .accepted: "Presupuesto aceptado"
            case .declined: "Presupuesto rechazado"
            case .inRepair: "En reparación"
            case .qualityControl: "Control de calidad"
            case .ready: "Listo"
            case .packed: "Embalado"
            case .collected: "Con el mensajero"
            case .delivered: "Entregado"
            case .cancelled: "Cancelado"
            case .lost: "Extraviado"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "De camino a nosotros"
            case .received: "Recibido"
            case .checked: "Abierto y revisado"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "almacén"
            case .caretaker: "asesor"
            case .technician: "técnico"
            case .qualityControl: "control de calidad"
            case .manager: "gerente"
            case .customer: "cliente"
            }
        },
        verdict: {
            switch $0 {
            case .matched: "OK"
            case .already: "REPETIDO"
            case .ambiguous: "¿CUÁL?"
            case .unknown: "DESCONOCIDO"
            case .wrongPlace, .contradiction: "STOP"
            case .misread: "OTRA VEZ"
            }
        })
}
