import Logistics

extension DispatchWords {
    static let english = DispatchWords(
        scanOrder: "Scan an order or a device",
        scanOrderHint: "Then scan each device into the box.",
        toDispatch: "To be dispatched",
        nothingToDispatch: "Nothing to dispatch.",
        allOrders: "Everything to be dispatched",
        sendTo: "Send to",
        devices: "Devices",
        empty: "Empty",
        takeOut: "Take out",
        closeBox: "Close the box",
        closePartial: "Close it; another box follows",
        collected: "Mark as picked up",
        noLabel: "No label yet",
        follow: "Follow this parcel",
        photoOfLabel: "Photo of the courier's label",
        goOn: "Go on with",
        replaceLabel: "Replace the label",
        replaceNow: "Replace",
        reason: "Reason",
        carries: "On the box",
        newLabel: "New label",
        anotherCourier: "Another courier",
        courierName: "Name of the courier",
        fetched: "Fetched in person",
        fetchedBy: "Who took it and signed",
        box: { "Box \($0)" }, inBox: { "in box \($0)" },
        counts: { "ready \($0), in boxes \($1) / \($2)" },
        boxStage: {
            switch $0 {
            case .open: "open"
            case .packed: "closed, without label"
            case .labelled: "labelled"
            case .collected: "with the courier"
            case .delivered: "delivered"
            }
        },
        step: {
            switch $0 {
            case .pack: "Scan the devices"
            case .closeBox: "Close the box"
            case .scanLabel: "Scan the label"
            case .handOver: "Hand it over"
            case .sent: "Sent"
            case .nothingReady: "Nothing is ready"
            }
        },
        say: {
            switch $0 {
            case .toPack(let count): "Still to pack: \(count). Scan the next device into the box."
            case .closeBox: "All devices are in the box. Close it."
            case .scanLabel(let box): "Put the courier's label on box \(box), then scan it."
            case .handOver: "Every box has its label. Hand them to the courier."
            case .labelled(let label): "\(label) is on the box. Hand it over."
            case .labelAgain: "This label is already on the box. Nothing was changed."
            case .inBox(let box): "It is already in box \(box). Nothing was changed."
            case .sent: "Everything in this order was sent. Nothing was changed."
            case .notReady(let stage): "This device is not ready: \(stage). Set it aside."
            case .nothingReady: "No device in this order is ready to be packed."
            case .foreign(let order):
                "This belongs to \(order), not to the order in your hands. Set it aside."
            case .noLabelYet(let order): "\(order) has no label yet. Finish its box first."
            case .ownCode: "That is our own code. Scan the courier's label."
            case .inboundSlip: "That is the slip of an inbound parcel. Scan the device itself."
            case .routingCode(let courier):
                "That is a \(courier) sorting code, not the tracking number. Scan the other "
                    + "barcode on the label."
            case .misreadNumber(let courier, let suggestion):
                "This looks like a \(courier) number, but its check digit is wrong. "
                    + (suggestion.map { "Is it \($0)? Compare it with the label." }
                        ?? "Scan it again, or type it as it is printed.")
            case .noCourier: "No known courier has this number. Scan it again, or type it."
            case .numberTaken(let order):
                "Another box has this number: order \(order). Check which label belongs on "
                    + "which box."
            case .whichCourier: "Several couriers have such numbers. Choose the one on the label."
            case .whichBox:
                "Several boxes wait for a label. Choose one, or scan the code of the box."
            case .confirmCourier:
                "The number alone does not say it for certain. Confirm the courier, or scan another "
                    + "code of the same label."
            case .chosen(let box, let stage):
                switch stage {
                case .open: "Box \(box) is open. Scan its devices."
                case .packed: "Box \(box) is chosen. Scan its courier's label."
                case .labelled, .collected, .delivered:
                    "Box \(box) has its label. To put on another, press Replace the label."
                }
            case .labelStays(let box, let label):
                "Box \(box) carries \(label). A scan replaces no label: press Replace the label first."
            case .closeFirst(let box):
                "Box \(box) is still open. Close it first, then scan its label."
            case .replacing(let box): "Scan the new label of box \(box)."
            case .confirmReplacement:
                "Compare both labels, write down the reason, and press Replace."
            case .otherNumber(let kind): "This is no courier's label: \(kind). Scan the label."
            case .nothingToReplace: "The box has no label yet. Scan its label."
            case .several: "Several codes were seen. Scan one at a time."
            case .missing(let devices):
                "Not in the box: \(devices). Scan them into it, or choose that another box "
                    + "follows."
            case .noClosedBox: "No box is closed yet. Close the box first, then scan its label."
            case .boxEmpty: "The box is empty. Scan a device into it first."
            case .noCode: "No code was seen. Hold the label closer, or type its number."
            case .misread: "The code was misread. Scan it again, or type it."
            case .unknown: "Unknown code. Scan an order or a device."
            }
        })
}
