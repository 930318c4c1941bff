import Addresses

extension Command {
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
}
