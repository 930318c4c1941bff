import Imaging
import Testing

@Suite struct DrawingTests {
    private static let blank = ColourImage(
        width: 40, height: 20, pixels: Array(repeating: 128, count: 2400))

    private func changed(_ draw: (inout Drawing) -> Void) -> Set<[Int]> {
        var drawing = Drawing(on: Self.blank)
        draw(&drawing)
        let image = drawing.image
        return Set(
            (0..<800).filter { index in
                Array(image.pixels[index * 3..<index * 3 + 3]) != [128, 128, 128]
            }.map { [$0 % 40, $0 / 40] })
    }

    @Test func aLineRunsFromEndToEnd() {
        let across = changed { $0.line(from: (2, 5), to: (9, 5), .red) }
        #expect(across == Set((2...9).map { [$0, 5] }))
        let slanted = changed { $0.line(from: (9, 9), to: (3, 3), .blue) }
        #expect(slanted == Set((3...9).map { [$0, $0] }))
        #expect(changed { $0.line(from: (4, 4), to: (4, 4), .blue, thickness: 3) }.count == 9)
    }

    @Test func whatLiesOutsideIsLeftOut() {
        let line = changed { $0.line(from: (-50_000, 3), to: (50_000, 3), .red, thickness: 2) }
        #expect(line == Set((0..<40).flatMap { [[$0, 2], [$0, 3]] }))
        #expect(changed { $0.line(from: (-9, -9), to: (-1, -3), .red) } == [])
        #expect(changed { $0.line(from: (90, 30), to: (45, 70), .red, thickness: 9) } == [])
    }

    @Test func textIsMovedIntoThePictureAndEverySignIsDrawn() {
        // A letter of 5 × 8 dots with one around it, whole though it was put outside.
        let ground = changed { $0.text("A", x: 500, y: 500, .red) }
        #expect(ground == Set((33..<40).flatMap { x in (10..<20).map { [x, $0] } }))
        #expect(changed { $0.text("", x: 3, y: 3, .red) }.count == 10)
        var pictures: Set<[UInt8]> = []
        for value in UInt8(0x21)...0x7E {
            var drawing = Drawing(on: Self.blank)
            drawing.text(String(Unicode.Scalar(value)), x: 0, y: 0, .red)
            pictures.insert(drawing.image.pixels)
        }
        #expect(pictures.count == 94)
        // What has no letter gets a frame; what is too long is cut.
        #expect(
            changed { $0.text(String(repeating: "日", count: 90), x: 0, y: 0, .blue) }.count == 400)
    }
}
