import APIBodies
import Addresses
import FoundationEssentials

extension Command {
    static let orderNew = Command(
        name: "order new", usage: "FILE.json", meaning: "register an order",
        details: """
            Registers the order in FILE.json (- for standard input) with the running station and
            prints its codes and the customer's link. The file holds:

              {"customer": {"name": "Anna Nowak", "returnAddress": "ul. Długa 7\\n00-238 Warszawa",
                            "mail": "anna@example.com", "phone": "+48 22 555 01 00"},
               "language": "pl",
               "devices": [{"name": "Laptop Dell Latitude 5420", "serial": "7QXK2F3",
                            "fault": "does not charge", "accessories": "charger", "parcel": 1}],
               "parcels": [{"trackingNumber": "RR473124829PL"}]}

            mail, phone, language, serial, accessories, parcel and parcels are optional.
            """,
        example: "rampa order new SampleImages/order.json", flags: [],
        run: { arguments, _ in
            let path = try arguments.only("FILE.json")
            let body = try TextFile.bytes(path == "-" ? "/dev/stdin" : path, limit: 262_144)
            let answer = try StationClient(arguments).post(
                .api.orders, type: "application/json", body: body)
            if arguments.isJSON {
                Output.say(String(decoding: answer, as: UTF8.self))
                return .done
            }
            let made = try JSONDecoder().decode(NewOrderBody.self, from: Data(answer))
            Output.say("order    \(made.order)")
            for parcel in made.parcels { Output.say("parcel   \(parcel)") }
            for device in made.devices { Output.say("device   \(device)") }
            Output.say("link     \(made.link)")
            Output.say(
                "slip     rampa slip \(made.parcels.first.map { "\($0)" } ?? "CODE") -o slip.pdf")
            return .done
        })
}
