import Logistics
import Testing
import TrackingNumbers

/// The rules of the dispatch, each by a table of what may lie on the table.
@Suite struct DispatchTests {
    /// An order's boxes: where each is, and how many devices are in it.
    struct Boxes: Sendable, CustomTestStringConvertible {
        let boxes: [(BoxStage, Int)]
        /// Where the devices are that are in no box.
        let loose: [DeviceStage]

        init(_ boxes: [(BoxStage, Int)], loose: [DeviceStage] = []) {
            self.boxes = boxes
            self.loose = loose
        }

        var testDescription: String {
            boxes.map { "\($0.0.rawValue) with \($0.1)" }.joined(separator: ", ")
                + "; loose: \(loose.map(\.rawValue).joined(separator: ", "))"
        }
    }

    /// What becomes of a scanned label, by the places of the boxes.
    enum Target: Sendable {
        case box(Int)
        case which([Int])
        case labelled(Int)
        case open(Int)
        case none
    }

    private static let targets: [(Boxes, chosen: Int?, Target)] = [
        (Boxes([]), nil, .none),
        (Boxes([(.open, 0)]), nil, .none),
        (Boxes([(.open, 1)]), nil, .open(0)),
        (Boxes([(.open, 1)]), 0, .open(0)),
        (Boxes([(.packed, 1)]), nil, .box(0)),
        (Boxes([(.packed, 1)]), 0, .box(0)),
        (Boxes([(.packed, 1), (.packed, 1)]), nil, .which([0, 1])),
        (Boxes([(.packed, 1), (.packed, 1)]), 0, .box(0)),
        (Boxes([(.packed, 1), (.packed, 1)]), 1, .box(1)),
        (Boxes([(.packed, 1), (.labelled, 1), (.packed, 1)]), nil, .which([0, 2])),
        (Boxes([(.packed, 1), (.open, 1)]), nil, .box(0)),
        (Boxes([(.packed, 1), (.open, 1)]), 1, .open(1)),
        (Boxes([(.labelled, 1)]), nil, .labelled(0)),
        (Boxes([(.labelled, 1)]), 0, .labelled(0)),
        (Boxes([(.labelled, 1), (.labelled, 1)]), nil, .labelled(1)),
        (Boxes([(.labelled, 1), (.labelled, 1)]), 0, .labelled(0)),
        (Boxes([(.labelled, 1), (.packed, 1)]), nil, .box(1)),
        (Boxes([(.labelled, 1), (.packed, 1)]), 0, .labelled(0)),
        (Boxes([(.labelled, 1), (.open, 0)]), nil, .labelled(0)),
        (Boxes([(.labelled, 1), (.open, 1)]), nil, .open(1)),
        (Boxes([(.labelled, 1), (.open, 1)]), 0, .labelled(0)),
        (Boxes([(.collected, 1)]), nil, .none),
        (Boxes([(.collected, 1)]), 0, .none),
        (Boxes([(.collected, 1), (.open, 1)]), nil, .open(1)),
        (Boxes([(.collected, 1), (.labelled, 1)]), nil, .labelled(1)),
        (Boxes([(.collected, 1), (.packed, 1)]), 0, .none),
        (Boxes([(.delivered, 1)]), nil, .none),
    ]

    @Test(arguments: targets)
    func aLabelGoesOnTheBoxThatWaitsForItOrThatWasChosen(
        boxes: Boxes, chosen: Int?, target: Target
    ) {
        let order = MadeOrder(boxes)
        let codes = order.boxes.map(\.code)
        let wanted: LabelTarget =
            switch target {
            case .box(let place): .box(codes[place])
            case .which(let places): .which(places.map { codes[$0] })
            case .labelled(let place): .labelled(codes[place])
            case .open(let place): .open(codes[place])
            case .none: .none
            }
        #expect(order.labelTarget(chosen: chosen.map { codes[$0] }) == wanted)
    }

    /// How sure a number is.
    enum Certainty: CaseIterable, Sendable {
        case certain, likely, ambiguous, weak

