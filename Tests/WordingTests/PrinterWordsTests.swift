import Logistics
import Printing
import Testing
import Wording

/// What the pages say about printers, in every language that they have.
@Suite struct PrinterWordsTests {
    private static let problems: [(PrintFailure.Problem, quoted: [String])] = [
        (.unknownHost(host: "lpt", reason: "no name"), ["'lpt'", "no name", "printers.conf"]),
        (.unreachable(address: "10.0.0.9:9100", reason: "why"), ["10.0.0.9:9100", "why"]),
        (.refused(address: "10.0.0.9:9100"), ["10.0.0.9:9100"]),
        (.hung(seconds: 10), ["10 s"]), (.tooSlow(seconds: 300), ["300 s"]), (.closedEarly, []),
        (.notConfirmed(seconds: 15), ["15 s", "hangs-up = no", "printers.conf"]),
        (.noSpooler(program: "/bin/lp", reason: "why"), ["/bin/lp", "why", "cups-client"]),
        (.spoolerRefused(queue: "office", reason: "lp: no"), ["'office'", "lp: no"]),
        (.spoolerHung(queue: "office", seconds: 30), ["'office'", "30 s"]), (.interrupted, []),
        (.notConfigured, ["printers.conf"]), (.noPaper(why: "because"), ["because"]), (.gone, []),
        (.otherPaperSize("50 × 25 mm", sizes: ["A4"]), ["50 × 25 mm", "A4"]),
    ]

    @Test(arguments: Language.allCases)
    func everyFailureNamesThePrinterAndItsFacts(language: Language) {
        let words = Wording.in(language).printers
        for (problem, quoted) in Self.problems {
            let sentence = words.said(PrintFailure(printer: "sticker", problem))
            for part in ["'sticker'"] + quoted {
                #expect(sentence.contains(part), "\(language): \(sentence)")
            }
            if language != .english {
                #expect(
                    sentence
                        != Wording.in(.english).printers.said(.init(printer: "sticker", problem)))
            }
            let perhaps = words.said(
                PrintFailure(printer: "sticker", problem, mayHaveComeOut: true))
            #expect(perhaps == "\(sentence) \(words.look)")
        }
        #expect(Set(Paper.allCases.map(words.paper)).count == Paper.allCases.count)
    }
}
