import Logistics

extension CommonWords {
    static let english = CommonWords(
        ownName: "English", repairOrder: "Repair order", registeredOn: "Registered on",
        whereItIs: "Repair status", notYet: "upcoming", now: "now", parcels: "Parcels",
        parcelOf: { "Parcel \($0) of \($1)" }, downloadSlip: "Download parcel slip (PDF)",
        noPrinter: "No printer? Write this code on the parcel:", devices: "Devices",
        serial: "Serial no.", fault: "Fault", photosIn: "Photos when received",
        photosOut: "Photos before return", noPhotos: "None yet.",
        photoOf: { "Photo of \($0)" }, signIn: "Sign in", userName: "User name",
        customerName: "Name or company", deviceName: "Name", password: "Password",
        waitsForYou: "We are waiting for your answer.", sentBack: "Shipped to you",
        returned: { "Box \($0)" },
        returnStage: {
            switch $0 {
            case .open: "being packed"
            case .packed: "packed"
            case .labelled: "ready for the courier"
            case .collected: "with the courier"
            case .delivered: "delivered"
            }
        },
        stage: {
            switch $0 {
            case .registered: "Registered"
            case .verified: "Verified"
            case .received: "Parcel arrived"
            case .checked: "Contents checked"
            case .assigned: "Technician assigned"
            case .quoted: "Quote sent"
            case .accepted: "Quote accepted"
            case .declined: "Quote declined"
            case .inRepair: "In repair"
            case .qualityControl: "Quality control"
            case .ready: "Ready"
            case .packed: "Packed"
            case .collected: "With the courier"
            case .delivered: "Delivered"
            case .cancelled: "Cancelled"
            case .lost: "Lost"
            }
        },
        parcelStage: {
            switch $0 {
            case .announced: "On its way to us"
            case .received: "Arrived"
            case .checked: "Opened and checked"
            }
        },
        role: {
            switch $0 {
            case .warehouse: "warehouse"
            case .caretaker: "customer care"
            case .technician: "technician"
            case .qualityControl: "quality control"
            case .manager: "manager"
            case .customer: "customer"
            }
        },
        verdict: { $0.word })
}
