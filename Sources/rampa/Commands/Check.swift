import FoundationEssentials
import Storage
import Threads

extension Command {
    static let check = Command(
        name: "check", usage: "", meaning: "verify that log, tables and photos are intact",
        details: """
            Walks the chained event log, folds it again and compares the tables, and compares every
            photo with its digest. Names what is wrong. The station may be running; nothing is
            changed.
            """,
        example: "rampa check", flags: [],
        run: { arguments, _ in
            try arguments.none()
            let inspection = try Inspection(Settings.folder(arguments)) {
                Output.progress("looking at \($0)")
            }
            if arguments.isJSON {
                struct Result: Encodable {
                    let events: Int
                    let personalValues: Int
                    let photos: Int
                    let head: String
                    let damage: [String]
                }
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                let result = Result(
                    events: inspection.counts.events,
                    personalValues: inspection.counts.personalValues,
                    photos: inspection.counts.photos, head: inspection.head,
                    damage: inspection.damage.map(\.description))
                Output.say(String(decoding: try encoder.encode(result), as: UTF8.self))
                return inspection.damage.isEmpty ? .done : .no
            }
            for damage in inspection.damage { Output.say("DAMAGED  \(damage)") }
            Output.say(
                "\(inspection.counts.events) events, \(inspection.counts.personalValues) personal "
                    + "values, \(inspection.counts.photos) photos; head \(inspection.head)")
            Output.say(
                inspection.damage.isEmpty
                    ? "All is whole." : "\(inspection.damage.count) things are damaged.")
            return inspection.damage.isEmpty ? .done : .no
        })
}
