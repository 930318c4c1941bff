/// Breaks text into lines, shrinks it, and truncates the rest.
///
/// All this happens before anything is drawn, so every printer shows the same lines, and a PDF
/// holds no text that its page does not show.
struct TextFitter {
    let language: String

    /// - Returns: the lines, and the size in points at which they fit.
    func fit(
        _ runs: [TextMark.Run], _ style: TextStyle, width: Micrometres, height: Micrometres? = nil
    ) -> (lines: [TextMark.Line], size: Double) {
        let runs = Self.bounded(style.lines == 1 ? runs.map(Self.onOneLine) : runs, style)
            .filter { !$0.text.isEmpty }
        let store = FontStore.current
        let key = FontStore.FitKey(
            language: language, runs: runs, style: style, width: width, height: height)
        return store.fit(key) {
            let room = Room(style: style, width: width, height: height)
            return oneLine(runs, room, store) ?? broken(runs, room, store)
        }
    }

    private struct Room {
        let style: TextStyle
        let width: Micrometres
        let height: Micrometres?

        /// From the wanted size down to the smallest, in thousandths of a point.
        var sizes: [Int] {
            Array(stride(from: style.size, to: style.smallest, by: -500)) + [style.smallest]
        }

        func lines(at size: Int) -> Int { style.lines(at: size, in: height) }
    }

    /// Most texts need one line, and one measurement of its width. `nil` when it takes more.
    private func oneLine(
        _ runs: [TextMark.Run], _ room: Room, _ store: FontStore
    ) -> FontStore.Fit? {
        guard !runs.contains(where: { $0.text.utf8.contains(0x0A) }),
            let line = store.line(runs, room.style.family, .byLetters, language: language)
        else { return nil }
        for size in room.sizes {
            let points = Double(size) / 1000
            if line.width <= PangoParagraph.room(room.width, points) {
                let bytes = runs.reduce(0) { $0 + $1.text.utf8.count }
                return ([Self.line(of: runs, 0..<bytes, line.isRightToLeft)], points)
            }
            if room.lines(at: size) > 1 { return nil }
        }
        return nil
    }

    private func broken(
        _ runs: [TextMark.Run], _ room: Room, _ store: FontStore
    ) -> FontStore.Fit {
        let paragraph = store.setting(language).paragraph(room.style.family)
        paragraph.setDirection(.byLetters)
        var size = room.style.size
        paragraph.set(runs, size: Double(size) / 1000, width: room.width)
        while paragraph.lineCount > room.lines(at: size), size > room.style.smallest {
            size = max(room.style.smallest, size - 500)
            paragraph.set(runs, size: Double(size) / 1000, width: room.width)
        }
        let points = Double(size) / 1000
        let most = room.lines(at: size)
        guard paragraph.lineCount > most else {
            return (Self.lines(of: paragraph, runs), points)
        }
        let shortened = Self.longestStart(of: runs) { start in
            paragraph.set(start, size: points, width: room.width)
            return paragraph.lineCount <= most
        }
        paragraph.set(shortened, size: points, width: room.width)
        return (Array(Self.lines(of: paragraph, shortened).prefix(most)), points)
    }

    /// Without the space that an empty value at the start leaves behind, and without text that no
    /// line could hold: breaking a book into lines would take minutes.
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

    /// The longest start of a text that fits with an ellipsis after it, found by bisection.
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
        of paragraph: PangoParagraph, _ runs: [TextMark.Run]
    ) -> [TextMark.Line] {
        paragraph.lines.map { line(of: runs, $0.bytes, $0.isRightToLeft) }
    }

    /// A range of the text's UTF-8 as a line, without the space at its end.
    private static func line(
        of runs: [TextMark.Run], _ range: Range<Int>, _ isRightToLeft: Bool
    ) -> TextMark.Line {
        var parts: [TextMark.Run] = []
        var start = 0
        for run in runs {
            let end = start + run.text.utf8.count
            let part = range.clamped(to: start..<end)
            if part == start..<end, !part.isEmpty {
                parts.append(run)
            } else if !part.isEmpty {
                let bytes = Array(run.text.utf8)[part.lowerBound - start..<part.upperBound - start]
                parts.append(
                    .init(text: String(decoding: bytes, as: UTF8.self), isBold: run.isBold))
            }
            start = end
        }
        if let last = parts.popLast() {
            let text = String(last.text.trimmingSpaceAtEnd())
            if !text.isEmpty { parts.append(.init(text: text, isBold: last.isBold)) }
        }
        return TextMark.Line(runs: parts, isRightToLeft: isRightToLeft)
    }
}

extension String {
    fileprivate func trimmingSpaceAtEnd() -> Substring {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
