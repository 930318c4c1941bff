import CTurboJPEG

/// Reading and writing JPEG (ITU-T T.81) through libjpeg-turbo.
package enum JPEG {
    /// Decodes to grey, as stored (not turned).
    ///
    /// - Parameter eighths: 8 for full size, down to 1 for an eighth of each side (rounded up);
    ///   smaller sizes save memory, and a little time.
    /// - Throws: what ``PictureHeader/look(_:)`` throws; ``PictureRefusal/incomplete`` when
    ///   pixels are missing, ``PictureRefusal/damaged(_:)`` when they contradict their tables.
    ///   A picture that libjpeg-turbo would have patched up with grey is refused.
    package static func decodeGrey(
        _ bytes: [UInt8], eighths: Int = 8
    ) throws(PictureRefusal) -> GreyImage {
        let decoder = try JPEGDecoder(bytes, eighths: eighths)
        // libjpeg cannot convert four inks to grey.
        if decoder.isCMYK { return try decodeColour(bytes, eighths: eighths).grey }
        return GreyImage(
            width: decoder.width, height: decoder.height, pixels: try decoder.decode(.grey))
    }

    /// Decodes to colour, as stored (not turned); otherwise like ``decodeGrey(_:eighths:)``.
    /// Four inks (CMYK) are converted by plain multiplication, without a profile.
    package static func decodeColour(
        _ bytes: [UInt8], eighths: Int = 8
    ) throws(PictureRefusal) -> ColourImage {
        let decoder = try JPEGDecoder(bytes, eighths: eighths)
        let pixels = try decoder.decode(decoder.isCMYK ? .inks : .colour)
        return ColourImage(
            width: decoder.width, height: decoder.height,
            pixels: decoder.isCMYK ? decoder.colour(ofInks: pixels) : pixels)
    }

    /// Writes a grey picture; `quality` is 1 to 100, 85 is good for photos.
    package static func encode(_ image: GreyImage, quality: Int = 85) -> [UInt8] {
        encode(image.pixels, image.width, image.height, .grey, TJSAMP_GRAY, quality)
    }

    /// Writes a colour picture with halved chroma; `quality` is 1 to 100, 85 is good for photos.
    package static func encode(_ image: ColourImage, quality: Int = 85) -> [UInt8] {
        encode(image.pixels, image.width, image.height, .colour, TJSAMP_420, quality)
    }

    private static func encode(
        _ pixels: [UInt8], _ width: Int, _ height: Int, _ format: JPEGPixels,
        _ sampling: TJSAMP, _ quality: Int
    ) -> [UInt8] {
        precondition(width <= 65_535 && height <= 65_535, "JPEG counts in 16 bits")
        let codec = tjInitCompress()
        defer { tjDestroy(codec) }
        // Room for the worst case, so that nothing is allocated behind our back.
        let room = tjBufSize(Int32(width), Int32(height), Int32(sampling.rawValue))
        return [UInt8](unsafeUninitializedCapacity: Int(room)) { buffer, count in
            var output = buffer.baseAddress
            var size = room
            let status = tjCompress2(
                codec, pixels, Int32(width), 0, Int32(height), format.code, &output, &size,
                Int32(sampling.rawValue), Int32(min(max(quality, 1), 100)), TJFLAG_NOREALLOC)
            precondition(status == 0, "libjpeg-turbo cannot encode \(width) × \(height)")
            count = Int(size)
        }
    }
}

/// The pixel formats we ask libjpeg-turbo for.
private enum JPEGPixels {
    case grey, colour, inks

    var channels: Int {
        switch self {
        case .grey: 1
        case .colour: 3
        case .inks: 4
        }
    }

    var code: Int32 {
        switch self {
        case .grey: Int32(TJPF_GRAY.rawValue)
        case .colour: Int32(TJPF_RGB.rawValue)
        case .inks: Int32(TJPF_CMYK.rawValue)
        }
    }
}

private struct JPEGDecoder {
    private let bytes: [UInt8]
    private let header: PictureHeader
    private let inksAreInverted: Bool
    let width, height: Int

    var isCMYK: Bool { header.channels == 4 }

    init(_ bytes: [UInt8], eighths: Int) throws(PictureRefusal) {
        precondition((1...8).contains(eighths), "a JPEG is decoded at 1 to 8 eighths")
        guard try PictureHeader.kind(of: bytes) == .jpeg else { throw .unknownKind }
        let structure = try JPEGStructure(bytes)
        self.bytes = bytes
        header = structure.header
        // Adobe's programs write 255 for "no ink", and so does everything else that writes their
        // marker.
        inksAreInverted = structure.segments.contains {
            $0.marker == 0xEE
                && bytes.has("Adobe", at: $0.payload.lowerBound, within: $0.payload.upperBound)
        }
        width = (header.width * eighths + 7) / 8
        height = (header.height * eighths + 7) / 8
    }

    func decode(_ format: JPEGPixels) throws(PictureRefusal) -> [UInt8] {
        guard let codec = tjInitDecompress() else { throw .outOfMemory }
        defer { tjDestroy(codec) }
        let size = width * height * format.channels
        var status: Int32 = 0
        let pixels = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            status = tjDecompress2(
                codec, bytes, UInt(header.byteCount), output.baseAddress, Int32(width), 0,
                Int32(height), format.code, 0)
            count = size
        }
        if status != 0 { try judge(String(cString: tjGetErrorStr2(codec))) }
        return pixels
    }

    /// libjpeg's first complaint decides: after most of them it carries on and fills in grey, but a
    /// photo that proves a parcel's state must hold nothing that the camera did not see.
    private func judge(_ complaint: String) throws(PictureRefusal) {
        // The texts of libjpeg-turbo's jerror.h. Harmless: superfluous data, and versions and
        // transforms that some old cameras misstate.
        let harmless = [
            "extraneous bytes before marker", "Warning: unknown JFIF revision",
            "Unknown Adobe color transform", "Inconsistent progression sequence",
        ]
        if harmless.contains(where: complaint.contains) { return }
        if complaint.contains("remature end") { throw .incomplete }
        if complaint.contains("nsufficient memory") || complaint.contains("llocation failure") {
            throw .outOfMemory
        }
        throw .damaged(complaint)
    }

    func colour(ofInks inks: [UInt8]) -> [UInt8] {
        let flip: UInt8 = inksAreInverted ? 0 : 255
        let count = inks.count / 4
        return [UInt8](unsafeUninitializedCapacity: count * 3) { output, filled in
            inks.withUnsafeBufferPointer { inks in
                for i in 0..<count {
                    let light = Int(inks[4 * i + 3] ^ flip)
                    for c in 0..<3 {
                        let tone = Int(inks[4 * i + c] ^ flip) * light
                        output[3 * i + c] = UInt8((tone + 127) / 255)
                    }
                }
            }
            filled = count * 3
        }
    }
}