        var finding: LabelFinding {
            let choices = CourierLabel.choices
            return switch self {
            case .certain: .certain(choices[0])
            case .likely: .likely([choices[0]])
            case .ambiguous: .likely(choices)
            case .weak: .weak([choices[0]])
            }
        }
    }

    /// Boxes' states × certainty: only a certain number on a box that waits for it is put on, and
    /// no scan takes off what is on.
    @Test(arguments: targets, Certainty.allCases)
    func onlyACertainNumberGoesOnAndOnlyOnABoxThatWaits(
        _ row: (Boxes, chosen: Int?, Target), certainty: Certainty
    ) throws {
        let order = MadeOrder(row.0).kept
        let codes = order.boxes.map(\.code)
        let (verdict, events) = order.labelling(
            "12345678901234", with: certainty.finding, chosen: row.chosen.map { codes[$0] })
        #expect(verdict.order == order.code)
        switch (row.2, certainty) {
        case (.box(let place), .certain):
            #expect(verdict.outcome == .matched)
            #expect(verdict.box == codes[place])
            #expect(
                events.map { $0 as? BoxLabelled }
                    == [try order.label(codes[place], with: CourierLabel.choices[0])])
            return
        case (.box(let place), _):
            #expect(verdict.outcome == .ambiguous)
            #expect(verdict.box == codes[place])
            #expect(verdict.labels == certainty.finding.labels)
        case (.which(let places), _):
            #expect(verdict.outcome == .ambiguous)
            #expect(verdict.boxes == places.map { codes[$0] })
            #expect(verdict.labels == certainty.finding.labels)
        case (.labelled(let place), _):
            #expect(verdict.refusal == .labelled(box: codes[place], .earlier))
        case (.open(let place), _):
            #expect(verdict.refusal == .boxOpen(box: codes[place]))
        case (.none, _):
            #expect(verdict.refusal == .noClosedBox(order: order.code))
        }
        #expect(events.isEmpty)
        #expect(verdict.outcome == .ambiguous || verdict.outcome == .wrongPlace)
    }

    /// On purpose both labels are shown, and only a reason puts the new one on.
    @Test(arguments: Certainty.allCases)
    func onPurposeBothLabelsAreShownAndNothingChangesYet(certainty: Certainty) {
        let order = MadeOrder(Boxes([(.labelled, 1), (.labelled, 1)])).kept
        let box = order.boxes[0].code
        let (verdict, events) = order.labelling(
            "12345678901234", with: certainty.finding, chosen: box, isReplacing: true)
        #expect(verdict.outcome == .ambiguous)
        #expect(verdict.box == box)
        #expect(verdict.labels == certainty.finding.labels)
        #expect(events.isEmpty)
    }

    /// A number names one parcel: scanned again it is the same, and for another box that waits it
    /// is the wrong one of two labels.
    @Test(arguments: [(nil, true), (0, false), (1, true)] as [(Int?, Bool)])
    func theNumberThatABoxCarriesIsTwiceOrTheWrongLabel(chosen: Int?, isWrong: Bool) {
        let order = MadeOrder(Boxes([(.labelled, 1), (.packed, 1)])).kept
        let (verdict, events) = order.labelling(
            "1Z999AA10123456784", with: .certain(.earlier),
            chosen: chosen.map { order.boxes[$0].code })
        #expect(events.isEmpty)
        #expect(verdict.outcome == (isWrong ? .wrongPlace : .already))
        if isWrong {
            #expect(
                verdict.refusal
                    == .numberTaken(
                        courier: "UPS", number: "1Z99 9AA1 0123 4567 84",
                        box: order.boxes[0].code, order: order.code))
        } else {
            #expect(verdict.box == order.boxes[0].code)
        }
    }

    @Test(arguments: BoxStage.allCases)
    func aBoxesOwnCodeChoosesIt(stage: BoxStage) {
        let order = MadeOrder(Boxes([(.packed, 1), (stage, 1)])).kept
        let box = order.boxes[1].code
        var sample = Sample()
        let (verdict, events) = order.packing(
            MatchCandidate(
                text: box.symbols, evidence: .order, order: order.code, parcel: nil, device: nil,
                box: box), newBox: sample.draw(.box), in: .standard)
        #expect(events.isEmpty)
        let isGone = stage == .collected || stage == .delivered
        #expect(verdict.outcome == (isGone ? .already : .matched))
        #expect(verdict.box == (isGone ? nil : box))
    }

    @Test func aLabelIsReplacedWithAReasonAndNeverWithout() throws {
        let order = MadeOrder(Boxes([(.labelled, 1), (.packed, 1), (.collected, 1)])).kept
        let codes = order.boxes.map(\.code)
        let new = CourierLabel.choices[0]
        let reason = PersonalValue(id: 7, digest: "")
        #expect(throws: Refusal.labelled(box: codes[0], .earlier)) {
            try order.label(codes[0], with: new)
        }
        let event = try order.relabel(codes[0], with: new, because: reason)
        #expect(event.replaced == .earlier)
        #expect(event.label == new)
        #expect(event.reason == reason)
        #expect(throws: Refusal.nothingToReplace(box: codes[1])) {
            try order.relabel(codes[1], with: new, because: reason)
        }
        #expect(throws: Refusal.self) {
            try order.relabel(codes[2], with: new, because: reason)
        }
    }

    @Test(arguments: [
        (Boxes([], loose: [.received]), DispatchStep.nothingReady),
        (Boxes([], loose: [.ready, .received]), .pack),
        (Boxes([(.open, 1)], loose: [.ready]), .pack),
        (Boxes([(.open, 1)], loose: [.received]), .closeBox),
        (Boxes([(.open, 1)]), .closeBox),
        (Boxes([(.open, 0)], loose: [.ready]), .pack),
        (Boxes([(.open, 0)], loose: [.received]), .nothingReady),
        (Boxes([(.packed, 1)], loose: [.ready]), .scanLabel),
        (Boxes([(.labelled, 1), (.packed, 1)]), .scanLabel),
        (Boxes([(.labelled, 1)], loose: [.ready]), .pack),
        (Boxes([(.labelled, 1), (.open, 1)]), .closeBox),
        (Boxes([(.labelled, 1), (.open, 0)]), .handOver),
        (Boxes([(.labelled, 1)], loose: [.inRepair]), .handOver),
        (Boxes([(.collected, 1)], loose: [.inRepair]), .sent),
        (Boxes([(.collected, 1), (.delivered, 1)]), .sent),
    ])
    func whatComesNextIsWhatLiesOnTheTable(boxes: Boxes, step: DispatchStep) throws {
        let order = MadeOrder(boxes)
        #expect(order.dispatchStep == step)
        // A scan of the order's own code says the same.
        let kept = order.kept
        let verdict = kept.scanned(.order(kept.code), at: .dispatch, in: .standard).verdict
        let next: Verdict.Next =
            switch step {
            case .pack: .pack
            case .closeBox: .closeBox
            case .scanLabel: .scanLabel
            case .handOver: .handOver
            case .sent: .nothing
            case .nothingReady: .setAside
            }
        #expect(verdict.next == next)
    }

    /// By an order's own code, and by a device's.
    @Test(arguments: [
        (Boxes([]), true, true),
        (Boxes([], loose: [.ready]), true, false),
        (Boxes([(.open, 0)], loose: [.ready]), true, false),
        (Boxes([(.open, 1)]), false, false),
        (Boxes([(.packed, 1)]), false, false),
        (Boxes([(.labelled, 1)], loose: [.ready]), true, false),
        (Boxes([(.labelled, 1)]), true, true),
        (Boxes([(.labelled, 1), (.open, 1)]), false, false),
        (Boxes([(.collected, 1)]), true, true),
    ])
    func anotherOrderIsBegunWhenNothingLiesOnTheTable(
        boxes: Boxes, byOrder: Bool, byDevice: Bool
    ) {
        let order = MadeOrder(boxes)
        var sample = Sample()
        _ = sample.draw(.order)  // the order in hand
        let other = sample.draw(.order)
        #expect(order.leads(elsewhereBy: other, of: other) == byOrder)
        #expect(order.leads(elsewhereBy: sample.draw(.device), of: other) == byDevice)
        #expect(!order.leads(elsewhereBy: order.code, of: order.code))
    }

    /// A box that was fetched left without one.
    @Test(arguments: BoxStage.allCases)
    func aBoxHasALabelFromItsLabelOn(stage: BoxStage) {
        let isLabelled = [.labelled, .collected, .delivered].contains(stage)
        #expect((BoxState(stage, label: .earlier) != nil) == isLabelled)
        #expect((BoxState(stage, label: nil) != nil) == (stage != .labelled))
    }

    @Test func aBoxGoesOneStageAtATime() {
        #expect(
            BoxStage.allCases.map(\.next) == [.packed, .labelled, .collected, .delivered, nil])
        #expect(BoxStage.allCases.filter(\.takesDevices) == [.open])
        #expect(BoxStage.allCases.filter(\.takesLabel) == [.packed, .labelled])
        #expect(BoxStage.allCases.filter(\.isHere) == [.open, .packed, .labelled])
        #expect(ParcelStage.allCases.map(\.next) == [.received, .checked, nil])
        #expect(ParcelStage.allCases.filter(\.hasArrived) == [.received, .checked])
    }
}

