/// Breaks text into lines, shrinks it, and cuts what still does not fit.
///
/// All this happens before anything is drawn, so every printer shows the same lines, and a PDF
/// holds no text that its page does not show.
struct TextFitter: ~Copyable {
    private let setting: PangoSetting

    init(language: String) {
        setting = PangoSetting(language: language)
    }

    /// - Returns: the lines, and the size in points that they fit in.
    func fit(
        _ runs: [TextMark.Run], _ style: TextStyle, width: Micrometres, height: Micrometres? = nil
    ) -> (lines: [TextMark.Line], size: Double) {
        let runs = Self.bounded(style.lines == 1 ? runs.map(Self.onOneLine) : runs, style)
        let paragraph = PangoParagraph(setting, style.family)
        var size = style.size
        paragraph.set(runs, size: Double(size) / 1000, width: width)
        while paragraph.lineCount > style.lines(at: size, in: height), size > style.smallest {
            size = max(style.smallest, size - 500)
            paragraph.set(runs, size: Double(size) / 1000, width: width)
        }
        let points = Double(size) / 1000
        let most = style.lines(at: size, in: height)
        guard paragraph.lineCount > most else {
            return (Self.lines(of: paragraph, runs), points)
        }
        let shortened = Self.longestStart(of: runs) { start in
            paragraph.set(start, size: points, width: width)
            return paragraph.lineCount <= most
        }
        paragraph.set(shortened, size: points, width: width)
        return (Array(Self.lines(of: paragraph, shortened).prefix(most)), points)
    }

    /// Without the space that an empty value in first place leaves behind it, and without what
    /// no line could hold: breaking a book into lines would take minutes.
    private static func bounded(_ runs: [TextMark.Run], _ style: TextStyle) -> [TextMark.Run] {
        var runs = runs
        for index in runs.indices {
            runs[index].text = String(runs[index].text.drop(while: \.isWhitespace))
            if !runs[index].text.isEmpty { break }
        }
        let most = style.lines * 1000
        let count = runs.map(\.text.count).reduce(0, +)
        return count > most ? start(of: runs, characters: most) : runs
    }

    private static func onOneLine(_ run: TextMark.Run) -> TextMark.Run {
        TextMark.Run(text: String(run.text.map { $0 == "\n" ? " " : $0 }), isBold: run.isBold)
    }

    /// The longest start of a text that fits with an ellipsis behind it, found by halving.
    private static func longestStart(
        of runs: [TextMark.Run], fits: ([TextMark.Run]) -> Bool
    ) -> [TextMark.Run] {
        var fitting = 0
        var tooLong = runs.map(\.text.count).reduce(0, +)
        while fitting + 1 < tooLong {
            let middle = (fitting + tooLong) / 2
            if fits(start(of: runs, characters: middle)) {
                fitting = middle
            } else {
                tooLong = middle
            }
        }
        return start(of: runs, characters: fitting)
    }

    private static func start(of runs: [TextMark.Run], characters: Int) -> [TextMark.Run] {
        var left = characters
        var start: [TextMark.Run] = []
        for run in runs where left > 0 {
            start.append(.init(text: String(run.text.prefix(left)), isBold: run.isBold))
            left -= run.text.count
        }
        while let last = start.popLast() {
            let text = String(last.text.trimmingSpaceAtEnd())
            if !text.isEmpty {
                start.append(.init(text: text + "…", isBold: last.isBold))
                return start
            }
        }
        return [.init(text: "…", isBold: runs.first?.isBold ?? false)]
    }

    private static func lines(
        of paragraph: borrowing PangoParagraph, _ runs: [TextMark.Run]
    ) -> [TextMark.Line] {
        let bytes = runs.flatMap { Array($0.text.utf8) }
        return paragraph.lines.map { line in
            var parts: [TextMark.Run] = []
            var start = 0
            for run in runs {
                let end = start + run.text.utf8.count
                let part = line.bytes.clamped(to: start..<end)
                if !part.isEmpty {
                    let text = String(decoding: bytes[part], as: UTF8.self)
                    parts.append(.init(text: text, isBold: run.isBold))
                }
                start = end
            }
            if let last = parts.popLast() {
                let text = String(last.text.trimmingSpaceAtEnd())
                if !text.isEmpty { parts.append(.init(text: text, isBold: last.isBold)) }
            }
            return TextMark.Line(runs: parts, isRightToLeft: line.isRightToLeft)
        }
    }
}

extension String {
    fileprivate func trimmingSpaceAtEnd() -> Substring {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
