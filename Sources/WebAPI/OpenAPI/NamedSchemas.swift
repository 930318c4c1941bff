import Logistics
import Operations

extension Schema {
    /// A schema that is in the document once, by its name in ``named``.
    private static func ref(_ name: String) -> Schema {
        Schema(json: ["$ref": .text("#/components/schemas/\(name)")])
    }

    static let order = ref("Order")
    static let box = ref("Box")
    static let moved = ref("Moved")
    static let photo = ref("Photo")
    static let verdict = ref("Verdict")
    static let printJob = ref("PrintJob")
    private static let seenCode = ref("SeenCode")

    private static let step = ref("Step")
    static let label = ref("CourierLabel")

    /// One of our codes as it is in JSON.
    static func code(_ about: String) -> Schema {
        .text(about, pattern: "^[\(String(Code.alphabet))]{8}$")
    }

    static func instant(_ about: String) -> Schema {
        .whole("\(about) UTC milliseconds since 1970.")
    }

    private static func digest(_ about: String) -> Schema {
        .text(about, pattern: "^[0-9a-f]{64}$")
    }

    static let named: [String: Schema] = [
        "Problem": problemBody, "Step": stepBody, "CourierLabel": labelBody, "Order": orderBody,
        "Box": boxBody, "Moved": movedBody, "Photo": photoBody, "SeenCode": seenCodeBody,
        "Verdict": verdictBody, "PrintJob": printJobBody,
    ]

    private static let problemBody = object(
        "Why something was not done (RFC 9457).",
        .required("type", .text("Always about:blank.")),
        .required("title", .text("The status in words (RFC 9110).")),
        .required("status", .whole("The status.", from: 400, upTo: 599)),
        .required(
            "detail", .text("What is wrong and what to do, in the language that was asked for.")),
        .required("instance", .text("The request's number, to be told to the shop.")))

    private static let stepBody = object(
        "A stage that was reached.",
        .required("stage", .text("The stage.")),
        .required("at", .instant("When.")),
        .required("role", .choice("What the person who did it is to the shop.", of: Role.self)),
        .optional("by", .text("The person's name.")),
        .optional("station", .text("Where it was done.")))

    private static let labelBody = object(
        "What the courier's label on a box says.",
        .required("courier", .text("The courier's name.")),
        .required("trackingNumber", .text("What the courier prints for people.")),
        .optional("trackingPage", .text("Where people follow the parcel.")))

    private static let orderBody = object(
        "A repair order. A text that was erased is missing.",
        .required("code", .code("The order's code.")),
        .optional("customer", .text("Person or firm.")),
        .optional("returnAddress", .text("Lines separated by line feeds.")),
        .optional("mail", .text("Mail address.")),
        .optional("phone", .text("Telephone number.")),
        .required("language", .choice("BCP 47.", Language.allCases.map(\.tag))),
        .required("registeredAt", .instant("When it was registered.")),
        .optional("verifiedAt", .instant("When staff found it complete.")),
        .required("stage", .choice("The device furthest behind.", of: DeviceStage.self)),
        .required("devices", .list(of: orderDevice, "Its devices.")),
        .required("parcels", .list(of: orderParcel, "Its parcels.")),
        .required("boxes", .list(of: orderBox, "Its outbound boxes.")),
        .required("photos", .list(of: orderPhoto, "Its photos, oldest first.")),
        .required("corrections", .list(of: correction, "What was taken back, oldest first.")))

    private static let orderDevice = object(
        "A device.",
        .required("code", .code("Its own code.")),
        .optional("name", .text("What it is.")),
        .optional("serial", .text("Serial number or IMEI.")),
        .optional("fault", .text("What is wrong with it.")),
        .optional("accessories", .text("What comes with it.")),
        .optional("parcel", .code("The parcel it was put to.")),
        .required("stage", .choice("Where it is.", of: DeviceStage.self)),
        .required("steps", .list(of: step, "The stages it reached, oldest first.")),
        .required(
            "next",
            .list(of: .choice("A stage.", of: DeviceStage.self), "The stages that may come next.")))

    private static let orderParcel = object(
        "An inbound parcel.",
        .required("code", .code("Its own code.")),
        .required("ordinal", .whole("Which of the order's parcels it is.", from: 1)),
        .optional("announced", .text("The courier's number that was announced.")),
        .required("stage", .choice("Where it is.", of: ParcelStage.self)),
        .required("steps", .list(of: step, "The stages it reached, oldest first.")))

    private static let orderBox = object(
        "An outbound box.",
        .required("code", .code("Its own code.")),
        .required("ordinal", .whole("Which of the order's boxes it is.", from: 1)),
        .required("devices", .list(of: .code("A device."), "The devices in it.")),
        .optional("label", label),
        .optional(
            "furtherNumbers",
            .list(of: label, "Further numbers, such as a broker's beside the courier's.")),
        .required("stage", .choice("Where it is.", of: BoxStage.self)),
        .required("steps", .list(of: step, "The stages it reached, oldest first.")))

    private static let orderPhoto = object(
        "A photo of an order.",
        .required("id", .text("Its name in URLs.", pattern: "^[0-9a-f]{32}$")),
        .required("subject", .code("What it shows.")),
        .required("way", .choice("On the way in or out.", of: Photo.Way.self)),
        .required("at", .instant("When it reached us.")),
        .required("width", .whole("Pixels across, upright.", from: 1)),
        .required("height", .whole("Pixels down, upright.", from: 1)),
        .required("digest", .digest("SHA-256 of the bytes that are kept.")),
        .optional("by", .text("Who took it.")),
        .optional("withdrawnAt", .instant("When it was withdrawn; customers do not see it.")))

