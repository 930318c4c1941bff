/// Writes letters of one font as text operators (ISO 32000-1, 9.4).
struct PDFTextWriter {
    private let run: ShapedLine.Run
    private let size: Double
    private let font: Int
    private let origin: (x: Double, y: Double)
    /// Points in one of pango's units.
    private let unit: Double
    /// The viewer's pen position, in thousandths of the size from the run's first letter.
    private var pen = 0.0
    private var rise = 0
    private var isInString = false

    typealias Code = (code: UInt16, width: Int, tellsText: Bool)

    init(
        _ run: ShapedLine.Run, size: Double, font: Int, origin: (x: Double, y: Double),
        unit: Double
    ) {
        self.run = run
        self.size = size
        self.font = font
        self.origin = origin
        self.unit = unit
    }

    /// - Parameter code: the code of a letter that shows a text, or part of one.
    mutating func write(
        into content: inout PDFContent, code: (_ glyph: UInt32, _ text: String?) -> Code
    ) {
        guard let first = run.glyphs.first else { return }
        content.add("BT /F\(font) 1 Tf ")
        if run.isEmboldened {
            content.add("2 Tr ")
            content.add(size / 24, then: "w")
        }
        content.add(
            size, 0, 0, -size, origin.x + Double(first.x) * unit, origin.y, then: "Tm")
        content.add("[")
        var rest = run.glyphs[...]
        while let next = rest.first {
            let together = rest.prefix { $0.text == next.text }
            rest = rest.dropFirst(together.count)
            let text = run.texts[next.text]
            let alone = together.count == 1
            let codes = together.map { code($0.id, alone ? text : nil) }
            let isSpelled = !codes.allSatisfy(\.tellsText)
            if isSpelled { beginSpelling(text, &content) }
            for (glyph, code) in zip(together, codes) {
                show(glyph, code, from: first, &content)
            }
            if isSpelled { endSpelling(&content) }
        }
        endString(&content)
        content.add("]TJ")
        if rise != 0 { content.add(" 0 Ts") }
        if run.isEmboldened { content.add(" 0 Tr") }
        content.add(" ET\n")
    }

    /// The next letters have another text of their own, or none (14.9.4).
    private mutating func beginSpelling(_ text: String, _ content: inout PDFContent) {
        endString(&content)
        content.add("]TJ /Span<</ActualText<FEFF")
        content.add(utf16: text)
        content.add(">>>BDC[")
    }

    private mutating func endSpelling(_ content: inout PDFContent) {
        endString(&content)
        content.add("]TJ EMC[")
    }

    private mutating func show(
        _ glyph: ShapedLine.Glyph, _ code: Code, from first: ShapedLine.Glyph,
        _ content: inout PDFContent
    ) {
        if glyph.rise != rise {
            endString(&content)
            rise = glyph.rise
            content.add("]TJ ")
            content.add(Double(rise) / PangoParagraph.size / 1024)
            content.add(" Ts[")
        }
        let wanted = Double(glyph.x - first.x) * 1000 / PangoParagraph.size / 1024
        let shift = (pen - wanted).rounded()
        if shift != 0 {
            endString(&content)
            content.add(Int(shift))
            pen -= shift
        }
        if !isInString {
            content.add("<")
            isInString = true
        }
        content.add(hexadecimal: code.code)
        pen += Double(code.width)
    }

    private mutating func endString(_ content: inout PDFContent) {
        if isInString { content.add(">") }
        isInString = false
    }
}
