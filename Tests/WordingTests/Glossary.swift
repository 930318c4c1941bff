import Testing

/// One thing, and the one word for it in each language.
///
/// Words are given by their stem, in small letters: `karton` is `Kartony` and `kartonie` too.
/// A stem of several words is looked for as it is.
struct Term: Sendable, CustomTestStringConvertible {
    let thing: String
    /// By the language's folder in `Sources/Wording`: its stem, or several where the grammar
    /// needs them; one of them must occur.
    let chosen: [String: [String]]
    /// Other words for the same thing, which must not occur.
    let refused: [String: [String]]

    var testDescription: String { thing }
}

extension Term {
    private init(
        _ thing: String, en: [String] = [], pl: [String] = [], br: [String] = [],
        pt: [String] = [], es: [String] = [], not refused: [String: [String]] = [:]
    ) {
        self.thing = thing
        chosen = [
            "English": en, "Polish": pl, "BrazilianPortuguese": br, "EuropeanPortuguese": pt,
            "Spanish": es,
        ]
        self.refused = refused
    }

    static let all = [
        Term(
            "order", en: ["repair order"], pl: ["zlecenie naprawy"], br: ["ordem de serviço"],
            pt: ["ordem de reparação"], es: ["orden de reparación"],
            not: [
                "English": ["work ticket", "job order"], "Polish": ["zamówieni"],
                "BrazilianPortuguese": ["ordem de repar", "chamado"],
                "EuropeanPortuguese": ["ordem de serviço"], "Spanish": ["orden de servicio"],
            ]),
        Term(
            "device", en: ["device"], pl: ["urządzeni"], br: ["aparelho"], pt: ["equipamento"],
            es: ["equipo"],
            not: [
                "English": ["appliance", "gadget"], "Polish": ["sprzęt"],
                "BrazilianPortuguese": ["dispositivo", "equipamento"],
                "EuropeanPortuguese": ["dispositivo", "aparelho"],
                "Spanish": ["dispositivo", "aparato"],
            ]),
        Term(
            "parcel", en: ["parcel"], pl: ["paczk"], br: ["volume"], pt: ["volume"],
            es: ["paquete"],
            not: ["English": ["package"], "Spanish": ["bulto"]]),
        Term(
            "slip", en: ["parcel slip"], pl: ["kwit"], br: ["ficha de envio"],
            pt: ["guia de envio"], es: ["hoja de envío"],
            not: [
                "BrazilianPortuguese": ["guia"], "EuropeanPortuguese": ["ficha"],
                "Spanish": ["guía"],
            ]),
        Term(
            "box", en: ["box"], pl: ["karton"], br: ["caixa"], pt: ["caixa"], es: ["caja"],
            not: ["English": ["carton"], "Polish": ["pudeł", "pudł"]]),
        Term(
            "box, as a customer knows it", pl: ["paczka zwrotna"], br: ["pacote de retorno"],
            pt: ["encomenda de retorno"], es: ["paquete de vuelta"]),
        Term(
            "courier", en: ["courier"], pl: ["kurier"], br: ["transportadora"],
            pt: ["transportadora"], es: ["transportista"],
            not: [
                "English": ["carrier"], "Polish": ["przewoźnik"],
                "BrazilianPortuguese": ["correio", "mensageir"],
                "EuropeanPortuguese": ["correio", "mensageir", "estafeta"],
                "Spanish": ["mensajer"],
            ]),
        Term(
            "tracking number", en: ["tracking number"], pl: ["numer przesyłki"],
            br: ["código de rastreio"], pt: ["número de seguimento"],
            es: ["número de seguimiento"],
            not: [
                "Polish": ["nr śledzenia", "numer śledzenia"],
                "BrazilianPortuguese": ["número de rastreio", "n.º de rastreio"],
                "EuropeanPortuguese": ["rastreio"], "Spanish": ["rastreo", "número de envío"],
            ]),
        Term(
            "technician", en: ["technician"], pl: ["serwisant"], br: ["técnico"], pt: ["técnico"],
            es: ["técnico"], not: ["English": ["mechanic"], "Polish": ["technik"]]),
        Term(
            "caretaker", en: ["customer care"], pl: ["opiekun klienta"], br: ["atendimento"],
            pt: ["apoio ao cliente"], es: ["atención al cliente"],
            not: [
                "English": ["caretaker"], "BrazilianPortuguese": ["atendente"],
                "EuropeanPortuguese": ["atendimento"], "Spanish": ["asesor"],
            ]),
        Term(
            "service centre", en: ["service centre"], pl: ["serwis"], br: ["assistência"],
            pt: ["centro de assistência"], es: ["taller"],
            not: [
                "English": ["service center", "repair shop"], "Polish": ["warsztat", "sklep"],
                "BrazilianPortuguese": ["oficina", "loja"],
                "EuropeanPortuguese": ["oficina", "loja"], "Spanish": ["tienda"],
            ]),
        Term(
            "fault", en: ["fault"], pl: ["usterk"], br: ["defeito"], pt: ["avaria"],
            es: ["avería"],
            not: [
                "English": ["defect"], "Polish": ["awari", "defekt"],
                "BrazilianPortuguese": ["avaria"], "EuropeanPortuguese": ["defeito"],
                "Spanish": ["fallo", "defecto"],
            ]),
        Term(
            "repair", en: ["repair"], pl: ["napraw"], br: ["reparo"], pt: ["reparação"],
            es: ["reparación"],
            not: ["BrazilianPortuguese": ["reparação"], "EuropeanPortuguese": ["reparo"]]),
        Term(
            "quote", en: ["quote"], pl: ["wycen"], br: ["orçamento"], pt: ["orçamento"],
            es: ["presupuesto"],
            not: ["English": ["estimate"], "Polish": ["kosztorys"], "Spanish": ["cotización"]]),
        Term(
            "verified", en: ["verified"], pl: ["zweryfikowan"], br: ["triagem"],
            pt: ["verificad"], es: ["verificad"],
            not: ["Polish": ["sprawdzone zgłoszenie", "zgłoszenie sprawdzone"]]),
        Term(
            "checked", en: ["contents checked"], pl: ["zawartość sprawdzon"],
            br: ["conteúdo conferido"], pt: ["conteúdo conferido"], es: ["contenido comprobado"],
            not: ["Spanish": ["contenido revisado"]]),
        Term(
            "with the courier", en: ["with the courier"], pl: ["u kuriera"],
            br: ["com a transportadora"], pt: ["com a transportadora"], es: ["en tránsito"]),
        Term(
            "command card", en: ["command card"], pl: ["karty poleceń"], br: ["cartões de comando"],
            pt: ["cartões de comando"], es: ["tarjetas de comando"],
            not: ["Spanish": ["tarjetas de órdenes"]]),
        Term(
            "dispatch", en: ["dispatch"], pl: ["wysyłka"], br: ["expedição"], pt: ["expedição"],
            es: ["expedición"], not: ["Spanish": ["despacho"]]),
        Term(
            "sign in", en: ["sign in"], pl: ["zaloguj"], br: ["entrar"], pt: ["iniciar sessão"],
            es: ["iniciar sesión"],
            not: [
                "English": ["log in", "login"], "EuropeanPortuguese": ["entrar"],
                "Spanish": ["entrar"],
            ]),
        Term(
            "sign out", en: ["sign out"], pl: ["wyloguj"], br: ["sair"], pt: ["terminar sessão"],
            es: ["cerrar sesión"],
            not: ["English": ["log out", "logout"], "Spanish": ["salir"]]),
        Term(
            "user name", en: ["user name"], pl: ["login"], br: ["usuário"], pt: ["utilizador"],
            es: ["usuario"]),
        Term(
            "customer's name", en: ["name or company"], pl: ["imię i nazwisko lub firma"],
            br: ["nome ou empresa"], pt: ["nome ou empresa"], es: ["nombre o empresa"]),
        Term(
            "scan", en: ["scan"], pl: ["zeskanuj"], br: ["escane"], pt: ["leia"], es: ["escane"],
            not: [
                "BrazilianPortuguese": ["leia"],
                "EuropeanPortuguese": ["escane", "digitaliz", "bipe"],
            ]),
        Term(
            "screen", br: ["tela"], pt: ["ecrã"], es: ["pantalla"],
            not: [
                "BrazilianPortuguese": ["ecrã"],
                "EuropeanPortuguese": ["tela"],
            ]),
        // The camera in a browser is kamera in Polish, as browsers call it; aparat is the one in
        // a telephone that is repaired.
        Term(
            "camera", en: ["camera"], pl: ["kamera", "aparat"], br: ["câmera"], pt: ["câmara"],
            es: ["cámara"],
            not: ["BrazilianPortuguese": ["câmara"], "EuropeanPortuguese": ["câmera"]]),
        Term(
            "warehouse", en: ["warehouse"], pl: ["magazyn"], br: ["estoque"], pt: ["armazém"],
            es: ["almacén"],
            not: [
                "BrazilianPortuguese": ["depósito", "armazém"],
                "EuropeanPortuguese": ["estoque"], "Spanish": ["depósito"],
            ]),
        Term(
            "plain words",
            not: [
                "English": [
                    "nobody knows", "may be left out", "one more", "worthless", "parted by",
                    "whoever", "anew", "with it",
                ],
                "Polish": ["nikt nie zna", "można pominąć", "dispozytyw"],
                "BrazilianPortuguese": ["ninguém conhece", "utilizador", "ficheiro"],
                "EuropeanPortuguese": ["ninguém conhece", "usuário", "arquivo", "celular"],
                "Spanish": ["nadie conoce"],
            ]),
    ]
}
