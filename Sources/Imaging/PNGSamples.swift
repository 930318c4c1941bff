/// Turns the samples of a PNG's rows into bytes of grey or of red, green, blue.
struct PNGSamples {
    private let colours: PNGStructure.Colours
    private let depth: Int
    private let channels: Int
    /// For samples of up to 8 bits in one channel: red, green, blue for each value, 3 × 256 bytes,
    /// transparency already composed on white.
    private let table: [UInt8]
    /// The sample values that mean "transparent", one per channel, at the file's depth.
    private let transparent: [Int]

    /// `channels` is 1 for grey or 3 for colour; grey only for the grey colour types.
    init(_ bytes: [UInt8], _ structure: PNGStructure, channels: Int) {
        colours = structure.colours
        depth = structure.depth
        self.channels = channels
        let tRNS = structure.first("tRNS").map { Array(bytes[$0]) } ?? []
        let values = (0..<colours.channels).compactMap { tRNS.big16($0 * 2) }
        let takes = colours == .grey || colours == .rgb
        transparent = takes && values.count == colours.channels ? values : []
        table =
            colours == .palette
            ? Self.palette(structure.first("PLTE").map { Array(bytes[$0]) } ?? [], alpha: tRNS)
            : Self.greys(depth: depth, transparent: transparent.first)
    }

    private static func palette(_ colours: [UInt8], alpha: [UInt8]) -> [UInt8] {
        // An index beyond the palette is black, as in other readers.
        var table = [UInt8](repeating: 0, count: 3 * 256)
        for i in 0..<min(colours.count, table.count) {
            let opacity = i / 3 < alpha.count ? alpha[i / 3] : 255
            table[i] = onWhite(colours[i], opacity)
        }
        return table
    }

    private static func greys(depth: Int, transparent: Int?) -> [UInt8] {
        let highest = depth < 8 ? 1 << depth - 1 : 255
        return (0..<256).flatMap { value -> [UInt8] in
            let grey = value == transparent ? 255 : UInt8(min(value, highest) * 255 / highest)
            return [grey, grey, grey]
        }
    }

    /// Writes the pixels of one unfiltered row (byte 0 is its filter).
    ///
    /// - Parameters:
    ///   - start: where in `output` the first pixel goes.
    ///   - step: from one pixel to the next, in bytes of `output`.
    func write(
        _ row: [UInt8], _ columns: Int, to output: inout [UInt8], at start: Int, step: Int
    ) {
        row.withUnsafeBufferPointer { row in
            output.withUnsafeMutableBufferPointer { output in
                // The caller's sizes come from the header; this check makes sure of them.
                precondition(start + (columns - 1) * step + channels <= output.count)
                precondition(1 + (columns * colours.channels * depth + 7) / 8 <= row.count)
                if colours.channels == 1, depth <= 8 {
                    lookUp(row, columns, output, start, step)
                } else {
                    blend(row, columns, output, start, step)
                }
            }
        }
    }

    private func lookUp(
        _ row: UnsafeBufferPointer<UInt8>, _ columns: Int,
        _ output: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ step: Int
    ) {
        let perByte = 8 / depth
        let mask = 1 << depth - 1
        table.withUnsafeBufferPointer { table in
            for x in 0..<columns {
                let shift = (perByte - 1 - x % perByte) * depth
                let value = Int(row[1 + x / perByte]) >> shift & mask
                let target = start + x * step
                for c in 0..<channels { output[target + c] = table[3 * value + c] }
            }
        }
    }

    private func blend(
        _ row: UnsafeBufferPointer<UInt8>, _ columns: Int,
        _ output: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ step: Int
    ) {
        let bytesPerSample = depth / 8
        let samples = colours.channels
        let hasAlpha = colours == .greyAlpha || colours == .rgba
        let tones = hasAlpha ? samples - 1 : samples
        for x in 0..<columns {
            let source = 1 + x * samples * bytesPerSample
            var opacity: UInt8 = hasAlpha ? row[source + tones * bytesPerSample] : 255
            if !transparent.isEmpty, isTransparent(row, source, bytesPerSample) { opacity = 0 }
            let target = start + x * step
            for c in 0..<channels {
                let tone = row[source + min(c, tones - 1) * bytesPerSample]
                output[target + c] = Self.onWhite(tone, opacity)
            }
        }
    }

    private func isTransparent(
        _ row: UnsafeBufferPointer<UInt8>, _ source: Int, _ bytesPerSample: Int
    ) -> Bool {
        for (c, wanted) in transparent.enumerated() {
            let at = source + c * bytesPerSample
            let value = bytesPerSample == 2 ? Int(row[at]) << 8 | Int(row[at + 1]) : Int(row[at])
            if value != wanted { return false }
        }
        return true
    }

    @inline(__always)
    private static func onWhite(_ tone: UInt8, _ opacity: UInt8) -> UInt8 {
        if opacity == 255 { return tone }
        let sum = Int(tone) * Int(opacity) + 255 * (255 - Int(opacity))
        return UInt8((sum + 127) / 255)
    }
}
