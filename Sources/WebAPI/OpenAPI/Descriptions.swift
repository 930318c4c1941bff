import Logistics
import Operations

extension Description {
    static let openAPI = Description(
        "Describe this API",
        answer: .json("This document (OpenAPI 3.1).", .object("The document.")))

    static let me = Description(
        "Say who is signed in", answer: .json("The person or program.", person))

    static let addPerson = Description(
        "Give somebody an account",
        details: "A repeated request finds the login taken, so no key is needed.",
        body: .object(
            "Somebody new.",
            .required("login", .text("What is typed at sign-in.", limit: 64)),
            .required("name", .text("How colleagues call them.", limit: 200)),
            .required("role", .choice("What they may do.", of: Role.self)),
            .required("password", .text("15 to 128 characters.", limit: 128))),
        answer: .json("The account was made.", status: 201, person))

    private static let person = Schema.object(
        "Somebody with an account.",
        .required("code", .code("The person's code in the log; it is not on a badge.")),
        .required("login", .text("What is typed at sign-in.")),
        .required("name", .text("How colleagues call them.")),
        .required("role", .choice("What they may do.", of: Role.self)))

    // MARK: Scans

    static let scan = Description(
        "Take a scan: match it and do what it means at its place",
        details: """
            Send the texts as JSON, or a photo as it is: then every code in it counts, and place \
            and station stand in the query. Every outcome answers 200; read 'outcome' or show \
            'word' and 'say'.
            """,
        query: [place, station, packing],
        body: .object(
            "What one action saw; either 'text' or 'texts'.",
            .optional("text", .text("One text, as it was scanned or typed.")),
            .optional("texts", .list(of: .text("A text."), "All texts of one action.")),
            .required("place", .choice("Where the scan was made.", of: Place.self)),
            .optional("station", stationName),
            .optional("packing", .code("The order that is being packed, at the dispatch."))),
        answer: .json("What came of it.", .verdict), refusals: [503], isOnce: true)

    private static let packing = Query(
        name: "packing",
        schema: .code("For a photo: the order that is being packed, at the dispatch."))

    static let read = Description(
        "Read the codes in a picture; nothing is kept",
        answer: .json(
            "What was read.",
            .object(
                "Every code in the picture.",
                .required(
                    "codes",
                    .list(
                        of: .object(
                            "A code.",
                            .required("text", .text("What it says.")),
                            .required("symbology", .text("What kind of code it is.")),
                            .required("corners", corners),
                            .required("pass", .text("Which attempt at the picture read it."))),
                        "In no special order.")))),
        refusals: [503])

    private static let corners = Schema.list(
        of: .list(of: .whole("Pixels.", from: -100_000), "x, then y.", upTo: 2),
        "Up to four corners in the upright picture.", upTo: 4)

    // MARK: Moves

    static let verify = moving("Say that staff found an order complete", "Order, kind R.")
    static let check = moving(
        "Say that a received parcel was opened and compared with its order", "Parcel, kind P.")

    static let move = Description(
        "Say that a device has reached a stage",
        details: "Which roles may set which stage, one table in the program says.",
        path: ["code": code("Device, kind D.")],
        body: .object(
            "The stage.",
            .required("stage", .choice("One that may come next.", of: DeviceStage.self)),
            .optional("station", stationName)),
        answer: .json("Its stage now.", .moved), refusals: [403, 409], isOnce: true)

    private static func moving(_ summary: String, _ subject: String) -> Description {
        Description(
            summary, path: ["code": code(subject)], body: atStation,
            answer: .json("Its stage now.", .moved), refusals: [409], isOnce: true)
    }

    // MARK: Photos

    static let takePhoto = Description(
        "Keep a photo of a device, parcel or box",
        details: "Location, comments and thumbnails are removed; the pixels stay as they are.",
        path: ["code": code("Device, parcel or box.")],
        query: [
            Query(
                name: "way",
                schema: .choice("On the way in or out; intake if left out.", of: Photo.Way.self)),
            station,
        ],
        answer: .json("The photo is kept.", status: 201, .photo), refusals: [503], isOnce: true)

    static let photo = Description(
        "Show a photo as it was taken", path: ["photo": photoName], answer: picture)

    static let photoView = Description(
        "Show a photo made smaller",
        path: [
            "photo": photoName,
            "size": .whole("Pixels of the longest side: one of the sizes that pages use.", from: 1),
        ], answer: picture, refusals: [503])

    private static let photoName = Schema.text("A photo's id.", pattern: "^[0-9a-f]{32}$")

    private static let picture = Answer(
        status: 200, about: "The picture.",
        content: ["image/jpeg": .bytes, "image/png": .bytes])

    // MARK: Shared

    /// One of our codes in the path: read as it is scanned or typed.
    static func code(_ about: String) -> Schema { .text("\(about) In any case; hyphens pass.") }

    static let stationName = Schema.text("The station's name.", limit: 60)

    static let station = Query(name: "station", schema: stationName)

    private static let place = Query(
        name: "place",
        schema: .choice("For a photo: where it was made; intake if left out.", of: Place.self))

    static let atStation = Schema.object(
        "Where it was done, if that matters; {} is enough.", .optional("station", stationName))
}
