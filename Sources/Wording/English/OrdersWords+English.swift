import Logistics

extension OrdersWords {
    static let english = OrdersWords(
        searchHint: "Code, name, e-mail, phone, serial or tracking number", search: "Search",
        anyStage: "Any stage", stage: "Stage", customer: "Customer",
        parcelsHere: "Parcels here", registered: "Registered",
        noOrders: "No orders yet. Register the first one.",
        nothingFound: { "Nothing found for '\($0)'. Try fewer letters, or another stage." },
        older: "Older orders", newOrder: "New order", returnAddress: "Return address",
        mail: "E-mail", phone: "Phone", language: "Language",
        customersLink: "Customer's link, to copy", slip: "Parcel slip (PDF)",
        verify: "Mark as verified",
        setChecked: "Mark contents as checked", nextStage: "Next step",
        accessories: "Accessories", boxes: "Boxes", trackingNumber: "Tracking number",
        history: "History", device: { "Device \($0)" }, parcel: { "Parcel \($0)" },
        box: { "Box \($0)" }, whichParcel: "In parcel", notSaid: "–",
        optional: "optional", oneMoreDevice: "Add a device",
        oneMoreParcel: "Add a parcel", register: "Register the order",
        printSlips: "The order is registered. Print a parcel slip for each parcel:",
        missing: "This is missing. Fill it in.", notDone: "Not done",
        notAllowed: "Your role is not allowed to do this. Ask the manager.",
        wrongStage: { "It is at '\($0)' and cannot move to '\($1)'. Use one of its buttons." },
        event: { kind, stage in
            switch kind {
            case .orderRegistered: "Order registered"
            case .orderVerified: "Order verified"
            case .parcelReceived: "Parcel arrived"
            case .parcelChecked: "Parcel opened and checked"
            case .deviceMoved: "Device: \(stage)"
            case .photoTaken: "Photo taken"
            case .boxOpened: "Box started"
            case .devicePacked: "Device put into the box"
            case .deviceUnpacked: "Device taken out of the box"
            case .boxPacked: "Box closed"
            case .boxLabelled: "Courier's label attached"
            case .boxRelabelled: "Courier's label replaced"
            case .boxHandedOver: "Handed over without a courier"
            case .boxNumbered: "Further number added"
            case .courierListed: "Courier put on the list"
            case .courierUnlisted: "Courier taken off the list"
            case .boxCollected: "Box picked up by the courier"
            case .boxDelivered: "Box delivered"
            case .stepUndone: "Undone"
            case .scanMade: "Scanned"
            case .manifestDrawn: "Added to the courier manifest"
            case .personAdded: "Account created"
            case .badgeIssued: "Staff badge issued"
            case .holdingLabelsDrawn: "Holding labels drawn"
            case .logRuleBegun: "The log continues by a new rule"
            }
        })
}
