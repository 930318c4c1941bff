import Barcodes
import Foundation

/// Draws the ZPL that we write, a dot a pixel, as the manual says. Letters are not drawn: their
/// texts are listed.
struct ZPLInterpreter {
    struct Fault: Error {
        let command: String
    }

    /// Labels that were printed, in order.
    private(set) var labels: [GreyPicture] = []
    /// The texts of fields in the printer's own letters, in order.
    private(set) var texts: [String] = []
    /// What its symbols hold.
    private(set) var symbols: [String] = []

    private var picture = GreyPicture(width: 1, height: 1)
    private var origin = (x: 0, y: 0)
    private var module = 2
    private var isHexadecimal = false
    private var isReversed = false
    private var kind = Kind.none

    private enum Kind {
        case none, text
        case code128(height: Int)
        case qr(magnification: Int)
    }

    init(_ stream: [UInt8]) throws {
        guard let text = String(validating: stream, as: UTF8.self), text.allSatisfy(\.isASCII)
        else { throw Fault(command: "bytes beyond ASCII") }
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { $0 == "^" || $0 == "~" }) {
            guard rest[..<start].allSatisfy(\.isWhitespace) else {
                throw Fault(command: "loose text \(rest[..<start])")
            }
            rest = rest[start...].dropFirst()
            let body = rest.prefix { $0 != "^" && $0 != "~" }
            rest.removeFirst(body.count)
            try run(body)
        }
    }

    private mutating func run(_ command: Substring) throws {
        let name = command.hasPrefix("A0") ? "A0" : String(command.prefix(2))
        let words = command.dropFirst(2).split(
            separator: ",", omittingEmptySubsequences: false
        ).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        func number(_ index: Int) -> Int { words.indices ~= index ? Int(words[index]) ?? 0 : 0 }
        switch name {
        case "XA": picture = GreyPicture(width: 1, height: 1)
        case "PW": picture = GreyPicture(width: number(0), height: 1)
        case "LL": picture = GreyPicture(width: picture.width, height: number(0))
        case "XZ": labels.append(picture)
        case "FO", "FT": origin = (number(0), number(1))
        case "BY": module = number(0)
        case "BC":
            guard command.dropFirst(2).first == "N", words.last == "N" else {
                throw Fault(command: String(command))
            }
            kind = .code128(height: number(1))
        case "BQ": kind = .qr(magnification: number(2))
        case "A0": kind = .text
        case "FR": isReversed = true
        case "FH": isHexadecimal = true
        case "FD": try field(String(command.dropFirst(2)))
        case "FS": (kind, isReversed, isHexadecimal) = (.none, false, false)
        case "GB":
            box(number(0), number(1), max(1, number(2)), words.count > 3 ? words[3] : "B")
        case "GF": try graphic(command)
        case "CI", "LH", "LT", "LS", "SD", "FB", "PQ": break
        default: throw Fault(command: String(command))
        }
    }

    private mutating func field(_ data: String) throws {
        let data = data.trimmingCharacters(in: .newlines)
        let text = isHexadecimal ? try decoded(data) : data
        switch kind {
        case .none: throw Fault(command: "FD without a kind")
        case .text: texts.append(text)
        case .code128(let height):
            let (plain, symbol) = try code128(text)
            symbols.append(plain)
            for bar in symbol.bars.bars {
                fill(
                    origin.x + bar.lowerBound * module, origin.y, bar.count * module, height, 0)
            }
        case .qr(let magnification):
            guard text.dropFirst().hasPrefix("A,") else { throw Fault(command: text) }
            let levels: [Character: QRCode.Correction] = [
                "L": .low, "M": .medium, "Q": .quartile, "H": .high,
            ]
            guard let level = text.first.flatMap({ levels[$0] }) else {
                throw Fault(command: text)
            }
            let plain = String(text.dropFirst(3))
            symbols.append(plain)
            let matrix = try QRCode(plain, correction: level).matrix
            for row in 0..<matrix.size {
                for run in matrix.darkRuns(inRow: row) {
                    // The height of ^BY, one dot, comes above it.
                    fill(
                        origin.x + run.lowerBound * magnification,
                        origin.y + 1 + row * magnification, run.count * magnification,
                        magnification, 0)
                }
            }
        }
    }

    private func decoded(_ data: String) throws -> String {
        var bytes: [UInt8] = []
        var rest = Array(data.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "_") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { throw Fault(command: data) }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Fault(command: data)
        }
        return text
    }

    /// Invocation codes of mode N: the text, and the symbol in the sets that they choose.
    private func code128(_ data: String) throws -> (String, Code128) {
        var rest = Substring(data)
        var isC = false
        var plain = ""
        while let sign = rest.popFirst() {
            guard sign == ">" else {
                guard isC else {
                    plain.append(sign)
                    continue
                }
                guard sign.isNumber, let ones = rest.popFirst(), ones.isNumber else {
                    throw Fault(command: data)
                }
                plain += [sign, ones]
                continue
            }
            switch rest.popFirst() {
            case ":", "6": isC = false
            case ";", "5": isC = true
            case "0": plain.append(">")
            case "<": plain.append("^")
            case "=": plain.append("~")
            default: throw Fault(command: data)
            }
        }
        return (plain, try Code128(plain))
    }

    private mutating func box(_ width: Int, _ height: Int, _ border: Int, _ colour: String) {
        let ink: UInt8 = colour == "W" ? 255 : 0
        let width = max(width, border)
        let height = max(height, border)
        guard 2 * border < min(width, height) else {
            return fill(origin.x, origin.y, width, height, ink)
        }
        fill(origin.x, origin.y, width, border, ink)
        fill(origin.x, origin.y + height - border, width, border, ink)
        fill(origin.x, origin.y, border, height, ink)
        fill(origin.x + width - border, origin.y, border, height, ink)
    }

    private mutating func graphic(_ command: Substring) throws {
        let parts = command.dropFirst(3).split(separator: ",", maxSplits: 4)
        guard command.hasPrefix("GFA,"), parts.count == 4 || parts.count == 5,
            let bytes = Int(parts[0]), let perRow = Int(parts[2]), perRow > 0
        else { throw Fault(command: String(command.prefix(40))) }
        let data = command.dropFirst(4 + parts[0].count + parts[1].count + parts[2].count + 3)
        let rows = try Self.rows(data, digits: perRow * 2)
        guard rows.count * perRow == bytes else { throw Fault(command: "GF of \(rows.count) rows") }
        for (y, row) in rows.enumerated() {
            for (index, digit) in row.enumerated() {
                for bit in 0..<4 where digit >> (3 - bit) & 1 == 1 {
                    fill(origin.x + index * 4 + bit, origin.y + y, 1, 1, 0)
                }
            }
        }
    }

    private static func rows(_ data: Substring, digits: Int) throws -> [[Int]] {
        var rows: [[Int]] = []
        var row: [Int] = []
        var count = 0
        for sign in data where !sign.isWhitespace {
            switch sign {
            case "G"..."Y": count += Int(sign.asciiValue ?? 0) - 70
            case "g"..."z": count += (Int(sign.asciiValue ?? 0) - 102) * 20
            case ":": rows.append(rows.last ?? [])
            case ",", "!":
                row += Array(repeating: sign == "," ? 0 : 15, count: digits - row.count)
            default:
                guard let digit = sign.hexDigitValue else { throw Fault(command: "GF \(sign)") }
                row += Array(repeating: digit, count: max(1, count))
                count = 0
            }
            if row.count == digits {
                rows.append(row)
                row = []
            }
        }
        guard row.isEmpty else { throw Fault(command: "GF ends within a row") }
        return rows
    }

    private mutating func fill(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ ink: UInt8) {
        for row in max(0, y)..<max(max(0, y), min(y + height, picture.height)) {
            for column in max(0, x)..<max(max(0, x), min(x + width, picture.width)) {
                let place = row * picture.width + column
                picture.pixels[place] = isReversed ? 255 - picture.pixels[place] : ink
            }
        }
    }
}
