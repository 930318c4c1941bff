import Logistics
import Operations
import WebSite

extension Description {
    static let couriers = Description(
        "List the couriers of the shop's own list",
        answer: .json(
            "The list.",
            .object(
                "The couriers.",
                .required("couriers", .list(of: listedCourier, "By name.")))))

    static let keepCourier = Description(
        "Put a courier on the shop's list, or change what it says of it",
        body: listedCourier, answer: .json("The courier as it is kept.", listedCourier),
        isOnce: true)

    static let removeCourier = Description(
        "Take a courier off the shop's list",
        details: "Boxes that it carried keep its name.",
        body: .object(
            "Which one.", .required("name", .text("Its name, as it is listed.", limit: 100))),
        answer: .json("The courier as it was kept.", listedCourier), isOnce: true)

    private static let listedCourier = Schema.object(
        "A courier of the shop's own list.",
        .required("name", .text("As labels and manifests bear it.", limit: 100)),
        .optional(
            "forms",
            .list(
                of: .text("A form.", limit: 60),
                "The forms of its numbers: # is a digit, @ a letter, * either, the rest is itself.",
                upTo: 20)),
        .optional(
            "page",
            .text(
                "Where people follow its parcels; {number} stands for the number.", limit: 500)))
}
