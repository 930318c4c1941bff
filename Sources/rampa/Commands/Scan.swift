import APIBodies
import Addresses
import FoundationEssentials
import Glibc
import Logistics
import Scanning
import Threads

extension Command {
    static let scan = Command(
        name: "scan", usage: "IMAGE-or-TEXT --at PLACE", meaning: "scan at a place",
        details: """
            Scans a photo (every code in it counts) or a text at the running station, and prints
            the verdict; with several codes also what each is, and * at those that decided.
            Places: intake, booth, dispatch, find. Exit code 0 for OK, 1 for any other verdict.
            """,
        example: "rampa scan SampleImages/straight.jpg --at intake",
        flags: [
            Flag("--at", "PLACE", "intake, booth, dispatch or find"),
            Flag("--text", "a text even where there is a file of that name"),
            Flag("--station", "NAME", "the desk's name, for the record"),
        ],
        run: { arguments, _ in
            let subject = try arguments.only("IMAGE or TEXT")
            guard let place = arguments["--at"] else {
                throw CommandFailure(
                    .usage, "say where: --at intake, booth, dispatch or find")
            }
            let client = try StationClient(arguments)
            let answer: [UInt8]
            if try isPicture(subject, arguments) {
                answer = try client.post(
                    .api.scans.with("place", place).with("station", arguments["--station"]),
                    type: "image/jpeg", body: TextFile.bytes(subject))
            } else {
                let body = ScanBody(text: subject, place: place, station: arguments["--station"])
                answer = try client.post(
                    .api.scans, type: "application/json",
                    body: Array(try JSONEncoder().encode(body)))
            }
            let verdict = try JSONDecoder().decode(VerdictBody.self, from: Data(answer))
            Output.say(
                arguments.isJSON
                    ? String(decoding: answer, as: UTF8.self) : "\(verdict.word)  \(verdict.say)")
            if !arguments.isJSON, let codes = verdict.codes, codes.count > 1 {
                for code in codes {
                    let whose = ([code.kind.rawValue] + code.couriers).joined(separator: ", ")
                    Output.say("    \(code.isDecisive ? "*" : " ") \(code.text)  \(whose)")
                }
            }
            return verdict.outcome == .matched ? .done : .no
        })

    /// Whether the subject is a file to read codes from. A name that looks like one and is not
    /// there was mistyped: scanned as a text it would only be one more unknown parcel.
    private static func isPicture(_ subject: String, _ arguments: Arguments) throws -> Bool {
        if arguments["--text"] != nil { return false }
        if access(subject, F_OK) == 0 { return true }
        let endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".tif", ".tiff", ".bmp"]
        let name = subject.lowercased()
        guard
            endings.contains(where: name.hasSuffix)
                || ["/", "./", "../", "~/"].contains(where: name.hasPrefix)
        else { return false }
        throw CommandFailure(
            .usage,
            "there is no file '\(subject)'. Check its name; for a text that looks like one: --text")
    }
}
