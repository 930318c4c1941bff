import Glibc
import LabelRendering
import Scanning

/// The settings, each from a flag, the environment, the file `rampa.conf` in the data folder,
/// or its default, in this order.
struct Settings: Sendable {
    struct Key: Sendable {
        let name: String
        let standard: String
        let meaning: String

        var flag: String { "--\(name)" }
        var variable: String {
            "RAMPA_" + String(name.uppercased().map { $0 == "-" ? "_" : $0 })
        }
    }

    static let keys: [Key] = [
        Key(name: "address", standard: "127.0.0.1", meaning: "address to listen on"),
        Key(name: "port", standard: "8080", meaning: "port to listen on, 0 for any free one"),
        Key(
            name: "base-url", standard: "",
            meaning: "where customers reach the station, for slips and links"),
        Key(
            name: "host-names", standard: "",
            meaning: "host names of the station, separated by commas"),
        Key(
            name: "trusted-proxies", standard: "",
            meaning: "proxies trusted to name the client's address, separated by commas"),
        Key(name: "shop-name", standard: "Repair Centre", meaning: "name on slips and pages"),
        Key(
            name: "shop-address", standard: "",
            meaning: "where parcels are sent to, lines separated by |"),
        Key(
            name: "contact", standard: "", meaning: "telephone or e-mail for customers, on slips"),
        Key(
            name: "home-country", standard: "",
            meaning: "where couriers collect, such as PL; decides between equals"),
        Key(
            name: "tracking-pages", standard: "",
            meaning: "pages of the shop's own: courier=https://…{n}, separated by spaces"),
        Key(
            name: "time-zone", standard: "", meaning: "such as Europe/Warsaw; the system's if empty"
        ),
        Key(
            name: "labels", standard: "",
            meaning: "folder with the shop's own templates; missing ones are taken from Labels"),
        Key(
            name: "printers", standard: "",
            meaning: "file that names the printers; printers.conf in the data folder if empty"),
        Key(name: "lp", standard: "/usr/bin/lp", meaning: "program that hands papers to CUPS"),
        Key(name: "logo", standard: "", meaning: "PNG of the shop's mark, for papers"),
        Key(
            name: "codes", standard: "intake",
            meaning: "kinds read in photos: intake, every, or a list such as code128,qrcode"),
        Key(
            name: "code-lengths", standard: "",
            meaning: "how long codes of a kind may be: itf=14,18 code39=6-20"),
        Key(
            name: "accent", standard: "",
            meaning: "the shop's colour on papers, such as #1a4d80; black if empty"),
        Key(
            name: "shop-language", standard: "en",
            meaning: "\(Installation.languages): the staff's language on papers"),
        Key(name: "workers", standard: "2", meaning: "processes that decode pictures"),
        Key(
            name: "photo-reserve-mb", standard: "",
            meaning: "refuse photos below this; 2000 or 5 % of the disk if empty"),
        Key(name: "reserve-mb", standard: "64", meaning: "refuse every write below this"),
        Key(name: "log", standard: "-", meaning: "file for the log, - for standard error"),
    ]

    /// A value and where it came from.
    struct Value: Sendable {
        let text: String
        let source: String
    }

    let folder: String
    private let values: [String: Value]

    /// Gathers all settings.
    ///
    /// - Throws: ``CommandFailure`` for a line of the file that is not known.
    init(_ arguments: Arguments) throws {
        folder = Self.folder(arguments)
        let file = try SettingsFile.read("\(folder)/rampa.conf")
        var values: [String: Value] = [:]
        for key in Self.keys {
            if let text = arguments[key.flag] {
                values[key.name] = Value(text: text, source: "flag \(key.flag)")
            } else if let text = getenv(key.variable).map({ String(cString: $0) }) {
                values[key.name] = Value(text: text, source: "environment \(key.variable)")
            } else if let text = file[key.name] {
                values[key.name] = Value(text: text, source: "file \(folder)/rampa.conf")
            } else {
                values[key.name] = Value(text: key.standard, source: "default")
            }
        }
        self.values = values
        warnOfUnknownVariables()
    }

    /// A misspelt variable of the environment would change nothing, and nobody would know.
    private func warnOfUnknownVariables() {
        let known = Self.keys.map(\.variable) + ["RAMPA_DATA"]
        for name in Environment.names() where name.hasPrefix("RAMPA_") && !known.contains(name) {
            let nearest = nearestName(to: name, among: known)
            Output.complain(
                "there is no setting for the variable \(name) of the environment; it is passed "
                    + "over. " + (nearest.map { "Did you mean \($0)?" } ?? "See: rampa config"))
        }
    }

    /// The data folder: flag, environment, or one in the home folder.
    static func folder(_ arguments: Arguments) -> String {
        if let path = arguments["--data"] { return path }
        if let path = getenv("RAMPA_DATA") { return String(cString: path) }
        let home = getenv("HOME").map { String(cString: $0) } ?? "."
        return "\(home)/.local/share/rampa"
    }

    subscript(name: String) -> String { values[name]?.text ?? "" }

    func value(_ name: String) -> Value { values[name] ?? Value(text: "", source: "default") }

    /// Whether nobody has set it.
    func isDefault(_ name: String) -> Bool { value(name).source == "default" }

    /// A whole number; empty gives `nil`.
    func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard !self[name].isEmpty else { return nil }
        guard let number = Int(self[name]), range.contains(number) else {
            throw CommandFailure(
                .usage,
                "\(name) is '\(self[name])' (\(value(name).source)); it must be a whole "
                    + "number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// The codes to look for in photos.
    ///
    /// - Throws: ``CommandFailure`` for kinds and lengths that are not written as they should be.
    func scan() throws -> ScanSettings {
        var key = "codes"
        do throws(CodeKinds.Unclear) {
            let kinds = try CodeKinds.kinds(self[key])
            key = "code-lengths"
            return ScanSettings(symbologies: kinds, lengths: try CodeKinds.lengths(self[key]))
        } catch {
            throw CommandFailure(.usage, "\(key) (\(value(key).source)): \(error.words)")
        }
    }

    /// Parts between commas.
    func list(_ name: String) -> [String] {
        self[name].split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            .filter { !$0.isEmpty }
    }

    static var flags: [Flag] { keys.map { Flag($0.flag, "VALUE", $0.meaning) } }
}
