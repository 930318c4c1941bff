import Compression
import Imaging
import Testing

/// A PNG of random samples, rows filtered at random: every sequence of bytes is some picture.
struct RandomPNG: CustomTestStringConvertible {
    let type, depth: Int
    let interlaced: Bool
    var tRNS: [UInt8] = []
    var width = 37
    var height = 29

    var testDescription: String {
        "type \(type), \(depth) bits\(interlaced ? ", interlaced" : "")\(tRNS.isEmpty ? "" : ", tRNS")"
    }

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + data
        return big(data.count) + named + big(Int(Zlib.crc32(named)))
    }

    static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    func file(seed: UInt64 = 3) -> [UInt8] {
        var dice = Dice(state: seed)
        let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][type] ?? 1
        var raw: [UInt8] = []
        let passes: [(Int, Int, Int, Int)] =
            interlaced
            ? [
                (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4),
                (1, 0, 2, 2), (0, 1, 1, 2),
            ] : [(0, 0, 1, 1)]
        for (x, y, right, down) in passes {
            let columns = (width - x + right - 1) / right
            let rows = (height - y + down - 1) / down
            guard columns > 0, rows > 0 else { continue }
            for _ in 0..<rows {
                raw.append(UInt8.random(in: 0...4, using: &dice))
                for _ in 0..<(columns * channels * depth + 7) / 8 {
                    raw.append(UInt8.random(in: 0...255, using: &dice))
                }
            }
        }
        let header =
            Self.big(width) + Self.big(height)
            + [UInt8(depth), UInt8(type), 0, 0, interlaced ? 1 : 0]
        let palette = (0..<3 * (1 << min(depth, 8))).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let packed = Zlib.deflate(raw)
        return Self.signature + Self.chunk("IHDR", header)
            + (type == 3 ? Self.chunk("PLTE", palette) : [])
            + (tRNS.isEmpty ? [] : Self.chunk("tRNS", tRNS))
            + Self.chunk("IDAT", Array(packed[..<(packed.count / 2)]))
            + Self.chunk("IDAT", Array(packed[(packed.count / 2)...]))
            + Self.chunk("IEND", [])
    }
}

private let kinds: [RandomPNG] = [false, true].flatMap { interlaced in
    [
        (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8),
        (4, 8), (4, 16), (6, 8), (6, 16),
    ].map { RandomPNG(type: $0.0, depth: $0.1, interlaced: interlaced) }
}

@Suite struct PNGTests {
    /// Red, green, blue by Pillow, transparency laid on white.
    static let onWhite = """
        if image.mode.startswith('I'):
            image = Image.frombytes('L', image.size, bytes(v >> 8 for v in image.getdata()))
        rgba = image.convert('RGBA').tobytes()
        out(bytes((rgba[i // 3 * 4 + i % 3] * rgba[i // 3 * 4 + 3]
            + 255 * (255 - rgba[i // 3 * 4 + 3]) + 127) // 255 for i in range(len(rgba) // 4 * 3)))
        """

    @Test(arguments: kinds) func everyKindDecodesAsPillowDoes(kind: RandomPNG) throws {
        let file = kind.file()
        let header = try PictureHeader.look(file)
        #expect((header.width, header.height) == (kind.width, kind.height))
        #expect(header.scans == (kind.interlaced ? 7 : 1))
        let expected = try pillow(Self.onWhite, file)
        #expect(try PNG.decodeColour(file).pixels == expected)
    }

    @Test(arguments: [
        RandomPNG(type: 0, depth: 8, interlaced: false, tRNS: [0, 5]),
        RandomPNG(type: 0, depth: 8, interlaced: true, tRNS: [0, 77]),
        RandomPNG(type: 3, depth: 4, interlaced: false, tRNS: [0, 100, 200]),
        RandomPNG(type: 3, depth: 8, interlaced: true, tRNS: [9, 255, 0]),
    ])
    func transparencyLiesOnWhite(kind: RandomPNG) throws {
        let file = kind.file()
        #expect(try PNG.decodeColour(file).pixels == (try pillow(Self.onWhite, file)))
    }

