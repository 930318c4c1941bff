import Foundation
import Testing

/// Runs a Python script with Pillow: `image` is the picture in `input`, `out` takes bytes.
func pillow(_ script: String, _ input: [UInt8] = []) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let head = """
        import sys, io, warnings
        warnings.simplefilter('ignore')
        from PIL import Image, ImageCms, PngImagePlugin
        out = sys.stdout.buffer.write
        data = open(sys.argv[1], 'rb').read()
        image = Image.open(io.BytesIO(data)) if data else None

        """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", head + script, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Array(bytes)
}

/// Always the same numbers.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
