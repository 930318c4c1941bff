import Compression

/// Rewrites a photo with only what a picture needs, without touching a pixel.
///
/// A JPEG keeps its frame, tables, scans, colour profile, JFIF density (without thumbnail) and
/// Adobe's marker: without that, decoders guess the colour transform, and RGB or CMYK pictures
/// change colour. A PNG keeps IHDR, PLTE, tRNS, iCCP, sRGB, gAMA, IDAT and IEND. Both keep one EXIF
/// tag, Orientation, when the picture needs it to be upright. Place, time, owner, comments,
/// thumbnails, further pictures and everything after the end are removed.
package enum PhotoFilter {
    /// The bytes to keep as evidence: they decode to exactly the pixels of `bytes`.
    ///
    /// - Throws: what ``PictureHeader/look(_:)`` throws. Whether the pixels are complete is not
    ///   checked here; decode the picture first.
    package static func evidence(of bytes: [UInt8]) throws(PictureRefusal) -> [UInt8] {
        switch try PictureHeader.kind(of: bytes) {
        case .jpeg: jpeg(bytes, try JPEGStructure(bytes))
        case .png: png(bytes, try PNGStructure(bytes))
        }
    }

    // MARK: JPEG

    private static func jpeg(_ bytes: [UInt8], _ structure: JPEGStructure) -> [UInt8] {
        var kept: [UInt8] = [0xFF, 0xD8]
        kept.reserveCapacity(bytes.count)
        let scan = structure.segments.firstIndex { $0.marker == JPEGStructure.startOfScan }
        let head = structure.segments[..<(scan ?? 0)]
        if let density = head.lazy.compactMap({ jfif(bytes, $0) }).first { kept += density }
        let orientation = structure.header.orientation
        if orientation != .upright {
            kept += segment(0xE1, Array("Exif\0\0".utf8) + EXIF.minimal(orientation))
        }
        for part in ColourProfile.segments(in: bytes, head) { kept += bytes[part.whole] }
        if let adobe = head.lazy.compactMap({ adobe(bytes, $0) }).last { kept += adobe }
        for segment in structure.segments where isNeeded(segment.marker) {
            kept += bytes[segment.whole]
        }
        return kept + [0xFF, 0xD9]
    }

    /// Frames, Huffman and quantisation tables, restart interval, scans.
    private static func isNeeded(_ marker: UInt8) -> Bool {
        switch marker {
        case 0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD: true
        default: false
        }
    }

    private static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        let length = payload.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + payload
    }

    /// JFIF with version and density, and a thumbnail of 0 × 0.
    private static func jfif(
        _ bytes: [UInt8], _ segment: JPEGStructure.Segment
    ) -> [UInt8]? {
        let range = segment.payload
        guard segment.marker == 0xE0, range.count >= 14,
            bytes.has("JFIF\0", at: range.lowerBound, within: range.upperBound)
        else { return nil }
        return Self.segment(0xE0, Array(bytes[range].prefix(12)) + [0, 0])
    }

    /// Adobe's marker: its name, version, two flags and the transform, 12 bytes.
    private static func adobe(
        _ bytes: [UInt8], _ segment: JPEGStructure.Segment
    ) -> [UInt8]? {
        let range = segment.payload
        guard segment.marker == 0xEE, range.count >= 12,
            bytes.has("Adobe", at: range.lowerBound, within: range.upperBound)
        else { return nil }
        return Self.segment(0xEE, Array(bytes[range].prefix(12)))
    }

    // MARK: PNG

    private static func png(_ bytes: [UInt8], _ structure: PNGStructure) -> [UInt8] {
        var kept = PNGStructure.signature
        kept.reserveCapacity(bytes.count)
        for chunk in structure.chunks where chunk.name != "eXIf" {
            if chunk.name == "iCCP", !ColourProfile.isProfile(inPNG: bytes, chunk.data) {
                continue
            }
            kept += bytes[chunk.whole]
            if chunk.name == "IHDR", structure.header.orientation != .upright {
                kept += PNG.chunk("eXIf", EXIF.minimal(structure.header.orientation))
            }
        }
        return kept
    }
}
