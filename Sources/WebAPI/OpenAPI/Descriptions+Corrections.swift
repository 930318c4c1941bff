import Logistics
import Operations

/// Taking back what was done by mistake.
extension Description {
    static let undoLast = Description(
        "Take back the last thing that you did at a desk",
        details: "Within \(Corrections.ownMinutes) minutes. All that was done in one step is "
            + "taken back together; asked once more, the step before.",
        body: atStation, answer: .json("What was taken back.", undone), refusals: [409],
        isOnce: true)

    static let undo = Description(
        "Take back a step of an order",
        path: [
            "code": code("Order, kind R."),
            "step": .whole("The step, as the order's events have it.", from: 1),
        ],
        body: .object(
            "Why.", .required("reason", .text("Why, in one line.", limit: 200)),
            .optional("station", stationName)),
        answer: .json("What was taken back.", undone), refusals: [409], isOnce: true)

    private static let undone = Schema.object(
        "What was taken back.",
        .required(
            "steps",
            .list(
                of: .object(
                    "A step that counts no more.",
                    .required("order", .code("The order.")),
                    .required("step", .whole("Which of its steps.", from: 1)),
                    .required("kind", .choice("What had happened in it.", of: EventKind.self)),
                    .required(
                        "things",
                        .list(of: .code("A thing."), "What it was about, the order left out."))),
                "Newest first.")))
}
