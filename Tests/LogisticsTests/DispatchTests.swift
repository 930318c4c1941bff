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

    /// Which box a scanned label goes on, by its place; `nil` for none.
    private static let labels: [(Boxes, Int?)] = [
        (Boxes([]), nil),
        (Boxes([(.open, 0)]), nil),
        (Boxes([(.open, 1)]), nil),
        (Boxes([(.packed, 1)]), 0),
        (Boxes([(.packed, 1), (.packed, 1)]), 0),
        (Boxes([(.packed, 1), (.open, 1)]), 0),
        (Boxes([(.labelled, 1)]), 0),
        (Boxes([(.labelled, 1), (.labelled, 1)]), 1),
        (Boxes([(.labelled, 1), (.packed, 1)]), 1),
        (Boxes([(.labelled, 1), (.open, 0)]), 0),
        (Boxes([(.labelled, 1), (.open, 1)]), nil),
        (Boxes([(.collected, 1)]), nil),
        (Boxes([(.collected, 1), (.open, 1)]), nil),
        (Boxes([(.collected, 1), (.labelled, 1)]), 1),
        (Boxes([(.delivered, 1)]), nil),
    ]

    @Test(arguments: labels)
    func aLabelGoesOnTheBoxThatWaitsForIt(boxes: Boxes, wanted: Int?) {
        let order = MadeOrder(boxes)
        #expect(order.boxToLabel == wanted.map { order.boxes[$0] })
    }

    /// One courier or several: it is the same box, and where there is none nobody is asked which
    /// courier's label it is.
    @Test(arguments: labels, [1, 2])
    func whichBoxIsAskedBeforeWhichCourier(_ row: (Boxes, Int?), couriers: Int) throws {
        let order = MadeOrder(row.0).kept
        let wanted = row.1.map { order.boxes[$0].code }
        let choices = Array(CourierLabel.choices.prefix(couriers))
        let (verdict, events) = order.labelling(
            "12345678901234", with: couriers == 1 ? .certain(choices[0]) : .likely(choices))
        #expect(verdict.order == order.code)
        #expect(verdict.box == wanted)
        guard let wanted else {
            #expect(verdict.refusal == .noClosedBox(order: order.code))
            #expect(verdict.labels == nil)
            #expect(events.isEmpty)
            return
        }
        guard couriers == 1 else {
            #expect(verdict.outcome == .ambiguous)
            #expect(verdict.labels == choices)
            #expect(events.isEmpty)
            return
        }
        #expect(verdict.outcome == .matched)
        #expect(events.map { $0 as? BoxLabelled } == [try order.label(wanted, with: choices[0])])
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

    @Test(arguments: BoxStage.allCases)
    func aBoxHasALabelFromItsLabelOn(stage: BoxStage) {
        let isLabelled = [.labelled, .collected, .delivered].contains(stage)
        #expect((BoxState(stage, label: .earlier) != nil) == isLabelled)
        #expect((BoxState(stage, label: nil) != nil) == !isLabelled)
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
