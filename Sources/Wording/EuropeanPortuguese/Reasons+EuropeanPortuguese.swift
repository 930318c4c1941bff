import Logistics

extension Sentences {
    @Sendable static func europeanReason(_ reason: Reason) -> String {
        switch reason {
        case .missing: "falta. Preencha."
        case .taken: "já está em uso. Escolha outro."
        case .useless: "não pode ser usado. Escolha outro."
        case .easyToGuess: "é fácil de adivinhar. Escolha outra."
        case .passwordLength(let count, let allowed):
            "tem \(count) caracteres; use de \(allowed.lowerBound) a \(allowed.upperBound). "
                + "Uma frase curta é fácil de recordar."
        case .tooLong(let count, let most): "tem \(count) caracteres; o máximo é \(most). Encurte."
        case .controlCharacter(let character):
            "contém um caráter de controlo (\(character)). Retire-o."
        case .noMailAddress: "não é um endereço de e-mail. Escreva assim: anna@example.com."
        case .noCodeSeen:
            "nenhum código foi encontrado. Leia a etiqueta da transportadora ou escreva o "
                + "número."
        case .numberForm:
            "um formato tem de 6 a 40 posições: letras e algarismos valem por si, # é um "
                + "algarismo, @ uma letra, * qualquer dos dois."
        case .tooManyForms(let most): "indique no máximo \(most) formatos."
        case .trackingAddress:
            "escreva o endereço completo com https:// e o servidor, e {number} no lugar do número."
        case .badKey(let length):
            "use de \(length.lowerBound) a \(length.upperBound) caracteres imprimíveis, sem "
                + "espaços."
        case .noJSON: "isto não é JSON (RFC 8259)."
        case .noFile: "o formulário não tem ficheiro. Escolha uma foto."
        case .wrongKind(let kind): "o valor é do tipo errado. Esperado: \(europeanKind(kind))."
        case .unreadable: "não é possível ler."
        case .notOneOf(let choices): "escolha um destes: \(choices.joined(separator: ", "))."
        case .outside(let range): "use um número de \(range.lowerBound) a \(range.upperBound)."
        case .noResolution(let range):
            "use de \(range.lowerBound) a \(range.upperBound), ou por exemplo 203x300: na "
                + "largura e no comprimento."
        case .noLength: "não é um comprimento em mm. Escreva por exemplo 10,5."
        case .code(let refusal): europeanMisread(refusal)
        case .parcelCount(let range):
            "uma ordem tem de \(range.lowerBound) a \(range.upperBound) volumes. Para mais, "
                + "faça outra ordem."
        case .deviceCount(let range):
            "uma ordem tem de \(range.lowerBound) a \(range.upperBound) equipamentos. Para "
                + "mais, faça outra ordem."
        case .noSuchParcel(let count): "os volumes da ordem vão de 1 a \(count)."
        case .numberCharacters:
            "contém algo que não é letra nem algarismo. Escreva o número de seguimento como "
                + "está impresso na etiqueta."
        case .numberLength(let count):
            "tem \(count) letras e algarismos; os números de seguimento têm de 6 a 40. "
                + "Escreva como está impresso na etiqueta."
        case .numberWithoutDigit:
            "não tem nenhum algarismo, por isso não é um número de seguimento. Escreva como "
                + "está impresso na etiqueta."
        case .tooManyPapers(let most): "no máximo \(most) de cada vez. Imprima por partes."
        case .labelCount(let range):
            "crie de \(range.lowerBound) a \(range.upperBound) etiquetas de cada vez."
        case .noSuchSheet(let count): "a última folha é a número \(count)."
        case .oneSheetFormat: "vários documentos num ficheiro só em pdf ou zpl."
        case .oneSelection: "envie um destes: codes, order, stage."
        case .nothingFor(let paper):
            "não há nada deste tipo: \(europeanThing(Thing(paper.subject))). Escolha pelo "
                + "menos um item."
        case .notFor(let paper):
            "o documento '\(PapersWords.europeanPortuguese.name(paper))' é para: "
                + "\(europeanThing(Thing(paper.subject))); o código começa por \(letter(of: paper))."
        case .codeWanted(let paper):
            "o documento '\(PapersWords.europeanPortuguese.name(paper))' é para: "
                + "\(europeanThing(Thing(paper.subject))). Indique o código."
        case .nothingPrinted:
            "nada se imprime para este código. Envie o código de um volume, equipamento ou "
                + "caixa."
        case .labelsOneByOne:
            "as impressoras de etiquetas imprimem uma etiqueta de cada vez. Não indique a "
                + "folha ou imprima em pdf."
        case .unknownLabelSheet(let nearest, let sold):
            "não existe essa folha de etiquetas. "
                + (nearest.map { "Será '\($0)'?" }
                    ?? "Indique colunas e linhas, como '3x8', ou uma destas: \(sold.joined(separator: ", ")).")
        case .unknownSheetPage: "não é um formato de folha de etiquetas. Escolha A4 ou Letter."
        case .noTwoLengths:
            "não são dois comprimentos. Escreva os milímetros na largura e na altura, como "
                + "'7.25x15.15'."
        case .noRoomForLabels(let columns, let rows, let page):
            "\(columns) × \(rows) etiquetas com estas margens e espaços não cabem em \(page): "
                + "cada uma tem de ter pelo menos 5 mm de largura e altura. Meça a folha de novo."
        case .labelTooLarge(let width, let height, let placeWidth, let placeHeight):
            "uma etiqueta de \(millimetres(width)) × \(millimetres(height)) não cabe num "
                + "lugar de \(millimetres(placeWidth)) × \(millimetres(placeHeight)). Escolha uma "
                + "folha com etiquetas maiores ou uma etiqueta menor."
        case .noSuchPlace(let count):
            "a folha tem os lugares de 1 a \(count). Conte o lugar livre linha a linha, a "
                + "partir do canto superior esquerdo."
        case .printerGone: "já não está em printers.conf. Imprima de novo noutra."
        case .noPrinter:
            "nenhuma impressora está configurada. Indique uma em printers.conf na pasta de "
                + "dados."
        case .noUsualPrinter(let paper, let printers):
            "nenhuma impressora imprime sozinha o documento "
                + "'\(PapersWords.europeanPortuguese.name(paper))'. Escolha uma: "
                + "\(printers.joined(separator: ", "))."
        case .queueFull(let waiting):
            "já há \(waiting) documentos à espera nela. Veja o que está a parar a fila."
        case .otherPaperSize(let size, let paper, let sizes):
            "tem papel de \(size); o documento "
                + "'\(PapersWords.europeanPortuguese.name(paper))' precisa de "
                + "\(sizes.joined(separator: " ou ")). Escolha outra impressora."
        case .lineTooFar(let line, let expected, let read):
            "a linha \(line) devia estar a \(millimetres(expected)) da margem; "
                + "\(millimetres(read)) é demasiado longe para corrigir. Meça de novo e veja se o "
                + "papel está bem colocado."
        case .wrongBarLength(let bar, let expected, let read):
            "a barra \(bar) devia ter \(millimetres(expected)); \(millimetres(read)) difere "
                + "em mais de um décimo. Meça de novo e veja se a impressora reduz as páginas."
        case .notKept:
            "foi recusado antes da atualização da estação. Verifique e envie com uma chave "
                + "nova."
        }
    }

    private static func europeanKind(_ kind: Reason.JSONKind) -> String {
        switch kind {
        case .text: "um texto"
        case .wholeNumber: "um número inteiro"
        case .list: "uma lista"
        case .trueOrFalse: "true ou false"
        case .objectOrList: "um objeto ou uma lista"
        }
    }
}