    private static let correction = object(
        "A step that was taken back.",
        .required("at", .instant("When it was taken back.")),
        .required("undone", .choice("What had happened in it.", of: EventKind.self)),
        .required("things", .list(of: .code("A thing."), "What it was about.")))

    private static let boxBody = object(
        "What became of a box.",
        .required("order", .code("The order it belongs to.")),
        .required("box", .code("The box.")),
        .required("stage", .choice("Where it is now.", of: BoxStage.self)),
        .required("devices", .list(of: .code("A device."), "The devices in it.")),
        .required(
            "missing",
            .list(of: .code("A device."), "Devices that should go out and are in no box yet.")),
        .optional("label", label))

    private static let movedBody = object(
        "The stage of a thing after a move.",
        .required("order", .code("The order it belongs to.")),
        .required("subject", .code("What moved; the order itself when all of it did.")),
        .required("stage", .text("The stage it has now.")),
        .required("isUnchanged", .flag("Whether it had it before, so that nothing changed.")))

    private static let photoBody = object(
        "A photo's facts.",
        .required("id", .text("Its name in URLs.", pattern: "^[0-9a-f]{32}$")),
        .required("subject", .code("What it shows.")),
        .required("way", .choice("On the way in or out.", of: Photo.Way.self)),
        .required("digest", .digest("SHA-256 of the bytes that are kept.")),
        .required("receivedDigest", .digest("SHA-256 of the bytes that were received.")),
        .required("mediaType", .choice("By its bytes.", ["image/jpeg", "image/png"])),
        .required("width", .whole("Pixels across, upright.", from: 1)),
        .required("height", .whole("Pixels down, upright.", from: 1)),
        .required("byteCount", .whole("Length of the kept bytes.", from: 1)))

    private static let verdictBody = object(
        "What came of a scan.",
        .required("outcome", .choice("What came of it.", of: Outcome.self)),
        .required("word", .text("The word on the panel, in English.")),
        .required("say", .text("What to do next, in the language that was asked for.")),
        .required("next", .text("The one next action, in English: 'take photos'.")),
        .required("place", .choice("Where the scan was made.", of: Place.self)),
        .required("text", .text("The text that decided.", limit: 200)),
        .optional("order", .code("The order that was found.")),
        .optional("parcel", .code("The parcel that was found.")),
        .optional("device", .code("The device that was found.")),
        .optional("ordinal", .whole("Which of the order's parcels it is.", from: 1)),
        .optional("parcelCount", .whole("How many parcels the order has.")),
        .optional("arrivedCount", .whole("How many of them have arrived.")),
        .optional("customer", .text("Whose order it is.")),
        .optional(
            "earlier",
            object(
                "When, by whom and where the same was done before.",
                .required("at", .instant("When.")),
                .required("by", .text("By whom.")),
                .required("role", .choice("That person's role.", of: Role.self)),
                .optional("station", .text("Where.")))),
        .optional(
            "choices",
            .list(
                of: object(
                    "One thing it may be.",
                    .required("order", .code("Its order.")),
                    .optional("parcel", .code("The parcel, if it is one.")),
                    .optional("device", .code("The device, if it is one."))),
                "What it may be, when it may be several.")),
        .required("unverified", .flag("Whether staff have not verified the order yet.")),
        .optional(
            "stage", .choice("The device's stage, if one was found.", of: DeviceStage.self)),
        .optional(
            "box", .code("The box it went into, that was labelled, or that the label would go on.")),
        .optional(
            "boxes",
            .list(of: .code("A box."), "The boxes that the label may go on, if several.")),
        .optional("label", label),
        .optional("labels", .list(of: label, "What the courier's number may be.")),
        .optional("others", .list(of: .text("A text."), "The scan's other texts.")),
        .optional(
            "codes", .list(of: seenCode, "What each text is; the decisive one comes first.")))

    private static let seenCodeBody = object(
        "One text of a scan, and what it was found to be.",
        .required("text", .text("As it was scanned.", limit: 200)),
        .required(
            "kind",
            .choice(
                "What it is. A routing code is for sorting machines and no tracking number.",
                of: SeenCode.Kind.self)),
        .optional("code", .code("Our own code, if it is one.")),
        .required(
            "couriers",
            .list(of: .text("A courier's name."), "Whose it may be, the likeliest first.", upTo: 4)),
        .optional("number", .text("The tracking number that it is or holds.")),
        .optional("meaning", .text("What a routing code holds, in English.")),
        .required(
            "orders", .list(of: .code("An order."), "The orders that it leads to.", upTo: 4)),
        .required("isDecisive", .flag("Whether the verdict was decided by it.")))

    private static let printJobBody = object(
        "Something that is printed, or was.",
        .required("job", .whole("Its number.", from: 1)),
        .required("printer", .text("The printer's name.")),
        .required("paper", .text("What is printed; calibration for a printer's own page.")),
        .optional("code", .code("What it is about.")),
        .optional("order", .code("The order that this belongs to.")),
        .required("copies", .whole("How many.", from: 1, upTo: 99)),
        .required("at", .instant("When somebody wanted it.")),
        .required("by", .text("Who.")),
        .optional("station", .text("Where.")),
        .required(
            "state",
            .choice(
                "Where it is. Printed means that the printer, or CUPS, has it.",
                of: PrintState.self)),
        .required("attempts", .whole("How often it was sent, or tried to be.")),
        .required("isReprint", .flag("Whether an earlier attempt may have come out.")),
        .optional("say", .text("Why it failed and what to do, in the language asked for.")),
        .optional("mayHaveComeOut", .flag("For one that failed: whether it may have come out.")),
        .optional("receipt", .text("What CUPS calls it.")),
        .required("changed", .instant("When it last changed.")))
}
