import CPangoCairo

/// A sheet as grey dots, for printers that take pictures and for looking at.
public struct Raster: Hashable, Sendable {
    /// Dots in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// `width × height` bytes, row by row from the top left, no padding; 0 is black, 255 white.
    /// Symbols have only these two; text has greys at its edges.
    public let pixels: [UInt8]

    /// Draws one sheet. Each module of a symbol is the same whole number of dots.
    ///
    /// - Parameter dotsPerInch: the printer's, 50 to 2400.
    /// - Throws: ``RenderingFailure`` when that makes more than 64 million dots.
    public static func render(
        _ sheet: Sheet, dotsPerInch: Int
    ) throws(RenderingFailure) -> Raster {
        let grid = DotGrid(perInch: min(max(dotsPerInch, 50), 2400))
        let (width, height) = (grid.dots(sheet.page.width), grid.dots(sheet.page.height))
        guard width * height <= 64 << 20 else {
            throw .tooManyDots(width: width, height: height)
        }
        let surface = try CairoSurface(
            owning: cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height)))
        try surface.check()
        let canvas = try CairoCanvas(on: surface, .raster(grid), language: sheet.language)
        sheet.draw(on: canvas)
        try canvas.drawing.check()
        cairo_surface_flush(surface.handle)
        guard let ink = cairo_image_surface_get_data(surface.handle) else {
            throw .library("no picture")
        }
        let stride = Int(cairo_image_surface_get_stride(surface.handle))
        let pixels = [UInt8](unsafeUninitializedCapacity: width * height) { pixels, count in
            for row in 0..<height {
                let from = UnsafeBufferPointer(start: ink + row * stride, count: width)
                let to = UnsafeMutableBufferPointer(
                    rebasing: pixels[row * width..<(row + 1) * width])
                for column in 0..<width { to[column] = ~from[column] }
            }
            count = width * height
        }
        return Raster(width: width, height: height, pixels: pixels)
    }
}
