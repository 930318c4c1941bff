import Foundation
import Testing

@testable import Logistics
import TrackingNumbers

@testable import Wording

/// Why something was not done, in every language that the station has.
@Suite struct RefusalTests {
    private static let code = Code.draw(.order) { _ in 3 }
    private static let other = Code.draw(.order) { _ in 4 }
    private static let box = Code.draw(.box) { _ in 5 }
    private static let label = CourierLabel(
        courier: "UPS", trackingNumber: number, trackingPage: nil)
    private static let number: TrackingNumber = {
        do {
            return try TrackingNumber("1Z999AA10123456784")
        } catch {
            preconditionFailure("\(error)")
        }
    }()
    private static let device = Code.draw(.device) { _ in 6 }
    private static let parcel = Code.draw(.parcel) { _ in 7 }

    private static let refusals: [(refusal: Refusal, quoted: [String])] = [
        (.unknown(what: .parcel, text: "P234"), ["'P234'"]),
        (.notAllowed(role: .customer, doing: .scan), []),
        (.unusable(field: .login, value: "anna", why: .taken), ["'anna'"]),
        (
            .wrongStage(
                .device(device, .init(from: .registered, to: .packed, possible: [.verified]))),
            [device.printed]
        ),
        (.wrongStage(.box(box, .init(from: .open, to: .labelled))), [box.printed]),
        (
            .wrongStage(.parcel(parcel, .init(from: .announced, to: .checked))),
            [parcel.printed]
        ),
        (
            .wrongStage(.printJob(4711, .init(from: .printing, to: .cancelled))), ["4711"]
        ),
        (
            .demanded(device: device, stage: .ready, demand: .photos(.outbound, count: 3)),
            [device.printed, "3"]
        ),
        (
            .demanded(device: device, stage: .ready, demand: .checklist("Battery")),
            [device.printed, "'Battery'"]
        ),
        (.demanded(device: device, stage: .inRepair, demand: .acceptedQuote), [device.printed]),
        (.demanded(device: device, stage: .collected, demand: .trackingNumber), [device.printed]),
        (.misread(.wrongLength(text: "R23", symbols: 3)), ["'R23'", "3", "8"]),
        (.misread(.foreignSymbol(text: "R2A", symbol: "A")), ["'R2A'", "'A'"]),
        (.misread(.noKind(text: "2345")), ["'2345'"]),
        (.misread(.wrongCheckSymbol(text: "R7K4")), ["'R7K4'"]),
        (.boxOpen(box: box), [box.printed]),
        (.noCommand(.digit7), ["'7'"]),
        (.nothingToScan(Code.draw(.holdingLabel) { _ in 2 }), ["H444"]),
        (.nothingToScan(Code.draw(.manifest) { _ in 2 }), ["N444"]),
        (.nothingToScan(Code.draw(.staffBadge) { _ in 2 }), ["S444"]),
        (.nothingToScan(Code.draw(.commandCard) { _ in 2 }), ["C444"]),
        (.nothingToScan(Code.draw(.shelf) { _ in 2 }), ["T444"]),
        (.nothingToCollect(courier: "UPS"), ["'UPS'"]),
        (.nothingReady(order: code), [code.printed]),
        (
            .otherOrder(text: "D99", order: other, inHand: code),
            ["'D99'", other.printed, code.printed]
        ),
        (.otherOrder(text: "D99", order: nil, inHand: code), ["'D99'", code.printed]),
        (.inBox(device: device, box: box), [device.printed, box.printed]),
        (.notInBox(device: device, box: box), [device.printed, box.printed]),
        (.boxEmpty(box: box), [box.printed]),
        (.missing(devices: [device]), [device.printed]),
        (.noClosedBox(order: code), [code.printed]),
        (.labelled(box: box, label), [box.printed, "UPS", "1Z99 9AA1 0123 4567 84"]),
        (.nothingToReplace(box: box), [box.printed]),
        (.otherNumber(text: "012345678905", kind: .product), ["'012345678905'"]),
        (
            .numberTaken(courier: "UPS", number: "1Z5", box: box, order: code),
            ["UPS", "1Z5", box.printed, code.printed]
        ),
        (.ownCode(text: "P77"), ["'P77'"]),
        (.routingCode(text: "421", courier: "UPS"), ["'421'", "UPS"]),
        (.severalCouriers(text: "123", choices: ["DHL", "DPD"]), ["'123'", "DHL", "DPD"]),
        (
            .misreadNumber(text: "1Z0", courier: "UPS", suggestion: nil), ["'1Z0'", "UPS"]
        ),
        (
            .misreadNumber(text: "1Z0", courier: "UPS", suggestion: "1Z99 9"),
            ["'1Z0'", "UPS", "1Z99 9"]
        ),
        (.noCourier(text: "000"), ["'000'"]),
        (.cannotUndo(.nothingDone(minutes: 5)), ["5"]),
        (.cannotUndo(.noSuchStep(42)), ["'42'"]), (.cannotUndo(.undoneBefore(.boxPacked)), []),
        (.cannotUndo(.isForGood(.boxOpened)), []),
        (.cannotUndo(.builtOn(by: .deviceMoved, thing: device)), [device.printed]),
        (
            .cannotUndo(.onManifest(box: box, manifest: Code.draw(.manifest) { _ in 2 })),
            [box.printed, "N444"]
        ),
        (.keyReused(key: "k1"), ["'k1'"]),
        (.wrongPassword, []),
        (.tooOften(seconds: 42), ["42"]),
        (.picture(.tooManyLayers(most: 100)), ["100"]),
        (.unread(.busy(waiting: 32)), ["32"]),
        (.storage(.lowSpace(freeMegabytes: 12, reserveMegabytes: 2000)), ["12", "2000"]),
    ]

