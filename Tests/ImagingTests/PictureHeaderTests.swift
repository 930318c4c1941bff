import Compression
import Imaging
import Testing

private let jpeg = JPEG.encode(scene(40, 30))
private let png = PNG.encode(scene(40, 30))

private func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let length = payload.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + payload
}

/// `jpeg` with something behind its start of image.
private func jpeg(with insert: [UInt8]) -> [UInt8] { jpeg[..<2] + insert + jpeg[2...] }

/// Where the frame's payload begins: precision, height, width, channels.
private let frame = (jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) } ?? 0) + 4

private func jpeg(frameByte offset: Int, _ bytes: [UInt8]) -> [UInt8] {
    Array(jpeg[..<(frame + offset)]) + bytes + Array(jpeg[(frame + offset + bytes.count)...])
}

private func png(size: [UInt8]) -> [UInt8] {
    let header = size + [8, 2, 0, 0, 0]
    return RandomPNG.signature + RandomPNG.chunk("IHDR", header) + png[33...]
}

private func tiff(_ entries: [UInt8], count: UInt8 = 1) -> [UInt8] {
    Array("Exif\0\0".utf8) + [0x49, 0x49, 42, 0, 8, 0, 0, 0, count, 0] + entries + [8, 0, 0, 0]
}

@Suite struct PictureHeaderTests {
    @Test func sizesAndKindsAreFound() throws {
        let header = try PictureHeader.look(jpeg + Array("TAIL".utf8))
        #expect(header.kind == .jpeg && header.kind.mediaType == "image/jpeg")
        #expect((header.width, header.height, header.channels) == (40, 30, 3))
        #expect(header.byteCount == jpeg.count)
        #expect(try PictureHeader.look(png).kind == .png)
    }