    @Test func aTransparentShadeOfFourBitsIsWhite() throws {
        // Pillow compares such a shade after widening it to eight bits, against §11.3.2.1.
        let file =
            RandomPNG.signature + RandomPNG.chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 1, 4, 0, 0, 0, 0])
            + RandomPNG.chunk("tRNS", [0, 5])
            + RandomPNG.chunk("IDAT", Zlib.deflate([0, 0x56])) + RandomPNG.chunk("IEND", [])
        #expect(try PNG.decodeGrey(file).pixels == [255, 6 * 17])
    }

    @Test func aTransparentColourIsWhite() throws {
        let header: [UInt8] = [0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]
        let file =
            RandomPNG.signature + RandomPNG.chunk("IHDR", header)
            + RandomPNG.chunk("tRNS", [0, 1, 0, 2, 0, 3])
            + RandomPNG.chunk("IDAT", Zlib.deflate([0, 1, 2, 3, 1, 2, 4]))
            + RandomPNG.chunk("IEND", [])
        #expect(try PNG.decodeColour(file).pixels == [255, 255, 255, 1, 2, 4])
    }

    @Test(arguments: [(1, 1), (7, 3), (64, 48), (9, 100)])
    func whatWeWriteComesBackHereAndInPillow(width: Int, height: Int) throws {
        var dice = Dice(state: 5)
        let bytes = (0..<width * height * 3).map { _ in UInt8.random(in: 0...255, using: &dice) }
        let colour = ColourImage(width: width, height: height, pixels: bytes)
        let file = PNG.encode(colour, level: 9)
        #expect(try PNG.decodeColour(file) == colour)
        #expect(try pillow("out(image.convert('RGB').tobytes())", file) == bytes)

        let grey = GreyImage(
            width: width, height: height, pixels: Array(bytes[..<(width * height)]))
        #expect(try PNG.decodeGrey(PNG.encode(grey)) == grey)
        let bits = PNG.encodeBits(grey, dotsPerMetre: (across: 11_811, along: 7_992))
        #expect(try PNG.decodeGrey(bits).pixels == grey.pixels.map { $0 < 128 ? 0 : 255 })
        #expect(
            try pillow("out(image.convert('L').tobytes())", bits) == PNG.decodeGrey(bits).pixels)
        let dpi = try pillow("out(b'%d %d' % tuple(round(d) for d in image.info['dpi']))", bits)
        #expect(String(decoding: dpi, as: UTF8.self) == "300 203")
    }

    @Test func everyCutIsRefused() throws {
        let file = RandomPNG(type: 2, depth: 8, interlaced: false, width: 9, height: 5).file()
        for length in 1..<file.count {
            #expect(throws: PictureRefusal.incomplete) {
                try PictureHeader.look(Array(file[..<length]))
            }
        }
    }

    @Test func noFlippedBitTrapsAndNoneInThePixelsPasses() throws {
        let file = RandomPNG(type: 6, depth: 8, interlaced: true, width: 16, height: 16).file()
        var dice = Dice(state: 8)
        for _ in 0..<3_000 {
            var broken = file
            let at = Int.random(in: 0..<file.count, using: &dice)
            broken[at] ^= 1 << UInt8.random(in: 0...7, using: &dice)
            let bytes = broken
            #expect(throws: PictureRefusal.self) { try PNG.decodeColour(bytes) }
        }
    }

    @Test func dataBehindTheLastRowIsRefused() throws {
        let good = RandomPNG(type: 0, depth: 8, interlaced: false, width: 4, height: 4)
        let rows = [UInt8](repeating: 0, count: 20)
        let head = Array(good.file().prefix(33))
        let file = { (data: [UInt8]) in
            head + RandomPNG.chunk("IDAT", data) + RandomPNG.chunk("IEND", [])
        }
        #expect(try PNG.decodeGrey(file(Zlib.deflate(rows))).pixels.count == 16)
        for data in [Zlib.deflate(rows + [1]), Zlib.deflate(rows) + [1, 2, 3]] {
            #expect(throws: PictureRefusal.damaged("its data goes on behind the last row")) {
                try PNG.decodeGrey(file(data))
            }
        }
        #expect(throws: PictureRefusal.incomplete) {
            try PNG.decodeGrey(file(Zlib.deflate(Array(rows.dropLast()))))
        }
    }
}
