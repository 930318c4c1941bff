import CPangoCairo

// In Swift everything of pango and cairo is an OpaquePointer. A type for each prevents mixing up a
// layout and a surface, and each releases what it owns.

/// The fonts and settings for measuring and drawing text; one thread's own.
final class PangoSetting {
    fileprivate let handle: OpaquePointer
    private var paragraphs: [TextMark.Family: PangoParagraph] = [:]
    private var fonts: [FontName: UnsafeMutablePointer<PangoFont>] = [:]

    private struct FontName: Hashable {
        let family: TextMark.Family
        let isBold: Bool
    }

    /// Sizes in points of 1/72 inch, and widths as exact at 203 dpi as in a PDF: rounding to a
    /// printer's dots would break the lines of the same text differently.
    init(language: String) {
        // The font map belongs to the thread; we can neither free nor share it.
        let map = pango_cairo_font_map_get_default()
        guard let handle = pango_font_map_create_context(map) else {
            preconditionFailure("no memory for fonts")
        }
        self.handle = handle
        pango_cairo_context_set_resolution(handle, 72)
        pango_context_set_round_glyph_positions(handle, 0)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(handle, options)
        pango_context_set_language(handle, pango_language_from_string(language))
    }

    deinit {
        paragraphs = [:]
        for font in fonts.values { g_object_unref(UnsafeMutableRawPointer(font)) }
        g_object_unref(UnsafeMutableRawPointer(handle))
    }

    /// The font for letters of a family, where it has them; `nil` without any font.
    func font(
        _ family: TextMark.Family, _ isBold: Bool
    ) -> UnsafeMutablePointer<PangoFont>? {
        let name = FontName(family: family, isBold: isBold)
        if let font = fonts[name] { return font }
        let description = PangoParagraph.description(family)
        defer { pango_font_description_free(description) }
        if isBold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
        guard let font = pango_context_load_font(handle, description) else { return nil }
        fonts[name] = font
        return font
    }

    /// The paragraph for a family, reused for every text.
    func paragraph(_ family: TextMark.Family) -> PangoParagraph {
        if let paragraph = paragraphs[family] { return paragraph }
        let new = PangoParagraph(handle, family)
        paragraphs[family] = new
        return new
    }
}

/// A paragraph, measured at one size and scaled to the wanted one.
///
/// Finding the fonts of a size takes several milliseconds, even for a size half a point smaller.
/// Without hinting, letters of all sizes have the same shape.
final class PangoParagraph {
    /// The size of the layout in points.
    static let size = 10.0

    let handle: OpaquePointer
    private let context: OpaquePointer

    fileprivate init(_ context: OpaquePointer, _ family: TextMark.Family) {
        guard let handle = pango_layout_new(context) else {
            preconditionFailure("no memory for text")
        }
        self.handle = handle
        self.context = context
        let font = Self.description(family)
        defer { pango_font_description_free(font) }
        pango_layout_set_font_description(handle, font)
        pango_layout_set_wrap(handle, PANGO_WRAP_WORD_CHAR)
    }

    /// A font of ``size``; the caller releases it.
    fileprivate static func description(_ family: TextMark.Family) -> OpaquePointer? {
        let font = pango_font_description_new()
        let families =
            switch family {
            case .sans: "DejaVu Sans, WenQuanYi Micro Hei, sans-serif"
            case .mono: "DejaVu Sans Mono, WenQuanYi Micro Hei Mono, monospace"
            }
        pango_font_description_set_family(font, families)
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        return font
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(handle))
    }

    /// Sets how the direction of the next texts is found.
    func setDirection(_ direction: FontStore.Direction) {
        let base =
            switch direction {
            case .byLetters: PANGO_DIRECTION_WEAK_LTR
            case .leftToRight: PANGO_DIRECTION_LTR
            case .rightToLeft: PANGO_DIRECTION_RTL
            }
        pango_context_set_base_dir(context, base)
        pango_layout_set_auto_dir(handle, direction == .byLetters ? 1 : 0)
        pango_layout_context_changed(handle)
    }

    /// Sets the text and, for breaking lines, its width at a size in points.
    func set(_ runs: [TextMark.Run], size: Double, width: Micrometres? = nil) {
        let text = runs.map(\.text).joined()
        pango_layout_set_text(handle, text, Int32(clamping: text.utf8.count))
        pango_layout_set_width(handle, width.map { Int32(clamping: Self.room($0, size)) } ?? -1)
        setWeights(runs)
    }

    /// The width for text of a size in points, in pango's units at ``size``.
    static func room(_ width: Micrometres, _ size: Double) -> Int {
        Int((width.points * Self.size / size * Double(PANGO_SCALE)).rounded())
    }

    private func setWeights(_ runs: [TextMark.Run]) {
        let list = pango_attr_list_new()
        defer { pango_attr_list_unref(list) }
        var start: UInt32 = 0
        for run in runs {
            let end = start + UInt32(run.text.utf8.count)
            if run.isBold, let bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD) {
                bold.pointee.start_index = start
                bold.pointee.end_index = end
                pango_attr_list_insert(list, bold)
            }
            start = end
        }
        pango_layout_set_attributes(handle, list)
    }

    /// Lines as broken at the width.
    var lineCount: Int { Int(pango_layout_get_line_count(handle)) }

    /// Each line's place in the UTF-8 text, and its direction.
    var lines: [(bytes: Range<Int>, isRightToLeft: Bool)] {
        (0..<Int32(lineCount)).compactMap { index in
            guard let line = pango_layout_get_line_readonly(handle, index) else { return nil }
            let start = Int(pango_layout_line_get_start_index(line))
            let length = Int(pango_layout_line_get_length(line))
            let direction = pango_layout_line_get_resolved_direction(line)
            return (start..<start + length, direction == PANGO_DIRECTION_RTL)
        }
    }

    /// The width of the widest line, in pango's units at ``size``.
    var width: Int {
        var width: Int32 = 0
        pango_layout_get_size(handle, &width, nil)
        return Int(width)
    }
}

extension TextMark {
    /// How far a line is from the left edge of its column, in points.
    ///
    /// - Parameter width: of the line, in pango's units at ``PangoParagraph/size``.
    func shift(of width: Int) -> Double {
        let spare =
            self.width.points - Double(width) / Double(PANGO_SCALE) * size / PangoParagraph.size
        return switch alignment {
        case .left: 0
        case .center: spare / 2
        case .right: spare
        }
    }
}
