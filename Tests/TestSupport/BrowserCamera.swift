import Foundation
import Glibc

/// What the camera of a ``Browser`` sees: pictures in a file, which Chromium plays in a circle at
/// 30 a second.
///
/// Its picture can be changed while the browser runs; a page sees the new one when it opens the
/// camera the next time.
public final class FakeCamera: Sendable {
    private let folder: TemporaryFolder

    /// The file that Chromium is told of: a link to the pictures of the moment.
    var file: String { folder.file("camera.mjpeg") }

    /// A camera before which lies one picture.
    ///
    /// - Parameter frames: JPEG files, all of one size, which becomes the camera's; with 4:2:0
    ///   colour, as almost all have.
    public init(_ frames: [[UInt8]]) throws {
        folder = try TemporaryFolder()
        try show(frames)
    }

    /// Puts other pictures before the camera, of the same size.
    public func show(_ frames: [[UInt8]]) throws {
        let name = "\(UUID().uuidString).mjpeg"
        // Motion JPEG is nothing but JPEG files one after the other.
        try Data(frames.joined()).write(to: URL(fileURLWithPath: folder.file(name)))
        let link = folder.file("\(name).link")
        guard symlink(name, link) == 0, rename(link, file) == 0 else {
            throw BrowserFailure("'\(file)' cannot be made: \(String(cString: strerror(errno)))")
        }
    }

    /// Which part of a picture is near the camera, in shares of its width and height.
    public struct Part: Sendable {
        /// Edges, from 0 to 1.
        public let left, top, right, bottom: Double

        /// The part between these edges.
        public init(left: Double, top: Double, right: Double, bottom: Double) {
            (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
        }

        /// All of it.
        public static let whole = Part(left: 0, top: 0, right: 1, bottom: 1)
        /// The part of our slips with the parcel's code, as somebody holds it before a camera:
        /// of a whole sheet, the codes' bars would be narrower than a dot.
        public static let topOfSlip = Part(left: 0.05, top: 0.04, right: 0.97, bottom: 0.34)
    }

    /// A picture as a camera of this size sees it: a JPEG or PNG file, fitted, in front of grey.
    public static func frame(
        of file: String, part: Part = .whole, width: Int = 1280, height: Int = 720
    ) throws -> [UInt8] {
        try picture(
            """
            from PIL import ImageOps
            sheet = ImageOps.exif_transpose(Image.open(sys.argv[4])).convert('RGB')
            edges = [float(edge) for edge in sys.argv[5:]]
            sheet = sheet.crop([round(edge * size)
                for edge, size in zip(edges, sheet.size + sheet.size)])
            frame = ImageOps.pad(sheet, size, color=(96, 96, 96))
            """, width, height,
            [file] + [part.left, part.top, part.right, part.bottom].map { "\($0)" })
    }

    /// A picture of one colour, such as `red` or `#203040`.
    public static func frame(
        colour: String, width: Int = 1280, height: Int = 720
    ) throws -> [UInt8] {
        try picture("frame = Image.new('RGB', size, sys.argv[4])", width, height, [colour])
    }

    private static func picture(
        _ script: String, _ width: Int, _ height: Int, _ words: [String]
    ) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = folder.file("frame.jpg")
        try ToolRunner.python(
            """
            import sys
            from PIL import Image
            size = (int(sys.argv[2]), int(sys.argv[3]))
            \(script)
            frame.save(sys.argv[1], quality=90, subsampling='4:2:0')
            """, [file, "\(width)", "\(height)"] + words)
        return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }
}
