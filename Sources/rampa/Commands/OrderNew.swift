import Addresses
import FoundationEssentials
import Glibc
import Threads

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
            struct Made: Decodable {
                let order: String
                let parcels: [String]
                let devices: [String]
                let link: String
            }
            let made = try JSONDecoder().decode(Made.self, from: Data(answer))
            Output.say("order    \(made.order)")
            for parcel in made.parcels { Output.say("parcel   \(parcel)") }
            for device in made.devices { Output.say("device   \(device)") }
            Output.say("link     \(made.link)")
            Output.say("slip     rampa slip \(made.parcels.first ?? "CODE") -o slip.pdf")
            return .done
        })

    static let slip = Command(
        name: "slip", usage: "CODE -o FILE.pdf", meaning: "save the slip of a parcel",
        details: "Asks the running station for the slip of the parcel CODE and saves it.",
        example: "rampa slip PFBJ-9D5B -o slip.pdf",
        flags: [
            Flag("--output", "FILE", "where to save it, - for standard output; -o for short"),
            Flag("--page", "SIZE", "A4 or Letter"),
        ],
        run: { arguments, _ in
            let code = try arguments.only("CODE")
            guard let path = arguments["--output"] else {
                throw CommandFailure(.usage, "say where to save it: -o FILE.pdf")
            }
            let pdf = try StationClient(arguments).get(
                .api.slip(of: code).with("page", arguments["--page"]))
            try TextFile.write(pdf, to: path == "-" ? "/dev/stdout" : path)
            if path != "-" {
                Output.say(
                    arguments.isJSON
                        ? "{\"bytes\":\(pdf.count)}" : "\(path): \(pdf.count) bytes")
            }
            return .done
        })

    static let personNew = Command(
        name: "person new", usage: "LOGIN", meaning: "create an account",
        details: """
            Gives somebody an account at the running station. The password is read from standard
            input, one line of 15 to 128 characters.
            """,
        example: "echo one line is enough | rampa person new eva --name Eva --role warehouse",
        flags: [
            Flag("--name", "NAME", "how colleagues call them"),
            Flag(
                "--role", "ROLE",
                "warehouse, caretaker, technician, quality control or manager"),
        ],
        run: { arguments, _ in
            struct New: Encodable {
                let login: String
                let name: String
                let role: String
                let password: String
            }
            let login = try arguments.only("LOGIN")
            if isatty(0) == 1 { Output.progress("Password for \(login):") }
            guard let password = readLine() else {
                throw CommandFailure(.usage, "a password is wanted on standard input.")
            }
            let new = New(
                login: login, name: arguments["--name"] ?? login,
                role: arguments["--role"] ?? "warehouse", password: password)
            let answer = try StationClient(arguments).post(
                .api.people, type: "application/json",
                body: Array(try JSONEncoder().encode(new)))
            Output.say(
                arguments.isJSON
                    ? String(decoding: answer, as: UTF8.self) : "\(login) may sign in now.")
            return .done
        })
}
