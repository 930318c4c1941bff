import Imaging

@testable import Scanning

/// What comes from strangers' pictures and from a worker that may be in a stranger's hands: the
/// codewords and modules of a QR code, a picture with something like finder patterns, an answer
/// over the wire, the characters of a Code 128, brightness along a line across bars. The first byte
/// says which.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard bytes.count > 2 else { return 0 }
    let rest = Array(bytes[2...])
    switch bytes[0] % 6 {
    case 0:
        let version = 1 + Int(bytes[1]) % 40
        if let text = QRSegments.text(rest, version: version) {
            precondition(text.bytes.count <= 8 * rest.count)
        }
    case 1:
        let layout = QRLayout(version: 1 + Int(bytes[1]) % 6)
        let modules = layout.side * layout.side
        let isDark = (0..<modules).map { rest[$0 / 8 % rest.count] >> UInt8($0 % 8) & 1 == 1 }
        _ = QRDecoder.text(layout, isDark)
    case 2:
        // Each byte is a run of pixels, dark and light by turns, so that patterns are met often.
        let width = 40 + Int(bytes[1]) % 40
        var pixels: [UInt8] = []
        for (index, byte) in rest.enumerated() {
            pixels += Array(repeating: index % 2 == 0 ? 30 : 220, count: Int(byte) % 32)
        }
        let height = min(pixels.count / width, 80)
        guard height > 20 else { return 0 }
        let image = GreyImage(
            width: width, height: height, pixels: Array(pixels[..<(width * height)]))
        for code in QRReader.codes(marks: image, in: image, by: .now + .seconds(5)) {
            precondition(code.corners.count == 4)
        }
    case 3:
        if let reply = try? PictureReply(decoding: rest) {
            precondition((try? PictureReply(decoding: reply.encoded())) == reply)
        }
        if let request = try? PictureRequest(decoding: rest) {
            precondition((try? PictureRequest(decoding: request.encoded())) == request)
        }
    case 4:
        // Each byte is a run of as many half pixels, dark and light by turns.
        let runs = rest.enumerated().flatMap { index, byte in
            [Float](repeating: index % 2 == 0 ? 220 : 30, count: Int(byte) % 16)
        }
        let line = BarLine(
            values: stride(from: 0, to: runs.count - 1, by: 2).map {
                (runs[$0] + runs[$0 + 1]) / 2
            })
        if let reading = Code128Reader(line).read() { precondition(reading.bytes.count > 0) }
        if let reading = RetailReader(line).read(.thirteen) {
            precondition(reading.digits.count == 13)
        }
    default:
        // The check character is made right, or hardly anything would get further.
        let codewords = [103 + Int(bytes[1]) % 3] + rest.map { Int($0) % 106 }
        let sum = codewords.enumerated().reduce(0) { $0 + $1.element * max(1, $1.offset) }
        if let text = Code128Text.bytes(codewords + [sum % 103]) {
            precondition(text.bytes.count <= 2 * codewords.count)
        }
    }
    return 0
}
