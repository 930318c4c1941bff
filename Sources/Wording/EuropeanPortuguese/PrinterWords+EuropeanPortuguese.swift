import Logistics
import Printing

extension PrinterWords {
    static let europeanPortuguese = PrinterWords(
        printers: "Impressoras", print: "Imprimir", sentTo: { "Impressora \($0)" },
        paper: PapersWords.europeanPortuguese.name,
        calibrationPage: "Página de calibração",
        state: {
            switch $0 {
            case .waiting: "à espera"
            case .printing: "a imprimir"
            case .printed: "impresso"
            case .failed: "não impresso"
            case .cancelled: "retirado"
            }
        },
        reprint: "reimpressão", again: "Imprimir de novo",
        againMayBeSecond: "Imprimir de novo (pode sair em duplicado)", takeOut: "Tirar da fila",
        takeOff: "Tirar da lista", retryAll: { "Imprimir de novo tudo o que não saiu (\($0))" },
        notPrinted: { "Não impressos: \($0)" }, queue: "Fila", nothingWaits: "Nada à espera.",
        latest: "Impressos recentemente", prints: { "Imprime automaticamente: \($0)" },
        printsNothing: "Imprime só o que lhe é enviado pelo nome.",
        check: "Verificar se responde", answers: "Responde.",
        noPrinters: "Ainda não há impressora configurada.",
        howToName:
            "Crie um ficheiro printers.conf na pasta de dados da estação. Uma impressora de "
            + "etiquetas na rede tem endereço, pontos por polegada e o tamanho das etiquetas; uma "
            + "impressora do CUPS tem o nome da sua fila:",
        howToRestart: "Depois inicie a estação de novo.", calibration: "Calibração",
        notCalibrated: "Ainda não foi medida.",
        calibrated: { "Medida em \($0) por \($1)." },
        moved: { "Tudo é movido \($0) mm para a direita e \($1) mm para baixo." },
        stretched: { "É esticado a \($0) % na largura e \($1) % no comprimento." },
        labelsAreNotStretched:
            "Numa impressora de etiquetas tudo é movido, nada é esticado: os códigos são pontos "
            + "inteiros.",
        stepPrint: "Imprima a página de calibração. Sai sem o que foi medido antes.",
        stepMeasure:
            "Meça com uma régua: a linha A desde a borda esquerda do papel, a linha B desde a "
            + "borda superior, e as barras C e D de ponta a ponta.",
        stepType: "Escreva as medidas em milímetros. C e D são opcionais.",
        stepCheck: "Imprima a página mais uma vez, corrigida: agora A e B devem estar certas.",
        printPage: "Imprimir a página de calibração", printCorrected: "Imprimir corrigida",
        left: { "A, da borda esquerda (deve dar \($0) mm)" },
        top: { "B, da borda superior (deve dar \($0) mm)" },
        across: { "C, o comprimento (deve dar \($0) mm)" },
        along: { "D, o comprimento (deve dar \($0) mm)" },
        save: "Guardar",
        look: "Verifique primeiro se saiu; depois imprima de novo.",
        problem: { printer, problem in
            switch problem {
            case .unknownHost(let host, let reason):
                "Impressora '\(printer)': endereço desconhecido '\(host)' (\(reason)). Corrija-o "
                    + "em printers.conf ou indique o endereço IP."
            case .unreachable(let address, let reason):
                "A impressora '\(printer)' não responde em \(address) (\(reason)). Ligue-a, veja o "
                    + "cabo de rede e imprima de novo."
            case .refused(let address):
                "A impressora '\(printer)' não aceita ligações em \(address). Veja se está pronta e "
                    + "se a porta é essa, depois imprima de novo."
            case .hung(let seconds):
                "A impressora '\(printer)' não recebeu mais nada durante \(seconds) s. Veja o visor: "
                    + "papel, fita, tampa aberta."
            case .tooSlow(let seconds):
                "A impressora '\(printer)' não terminou em \(seconds) s. Veja o visor e a rede."
            case .closedEarly:
                "A impressora '\(printer)' fechou a ligação antes de receber tudo. Veja o visor, ou "
                    + "desligue-a e ligue-a."
            case .notConfirmed(let seconds):
                "A impressora '\(printer)' recebeu tudo, mas não fechou a ligação em \(seconds) s. Se "
                    + "imprimiu e nunca a fecha, escreva 'hangs-up = no' para ela em printers.conf."
            case .noSpooler(let program, let reason):
                "Impressora '\(printer)': '\(program)' não pode ser iniciado (\(reason)). Instale o "
                    + "pacote cups-client."
            case .spoolerRefused(let queue, let reason):
                "Impressora '\(printer)': o CUPS não aceitou para a fila '\(queue)': \(reason)"
            case .spoolerHung(let queue, let seconds):
                "Impressora '\(printer)': o CUPS não respondeu pela fila '\(queue)' em \(seconds) s. "
                    + "Veja se o CUPS funciona."
            case .interrupted: "A estação parou enquanto imprimia em '\(printer)'."
            case .notConfigured:
                "Já não há impressora '\(printer)' em printers.conf. Escolha outra."
            case .gone:
                "Nada foi enviado para '\(printer)': aquilo de que o documento trata já não existe."
            case .otherPaperSize(let size, let sizes):
                "Nada foi enviado para '\(printer)': "
                    + "tem papel de \(size), e é preciso \(sizes.joined(separator: " ou ")). Escolha outra impressora."
            case .noPaper(let why): "Nada foi enviado a '\(printer)': \(why)"
            }
        })
}
