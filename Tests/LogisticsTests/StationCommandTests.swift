import Logistics
import Testing

@Suite struct StationCommandTests {
    @Test func everyCommandHasACardOfItsOwn() throws {
        let codes = StationCommand.allCases.map(\.code)
        #expect(codes.count == 20)
        #expect(Set(codes).count == codes.count)
        for (command, code) in zip(StationCommand.allCases, codes) {
            #expect(code.kind == .commandCard)
            // Read again from what is printed, with its check symbol.
            #expect(try Code(code.printed) == code)
            #expect(StationCommand(code) == command)
        }
    }

    @Test func noSmudgeMakesOneCommandOfAnother() {
        let codes = StationCommand.allCases.map { Array($0.code.symbols) }
        for (index, one) in codes.enumerated() {
            for other in codes.dropFirst(index + 1) {
                #expect(zip(one, other).count { $0 != $1 } >= 6, "\(one) \(other)")
            }
        }
    }

    /// Cards hang laminated in shops: their codes may never change.
    @Test(arguments: [
        (StationCommand.photo, "CD6GT34P"), (.done, "CP5FR3NB"), (.undo, "C834HH4B"),
        (.next, "C94PH3RK"), (.damage, "C59TTR3S"), (.unknown, "C5RCPV77"), (.note, "CS8KVPHS"),
        (.print, "C4PRDDXS"), (.help, "CFSKRJ46"), (.digit0, "CJCXGVFT"), (.digit1, "C2JF7S5P"),
        (.digit9, "C7N28NFR"),
    ])
    func aCardStaysGood(command: StationCommand, symbols: String) {
        #expect(command.code.symbols == symbols)
    }

    @Test func aCodeOfAnotherKindIsNoCommand() throws {
        for kind in Code.Kind.allCases {
            let code = Code.draw(kind, below: { $0 / 2 })
            #expect(StationCommand(code) == nil)
        }
        #expect(StationCommand.digit7.digit == 7)
        #expect(StationCommand.photo.digit == nil)
    }
}
