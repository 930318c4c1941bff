import Logistics
import Operations

/// Orders, their slips, and their outbound boxes.
extension Description {
    static let register = Description(
        "Register an order and announce its parcels",
        body: .object(
            "An order as a customer or caretaker writes it down.",
            .required("customer", customer),
            .optional(
                "language",
                .choice(
                    "For slip and letters; en if left out. pt is pt-BR with a return address in "
                        + "Brazil, else pt-PT.", AskedLanguage.tags)),
            .required("devices", .list(of: newDevice, "1 to 100 devices.", upTo: 100)),
            .optional(
                "parcels",
                .list(
                    of: .object(
                        "A parcel that will be sent.",
                        .optional("trackingNumber", .text("The courier's number, if known."))),
                    "1 to 50 parcels; one if left out.", upTo: 50))),
        answer: .json(
            "The order is registered; its slips exist.", status: 201,
            .object(
                "What was made, in the order in which it was sent.",
                .required("order", .code("The order.")),
                .required("parcels", .list(of: .code("A parcel."), "Its parcels.")),
                .required("devices", .list(of: .code("A device."), "Its devices.")),
                .required("link", .text("The customer's page; anyone who has it sees the order.")))),
        isOnce: true)

    private static let customer = Schema.object(
        "Whose order it is.",
        .required("name", .text("Person or firm.", limit: 200)),
        .required(
            "returnAddress", .text("Where devices go back to; lines separated by line feeds.")),
        .optional("mail", .text("Mail address.", limit: 254)),
        .optional("phone", .text("Telephone number.")))

    private static let newDevice = Schema.object(
        "A device to be repaired.",
        .required("name", .text("What it is.", limit: 200)),
        .optional("serial", .text("Serial number or IMEI.", limit: 60)),
        .required("fault", .text("What is wrong with it.")),
        .optional("accessories", .text("What comes with it.")),
        .optional(
            "parcel",
            .whole(
                "Which parcel it is sent in; without it, it is on every slip.", from: 1, upTo: 50)
        ))

    static let listOrders = Description(
        "List the orders, newest first",
        query: [
            Query(name: "limit", schema: .whole("50 if left out.", from: 1, upTo: 200)),
            Query(name: "after", schema: code("'after' of the page before.")),
        ],
        answer: .json(
            "A page of orders.",
            .object(
                "A page of orders.",
                .required("orders", .list(of: orderLine, "The orders.")),
                .optional("after", .code("Send it as 'after' for the next page.")))),
        refusals: [422])

    private static let orderLine = Schema.object(
        "An order in a list.",
        .required("code", .code("The order's code.")),
        .optional("customer", .text("Person or firm.")),
        .required("registeredAt", .instant("When it was registered.")),
        .required("stage", .choice("The device furthest behind.", of: DeviceStage.self)),
        .required("devices", .whole("How many devices it has.")),
        .required("parcels", .whole("How many parcels it has.")),
        .required("arrived", .whole("How many of them have come.")))

    static let showOrder = Description(
        "Show an order", path: ["code": code("The order, or one of its parcels or devices.")],
        answer: .json("The order.", .order))

    static let events = Description(
        "Show what happened to an order", path: ["code": code("Order, kind R.")],
        answer: .json(
            "Its events, oldest first.",
            .object(
                "Events of the log.",
                .required(
                    "events",
                    .list(
                        of: .object(
                            "Something that happened.",
                            .required("number", .whole("Its place in the log.", from: 1)),
                            .optional("step", .whole("Which of the order's steps.", from: 1)),
                            .required(
                                "isUndone", .flag("Whether it was taken back and counts no more.")),
                            .required(
                                "isUndoable", .flag("Whether it may be taken back as things are.")),
                            .optional("undoes", .whole("The step that this took back.", from: 1)),
                            .optional("reason", .text("Why that step was taken back.")),
                            .required("at", .instant("When.")),
                            .required("by", .text("By whom.")),
                            .required("role", .choice("That person's role.", of: Role.self)),
                            .optional("station", .text("Where it was done.")),
                            .required("kind", .text("What kind: 'parcel.received'.")),
                            .optional(
                                "stage",
                                .choice(
                                    "The stage that a device reached.", of: DeviceStage.self)),
                            .required(
                                "subjects",
                                .list(of: .code("A thing."), "The things it is about."))),
                        "Oldest first.")))))

    static let slip = Description(
        "Print the slip of a parcel", path: ["code": code("Parcel, kind P.")],
        query: [Query(name: "page", schema: .text("A paper size that the template has."))],
        answer: Answer(
            status: 200, about: "The slip.", content: ["application/pdf": .bytes]),
        refusals: [422])

    // MARK: Boxes

    static let openBox = box(
        "Begin a box for an order", status: 201, "Order, kind R.", body: atStation)

    static let pack = box(
        "Put a device into an open box",
        body: .object(
            "The device.",
            .required("device", code("Device, kind D.")), .optional("station", stationName)))

    static let unpack = box(
        "Take a device out of an open box again", path: ["device": code("Device, kind D.")],
        body: atStation)

    static let closeBox = box(
        "Close a box",
        body: .object(
            "Whether something may be missing.",
            .optional("isPartial", .flag("More boxes follow, so devices may be missing here.")),
            .optional("station", stationName)))

    static let label = box(
        "Say which courier's label is on a closed box",
        body: .object(
            "What was scanned on the label; either 'text' or 'texts'.",
            .optional("text", .text("One barcode, or the number as it was typed.")),
            .optional("texts", .list(of: .text("A text."), "All barcodes of the label.")),
            .optional("courier", .text("Its name, where the number alone does not say it.")),
            .optional(
                "number", .text("Which of the numbers on the label, where there are several.")),
            .optional(
                "reason",
                .text(
                    "Why it replaces the label that the box carries; demanded there.", limit: 200)),
            .optional("station", stationName)))

    static let numberBox = box(
        "Give a box a further number, such as a broker's beside the courier's",
        body: .object(
            "What was scanned or typed; either 'text' or 'texts'.",
            .optional("text", .text("The number.")),
            .optional("texts", .list(of: .text("A text."), "All barcodes of the label.")),
            .optional("courier", .text("Whose it is, where the number alone does not say it.")),
            .optional("station", stationName)))

    static let handOver = box(
        "Hand a box over without a courier's number: it was fetched, or the shop took it away",
        body: .object(
            "Who has it now.",
            .required("person", .text("Who took it and signed for it.", limit: 200)),
            .optional("station", stationName)))

    static let collect = box("Say that the courier took a labelled box", body: atStation)
    static let deliver = box("Say that the courier delivered a box", body: atStation)

    private static func box(
        _ summary: String, status: Int = 200, _ subject: String = "Box, kind B.",
        path: [String: Schema] = [:], body: Schema
    ) -> Description {
        Description(
            summary, path: path.merging(["code": code(subject)]) { first, _ in first },
            body: body, answer: .json("Where the box is now.", status: status, .box),
            refusals: [409], isOnce: true)
    }
}
