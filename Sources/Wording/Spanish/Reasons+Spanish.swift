import Logistics

extension Sentences {
    @Sendable static func spanishReason(_ reason: Reason) -> String {
        switch reason {
        case .missing: "falta. Rellénelo."
        case .taken: "ya está en uso. Elija otro."
        case .useless: "no se puede usar. Elija otro."
        case .easyToGuess: "es fácil de adivinar. Elija otra."
        case .passwordLength(let count, let allowed):
            "tiene \(count) caracteres; use de \(allowed.lowerBound) a \(allowed.upperBound). "
                + "Una frase corta es fácil de recordar."
        case .tooLong(let count, let most):
            "tiene \(count) caracteres; el máximo es \(most). Acórtelo."
        case .controlCharacter(let character):
            "contiene un carácter de control (\(character)). Quítelo."
        case .noMailAddress: "no es una dirección de correo. Escríbala así: anna@example.com."
        case .noCodeSeen:
            "no se ve ningún código. Escanee la etiqueta del transportista o escriba el "
                + "número."
        case .numberForm:
            "un formato tiene de 6 a 40 lugares: letras y cifras valen por sí mismas, # es una "
                + "cifra, @ una letra, * cualquiera de las dos."
        case .tooManyForms(let most): "indique como máximo \(most) formatos."
        case .trackingAddress:
            "escriba la dirección completa con https:// y el servidor, y {number} en lugar del número."
        case .badKey(let length):
            "use de \(length.lowerBound) a \(length.upperBound) caracteres imprimibles, sin "
                + "espacios."
        case .noJSON: "esto no es JSON (RFC 8259)."
        case .noFile: "el formulario no trae ningún archivo. Elija una foto."
        case .wrongKind(let kind): "el valor es de otro tipo. Se espera: \(spanishKind(kind))."
        case .unreadable: "no se puede leer."
        case .notOneOf(let choices): "elija uno de estos: \(choices.joined(separator: ", "))."
        case .outside(let range): "use un número de \(range.lowerBound) a \(range.upperBound)."
        case .noResolution(let range):
            "use de \(range.lowerBound) a \(range.upperBound), o por ejemplo 203x300: a lo "
                + "ancho y a lo largo."
        case .noLength: "no es una longitud en mm. Escríbala como 10,5."
        case .code(let refusal): spanishMisread(refusal)
        case .parcelCount(let range):
            "una orden tiene de \(range.lowerBound) a \(range.upperBound) paquetes. Para más, "
                + "haga otra orden."
        case .deviceCount(let range):
            "una orden tiene de \(range.lowerBound) a \(range.upperBound) equipos. Para más, "
                + "haga otra orden."
        case .noSuchParcel(let count): "los paquetes de la orden van del 1 al \(count)."
        case .numberCharacters:
            "contiene algo que no es letra ni cifra. Escriba el número de seguimiento como "
                + "está impreso en la etiqueta."
        case .numberLength(let count):
            "tiene \(count) letras y cifras; los números de seguimiento tienen de 6 a 40. "
                + "Escríbalo como está impreso en la etiqueta."
        case .numberWithoutDigit:
            "no tiene ninguna cifra, así que no es un número de seguimiento. Escríbalo como "
                + "está impreso en la etiqueta."
        case .tooManyPapers(let most): "como máximo \(most) a la vez. Imprima por partes."
        case .labelCount(let range):
            "cree de \(range.lowerBound) a \(range.upperBound) etiquetas a la vez."
        case .noSuchSheet(let count): "la última hoja es la número \(count)."
        case .oneSheetFormat: "varios documentos en un archivo solo en pdf o zpl."
        case .oneSelection: "envíe uno de estos: codes, order, stage."
        case .nothingFor(let paper):
            "no hay nada de este tipo: \(spanishThing(Thing(paper.subject))). Elija al menos "
                + "un elemento."
        case .notFor(let paper):
            "el documento '\(PapersWords.spanish.name(paper))' es para: "
                + "\(spanishThing(Thing(paper.subject))); el código empieza por "
                + "\(letter(of: paper))."
        case .codeWanted(let paper):
            "el documento '\(PapersWords.spanish.name(paper))' es para: "
                + "\(spanishThing(Thing(paper.subject))). Indique el código."
        case .nothingPrinted:
            "para este código no se imprime nada. Envíe el código de un paquete, un equipo o "
                + "una caja."
        case .labelsOneByOne:
            "las impresoras de etiquetas imprimen una etiqueta tras otra. No indique la hoja "
                + "o imprima en pdf."
        case .unknownLabelSheet(let nearest, let sold):
            "no existe esa hoja de etiquetas. "
                + (nearest.map { "¿Será '\($0)'?" }
                    ?? "Indique columnas y filas, como '3x8', o una de estas: \(sold.joined(separator: ", ")).")
        case .unknownSheetPage: "no es un tamaño de hoja de etiquetas. Elija A4 o Letter."
        case .noTwoLengths:
            "no son dos longitudes. Escriba los milímetros a lo ancho y a lo alto, como "
                + "'7.25x15.15'."
        case .noRoomForLabels(let columns, let rows, let page):
            "\(columns) × \(rows) etiquetas con estos márgenes y espacios no caben en "
                + "\(page): cada una debe medir al menos 5 mm de ancho y de alto. Mida la hoja otra "
                + "vez."
        case .labelTooLarge(let width, let height, let placeWidth, let placeHeight):
            "una etiqueta de \(millimetres(width)) × \(millimetres(height)) no cabe en un "
                + "lugar de \(millimetres(placeWidth)) × \(millimetres(placeHeight)). Elija una "
                + "hoja con etiquetas mayores o una etiqueta menor."
        case .noSuchPlace(let count):
            "la hoja tiene los lugares del 1 al \(count). Cuente el lugar libre fila por fila "
                + "desde la esquina superior izquierda."
        case .printerGone: "ya no está en printers.conf. Imprima de nuevo en otra."
        case .noPrinter:
            "no hay ninguna impresora configurada. Indique una en printers.conf, en la "
                + "carpeta de datos."
        case .noUsualPrinter(let paper, let printers):
            "ninguna impresora imprime por sí sola el documento "
                + "'\(PapersWords.spanish.name(paper))'. Elija una: "
                + "\(printers.joined(separator: ", "))."
        case .queueFull(let waiting):
            "ya hay \(waiting) documentos esperando en ella. Compruebe qué la detiene."
        case .otherPaperSize(let size, let paper, let sizes):
            "tiene papel de \(size); el documento '\(PapersWords.spanish.name(paper))' "
                + "necesita \(sizes.joined(separator: " o ")). Elija otra impresora."
        case .lineTooFar(let line, let expected, let read):
            "la línea \(line) debería estar a \(millimetres(expected)) del borde; "
                + "\(millimetres(read)) es demasiado para corregirlo. Mida otra vez y compruebe que "
                + "el papel está bien colocado."
        case .wrongBarLength(let bar, let expected, let read):
            "la barra \(bar) debería medir \(millimetres(expected)); \(millimetres(read)) "
                + "difiere en más de una décima parte. Mida otra vez y compruebe si la impresora "
                + "reduce las páginas."
        case .notKept:
            "se rechazó antes de actualizar la estación. Revíselo y envíelo con una clave "
                + "nueva."
        }
    }

    private static func spanishKind(_ kind: Reason.JSONKind) -> String {
        switch kind {
        case .text: "un texto"
        case .wholeNumber: "un número entero"
        case .list: "una lista"
        case .trueOrFalse: "true o false"
        case .objectOrList: "un objeto o una lista"
        }
    }
}
