import Foundation
import TestSupport
import Testing

/// Runs a Python script with Pillow: `image` is the picture in `input`, `out` takes bytes.
func pillow(_ script: String, _ input: [UInt8] = []) throws -> [UInt8] {
    let head = """
        import sys, io, warnings
        warnings.simplefilter('ignore')
        from PIL import Image, ImageCms, PngImagePlugin
        out = sys.stdout.buffer.write
        data = sys.stdin.buffer.read()
        image = Image.open(io.BytesIO(data)) if data else None

        """
    return try ToolRunner.python(head + script, input: input)
}

/// Always the same numbers.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
