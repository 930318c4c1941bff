import Imaging
import Testing

/// Everything that a phone writes into a picture and nobody needs to know.
private let secrets = """
    e = Image.Exif()
    e[0x010F] = 'PhoneMaker'; e[0x013B] = 'Ana Persona'; e[0xA431] = 'SERIAL-123'
    e[0x0112] = ORIENTATION
    g = e.get_ifd(0x8825); g[1] = 'N'; g[2] = (40.0, 25.0, 0.5)
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes()

    """

private func secrets(_ orientation: Int) -> String {
    secrets.replacing("ORIENTATION", with: "\(orientation)")
}

private let allPixels = "out(image.mode.encode() + image.tobytes())"
private let words = ["PhoneMaker", "Ana Persona", "SERIAL-123", "TAILMARK", "A comment", "<script"]

private func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
}

/// The tags of EXIF that Pillow sees, and the size of the colour profile.
private let tags =
    "out(str((dict(image.getexif()), len(image.info.get('icc_profile', b'')))).encode())"

@Suite struct PhotoFilterTests {
    @Test(arguments: [1, 3, 6, 8], [false, true])
    func aJPEGKeepsItsPixelsItsProfileAndItsOrientationAndNothingElse(
        orientation: Int, progressive: Bool
    ) throws {
        let photo = try jpegByPillow(
            secrets(orientation)
                + "image.save(b, 'JPEG', exif=e, icc_profile=icc, comment=b'A comment', "
                + "progressive=\(progressive ? "True" : "False"))")
        let received = photo + Array("TAILMARK<script>".utf8)
        #expect(contains(received, "Ana Persona"))
        let kept = try PhotoFilter.evidence(of: received)
        #expect(try pillow(allPixels, kept) == (try pillow(allPixels, received)))
        #expect(try JPEG.decodeColour(kept) == (try JPEG.decodeColour(received)))
        for word in words { #expect(!contains(kept, word)) }
        let seen = String(decoding: try pillow(tags, kept), as: UTF8.self)
        #expect(seen == (orientation == 1 ? "({}, 588)" : "({274: \(orientation)}, 588)"))
        #expect(try PictureHeader.look(kept).orientation.rawValue == orientation)
        #expect(kept.suffix(2) == [0xFF, 0xD9])
        #expect(try PhotoFilter.evidence(of: kept) == kept)
    }

    @Test(arguments: [
        "image.convert('CMYK').save(b, 'JPEG')", "image.save(b, 'JPEG', keep_rgb=True)",
        "image.convert('L').save(b, 'JPEG')",
    ])
    func coloursStayWhatTheyAre(script: String) throws {
        let photo = try jpegByPillow(script)
        let kept = try PhotoFilter.evidence(of: photo)
        #expect(try pillow(allPixels, kept) == (try pillow(allPixels, photo)))
    }

    @Test func aThumbnailInTheHeadIsGone() throws {
        // JFIF with a thumbnail of 2 × 2.
        let photo = JPEG.encode(scene(20, 20))
        let thumbnail: [UInt8] = Array("TAILMARK1234".utf8)
        let jfif: [UInt8] =
            [0xFF, 0xE0, 0, 28] + Array("JFIF\0".utf8)
            + [1, 2, 1, 0, 72, 0, 72, 2, 2] + thumbnail
        let received = photo[..<2] + jfif + photo[20...]
        let kept = try PhotoFilter.evidence(of: Array(received))
        #expect(!contains(kept, "TAILMARK"))
        let plain: [UInt8] =
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 0, 0]
        #expect(kept.starts(with: plain))
        #expect(try JPEG.decodeColour(kept) == (try JPEG.decodeColour(photo)))
    }

    @Test func aFalseColourProfileIsGone() throws {
        let photo = JPEG.encode(scene(20, 20))
        let payload = Array("ICC_PROFILE\0\u{1}\u{1}".utf8) + [UInt8](repeating: 0x41, count: 200)
        let received =
            photo[..<2] + [0xFF, 0xE2, 0, UInt8(payload.count + 2)] + payload + photo[2...]
        #expect(try PhotoFilter.evidence(of: Array(received)) == photo)
    }

