import Testing
import TrackingNumbers

@Suite struct DefinitionTests {
    @Test(arguments: Definition.all)
    func itsOwnNumbersAreRecognised(definition: Definition) {
        #expect(!definition.valid.isEmpty)
        for text in definition.valid {
            let recognition = Recognition(of: text)
            if definition.kind == .routing {
                #expect(recognition.routing.contains { $0.what == definition.service }, "\(text)")
            } else {
                #expect(
                    recognition.candidates.contains { $0.definition == definition.id }, "\(text)")
            }
            #expect(recognition.raw == text)
        }
    }

    @Test(arguments: Definition.all)
    func whatOnlyLooksLikeItsNumbersIsRefused(definition: Definition) {
        #expect(!definition.invalid.isEmpty)
        for text in definition.invalid {
            let recognition = Recognition(of: text)
            #expect(!recognition.candidates.contains { $0.definition == definition.id }, "\(text)")
            #expect(!recognition.routing.contains { $0.what == definition.service }, "\(text)")
        }
    }

    /// The last character of a number with a check in last place takes one value only.
    @Test(arguments: Definition.all)
    func noOtherLastCharacterPasses(definition: Definition) {
        for text in definition.valid {
            guard
                Recognition(of: text).candidates.contains(where: { candidate in
                    candidate.definition == definition.id
                        && candidate.why.contains { $0.isCheck(of: text.last) }
                }), definition.id != "s10", definition.id != "tnt_ge_13"
            else { continue }
            for other in "0123456789" where other != text.last {
                let wrong = String(text.dropLast()) + [other]
                let passes = Recognition(of: wrong).candidates
                    .contains { $0.definition == definition.id }
                // FedEx's old barcode has its check before the last four digits.
                #expect(!passes || definition.id == "fedex_astra_32", "\(wrong)")
            }
        }
    }

    @Test func thereAreSeventyFiveAndOneThatIsOnlyForRefusing() {
        #expect(Definition.all.count == 76)
        #expect(Set(Definition.all.map(\.id)).count == 76)
        #expect(Definition(id: "ups_1z")?.courier == .ups)
        #expect(Definition(id: "nobody") == nil)
    }

    @Test(arguments: Definition.all)
    func everythingAboutItCanBeRead(definition: Definition) throws {
        #expect(definition.courier.name != definition.courier.id || definition.courier == .bpost)
        #expect(!definition.service.isEmpty)
        #expect(!definition.sources.isEmpty)
        #expect((0...4).contains(definition.evidence))
        for candidate in definition.valid.flatMap({ Recognition(of: $0).candidates }) {
            #expect(!candidate.why.isEmpty)
            #expect(candidate.why.allSatisfy { !$0.description.isEmpty })
        }
    }

    /// Measured on these numbers: where a length is all there is, nobody can come first.
    @Test func theRightCourierComesFirstWheneverSomethingButALengthSpeaks() {
        var first = 0
        var all = 0
        for definition in Definition.all where definition.kind != .routing {
            for text in definition.valid {
                all += 1
                let candidates = Recognition(of: text).candidates
                let own = candidates.first { $0.definition == definition.id }
                if own?.courier == candidates.first?.courier { first += 1 }
            }
        }
        #expect(all == 131)
        #expect(first >= 115)
    }
}

extension Fact {
    func isCheck(of character: Character?) -> Bool {
        if case .checkCharacter(let check, _) = self { check == character } else { false }
    }
}
