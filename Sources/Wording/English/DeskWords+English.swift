import Logistics

extension DeskWords {
    static let english = DeskWords(
        intake: "Intake", booth: "Booth", dispatch: "Dispatch", orders: "Orders",
        station: "Station", stationName: "Name of this station", signOut: "Sign out",
        today: "today", connected: "connected", save: "Save", scanParcel: "Scan a parcel",
        scanHint: "The slip's code, the customer's order, or the courier's label.",
        typeCode: "Code", scan: "Scan", photoOfSlip: "Photo of the slip",
        readPhoto: "Read the photo", camera: "Camera",
        cameraNeedsHTTPS:
            "No camera here: browsers give it to https pages only. Open this page with https.",
        lastScans: "Last scans", none: "None yet.", order: "Order", next: "Next",
        mute: "Sound off")
}
