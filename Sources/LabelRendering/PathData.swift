/// Shapes written as in SVG's `d`: `M L H V C Z`, capitals relative to the shape's corner, small
/// letters to the pen. Numbers are millimetres with at most three decimals.
struct PathData {
    /// The steps, from the shape's own corner; `nil` for an invalid shape.
    static func parse(_ text: String) -> [PathMark.Step]? {
        var data = PathData(tokens: tokens(of: text))
        while !data.tokens.isEmpty {
            guard data.step() else { return nil }
        }
        guard case .move? = data.steps.first else { return nil }
        return data.steps
    }

    private var tokens: ArraySlice<Substring>
    private var steps: [PathMark.Step] = []
    private var pen = Point(x: Micrometres(0), y: Micrometres(0))
    private var start = Point(x: Micrometres(0), y: Micrometres(0))
    private var command: Character = "Z"

    private init(tokens: [Substring]) {
        self.tokens = tokens[...]
    }

    /// A letter, or a number up to the next separator, letter or minus.
    private static func tokens(of text: String) -> [Substring] {
        var tokens: [Substring] = []
        var rest = Substring(text)
        while let first = rest.first {
            if isXMLSpace(first) || first == "," {
                rest.removeFirst()
                continue
            }
            var token = rest.prefix(1)
            if !first.isLetter {
                token = rest.prefix(1 + rest.dropFirst().prefix { $0.isNumber || $0 == "." }.count)
            }
            tokens.append(token)
            rest.removeFirst(token.count)
        }
        return tokens
    }

    /// As in SVG, a command is repeated while numbers follow it.
    private mutating func step() -> Bool {
        if let letter = tokens.first?.first, letter.isLetter {
            command = letter
            tokens.removeFirst()
        } else if command == "Z" || command == "z" {
            return false
        }
        let isRelative = command.isLowercase
        let base = isRelative ? pen : Point(x: Micrometres(0), y: Micrometres(0))
        switch command {
        case "M", "m":
            guard let end = point(base) else { return false }
            start = end
            add(.move(end), end)
            command = isRelative ? "l" : "L"
        case "L", "l":
            guard let end = point(base) else { return false }
            add(.line(end), end)
        case "H", "h":
            guard let x = number() else { return false }
            let end = Point(x: base.x + x, y: pen.y)
            add(.line(end), end)
        case "V", "v":
            guard let y = number() else { return false }
            let end = Point(x: pen.x, y: base.y + y)
            add(.line(end), end)
        case "C", "c":
            guard let one = point(base), let two = point(base), let end = point(base) else {
                return false
            }
            add(.curve(one, two, end), end)
        case "Z", "z":
            add(.close, start)
        default:
            return false
        }
        return true
    }

    private mutating func add(_ step: PathMark.Step, _ end: Point) {
        steps.append(step)
        pen = end
    }

    private mutating func point(_ base: Point) -> Point? {
        guard let x = number(), let y = number() else { return nil }
        return base + Point(x: x, y: y)
    }

    private mutating func number() -> Micrometres? {
        guard let token = tokens.first, let number = thousandths(token) else { return nil }
        tokens.removeFirst()
        return Micrometres(number)
    }
}