    @Test(
        arguments: [
            ([], .empty),
            ([0xFF], .incomplete),
            ([0xFF, 0xD8], .incomplete),
            ([0xFF, 0xD8, 0xFF, 0xD9], .damaged("there is no picture in it")),
            (jpeg(frameByte: 1, [0xFF, 0xFF, 0xFF, 0xFF]), .tooLarge(width: 65535, height: 65535)),
            (jpeg(frameByte: 1, [0, 10, 0x2E, 0xE1]), .tooLarge(width: 12001, height: 10)),
            (jpeg(frameByte: 1, [0x20, 0, 0x20, 0]), .tooLarge(width: 8192, height: 8192)),
            (jpeg(frameByte: 1, [0, 0, 0, 0]), .damaged("its size is 0 × 0")),
            (jpeg(frameByte: 0, [12]), .unsupported("a JPEG of 12 bits a colour")),
            (jpeg(frameByte: 5, [255]), .damaged("it has 255 colour channels")),
            (jpeg(frameByte: -3, [0xC3]), .unsupported("a lossless JPEG")),
            (jpeg(frameByte: -3, [0xC9]), .unsupported("a JPEG with arithmetic coding")),
            (jpeg(frameByte: -3, [0xC5]), .unsupported("a hierarchical JPEG")),
            (jpeg(with: [0xFF, 0xE1, 0, 0]), .damaged("a segment has no length")),
            (jpeg(with: [0xFF, 0xE1, 0xFF, 0xFF]), .incomplete),
            (jpeg(with: [1, 2, 3]), .damaged("there is no marker at byte 2")),
            (
                jpeg(with: Array([[UInt8]](repeating: segment(0xEF, [1]), count: 1000).joined())),
                .tooManySegments
            ),
            (
                png(size: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF]),
                .tooLarge(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)
            ),
            (png(size: [0, 0, 0, 0, 0, 0, 0, 0]), .damaged("its size is 0 × 0")),
            (RandomPNG.signature + png[33...], .damaged("it does not begin with its header")),
            (png[..<37] + [0x58] + png[38...], .damaged("it has a chunk that nobody knows")),
            (
                png[..<50] + [png[50] ^ 1] + png[51...],
                .damaged("the check sum of its chunk IDAT is wrong")
            ),
            (
                png[..<33] + [0xFF, 0xFF, 0xFF, 0xFF] + png[37...],
                .damaged("a chunk has no true length")
            ),
            (Array("this is not an image".utf8), .unknownKind),
            (Array("\u{7F}ELF".utf8), .unknownKind),
        ] as [([UInt8], PictureRefusal)])
    func whatIsNoPictureIsRefusedWithItsReason(bytes: [UInt8], refusal: PictureRefusal) {
        #expect(throws: refusal) { try PictureHeader.look(bytes) }
        #expect(throws: refusal) { try PhotoFilter.evidence(of: bytes) }
    }

    @Test func aHundredScansAreTheMost() throws {
        let file = try jpegByPillow("image.save(b, 'JPEG', progressive=True)", 16, 16)
        let last = try #require(file.indices.last { file[$0...].starts(with: [0xFF, 0xDA]) })
        let scan = Array(file[last..<(file.count - 2)])
        let scans = try PictureHeader.look(file).scans
        let repeated = { (count: Int) in
            file.dropLast(2) + [[UInt8]](repeating: scan, count: count).joined() + [0xFF, 0xD9]
        }
        #expect(try PictureHeader.look(Array(repeated(100 - scans))).scans == 100)
        #expect(throws: PictureRefusal.tooManyScans) {
            try PictureHeader.look(Array(repeated(101 - scans)))
        }
    }

    @Test func aFileOfTooManyBytesIsRefused() {
        #expect(throws: PictureRefusal.tooManyBytes(40_000_001)) {
            try PictureHeader.look([UInt8](repeating: 0xFF, count: 40_000_001))
        }
    }

    @Test(
        arguments: [
            ("\0\0\0\u{18}ftypheic", .heic), ("\0\0\0\u{18}ftypmif1", .heic),
            ("\0\0\0\u{1C}ftypavif", .avif), ("\0\0\0\u{18}ftypmp42", .video),
            ("\0\0\0\u{18}ftypqt  ", .video), ("RIFF1234WEBPVP8 ", .webp), ("GIF89a", .gif),
            ("II*\0", .tiff), ("MM\0*", .tiff), ("BM1234", .bmp), ("%PDF-1.7", .pdf),
            ("PK\u{3}\u{4}", .zip), ("<?xml version='1.0'?>\n<svg xmlns='x'>", .svg),
            (" <!DOCTYPE svg><svg/>", .svg), ("<!doctype html><script>", .html),
        ] as [(String, ForeignKind)])
    func otherKindsAreRefusedByName(text: String, kind: ForeignKind) {
        #expect(throws: PictureRefusal.foreign(kind)) {
            try PictureHeader.look(Array(text.utf8))
        }
    }

    @Test func refusalsSayWhatToDo() {
        #expect(
            PictureRefusal.foreign(.heic).description
                == "This is an HEIC picture (Apple's own format), not a JPEG or PNG. On the iPhone "
                + "choose Settings, Camera, Formats, Most Compatible, and take it again; or send "
                + "it from the Photos app by mail, which makes it a JPEG.")
        #expect(
            PictureRefusal.incomplete.description
                == "Only part of the picture arrived. Send it again.")
        #expect(
            PictureRefusal.tooLarge(width: 30000, height: 20000).description
                == "The picture is 30000 × 20000 pixels; at most 50 megapixels and 12000 pixels "
                + "a side are taken. Send it in a smaller size.")
    }

    @Test(arguments: 1...8) func orientationIsRead(number: Int) throws {
        let little = tiff([0x12, 1, 3, 0, 1, 0, 0, 0, UInt8(number), 0, 0, 0])
        let header = try PictureHeader.look(jpeg(with: segment(0xE1, little)))
        #expect(header.orientation.rawValue == number)
        #expect((header.uprightWidth, header.uprightHeight) == (number >= 5 ? (30, 40) : (40, 30)))
        let big: [UInt8] =
            [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0]
            + [UInt8(number), 0, 0, 0, 0, 0, 0]
        let chunk = png[..<33] + RandomPNG.chunk("eXIf", big) + png[33...]
        #expect(try PictureHeader.look(Array(chunk)).orientation.rawValue == number)
    }

    @Test(arguments: [
        tiff([0x12, 1, 3, 0, 1, 0, 0, 0, 99, 0, 0, 0]),  // no such orientation
        tiff([0x12, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
        tiff([0x12, 1, 3, 0, 255, 255, 255, 255, 6, 0, 0, 0]),  // four thousand million of them
        tiff([0x12, 1, 4, 0, 1, 0, 0, 0, 6, 0, 0, 0]),  // of another type
        tiff([], count: 255),
        Array("Exif\0\0II*\0\u{7F}\u{7F}\u{7F}\u{7F}".utf8),
        Array("Exif\0\0".utf8),
    ])
    func nonsenseAboutOrientationMeansUpright(exif: [UInt8]) throws {
        #expect(try PictureHeader.look(jpeg(with: segment(0xE1, exif))).orientation == .upright)
    }
}
