import CPangoCairo

/// A line of text as glyphs of fonts, at ``PangoParagraph/size``.
struct ShapedLine {
    /// A letter, or several letters drawn as one shape.
    struct Glyph {
        /// Its number in the font.
        let id: UInt32
        /// Its place from the line's start, and its height above the line.
        let x: Int
        let rise: Int
        /// Its width according to pango.
        let width: Int
        /// Which of the run's texts it shows, or helps to show.
        let text: Int
    }

    /// Letters of one font from left to right.
    struct Run {
        let face: FontFace
        /// The font has no bold letters: its own are thickened.
        let isEmboldened: Bool
        let glyphs: [Glyph]
        /// The texts of the glyphs, each the smallest part that cannot be divided.
        let texts: [String]
    }

    /// From left to right.
    let runs: [Run]
    /// Characters in no installed font: a box for each, as its place and width.
    let unknown: [(x: Int, width: Int)]
    /// In pango's units: 1024 are a point at ``PangoParagraph/size``.
    let width: Int
    let isRightToLeft: Bool

    init(runs: [Run], width: Int) {
        self.runs = runs
        self.width = width
        unknown = []
        isRightToLeft = false
    }

    /// Reads the first line of a layout.
    init?(_ paragraph: PangoParagraph, text: String, face: (OpaquePointer) -> FontFace) {
        guard let line = pango_layout_get_line_readonly(paragraph.handle, 0) else { return nil }
        let bytes = Array(text.utf8)
        var runs: [Run] = []
        var unknown: [(x: Int, width: Int)] = []
        var pen = 0
        var next = line.pointee.runs
        while let node = next {
            next = node.pointee.next
            guard let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
                let place = item.pointee.item, let string = item.pointee.glyphs,
                let font = place.pointee.analysis.font
            else { continue }
            let start = Int(place.pointee.offset)
            let range = start..<min(bytes.count, start + Int(place.pointee.length))
            runs.append(
                Self.run(
                    string, font, Clusters(string, bytes, range), &pen, &unknown, face: face))
        }
        self.runs = runs.filter { !$0.glyphs.isEmpty }
        self.unknown = unknown
        width = pen
        isRightToLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
    }

    private static func run(
        _ string: UnsafeMutablePointer<PangoGlyphString>,
        _ font: UnsafeMutablePointer<PangoFont>, _ clusters: Clusters, _ pen: inout Int,
        _ unknown: inout [(x: Int, width: Int)], face: (OpaquePointer) -> FontFace
    ) -> Run {
        var glyphs: [Glyph] = []
        for index in 0..<Int(string.pointee.num_glyphs) {
            let info = string.pointee.glyphs[index]
            let width = Int(info.geometry.width)
            defer { pen += width }
            // PANGO_GLYPH_EMPTY and PANGO_GLYPH_UNKNOWN_FLAG are macros with casts.
            if info.glyph == 0x0FFF_FFFF { continue }
            if info.glyph & 0x1000_0000 != 0 {
                unknown.append((pen, width))
                continue
            }
            glyphs.append(
                Glyph(
                    id: info.glyph, x: pen + Int(info.geometry.x_offset),
                    rise: -Int(info.geometry.y_offset), width: width,
                    text: clusters.place[index]))
        }
        return Run(
            face: face(hb_font_get_face(pango_font_get_hb_font(font))),
            isEmboldened: isEmboldened(font), glyphs: glyphs, texts: clusters.texts)
    }

    /// Fontconfig asks for it where a family has no bold font.
    static func isEmboldened(_ font: UnsafeMutablePointer<PangoFont>) -> Bool {
        let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        guard let face = cairo_scaled_font_get_font_face(scaled) else { return false }
        return cairo_ft_font_face_get_synthesize(face) & CAIRO_FT_SYNTHESIZE_BOLD.rawValue != 0
    }
}

/// Which characters of the text the glyphs of a run show.
private struct Clusters {
    var texts: [String] = []
    /// For each glyph its place in ``texts``.
    var place: [Int] = []

    init(
        _ string: UnsafeMutablePointer<PangoGlyphString>, _ bytes: [UInt8], _ range: Range<Int>
    ) {
        let starts = (0..<Int(string.pointee.num_glyphs)).map {
            Int(string.pointee.log_clusters[$0])
        }
        let sorted = Set(starts).sorted()
        for (index, start) in sorted.enumerated() {
            let end = index + 1 < sorted.count ? sorted[index + 1] : range.count
            let part = (range.lowerBound + start..<range.lowerBound + max(start, end))
                .clamped(to: range)
            texts.append(String(decoding: bytes[part], as: UTF8.self))
        }
        place = starts.map { sorted.firstIndex(of: $0) ?? 0 }
    }
}