    @Test(arguments: Language.allCases) func everyRefusalHasItsWords(language: Language) {
        let sentences = Wording.in(language).sentences
        for (refusal, quoted) in Self.refusals {
            expectWords(
                sentences.refusal(refusal), quoted, language,
                english: Sentences.english.refusal(refusal))
        }
    }

    @Test(arguments: Language.allCases) func everyReasonHasItsWords(language: Language) {
        let point = language == .english ? "." : ","
        for sample in Reason.samples {
            expectWords(
                Wording.in(language).sentences.reason(sample.fact),
                sample.quoted.map { $0.replacingOccurrences(of: "~", with: point) }, language,
                english: Sentences.english.reason(sample.fact))
        }
        for kind in Reason.JSONKind.allCases {
            expect(
                .unusable(
                    field: .text, value: "", why: .wrongKind(kind)), [], language)
        }
        for paper in Paper.allCases {
            let name = Wording.in(language).papers.name(paper)
            for why in [Reason.notFor(paper), .codeWanted(paper)] {
                expect(
                    .unusable(field: .code, value: "", why: why),
                    [language == .english ? name.lowercased() : name], language)
            }
        }
        expect(
            .unusable(
                field: .labelSheet, value: "L1",
                why: .unknownLabelSheet(nearest: nil, sold: ["3475", "L7160"])),
            ["'L1'", "3475, L7160", "3x8"], language)
    }

    @Test(arguments: Language.allCases) func whatIsWrongWithPicturesHasItsWords(
        language: Language
    ) {
        for sample in PictureFault.samples {
            expect(.picture(sample.fact), sample.quoted, language)
        }
        for sample in PictureDelay.samples { expect(.unread(sample.fact), sample.quoted, language) }
        for kind in PictureFault.FileKind.allCases {
            expect(.picture(.foreign(kind)), ["JPEG", "PNG"], language)
        }
    }

    @Test(arguments: Language.allCases) func everyTroubleAndDeedAndThingHasItsWords(
        language: Language
    ) {
        for sample in StorageTrouble.samples {
            expect(.storage(sample.fact), sample.quoted, language)
        }
        for sample in Deed.samples {
            expect(.notAllowed(role: .technician, doing: sample.fact), [], language)
        }
        for thing in Thing.allCases {
            expect(.unknown(what: thing, text: "X1"), ["'X1'"], language)
        }
        for kind in Code.Kind.allCases {
            let code = Code.draw(kind) { _ in 2 }
            expect(.nothingToScan(code), [code.printed], language)
        }
        #expect(Set(Heading.allCases.map(Wording.in(language).sentences.heading)).count > 11)
    }

