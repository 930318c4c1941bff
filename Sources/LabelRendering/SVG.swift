import CPangoCairo

/// One sheet as SVG: for a page of the browser, sharp at any size.
public enum SVG {
    /// Draws one sheet; letters are shapes, so it looks the same without our fonts.
    ///
    /// The same input gives the same bytes.
    public static func render(_ sheet: Sheet) throws(RenderingFailure) -> [UInt8] {
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingFailure) in
            let surface = try CairoSurface(
                owning: cairo_svg_surface_create_for_stream(
                    ByteSink.append, Unmanaged.passUnretained(sink).toOpaque(),
                    sheet.page.width.points, sheet.page.height.points))
            try surface.check()
            let canvas = try CairoCanvas(on: surface, .vector, language: sheet.language)
            sheet.draw(on: canvas)
            try canvas.drawing.check()
            try surface.finish()
        }
        return sink.bytes
    }
}
