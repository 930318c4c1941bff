import Foundation
import TestSupport

/// Pictures, good and bad, drawn by Pillow.
enum Pictures {
    /// A JPEG of noise, a good photo; `seed` makes it differ.
    static func jpeg(_ seed: Int = 1, width: Int = 160, height: Int = 120) throws -> [UInt8] {
        try python(
            """
            random.seed(\(seed))
            image = Image.frombytes("RGB", (\(width), \(height)),
                                    random.randbytes(\(width * height * 3)))
            image.save(out, "JPEG", quality=90)
            """)
    }

    static func png() throws -> [UInt8] {
        try python("Image.new('RGB', (64, 48), (200, 20, 20)).save(out, 'PNG')")
    }

    /// The first half of a photo, as a lost connection leaves it.
    static func truncated() throws -> [UInt8] {
        let whole = try jpeg()
        return Array(whole.prefix(whole.count / 2))
    }

    /// A PNG of a few bytes whose header claims 10,000 × 6,000 pixels.
    static func sixtyMegapixels() throws -> [UInt8] {
        try python(
            """
            def chunk(name, data):
                return (struct.pack(">I", len(data)) + name + data
                        + struct.pack(">I", zlib.crc32(name + data)))
            out.write(b"\\x89PNG\\r\\n\\x1a\\n"
                      + chunk(b"IHDR", struct.pack(">IIBBBBB", 10000, 6000, 8, 2, 0, 0, 0))
                      + chunk(b"IDAT", zlib.compress(b"\\0" * 1000)) + chunk(b"IEND", b""))
            """)
    }

    /// A photo that says where it was taken, who owns the camera, and has a tail.
    static func indiscreet() throws -> [UInt8] {
        try python(
            """
            exif = Image.Exif()
            exif[0x013B] = "Secret Owner"
            exif[0x8825] = {1: "N", 2: (52.0, 13.0, 47.0), 3: "E", 4: (21.0, 0.0, 44.0)}
            Image.new("RGB", (64, 48), (10, 200, 20)).save(
                out, "JPEG", exif=exif, comment=b"secret comment")
            out.write(b"secret tail")
            """)
    }

    /// What Pillow finds in a picture besides its pixels: EXIF fields, GPS fields, comment.
    static func facts(of picture: [UInt8]) throws -> String {
        let bytes = try python(
            """
            image = Image.open(io.BytesIO(data))
            image.load()
            exif = image.getexif()
            text = f"{image.format} {image.width}x{image.height} exif {len(exif)} " \
                   f"gps {len(exif.get_ifd(0x8825))} comment {'comment' in image.info}"
            out.write(text.encode())
            """, input: picture)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Runs a script that finds `data` and writes to `out`.
    private static func python(_ script: String, input: [UInt8] = []) throws -> [UInt8] {
        let frame = """
            import io, random, struct, sys, zlib
            from PIL import Image
            data, out = sys.stdin.buffer.read(), io.BytesIO()
            \(script)
            sys.stdout.buffer.write(out.getvalue())
            """
        return try ToolRunner.python(frame, input: input)
    }
}
