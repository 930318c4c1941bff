import FoundationEssentials
import Glibc
import Imaging
import Scanning

/// A photo and the codes visible in it.
struct TruePhoto: Sendable {
    let path: String
    /// Empty where nothing may be read.
    let texts: [String]
    /// Whether all of them are in it, or only one of them.
    let isEveryText: Bool

    /// The upright grey picture, and how long decoding took on this thread.
    func decoded() throws -> (picture: GreyImage, milliseconds: Double) {
        let bytes = try Disk.read(path)
        let began = ThreadClock.milliseconds
        let header = try PictureHeader.look(bytes)
        let grey = header.kind == .jpeg ? try JPEG.decodeGrey(bytes) : try PNG.decodeGrey(bytes)
        let picture = grey.upright(header.orientation)
        return (picture, ThreadClock.milliseconds - began)
    }

    /// Whether `scan` gives one of the texts. A UPC-A is an EAN-13 with a zero in front, and
    /// characters beyond ASCII depend on a guess at their set.
    func isTrue(_ scan: Scan) -> Bool {
        let found = Self.canonical(scan.text)
        return texts.contains { Self.canonical($0) == found }
    }

    /// How many of its codes are among `scans`.
    func read(of scans: [Scan]) -> Int {
        let found = Set(scans.map { Self.canonical($0.text) })
        return texts.count { found.contains(Self.canonical($0)) }
    }

    private static func canonical(_ text: String) -> String {
        let plain = text.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }
        let isNumber = !plain.isEmpty && plain.allSatisfy { (0x30...0x39).contains($0.value) }
        let short = isNumber ? plain.drop { $0 == "0" } : plain[...]
        return String(String.UnicodeScalarView(short))
    }

    // MARK: folders

    /// The photos of a folder: by its `manifest.json`, or by the text file beside each, whose lines
    /// give a kind of code and, after a tab, its text.
    static func inFolder(_ folder: String) throws -> [TruePhoto] {
        let manifest = "\(folder)/manifest.json"
        if access(manifest, R_OK) == 0 { return try listed(in: manifest, folder) }
        var photos: [TruePhoto] = []
        for name in try Disk.names(in: folder).sorted() where name.hasSuffix(".txt") {
            let path = "\(folder)/\(name.dropLast(4)).jpg"
            guard access(path, R_OK) == 0 else { continue }
            let truth = String(decoding: try Disk.read("\(folder)/\(name)"), as: UTF8.self)
            let texts = truth.split(separator: "\n").compactMap {
                $0.split(separator: "\t", maxSplits: 1).last.map(String.init)
            }
            photos.append(TruePhoto(path: path, texts: texts, isEveryText: true))
        }
        return photos
    }

    private struct Manifest: Decodable {
        struct Item: Decodable {
            let path, kind, group: String
            let expected: [String]
            let alt: [String]?
            let photo: Bool
        }
        let items: [Item]
    }

    /// Those with kinds that we read, and those on which nothing may be read.
    private static func listed(in manifest: String, _ folder: String) throws -> [TruePhoto] {
        let unread: Set<String> = ["datamatrix", "pdf417", "aztec", "maxicode"]
        let items = try JSONDecoder().decode(Manifest.self, from: Data(Disk.read(manifest))).items
        return items.filter { $0.photo && !unread.contains($0.group) && !$0.path.hasSuffix("webp") }
            .map { item in
                let texts = item.kind == "single" ? item.expected + (item.alt ?? []) : []
                return TruePhoto(
                    path: "\(folder)/\(item.path)", texts: texts, isEveryText: false)
            }
    }
}

/// Processor time used by this thread.
enum ThreadClock {
    static var milliseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
