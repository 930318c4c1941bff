import APIBodies
import Addresses
import FoundationEssentials
import Glibc

extension Command {
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
            let login = try arguments.only("LOGIN")
            if isatty(0) == 1 { Output.progress("Password for \(login):") }
            guard let password = readLine() else {
                throw CommandFailure(.usage, "a password is wanted on standard input.")
            }
            let new = NewPersonBody(
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