/// An order with boxes as a test says, as a page would hold it.
private struct MadeOrder: OutboundOrder {
    struct Box: OutboundBox, Equatable {
        let code: Code
        let devices: [Code]
        let stage: BoxStage
    }

    struct Device: OutboundDevice {
        let code: Code
        let stage: DeviceStage
    }

    let code: Code
    let devices: [Device]
    let boxes: [Box]

    init(_ made: DispatchTests.Boxes) {
        var sample = Sample()
        code = sample.draw(.order)
        var devices = made.loose.map { Device(code: sample.draw(.device), stage: $0) }
        boxes = made.boxes.map { stage, count in
            let inside = (0..<count).map { _ in
                Device(code: sample.draw(.device), stage: stage.ofDevices)
            }
            devices += inside
            return Box(code: sample.draw(.box), devices: inside.map(\.code), stage: stage)
        }
        self.devices = devices
    }

    /// The same order as it is kept.
    var kept: Order {
        func reached<Stage>(_ stage: Stage) -> [Reached<Stage>] {
            [Reached(stage, at: Instant(milliseconds: 0), by: Sample.caretaker, station: nil)]
        }
        return Order(
            code: code, company: CompanyID(ofOrder: code),
            customer: Order.Particulars(name: 1, returnAddress: 2, mail: nil, phone: nil),
            language: .exactly(.english), registeredAt: Instant(milliseconds: 0), verified: nil,
            devices: devices.map {
                Logistics.Device(
                    code: $0.code, name: 3, serial: nil, fault: 4, accessories: nil,
                    parcel: nil, reached: reached($0.stage))
            },
            parcels: [],
            boxes: boxes.map { box in
                Logistics.Box(
                    code: box.code, devices: box.devices, state: box.stage.made,
                    reached: reached(box.stage))
            })
    }
}

extension BoxStage {
    /// A box at this stage, with the label that it had before.
    fileprivate var made: BoxState {
        switch self {
        case .open: .open
        case .packed: .packed
        case .labelled: .labelled(.earlier)
        case .collected: .collected(.earlier)
        case .delivered: .delivered(.earlier)
        }
    }

    /// Where the devices in such a box are.
    fileprivate var ofDevices: DeviceStage {
        switch self {
        case .open, .packed, .labelled: .packed
        case .collected: .collected
        case .delivered: .delivered
        }
    }
}

extension CourierLabel {
    fileprivate static let earlier = made("UPS", "1Z999AA10123456784")
    fileprivate static let choices = [
        made("DPD", "12345678901234"), made("Colissimo", "12345678901234"),
    ]

    private static func made(_ courier: String, _ number: String) -> CourierLabel {
        guard let number = try? TrackingNumber(number) else {
            preconditionFailure("'\(number)' is not a tracking number")
        }
        return CourierLabel(courier: courier, trackingNumber: number, trackingPage: nil)
    }
}
