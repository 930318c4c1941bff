import CPangoCairo

/// A sheet as grey dots, for printers that take pictures and for viewing.
package struct Raster: Hashable, Sendable {
    /// Dots in a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// `width × height` bytes, row by row from the top left, no padding; 0 is black, 255 white.
    /// Symbols have only these two; text has grey edges.
    package let pixels: [UInt8]

    /// Draws one sheet. Each module of a symbol is the same whole number of dots.
    ///
    /// - Throws: ``RenderingFailure`` when that makes more than 64 million dots.
    package static func render(
        _ sheet: Sheet, at resolution: Resolution
    ) throws(RenderingFailure) -> Raster {
        let width = resolution.across.dots(sheet.page.width)
        let height = resolution.along.dots(sheet.page.height)
        guard width * height <= 64 << 20 else {
            throw .tooManyDots(width: width, height: height)
        }
        return try render(width, height, resolution, language: sheet.language) { canvas in
            sheet.draw(on: canvas)
        }
    }

    /// As ``render(_:at:)``, at the same resolution in both directions.
    package static func render(
        _ sheet: Sheet, dotsPerInch: Int
    ) throws(RenderingFailure) -> Raster {
        try render(sheet, at: Resolution(dotsPerInch))
    }

    static func render(
        _ width: Int, _ height: Int, _ resolution: Resolution, language: String,
        drawing draw: (borrowing CairoCanvas) -> Void
    ) throws(RenderingFailure) -> Raster {
        let surface = try CairoSurface(
            owning: cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height)))
        try surface.check()
        let canvas = try CairoCanvas(on: surface, .raster(resolution), language: language)
        draw(canvas)
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

    /// The same picture in black and white alone, with greys as a mixture of both (Floyd and
    /// Steinberg, 1976).
    func dithered() -> Raster {
        var levels = pixels.map(Int.init)
        for y in 0..<height {
            for x in 0..<width {
                let place = y * width + x
                let level = levels[place] < 128 ? 0 : 255
                let error = levels[place] - level
                guard error != 0 else { continue }
                levels[place] = level
                if x + 1 < width { levels[place + 1] += error * 7 / 16 }
                guard y + 1 < height else { continue }
                if x > 0 { levels[place + width - 1] += error * 3 / 16 }
                levels[place + width] += error * 5 / 16
                if x + 1 < width { levels[place + width + 1] += error / 16 }
            }
        }
        return Raster(width: width, height: height, pixels: levels.map { $0 < 128 ? 0 : 255 })
    }
}
