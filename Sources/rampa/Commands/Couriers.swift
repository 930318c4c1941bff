import Addresses
import FoundationEssentials
import Operations

extension Command {
    static let couriers = Command(
        name: "couriers", usage: "[NAME]", meaning: "list and change the shop's couriers",
        details: """
            Without NAME: lists the couriers that the shop listed itself. With NAME: puts that
            courier on the list, or changes what the list says of it. A form describes its
            numbers: # is a digit, @ a letter, * either, everything else is itself. Labels of a
            courier on the list are known by its forms, and may be named by hand in any case.
            """,
        example:
            "rampa couriers Packeta --form 'Z##########' --page 'https://tracking.packeta.com/?id={number}'",
        flags: [
            Flag("--form", "FORM", "the form of its numbers; several separated by commas"),
            Flag("--page", "ADDRESS", "where people follow its parcels, with {number} in it"),
            Flag("--remove", "take NAME off the list"),
        ],
        run: { arguments, _ in
            let client = try StationClient(arguments)
            if let name = arguments.rest.first {
                try change(name, arguments, client)
            } else if arguments["--form"] != nil || arguments["--page"] != nil
                || arguments["--remove"] != nil
            {
                throw CommandFailure(.usage, "NAME is missing. See --help.")
            }
            let answer = try client.get(.api.couriers)
            guard !arguments.isJSON else {
                Output.say(String(decoding: answer, as: UTF8.self))
                return .done
            }
            struct List: Decodable {
                let couriers: [ListedCourier]
            }
            for courier in try JSONDecoder().decode(List.self, from: Data(answer)).couriers {
                Output.say(
                    ([courier.name] + courier.forms + [courier.page].compactMap(\.self))
                        .joined(separator: "  "))
            }
            return .done
        })

    private static func change(
        _ name: String, _ arguments: Arguments, _ client: StationClient
    ) throws {
        struct Named: Encodable {
            let name: String
        }
        if arguments["--remove"] != nil {
            _ = try client.post(
                .api.courierRemoval, type: "application/json",
                body: Array(try JSONEncoder().encode(Named(name: name))))
            return
        }
        let forms = (arguments["--form"] ?? "").split(separator: ",").map(String.init)
        _ = try client.post(
            .api.couriers, type: "application/json",
            body: Array(
                try JSONEncoder().encode(
                    ListedCourier(name: name, forms: forms, page: arguments["--page"]))))
    }
}
