package import LabelRendering

/// A page with rulers from every edge, two lines and two bars, for paper of any size: measuring
/// them shows how far the printer is off.
package struct CalibrationPage: Hashable, Sendable {
    /// How far line A should be from the left edge, and line B from the upper one.
    package let line: Micrometres
    /// How long bar C should be; zero where it does not fit.
    package let across: Micrometres
    /// How long bar D should be; zero where it does not fit.
    package let along: Micrometres

    private let width: Int
    private let height: Int
    private let isSmall: Bool

    /// The content of the test code: not one of our own codes, so that scanning it does nothing.
    package static let testCode = "RAMPA"

    package init(for size: Printer.Size) {
        width = size.width.count
        height = size.height.count
        isSmall = min(width, height) < 80_000
        let start = isSmall ? 5_000 : 10_000
        line = Micrometres(start)
        across = Micrometres(Self.bar(width - start))
        along = Micrometres(Self.bar(height - start))
    }

    /// As long as there is room for, in whole centimetres up to 100 mm.
    private static func bar(_ room: Int) -> Int {
        min(100_000, max(0, room - 3_000) / 10_000 * 10_000)
    }

    /// Lays out the page.
    ///
    /// - Parameters:
    ///   - printer: the printer's name, for its heading.
    ///   - language: the BCP 47 tag of the person measuring.
    ///   - words: of the page in that language.
    package func sheets(
        for printer: String, language: String, _ words: Words
    ) throws(TemplateFailure) -> Sheets {
        let template = try Template(
            parsing: Array(text(words, language).utf8), name: "the calibration page")
        let values = LabelValues([
            "printer": printer, "line": Self.millimetres(line.count),
            "across": Self.millimetres(across.count), "along": Self.millimetres(along.count),
            "code": Self.testCode,
        ])
        return try template.layout(values, language: language)
    }

    // MARK: Template

    /// The page's words in one language, as a template's: `{printer}`, `{line}`, `{across}` and
    /// `{along}` are the printer's name and lengths in millimetres.
    package struct Words: Sendable {
        let title: String
        let a: String
        let b: String
        let c: String
        let d: String
        let type: String

        package init(title: String, a: String, b: String, c: String, d: String, type: String) {
            self.title = title
            self.a = a
            self.b = b
            self.c = c
            self.d = d
            self.type = type
        }
    }

    private func text(_ words: Words, _ language: String) -> String {
        """
        <template dpi="300">
        <page name="page" width="\(Self.millimetres(width))" height="\(Self.millimetres(height))"/>
        \(Self.words(words, language))
        <sheet>
        \(corners)\(rulers)\(lines)\(bars)\(texts)
        </sheet>
        </template>
        """
    }

    private static func words(_ words: Words, _ language: String) -> String {
        """
        <words lang="\(language)">
        <word name="title">\(words.title)</word>
        <word name="a">\(words.a)</word>
        <word name="b">\(words.b)</word>
        <word name="c">\(words.c)</word>
        <word name="d">\(words.d)</word>
        <word name="type">\(words.type)</word>
        </words>
        """
    }

    /// An angle in each corner: a missing one shows where the printer does not reach.
    private var corners: String {
        let (near, arm) = (2_000, isSmall ? 2_000 : 5_000)
        var text = ""
        for (x, inwards) in [(near, arm), (width - near, -arm)] {
            for (y, down) in [(near, arm), (height - near, -arm)] {
                text += Self.line(x, y, x + inwards, y, 300) + Self.line(x, y, x, y + down, 300)
            }
        }
        return text
    }

    /// A tick for each millimetre from every edge, longer at each fifth.
    private var rulers: String {
        let reach = min(20, max(3, min(width, height) / 2_000 - 5))
        let (x, y) = isSmall ? (width / 2, height / 2) : (width * 4 / 5, height * 4 / 5)
        var text = ""
        for tick in 0...reach {
            let length = tick % 10 == 0 ? 4_000 : tick % 5 == 0 ? 3_000 : 1_800
            for place in [tick * 1_000, width - tick * 1_000] {
                text += Self.line(place, y, place, y + length, 150)
            }
            for place in [tick * 1_000, height - tick * 1_000] {
                text += Self.line(x, place, x + length, place, 150)
            }
            guard !isSmall, tick > 0, tick % 5 == 0 else { continue }
            for place in [tick * 1_000, width - tick * 1_000] {
                text += Self.text(place - 2_500, y + 5_000, 5_000, "\(tick)", 6, "center")
            }
            for place in [tick * 1_000, height - tick * 1_000] {
                text += Self.text(x + 5_000, place - 700, 6_000, "\(tick)", 6, "left")
            }
        }
        return text
    }

    private var lines: String {
        let start = line.count
        return Self.line(start, 0, start, height, 200) + Self.line(0, start, width, start, 200)
            + Self.text(start + 800, height - (isSmall ? 2_600 : 5_000), 4_000, "A", 8, "left")
            + Self.text(width - (isSmall ? 6_500 : 8_000), start + 900, 4_000, "B", 8, "left")
    }

    private var bars: String {
        let inset = isSmall ? 3_000 : 25_000
        let start = line.count
        var text = ""
        if across.count > 0 {
            let (y, end) = (height - inset, start + across.count)
            text += Self.line(start, y, end, y, 500)
            text += Self.line(start, y - 1_200, start, y + 1_200, 150)
            text += Self.line(end, y - 1_200, end, y + 1_200, 150)
            text += Self.text(start + across.count / 4, y - 3_000, 5_000, "C", 8, "left")
        }
        if along.count > 0 {
            let (x, end) = (width - inset, start + along.count)
            text += Self.line(x, start, x, end, 500)
            text += Self.line(x - 1_200, start, x + 1_200, start, 150)
            text += Self.line(x - 1_200, end, x + 1_200, end, 150)
            text += Self.text(x - 4_000, start + along.count / 2, 3_000, "D", 8, "left")
        }
        return text
    }

    private var texts: String {
        let left = line.count + 3_000
        var text = ""
        if width >= 45_000, height >= 20_000 {
            let top = isSmall ? line.count + 2_500 : height / 2 + 4_000
            text += """
                <code128 x="0" y="\(Self.millimetres(top))" width="100%" align="center" \
                value="{code}" dots="4" height="\(isSmall ? 4 : 12)"/>

                """
        }
        guard !isSmall else {
            return text
                + Self.text(
                    left, min(line.count + 8_500, height - 3_500), width - left - 8_000,
                    "{printer}",
                    7, "left")
        }
        for (row, word) in ["title", "a", "b", "c", "d", "type"].enumerated() {
            text += """
                <text x="\(Self.millimetres(left))" \
                y="\(Self.millimetres(line.count + 4_000 + row * 8_500))" \
                width="\(Self.millimetres(width - left - 32_000))" lines="2" \
                size="\(row == 0 ? 13 : 9)" smallest="6.5"\(row == 0 ? " weight=\"bold\"" : "")>\
                {words.\(word)}</text>

                """
        }
        return text
    }

    private static func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ thickness: Int) -> String
    {
        """
        <line x1="\(millimetres(x1))" y1="\(millimetres(y1))" x2="\(millimetres(x2))" \
        y2="\(millimetres(y2))" thickness="\(millimetres(thickness))"/>

        """
    }

    private static func text(
        _ x: Int, _ y: Int, _ width: Int, _ text: String, _ size: Int, _ align: String
    ) -> String {
        """
        <text x="\(millimetres(x))" y="\(millimetres(y))" width="\(millimetres(width))" \
        size="\(size)" smallest="4" align="\(align)">\(text)</text>

        """
    }

    private static func millimetres(_ micrometres: Int) -> String {
        String("\(Micrometres(micrometres))".dropLast(3))
    }
}
