import Logistics

extension OrdersWords {
    static let english = OrdersWords(
        searchHint: "Code, name, mail, phone, serial or tracking number", search: "Search",
        anyStage: "Any stage", stage: "Stage", customer: "Customer",
        parcelsHere: "Parcels here", registered: "Registered",
        noOrders: "No orders yet. Register the first one.",
        nothingFound: { "Nothing found for '\($0)'. Try fewer letters, or another stage." },
        older: "Older orders", newOrder: "New order", returnAddress: "Return address",
        mail: "Mail", phone: "Phone", language: "Language",
        customersLink: "Customer's link, to copy", slip: "Slip (PDF)", verify: "Verified",
        setChecked: "Opened and checked", nextStage: "What comes next",
        accessories: "Accessories", boxes: "Boxes", trackingNumber: "Tracking number",
        history: "What happened", device: { "Device \($0)" }, parcel: { "Parcel \($0)" },
        box: { "Box \($0)" }, whichParcel: "Sent in", notSaid: "not said",
        optional: "may be left out", oneMoreDevice: "One more device",
        oneMoreParcel: "One more parcel", register: "Register the order",
        printSlips: "The order is registered. Print a slip for each parcel:",
        missing: "This is missing. Fill it in.", notDone: "This was not done",
        notAllowed: "Your role may not do this. Ask the manager.",
        wrongStage: { "It is at '\($0)' and cannot become '\($1)'. Choose one of its buttons." },
        event: { kind, stage in
            switch kind {
            case "order.registered": "Order registered"
            case "order.verified": "Order verified"
            case "parcel.received": "Parcel arrived"
            case "parcel.checked": "Parcel opened and checked"
            case "device.moved": "Device: \(stage)"
            case "photo.taken": "Photo taken"
            case "box.opened": "Box begun"
            case "device.packed": "Device put into the box"
            case "device.unpacked": "Device taken out of the box"
            case "box.packed": "Box closed"
            case "box.labelled": "Courier's label put on"
            case "box.collected": "Box collected by the courier"
            case "box.delivered": "Box delivered"
            case "scan.made": "Scanned"
            case "manifest.drawn": "Put on the courier's manifest"
            default: kind
            }
        })
}