    /// Two actions, or two kinds of things, are told apart in every language.
    @Test(arguments: Language.allCases) func noTwoRefusalsSayTheSame(language: Language) {
        let sentences = Wording.in(language).sentences
        func expectDifferent(_ texts: [String]) { #expect(Set(texts).count == texts.count) }
        expectDifferent(Reason.samples.map { sentences.reason($0.fact) })
        expectDifferent(PictureFault.samples.map { sentences.picture($0.fact) })
        expectDifferent(
            Deed.samples.map { sentences.refusal(.notAllowed(role: .manager, doing: $0.fact)) })
        expectDifferent(
            Thing.allCases.map { sentences.refusal(.unknown(what: $0, text: "X1")) })
    }

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func stagesAreNamedByWhatTheyAreStagesOf(language: Language) {
        let wording = Wording.in(language)
        func said(_ wrong: WrongStage) -> String { wording.sentences.refusal(.wrongStage(wrong)) }
        for stage in ParcelStage.allCases {
            let text = said(.parcel(Self.parcel, .init(from: stage, to: .received)))
            #expect(text.contains("'\(wording.common.parcelStage(stage))'"), "\(text)")
        }
        for stage in DeviceStage.allCases {
            let text = said(
                .device(Self.device, .init(from: .registered, to: .lost, possible: [stage])))
            #expect(text.contains("'\(wording.common.stage(stage))'"), "\(text)")
        }
        for state in PrintState.allCases {
            let text = said(.printJob(7, .init(from: .printing, to: state)))
            #expect(text.contains("'\(wording.printers.state(state))'"), "\(text)")
        }
        let boxes = BoxStage.allCases.map { said(.box(Self.box, .init(from: .open, to: $0))) }
        #expect(Set(boxes).count == boxes.count)
    }

    // MARK: Fields

    @Test(arguments: Language.allCases) func everyFieldHasALabel(language: Language) {
        let sentences = Wording.in(language).sentences
        for sample in Field.samples {
            let label = sentences.field(sample.fact)
            #expect(!label.isEmpty)
            for value in sample.quoted { #expect(label.contains(value), "\(label)") }
        }
    }

    @Test func aPersonReadsTheLabelAndAProgramTheNameOfAField() {
        let refusal = Refusal.unusable(field: .device(2, .serial), value: "", why: .missing)
        let polish = Wording.in(.polish).sentences
        #expect(polish.refusal(refusal) == "Urządzenie 3, Nr seryjny: brakuje. Wypełnij to pole.")
        #expect(
            polish.refusalOfRequest(refusal)
                == "devices[2].serial: brakuje. Wypełnij to pole.")
        #expect(polish.besideField(refusal) == "brakuje. Wypełnij to pole.")
        #expect(
            Sentences.english.refusalOfRequest(.unusable(field: .limit, value: "0", why: .noJSON))
                == "limit '0': this is not JSON (RFC 8259).")
    }

    @Test func fieldsOfRequestsAreCalledAsProgramsCallThem() {
        #expect(Set(Field.samples.map(\.fact.path)).count == Field.samples.count - 1)
        let special: [(Field, String)] = [
            (.customerName, "customer.name"), (.returnAddress, "customer.returnAddress"),
            (.mail, "customer.mail"), (.phone, "customer.phone"),
            (.device(0, .parcel), "devices[0].parcel"),
            (.trackingNumber(1), "parcels[1].trackingNumber"), (.resolution, "dpi"),
            (.sheetNumber, "number"), (.labelSheet, "sheet"), (.firstPlace, "first"),
            (.idempotencyKey, "Idempotency-Key"), (.login, "login"), (.limit, "limit"),
        ]
        for (field, path) in special { #expect(field.path == path) }
    }

    // MARK: As they are kept

    /// What is kept today is read again tomorrow; every case is among the samples.
    @Test func everyRefusalIsReadAsItWasKept() throws {
        var refusals = Self.refusals.map(\.refusal)
        refusals += Reason.samples.map { .unusable(field: .login, value: "x", why: $0.fact) }
        refusals += Field.samples.map { .unusable(field: $0.fact, value: "x", why: .missing) }
        refusals += Deed.samples.map { .notAllowed(role: .customer, doing: $0.fact) }
        refusals += Thing.allCases.map { .unknown(what: $0, text: "x") }
        refusals += PictureFault.samples.map { .picture($0.fact) }
        refusals += PictureDelay.samples.map { .unread($0.fact) }
        refusals += StorageTrouble.samples.map { .storage($0.fact) }
        var names: Set<Refusal.Name> = []
        for refusal in refusals {
            let kept = try JSONEncoder().encode(refusal)
            #expect(try JSONDecoder().decode(Refusal.self, from: kept) == refusal)
            let object = try #require(
                try JSONSerialization.jsonObject(with: kept) as? [String: Any])
            names.formUnion(object.keys.compactMap { Refusal.Name(rawValue: $0) })
        }
        #expect(names == Set(Refusal.Name.allCases))
    }

    private func expect(_ refusal: Refusal, _ quoted: [String], _ language: Language) {
        expectWords(
            Wording.in(language).sentences.refusal(refusal), quoted, language,
            english: Sentences.english.refusal(refusal))
    }
}

/// A sentence is there, holds its facts, and is English only in English.
func expectWords(_ text: String, _ quoted: [String], _ language: Language, english: String) {
    #expect(!text.isEmpty)
    #expect(text.last.map(".)?".contains) == true, "\(text)")
    #expect(!text.contains("  "), "\(text)")
    for value in quoted { #expect(text.contains(value), "\(language): \(text)") }
    #expect((text == english) == (language == .english), "\(language): \(text)")
}
