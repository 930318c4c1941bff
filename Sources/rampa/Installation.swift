import Logistics
import Glibc
import Imaging
import LabelRendering
import Operations
import Scanning

/// Where the program finds what lies beside it.
enum Installation {
    /// This very binary: picture workers are started from it.
    static func executable() throws -> String {
        guard let path = realpath("/proc/self/exe", nil) else {
            throw CommandFailure(.trouble, "/proc is not there: picture workers cannot be started.")
        }
        defer { free(path) }
        return String(cString: path)
    }

    /// The folder that holds this binary.
    static func binaries() throws -> String {
        let path = try executable()
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// A folder of the project, such as `Labels`: in the present folder, beside the binary, or
    /// above it.
    static func folder(_ name: String) throws -> String {
        var candidates = [name]
        var parent = try executable()
        while let slash = parent.lastIndex(of: "/"), slash > parent.startIndex {
            parent = String(parent[..<slash])
            candidates += ["\(parent)/\(name)", "\(parent)/share/rampa/\(name)"]
        }
        guard let found = candidates.first(where: { access($0, R_OK) == 0 }) else {
            throw CommandFailure(
                .trouble, "the folder '\(name)' was not found. Start rampa where it is.")
        }
        return found
    }

    /// The templates in the project's folder `Labels`; those in `own`, a shop's folder, come
    /// before them.
    static func papers(own: String) throws -> PaperTemplates {
        try PaperTemplates(ownFolder: own) { name in
            let path = try template(name, own: own)
            return (try TextFile.bytes(path, limit: 1_000_000), path)
        }
    }

    /// Where a template is read from: the shop's own before the project's.
    static func template(_ name: String, own: String) throws -> String {
        guard own.isEmpty || access(own, R_OK | X_OK) == 0 else {
            throw CommandFailure(
                .trouble,
                "the folder of labels '\(own)' cannot be read: "
                    + "\(String(cString: strerror(errno))). Check the setting labels.")
        }
        let path = "\(own)/\(name)"
        return !own.isEmpty && access(path, F_OK) == 0 ? path : "\(try folder("Labels"))/\(name)"
    }

    /// Whether a station has ever run on a data folder.
    static func hasStation(in folder: String) -> Bool { access("\(folder)/station.db", F_OK) == 0 }

    static func pictureReader(workers: Int) throws -> PictureReader {
        PictureReader(
            executable: try executable(), arguments: [Rampa.workerCommand], count: workers)
    }

    /// The shop's colour; black for an empty text.
    static func accent(_ text: String) throws -> InkColour {
        do throws(InkColourFailure) {
            return text.isEmpty ? .black : try InkColour(text)
        } catch {
            throw CommandFailure(.usage, "accent: \(error)")
        }
    }

    /// The languages to choose from, for help texts.
    static let languages = AskedLanguage.tags.joined(separator: ", ")

    /// The language of those who work in the shop.
    static func language(_ text: String, home: String?) throws -> Language {
        guard let asked = AskedLanguage(text) else {
            throw CommandFailure(
                .usage,
                "shop-language is '\(text)'; it must be one of "
                    + "\(AskedLanguage.tags.joined(separator: ", ")).")
        }
        return asked.language(inBrazil: home == "BR")
    }

    /// The shop's mark from a PNG; `nil` for an empty path.
    static func logo(_ path: String) throws -> LabelPicture? {
        guard !path.isEmpty else { return nil }
        let bytes = try TextFile.bytes(path, limit: 2_000_000)
        do {
            let image = try PNG.decodeColour(bytes)
            guard image.width <= 2000, image.height <= 2000 else {
                throw CommandFailure(
                    .trouble,
                    "the logo '\(path)' has \(image.width) × \(image.height) pixels; 2000 × 2000 "
                        + "are allowed. Make it smaller.")
            }
            return LabelPicture(width: image.width, height: image.height, pixels: image.pixels)
        } catch let refusal as PictureRefusal {
            throw CommandFailure(.trouble, "the logo '\(path)' cannot be used: \(refusal)")
        }
    }
}
