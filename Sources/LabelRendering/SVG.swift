import CPangoCairo

/// One sheet as SVG: for web pages, sharp at any size.
package enum SVG {
    /// cairo numbers the surfaces of a process and writes the number into the file, so the second
    /// drawing of a sheet would differ from the first.
    private static func withoutCount(_ svg: [UInt8]) -> [UInt8] {
        var text = String(decoding: svg, as: UTF8.self)
        guard let name = text.firstRange(of: "id=\"surface") else { return svg }
        let digits = text[name.upperBound...].prefix(while: \.isNumber)
        text.replaceSubrange(name.upperBound..<digits.endIndex, with: "")
        return Array(text.utf8)
    }

    /// Draws one sheet; letters are shapes, so it looks the same without our fonts.
    ///
    /// The same input gives the same bytes.
    package static func render(_ sheet: Sheet) throws(RenderingFailure) -> [UInt8] {
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingFailure) in
            let surface = try CairoSurface(
                owning: cairo_svg_surface_create_for_stream(
                    ByteSink.append, Unmanaged.passUnretained(sink).toOpaque(),
                    sheet.page.width.points, sheet.page.height.points))
            try surface.check()
            let canvas = try CairoCanvas(
                on: surface, .vector, language: sheet.language, accent: sheet.accent)
            sheet.draw(on: canvas)
            try canvas.drawing.check()
            try surface.finish()
        }
        return withoutCount(sink.bytes)
    }
}
