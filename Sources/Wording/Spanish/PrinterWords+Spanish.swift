import Logistics
import Printing

extension PrinterWords {
    static let spanish = PrinterWords(
        printers: "Impresoras", print: "Imprimir", sentTo: { "Impresora \($0)" },
        paper: PapersWords.spanish.name,
        calibrationPage: "Página de calibración",
        state: {
            switch $0 {
            case .waiting: "en espera"
            case .printing: "imprimiendo"
            case .printed: "impreso"
            case .failed: "no impreso"
            case .cancelled: "retirado"
            }
        },
        reprint: "reimpresión", again: "Imprimir otra vez",
        againMayBeSecond: "Imprimir otra vez (puede imprimirse dos veces)",
        takeOut: "Sacar de la cola", takeOff: "Quitar de la lista",
        retryAll: { "Imprimir otra vez todo lo que no salió (\($0))" },
        notPrinted: { "No impresos: \($0)" }, queue: "Cola", nothingWaits: "Nada en espera.",
        latest: "Impresos recientemente", prints: { "Imprime automáticamente: \($0)" },
        printsNothing: "Imprime solo lo que se le envía por su nombre.",
        check: "Comprobar si responde", answers: "Responde.",
        noPrinters: "Todavía no hay ninguna impresora configurada.",
        howToName:
            "Cree un archivo printers.conf en la carpeta de datos de la estación. Una impresora "
            + "de etiquetas en la red tiene dirección, puntos por pulgada y el tamaño de sus "
            + "etiquetas; una impresora de CUPS tiene el nombre de su cola:",
        howToRestart: "Después inicie la estación de nuevo.", calibration: "Calibración",
        notCalibrated: "Todavía no se ha medido.",
        calibrated: { "Medida el \($0) por \($1)." },
        moved: { "Todo se mueve \($0) mm a la derecha y \($1) mm hacia abajo." },
        stretched: { "Se estira al \($0) % a lo ancho y al \($1) % a lo largo." },
        labelsAreNotStretched:
            "En una impresora de etiquetas todo se mueve y nada se estira: los códigos son puntos "
            + "enteros.",
        stepPrint: "Imprima la página de calibración. Sale sin lo que se midió antes.",
        stepMeasure:
            "Mida con una regla: la línea A desde el borde izquierdo del papel, la línea B desde el "
            + "borde superior, y las barras C y D de punta a punta.",
        stepType: "Escriba las medidas en milímetros. C y D son opcionales.",
        stepCheck: "Imprima la página una vez más, corregida: ahora A y B deben estar bien.",
        printPage: "Imprimir la página de calibración", printCorrected: "Imprimir corregida",
        left: { "A, desde el borde izquierdo (debe dar \($0) mm)" },
        top: { "B, desde el borde superior (debe dar \($0) mm)" },
        across: { "C, su longitud (debe dar \($0) mm)" },
        along: { "D, su longitud (debe dar \($0) mm)" },
        save: "Guardar",
        look: "Compruebe primero si salió y después imprima otra vez.",
        problem: { printer, problem in
            switch problem {
            case .unknownHost(let host, let reason):
                "Impresora '\(printer)': dirección desconocida '\(host)' (\(reason)). Corríjala "
                    + "en printers.conf o indique la dirección IP."
            case .unreachable(let address, let reason):
                "La impresora '\(printer)' no responde en \(address) (\(reason)). Enciéndala, mire "
                    + "el cable de red e imprima otra vez."
            case .refused(let address):
                "La impresora '\(printer)' no acepta conexión en \(address). Mire si está lista y "
                    + "si ese es su puerto, y después imprima otra vez."
            case .hung(let seconds):
                "La impresora '\(printer)' no aceptó nada más durante \(seconds) s. Mire su "
                    + "pantalla: papel, cinta, tapa abierta."
            case .tooSlow(let seconds):
                "La impresora '\(printer)' no terminó en \(seconds) s. Mire su pantalla y su red."
            case .closedEarly:
                "La impresora '\(printer)' cortó antes de tenerlo todo. Mire su pantalla, o apáguela "
                    + "y enciéndala."
            case .notConfirmed(let seconds):
                "La impresora '\(printer)' lo tiene todo, pero no cerró la conexión en \(seconds) s. "
                    + "Si imprimió y nunca la cierra, escriba 'hangs-up = no' para ella en "
                    + "printers.conf."
            case .noSpooler(let program, let reason):
                "Impresora '\(printer)': no se puede iniciar '\(program)' (\(reason)). Instale el "
                    + "paquete cups-client."
            case .spoolerRefused(let queue, let reason):
                "Impresora '\(printer)': CUPS no lo aceptó para su cola '\(queue)': \(reason)"
            case .spoolerHung(let queue, let seconds):
                "Impresora '\(printer)': CUPS no respondió por su cola '\(queue)' en \(seconds) s. "
                    + "Mire si CUPS funciona."
            case .interrupted: "La estación se detuvo mientras imprimía en '\(printer)'."
            case .notConfigured:
                "Ya no hay impresora '\(printer)' en printers.conf. Elija otra."
            case .gone:
                "No se envió nada a '\(printer)': aquello de lo que trata el documento ya no existe."
            case .otherPaperSize(let size, let sizes):
                "No se envió nada a '\(printer)': "
                    + "tiene papel de \(size) y se necesita \(sizes.joined(separator: " o ")). Elija otra impresora."
            case .noPaper(let why): "No se envió nada a '\(printer)': \(why)"
            }
        })
}