    @Test(arguments: [1, 6])
    func aPNGKeepsItsPixelsItsProfileAndItsOrientationAndNothingElse(orientation: Int) throws {
        let photo = try pillow(
            secrets(orientation) + """
                b = io.BytesIO(); info = PngImagePlugin.PngInfo()
                info.add_text('Author', 'Ana Persona'); info.add_itxt('XML', '<script>', zip=False)
                image.convert('P').save(b, 'PNG', exif=e, icc_profile=icc, pnginfo=info,
                    transparency=3, gamma=0.5)
                out(b.getvalue() + b'TAILMARK')
                """, PNG.encode(scene(30, 20)))
        #expect(contains(photo, "Ana Persona"))
        let kept = try PhotoFilter.evidence(of: photo)
        #expect(try pillow(allPixels, kept) == (try pillow(allPixels, photo)))
        #expect(try PNG.decodeColour(kept) == (try PNG.decodeColour(photo)))
        for word in words { #expect(!contains(kept, word)) }
        let seen = String(decoding: try pillow(tags, kept), as: UTF8.self)
        #expect(seen == (orientation == 1 ? "({}, 588)" : "({274: 6}, 588)"))
        #expect(try PhotoFilter.evidence(of: kept) == kept)
    }

    @Test func theOtherFramesOfAnAnimationAreGone() throws {
        let still = PNG.encode(scene(20, 20))
        let animated =
            still[..<33] + RandomPNG.chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])
            + still[33..<(still.count - 12)]
            + RandomPNG.chunk("fdAT", [0, 0, 0, 1] + Array("TAILMARK".utf8)) + still.suffix(12)
        #expect(try PhotoFilter.evidence(of: Array(animated)) == still)
    }
}

@Suite struct ViewTests {
    /// Red, green, blue, yellow in the corners from the top left, stored as `number` says.
    @Test(arguments: 1...8) func viewsStandUprightWhateverTheStoredOrder(number: Int) throws {
        // What a camera does is the inverse of what a viewer must do.
        let camera = [
            "", "FLIP_LEFT_RIGHT", "ROTATE_180", "FLIP_TOP_BOTTOM", "TRANSPOSE", "ROTATE_90",
            "TRANSVERSE", "ROTATE_270",
        ][number - 1]
        let stored = try pillow(
            """
            i = Image.new('RGB', (640, 480), 'white')
            for box, c in (((0, 0), 'red'), ((440, 0), 'lime'), ((0, 280), 'blue'),
                ((440, 280), 'yellow')): i.paste(c, box + (box[0] + 200, box[1] + 200))
            \(camera.isEmpty ? "" : "i = i.transpose(Image.\(camera))")
            e = Image.Exif(); e[0x0112] = \(number)
            b = io.BytesIO(); i.save(b, 'JPEG', exif=e, quality=95); out(b.getvalue())
            """)
        let header = try PictureHeader.look(stored)
        #expect((header.uprightWidth, header.uprightHeight) == (640, 480))
        let view = Views.jpeg(
            of: try JPEG.decodeColour(stored, eighths: 4), header.orientation, longestSide: 160)
        let picture = try JPEG.decodeColour(view)
        #expect((picture.width, picture.height) == (160, 120))
        let corners = [(5, 5), (154, 5), (5, 114), (154, 114)].map { x, y in
            picture.pixels[(y * 160 + x) * 3..<(y * 160 + x) * 3 + 3].map { $0 > 128 }
        }
        #expect(
            corners == [
                [true, false, false], [false, true, false], [false, false, true],
                [true, true, false],
            ])
        #expect(try PictureHeader.look(view).orientation == .upright)
    }

    @Test func aSliverKeepsAPixel() throws {
        let sliver = ColourImage(width: 2000, height: 1, pixels: Array(repeating: 9, count: 6000))
        let view = try PictureHeader.look(Views.jpeg(of: sliver, .upright, longestSide: 100))
        #expect((view.width, view.height) == (100, 1))
    }

    @Test(arguments: [
        (4000, 1600, 4), (4000, 480, 1), (4000, 4000, 8), (100, 480, 8), (1601, 1600, 8),
    ])
    func noViewIsDecodedSmallerThanItIs(side: Int, wanted: Int, eighths: Int) {
        #expect(Views.eighths(of: side, for: wanted) == eighths)
    }

    @Test func areaAveragesAreExact() {
        let image = GreyImage(width: 3, height: 2, pixels: [0, 60, 120, 30, 90, 150])
        #expect(image.downscaled(toWidth: 1, height: 1).pixels == [75])
        #expect(image.downscaled(toWidth: 2, height: 1).pixels == [35, 115])
        #expect(image.downscaled(toWidth: 9, height: 9) == image)
        #expect(image.cropped(x: 1, y: 0, width: 9, height: 1)?.pixels == [60, 120])
        #expect(image.cropped(x: 3, y: 0, width: 1, height: 1) == nil)
        #expect(image.cropped(x: .max, y: 0, width: .max, height: 1) == nil)
    }
}
