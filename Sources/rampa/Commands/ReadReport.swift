import Cryptography
import FoundationEssentials
import Scanning

/// The result for one picture, as `rampa read` prints it.
struct ReadReport: Encodable {
    /// A code.
    struct Code: Encodable {
        let symbology: String
        /// AIM's symbology identifier (ISO/IEC 15424).
        let aim: String
        /// Missing if the bytes are not text in a named character set.
        let text: String?
        /// Hexadecimal.
        let bytes: String
        /// x and y of each, in the upright picture.
        let corners: [[Int]]
        let pass: String
        /// How long the reader had looked.
        let milliseconds: Double
    }

    private enum CodingKeys: String, CodingKey {
        case path = "file"
        case codes, decodeMilliseconds, scanMilliseconds, refused
    }

    let path: String
    private(set) var codes: [Code] = []
    /// Processor time.
    private(set) var decodeMilliseconds: Double?
    private(set) var scanMilliseconds: Double?
    var refused: String?

    init(path: String) { self.path = path }

    mutating func take(_ examination: Examination) {
        codes = examination.scans.map { scan in
            Code(
                symbology: scan.symbology.name, aim: scan.aimIdentifier,
                text: scan.isText ? scan.text : nil,
                bytes: Hexadecimal.encode(scan.bytes), corners: scan.corners.map { [$0.x, $0.y] },
                pass: scan.pass, milliseconds: Self.milliseconds(scan.after))
        }
        .sorted { ($0.symbology, $0.text ?? "") < ($1.symbology, $1.text ?? "") }
        decodeMilliseconds = Self.milliseconds(examination.decoding)
        scanMilliseconds = Self.milliseconds(examination.scanning)
    }

    /// For standard output; `isAlone` when this is the only picture.
    func lines(_ format: ReadSettings.Format, isAlone: Bool) throws -> [String] {
        switch format {
        case .words:
            return (isAlone ? [] : ["\(Self.printable(path)):"])
                + codes.map { code in
                    let text = code.text.map(Self.escaped)
                    return "\(code.symbology)\t\(text ?? "(no text; bytes \(code.bytes))")"
                }
        case .tsv:
            let path = Self.printable(path)
            let found = codes.compactMap { code in
                code.text.map { "\(path)\t\(code.symbology)\t\(Self.escaped($0))" }
            }
            guard let decodeMilliseconds, let scanMilliseconds else { return found }
            return found + ["\(path)\t#ms\t\(decodeMilliseconds)\t\(scanMilliseconds)"]
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return [String(decoding: try encoder.encode(self), as: UTF8.self)]
        }
    }

    /// A stranger's text without anything that a terminal would obey or that ends a line.
    static func escaped(_ text: String) -> String {
        printable(
            text.split(separator: "\\", omittingEmptySubsequences: false)
                .joined(separator: "\\\\"))
    }

    /// Control characters as `\n`, `\r`, `\t` and `\xHH`; a backslash stays as it is.
    static func printable(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: line += "\\n"
            case 0x0D: line += "\\r"
            case 0x09: line += "\\t"
            case 0..<0x20, 0x7F..<0xA0: line += "\\x" + Hexadecimal.encode([UInt8(scalar.value)])
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    /// A complaint takes one line, whatever it quotes.
    static func oneLine(_ words: String) -> String { printable(words) }

    private static func milliseconds(_ duration: Duration) -> Double {
        (duration / .microseconds(1)).rounded() / 1000
    }
}
