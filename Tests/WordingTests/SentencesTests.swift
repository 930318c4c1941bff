import Testing
import TrackingNumbers

@testable import Logistics
@testable import Wording

/// What the station says, in every language that it has.
@Suite struct SentencesTests {
    private static let code = Code.draw(.order) { _ in 3 }
    private static let other = Code.draw(.order) { _ in 4 }
    private static let box = Code.draw(.box) { _ in 5 }
    private static let device = Code.draw(.device) { _ in 6 }

    private static let named = NamedOrder(code: code.printed, customer: "Zażółć")
    private static let parcel = NamedParcel(ordinal: 2, count: 3, order: named)

    static let findings: [(finding: Finding, quoted: [String])] = [
        (.nothingSeen, []),
        (.unknown(text: "ABC"), ["'ABC'"]),
        (.refused(.boxOpen(box: box)), [box.printed]),
        (.severalOrdersInOnePicture, []),
        (.whichCourier(text: "123", couriers: ["DHL", "DPD"]), ["'123'", "DHL, DPD"]),
        (.whichOrder(text: "ABC"), ["'ABC'"]),
        (.whichThing(text: "ABC", named), ["'ABC'", code.printed, "Zażółć"]),
        (
            .receivedBefore(parcel, by: "Jan", station: "Desk 1"),
            ["2", "3", code.printed, "Jan", "Desk 1"]
        ),
        (
            .packedBefore(parcel, by: "Jan", station: "Desk 1"),
            [code.printed, "Jan", "Desk 1"]
        ),
        (.notReceived(parcel), ["2", "3", code.printed]),
        (.notReady(named, .inRepair), [code.printed]),
        (.inboundParcel(named), [code.printed]),
        (.allAreHere(parcel), ["2", "3", code.printed]),
        (.someAreHere(parcel, arrived: 1, count: 3), ["1", "3", code.printed]),
        (.scanTheParcel(named), [code.printed]),
        (.takePhotos(named), [code.printed]),
        (.pack(named), [code.printed]),
        (.packed(named), [code.printed]),
        (.closeBox(named), [code.printed]),
        (.handOver(named), [code.printed]),
        (
            .labelled(named, courier: "UPS", number: "1Z 999"),
            [code.printed, "UPS", "1Z 999"]
        ),
        (.found(named), [code.printed, "Zażółć"]),
    ]

    @Test(arguments: Language.allCases) func everyFindingHasItsSentence(language: Language) {
        let sentences = Wording.in(language).sentences
        for (finding, quoted) in Self.findings {
            expectWords(
                sentences.finding(finding), quoted, language,
                english: Sentences.english.finding(finding))
        }
    }

    @Test func anUnverifiedOrderIsSaidToBeOneInEachLanguage() {
        let verdict = Verdict(
            .matched(Self.scanned(nil), .received(isVerified: false)), at: .intake, text: "P1")
        let english = Sentences.english.sentence(verdict, customer: "Anna", earlierBy: nil)
        #expect(
            english
                == "Order \(Self.code.printed) of Anna: all are here. Open and check. "
                + "The order is not verified yet.")
        for language in Language.allCases {
            let sentences = Wording.in(language).sentences
            #expect(
                sentences.sentence(verdict, customer: "Anna", earlierBy: nil)
                    .hasSuffix(sentences.unverified))
        }
    }

    /// Each way in which a scan may end leads to the sentence that is meant for it.
    @Test func aVerdictLeadsToItsFinding() throws {
        func finding(_ result: ScanResult, at place: Place = .dispatch) -> Finding {
            Finding(
                Verdict(result, at: place, text: "ABC"), customer: "Zażółć", earlierBy: "Jan")
        }
        func choices(_ orders: Code...) -> [Verdict.Choice] {
            orders.map { .init(order: $0, parcel: nil, device: Self.device) }
        }
        let order = Self.scanned(nil)
        let device = Self.scanned(
            .device(StagedDevice(code: Self.device, stage: .quoted)))
        let parcel = Self.scanned(.parcel(Self.device, ordinal: 2), arrived: 1, of: 3)
        let before = Reached(
            DeviceStage.packed, at: Instant(milliseconds: 1),
            by: Actor(id: "S2222222", role: .warehouse), station: "Desk 2")
        let number = try TrackingNumber("1Z999AA10123456784")
        let label = CourierLabel(courier: "UPS", trackingNumber: number, trackingPage: nil)
        let labelled = LabelledBox(order: Self.code, box: Self.box, label: label)
        let bare = NamedParcel(ordinal: nil, count: 1, order: Self.named)
        let unnumbered = NamedParcel(ordinal: nil, count: nil, order: Self.named)
        let refusal = Refusal.boxOpen(box: Self.box)
        #expect(finding(.unknown) == .unknown(text: "ABC"))
        #expect(finding(.misread(refusal, order: nil)) == .refused(refusal))
        #expect(finding(.refused(refusal, nil)) == .refused(refusal))
        #expect(finding(.contradiction(choices(Self.code))) == .severalOrdersInOnePicture)
        #expect(
            finding(.whichThing(choices(Self.code, Self.code), nil))
                == .whichThing(text: "ABC", Self.named))
        #expect(
            finding(.whichThing(choices(Self.code, Self.other), nil))
                == .whichOrder(text: "ABC"))
        #expect(
            finding(.whichCourier([label], boxes: [Self.box], order: Self.code))
                == .whichCourier(text: "ABC", couriers: ["UPS"]))
        #expect(
            finding(.already(order, .received(nil)), at: .intake)
                == .receivedBefore(bare, by: "Jan", station: nil))
        #expect(
            finding(.already(order, .packed(before, box: nil)))
                == .packedBefore(bare, by: "Jan", station: "Desk 2"))
        #expect(
            finding(.already(order, .sent)) == .packedBefore(bare, by: "Jan", station: nil))
        #expect(
            finding(.labelled(labelled, isNew: false))
                == .packedBefore(unnumbered, by: "Jan", station: nil))
        #expect(
            finding(.labelled(labelled, isNew: true))
                == .labelled(Self.named, courier: "UPS", number: number.grouped))
        #expect(finding(.notReceived(order), at: .booth) == .notReceived(bare))
        #expect(finding(.notToSend(order)) == .inboundParcel(Self.named))
        #expect(finding(.notToSend(device)) == .notReady(Self.named, .quoted))
        #expect(
            finding(.matched(device, .packed(into: Self.box, isLast: false)))
                == .packed(Self.named))
        #expect(
            finding(.matched(device, .packed(into: Self.box, isLast: true)))
                == .closeBox(Self.named))
        #expect(
            finding(.matched(parcel, .received(isVerified: true)), at: .intake)
                == .someAreHere(Self.parcel, arrived: 1, count: 3))
        let found: [(Verdict.Next, Finding)] = [
            (.pack, .pack(Self.named)), (.closeBox, .closeBox(Self.named)),
            (.handOver, .handOver(Self.named)), (.takePhotos, .takePhotos(Self.named)),
            (.scanParcel, .scanTheParcel(Self.named)), (.look, .found(Self.named)),
        ]
        for (next, wanted) in found { #expect(finding(.matched(order, .found(next))) == wanted) }
    }

    /// What a scan named of the order, of whose parcels some have arrived.
    private static func scanned(
        _ thing: ScanSubject.Thing?, arrived: Int = 1, of count: Int = 1
    ) -> ScanSubject {
        ScanSubject(
            order: code, thing: thing, arrivals: Arrivals(arrived: arrived, count: count))
    }
}
