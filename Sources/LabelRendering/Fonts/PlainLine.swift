import CPangoCairo

/// Shapes a line of plain Latin letters without pango's paragraph, which looks for scripts,
/// directions and line breaks and takes five times as long.
enum PlainLine {
    /// The line; `nil` when it holds anything but Latin letters, digits and punctuation, or the
    /// font lacks one of them: pango handles those.
    static func shaped(
        _ runs: [TextMark.Run], language: String,
        font: (_ isBold: Bool) -> UnsafeMutablePointer<PangoFont>?,
        face: (OpaquePointer) -> FontFace
    ) -> ShapedLine? {
        guard runs.allSatisfy({ $0.text.unicodeScalars.allSatisfy(isPlain) }),
            runs.contains(where: { $0.text.unicodeScalars.contains(where: isLetter) })
        else { return nil }
        var shaped: [ShapedLine.Run] = []
        var pen = 0
        for run in runs where !run.text.isEmpty {
            guard let font = font(run.isBold),
                let next = glyphs(of: run.text, language, font, face, &pen)
            else { return nil }
            shaped.append(next)
        }
        return ShapedLine(runs: shaped, width: pen)
    }

    /// Composed letters of Latin-1 and Latin Extended-A, and the characters between words. All run
    /// from left to right and have one glyph each.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x2013, 0x2014, 0x201C...0x201E, 0x2026: true
        default: false
        }
    }

    /// A line of only digits and punctuation has no script of its own; pango decides which.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F: true
        default: false
        }
    }

    private static func glyphs(
        of text: String, _ language: String, _ font: UnsafeMutablePointer<PangoFont>,
        _ face: (OpaquePointer) -> FontFace, _ pen: inout Int
    ) -> ShapedLine.Run? {
        guard let handle = pango_font_get_hb_font(font), let buffer = hb_buffer_create() else {
            return nil
        }
        defer { hb_buffer_destroy(buffer) }
        hb_buffer_add_utf8(buffer, text, -1, 0, -1)
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
        hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
        hb_shape(handle, buffer, nil, 0)
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        else { return nil }
        let bytes = Array(text.utf8)
        var glyphs: [ShapedLine.Glyph] = []
        var texts: [String] = []
        for index in 0..<Int(count) {
            // 0 is the missing glyph.
            guard infos[index].codepoint != 0 else { return nil }
            let start = Int(infos[index].cluster)
            let end = index + 1 < Int(count) ? Int(infos[index + 1].cluster) : bytes.count
            guard start < end, end <= bytes.count else { return nil }
            texts.append(String(decoding: bytes[start..<end], as: UTF8.self))
            let position = positions[index]
            glyphs.append(
                ShapedLine.Glyph(
                    id: infos[index].codepoint, x: pen + Int(position.x_offset),
                    rise: Int(position.y_offset), width: Int(position.x_advance), text: index))
            pen += Int(position.x_advance)
        }
        return ShapedLine.Run(
            face: face(hb_font_get_face(handle)),
            isEmboldened: ShapedLine.isEmboldened(font), glyphs: glyphs, texts: texts)
    }
}
