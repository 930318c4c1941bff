/// Annotates a copy of a picture with lines and letters, wherever they lie in or outside it.
package struct Drawing {
    /// The colours of annotations.
    package enum Ink: Sendable {
        /// What was searched.
        case blue
        /// What was found.
        case red

        fileprivate var colour: (UInt8, UInt8, UInt8) {
            switch self {
            case .blue: (30, 110, 255)
            case .red: (225, 0, 40)
            }
        }
    }

    private let width, height: Int
    private var pixels: [UInt8]

    package init(on picture: ColourImage) {
        (width, height, pixels) = (picture.width, picture.height, picture.pixels)
    }

    /// The picture with all annotations.
    package var image: ColourImage { ColourImage(width: width, height: height, pixels: pixels) }

    /// Draws a straight line between two pixels; `thickness` is in pixels, at least 1.
    package mutating func line(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ ink: Ink, thickness: Int = 1
    ) {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let steps = max(abs(across), abs(down), 1)
        let half = thickness / 2
        for step in 0...steps {
            let (x, y) = (start.x + across * step / steps, start.y + down * step / steps)
            fill(x: x - half, y: y - half, width: thickness, height: thickness, ink.colour)
        }
    }

    /// Writes one line of text on a white background, whole if the picture is wide enough.
    ///
    /// - Parameters:
    ///   - text: ASCII; any other character becomes a frame.
    ///   - x: of its left edge; moved so that as much as possible lies inside the picture.
    ///   - y: of its upper edge; moved likewise.
    ///   - size: pixels for each dot of a letter: letters are 5 dots wide and 8 high.
    package mutating func text(_ text: String, x: Int, y: Int, _ ink: Ink, size: Int = 1) {
        let (step, high) = ((Lettering.width + 1) * size, (Lettering.height + 2) * size)
        let long = text.unicodeScalars.count * step + size
        let left = max(0, min(x, width - long))
        let top = max(0, min(y, height - high))
        fill(x: left, y: top, width: long, height: high, (255, 255, 255))
        for (index, scalar) in text.unicodeScalars.enumerated() {
            for (column, dots) in Lettering.columns(of: scalar).enumerated() {
                for row in 0..<Lettering.height where dots >> UInt8(row) & 1 == 1 {
                    fill(
                        x: left + size + index * step + column * size,
                        y: top + size + row * size, width: size, height: size, ink.colour)
                }
            }
        }
    }

    private mutating func fill(
        x: Int, y: Int, width: Int, height: Int, _ colour: (UInt8, UInt8, UInt8)
    ) {
        let columns = max(0, x)..<max(0, x, min(x + width, self.width))
        for row in max(0, y)..<max(0, y, min(y + height, self.height)) {
            for column in columns {
                let at = (row * self.width + column) * 3
                (pixels[at], pixels[at + 1], pixels[at + 2]) = colour
            }
        }
    }
}
