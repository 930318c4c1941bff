import FoundationEssentials

extension Command {
    static let config = Command(
        name: "config", usage: "", meaning: "show every setting and where it comes from",
        details: """
            A setting comes from a flag of rampa serve, the environment, the file rampa.conf in
            the data folder, or its default, in this order. The file holds lines of name = value;
            a line that begins with #, and what follows a # between spaces, is a comment; a value
            may be in "quotes".
            """,
        example: "rampa config --port 8081", flags: Settings.flags,
        run: { arguments, _ in
            try arguments.none()
            let settings = try Settings(arguments)
            if arguments.isJSON {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
                let values = Dictionary(
                    uniqueKeysWithValues: Settings.keys.map { key in
                        (
                            key.name,
                            [
                                "value": settings[key.name],
                                "source": settings.value(key.name).source,
                            ]
                        )
                    })
                Output.say(String(decoding: try encoder.encode(values), as: UTF8.self))
                return .done
            }
            Output.say("# data folder: \(settings.folder)")
            for key in Settings.keys {
                Output.say("\(key.name) = \(settings[key.name])")
                Output.say("    # \(key.meaning); from \(settings.value(key.name).source)")
            }
            return .done
        })
}
