import Imaging
import Testing

/// A photo-like colour picture: slopes, edges and some noise.
func scene(_ width: Int, _ height: Int) -> ColourImage {
    var dice = Dice(state: 17)
    var pixels: [UInt8] = []
    for y in 0..<height {
        for x in 0..<width {
            let noise = Int.random(in: -9...9, using: &dice)
            let edge = (x / 11 + y / 7) % 2 * 60
            for tone in [x * 255 / width, y * 255 / height, (x + y) * 255 / (width + height)] {
                pixels.append(UInt8(min(max(tone / 2 + edge + noise, 0), 255)))
            }
        }
    }
    return ColourImage(width: width, height: height, pixels: pixels)
}

/// `script` saves `image`, the scene, as JPEG into `b`.
func jpegByPillow(_ script: String, _ width: Int = 90, _ height: Int = 70) throws -> [UInt8] {
    let start = "image = image.convert('RGB'); b = io.BytesIO()\n"
    return try pillow("\(start)\(script)\nout(b.getvalue())", PNG.encode(scene(width, height)))
}

@Suite struct JPEGTests {
    @Test(arguments: [
        "image.save(b, 'JPEG')", "image.save(b, 'JPEG', progressive=True, quality=90)",
        "image.save(b, 'JPEG', subsampling=0, optimize=True)",
        "image.convert('L').save(b, 'JPEG')", "image.save(b, 'JPEG', keep_rgb=True)",
        "image.save(b, 'JPEG', subsampling=1)",
    ])
    func everyKindDecodesAsPillowDoes(script: String) throws {
        let file = try jpegByPillow(script)
        let header = try PictureHeader.look(file)
        #expect((header.width, header.height) == (90, 70))
        #expect((header.scans > 1) == script.contains("progressive"))
        let expected = try pillow("out(image.convert('RGB').tobytes())", file)
        #expect(try JPEG.decodeColour(file).pixels == expected)
    }

    @Test func fourInksBecomeColours() throws {
        let file = try jpegByPillow("image.convert('CMYK').save(b, 'JPEG', quality=100)")
        #expect(try PictureHeader.look(file).channels == 4)
        let colours = try JPEG.decodeColour(file)
        #expect(difference(colours.pixels, scene(90, 70).pixels) < 4)
        #expect(try JPEG.decodeGrey(file) == colours.grey)
    }

    @Test func whatWeWriteLooksTheSameInPillow() throws {
        let picture = scene(64, 48)
        let file = JPEG.encode(picture, quality: 95)
        let theirs = try pillow("out(image.convert('RGB').tobytes())", file)
        #expect(theirs == (try JPEG.decodeColour(file).pixels))
        #expect(difference(theirs, picture.pixels) < 12)
        let grey = try JPEG.decodeGrey(JPEG.encode(picture.grey, quality: 95))
        #expect(difference(grey.pixels, picture.grey.pixels) < 4)
    }

    @Test(arguments: 1...8) func aSmallerSizeIsTheSamePicture(eighths: Int) throws {
        let picture = scene(161, 97)
        let small = try JPEG.decodeColour(JPEG.encode(picture, quality: 95), eighths: eighths)
        #expect(small.width == (161 * eighths + 7) / 8)
        #expect(small.height == (97 * eighths + 7) / 8)
        let same = picture.downscaled(toWidth: small.width, height: small.height)
        #expect(difference(small.pixels, same.pixels) < 20)
    }

    @Test(arguments: [false, true]) func everyCutIsRefused(progressive: Bool) throws {
        let file = try jpegByPillow(
            "image.save(b, 'JPEG', progressive=\(progressive ? "True" : "False"))", 24, 16)
        for length in 1..<file.count {
            #expect(throws: PictureRefusal.incomplete) {
                try PictureHeader.look(Array(file[..<length]))
            }
        }
    }

    @Test func scanDataThatIsMissingIsNotPatchedUp() throws {
        // Cut in the middle of the pixels, with an end marker: whole to a parser.
        let file = JPEG.encode(scene(90, 70))
        let cut = Array(file[..<(file.count * 2 / 3)]) + [0xFF, 0xD9]
        #expect(throws: Never.self) { try PictureHeader.look(cut) }
        #expect(throws: PictureRefusal.incomplete) { try JPEG.decodeColour(cut) }
        #expect(throws: PictureRefusal.incomplete) { try JPEG.decodeGrey(cut) }
    }

    @Test func noFlippedBitTraps() throws {
        let file = try jpegByPillow("image.save(b, 'JPEG', progressive=True)", 40, 30)
        var dice = Dice(state: 2)
        var refused = 0
        for _ in 0..<2_000 {
            var broken = file
            for _ in 0..<3 {
                let at = Int.random(in: 2..<file.count, using: &dice)
                broken[at] ^= 1 << UInt8.random(in: 0...7, using: &dice)
            }
            do {
                _ = try JPEG.decodeColour(broken)
                _ = try PhotoFilter.evidence(of: broken)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 100)
    }
}

/// The mean difference of two pictures of one size.
func difference(_ a: [UInt8], _ b: [UInt8]) -> Double {
    guard a.count == b.count, !a.isEmpty else { return .infinity }
    let sum = zip(a, b).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
    return Double(sum) / Double(a.count)
}
