import Compression

/// Reading and writing PNG (ISO/IEC 15948:2004), all colour types, depths and both orders.
package enum PNG {
    /// Decodes to grey, as stored (not turned). Transparency is composed on white; of 16 bits the
    /// upper 8 are kept.
    ///
    /// - Throws: what ``PictureHeader/look(_:)`` throws, and ``PictureRefusal/incomplete`` or
    ///   ``PictureRefusal/damaged(_:)`` for broken pixels or data after the last one.
    package static func decodeGrey(_ bytes: [UInt8]) throws(PictureRefusal) -> GreyImage {
        let structure = try png(bytes)
        switch structure.colours {
        case .grey, .greyAlpha:
            let pixels = try PNGDecoder(bytes, structure, channels: 1).decode()
            let header = structure.header
            return GreyImage(width: header.width, height: header.height, pixels: pixels)
        case .rgb, .palette, .rgba:
            return try decodeColour(bytes).grey
        }
    }

    /// Decodes to colour, as stored (not turned); otherwise like ``decodeGrey(_:)``.
    package static func decodeColour(_ bytes: [UInt8]) throws(PictureRefusal) -> ColourImage {
        let structure = try png(bytes)
        let pixels = try PNGDecoder(bytes, structure, channels: 3).decode()
        let header = structure.header
        return ColourImage(width: header.width, height: header.height, pixels: pixels)
    }

    private static func png(_ bytes: [UInt8]) throws(PictureRefusal) -> PNGStructure {
        guard try PictureHeader.kind(of: bytes) == .png else { throw .unknownKind }
        return try PNGStructure(bytes)
    }
}

/// A picture being decoded: rows are unpacked one at a time straight into the result, so a file
/// that unpacks to gigabytes never takes more than a row of memory.
private struct PNGDecoder {
    private let structure: PNGStructure
    private let inflater: Inflater
    private let samples: PNGSamples
    private let channels: Int
    private var output: [UInt8]

    init(
        _ bytes: [UInt8], _ structure: PNGStructure, channels: Int
    ) throws(PictureRefusal) {
        self.structure = structure
        self.channels = channels
        samples = PNGSamples(bytes, structure, channels: channels)
        do {
            inflater = try Inflater(bytes, parts: structure.pixelData)
        } catch {
            throw refusal(error)
        }
        // The header was checked against the limits, so the product is at most 150 MB.
        let header = structure.header
        output = [UInt8](repeating: 0, count: header.width * header.height * channels)
    }

    consuming func decode() throws(PictureRefusal) -> [UInt8] {
        if structure.isInterlaced {
            for pass in Adam7.passes { try decode(pass) }
        } else {
            try decode(Adam7(x: 0, y: 0, right: 1, down: 1))
        }
        try expectEnd()
        return output
    }

    /// Decodes one pass: rows of every `right`-th pixel of every `down`-th row.
    private mutating func decode(_ pass: Adam7) throws(PictureRefusal) {
        let (width, height) = (structure.header.width, structure.header.height)
        let columns = (width - pass.x + pass.right - 1) / pass.right
        let rows = (height - pass.y + pass.down - 1) / pass.down
        guard columns > 0, rows > 0 else { return }
        let bits = structure.colours.channels * structure.depth
        let length = (columns * bits + 7) / 8
        let distance = max(1, bits / 8)

        var above = [UInt8](repeating: 0, count: length + 1)
        var row = above
        for y in 0..<rows {
            try read(into: &row)
            guard unfilter(&row, above: above, distance: distance) else {
                throw .damaged("a row has a filter that does not exist")
            }
            let start = ((pass.y + y * pass.down) * width + pass.x) * channels
            samples.write(row, columns, to: &output, at: start, step: pass.right * channels)
            swap(&row, &above)
        }
    }

    private func read(into row: inout [UInt8]) throws(PictureRefusal) {
        let count: Int
        do {
            count = try inflater.read(into: &row)
        } catch {
            throw refusal(error)
        }
        if count < row.count { throw .incomplete }
    }

    /// Data after the last row could be anything, and would be kept as evidence: refused.
    private func expectEnd() throws(PictureRefusal) {
        let more: [UInt8]
        do {
            more = try inflater.read(upTo: 1)
        } catch {
            throw refusal(error)
        }
        guard more.isEmpty, inflater.unusedBytes == 0 else {
            throw .damaged("its data goes on behind the last row")
        }
    }
}

private func refusal(_ failure: CompressionFailure) -> PictureRefusal {
    switch failure {
    case .incomplete: .incomplete
    case .outOfMemory: .outOfMemory
    case .damaged, .tooLarge: .damaged("its pixels cannot be unpacked")
    }
}

/// A pass of the interlaced order (§8.2): where it begins and how far apart its pixels are.
private struct Adam7 {
    let x, y, right, down: Int

    static let passes = [
        Adam7(x: 0, y: 0, right: 8, down: 8), Adam7(x: 4, y: 0, right: 8, down: 8),
        Adam7(x: 0, y: 4, right: 4, down: 8), Adam7(x: 2, y: 0, right: 4, down: 4),
        Adam7(x: 0, y: 2, right: 2, down: 4), Adam7(x: 1, y: 0, right: 2, down: 2),
        Adam7(x: 0, y: 1, right: 1, down: 2),
    ]
}

/// Undoes a row's filter (§9); byte 0 of both rows is the filter's number. `false` for an invalid
/// number.
private func unfilter(_ row: inout [UInt8], above: [UInt8], distance: Int) -> Bool {
    let count = row.count
    return row.withUnsafeMutableBufferPointer { row in
        above.withUnsafeBufferPointer { above in
            switch row[0] {
            case 0: break
            case 1:
                for i in 1..<count where i > distance { row[i] &+= row[i - distance] }
            case 2:
                for i in 1..<count { row[i] &+= above[i] }
            case 3:
                for i in 1..<count {
                    let left = i > distance ? Int(row[i - distance]) : 0
                    row[i] &+= UInt8(truncatingIfNeeded: (left + Int(above[i])) / 2)
                }
            case 4:
                for i in 1..<count {
                    let left = i > distance ? Int(row[i - distance]) : 0
                    let corner = i > distance ? Int(above[i - distance]) : 0
                    row[i] &+= paeth(left, Int(above[i]), corner)
                }
            default: return false
            }
            return true
        }
    }
}

/// The neighbour nearest to left + above - corner (§9.4).
@inline(__always)
private func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
    let (toLeft, toAbove) = (abs(above - corner), abs(left - corner))
    let toCorner = abs(left + above - 2 * corner)
    if toLeft <= toAbove, toLeft <= toCorner { return UInt8(truncatingIfNeeded: left) }
    return UInt8(truncatingIfNeeded: toAbove <= toCorner ? above : corner)
}
