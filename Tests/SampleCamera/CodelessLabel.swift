import LabelRendering

/// A sticker full of print, lines and stripes, and without any code.
enum CodelessLabel {
    /// The sticker, 190 × 130 mm.
    static func print() throws -> PrintedPaper {
        let template = try Template(parsing: Array(source.utf8), name: "sticker without a code")
        let sheet = try template.layout(LabelValues([:]), language: "en").sheets[0]
        return try PrintedPaper(sheet, carrying: [])
    }

    /// Bars of 0.3 to 1.5 mm by chance: as dark and as dense as a bar code.
    private static func bars(x: Double, y: Double, width: Double, height: Double) -> String {
        var chance = Chance(seed: 20_261_122)
        var boxes: [String] = []
        var left = 0.0
        while left < width - 1.5 {
            let bar = Double(chance.next() % 5 + 1) * 0.3
            boxes.append(box(x + left, y, bar, height))
            left += bar + Double(chance.next() % 5 + 1) * 0.3
        }
        return boxes.joined()
    }

    /// The same bar again and again: a grille, a ruler, the edge of corrugated board.
    private static func grille(
        x: Double, y: Double, bar: Double, gap: Double, count: Int, height: Double
    ) -> String {
        (0..<count).map { box(x + Double($0) * (bar + gap), y, bar, height) }.joined()
    }

    /// A third of a millimetre and more: lengths in whole tens of micrometres.
    private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
        let words = [("x", x), ("y", y), ("width", width), ("height", height)].map {
            let tens = Int(($0.1 * 100).rounded())
            let part = tens % 100 < 10 ? "0\(tens % 100)" : "\(tens % 100)"
            return "\($0.0)=\"\(tens / 100).\(part)\""
        }
        return "<box \(words.joined(separator: " ")) thickness=\"0\" fill=\"black\"/>"
    }

    private static var source: String {
        """
        <template dpi="300">
          <page name="Sticker" width="190" height="130"/>
          <words lang="en"><word name="fragile">FRAGILE</word></words>
          <sheet>
            <box x="2" y="2" width="186" height="126" thickness="0.8"/>
            <text x="8" y="8" width="110" size="46" weight="bold">{words.fragile}</text>
            <text x="8" y="27" width="110" size="13" weight="bold">This way up. Keep dry. Handle with care.</text>
            <path thickness="0" fill="black" d="M140 26 V15 H135 L144 7 L153 15 H148 V26 Z"/>
            <path thickness="0" fill="black" d="M166 26 V15 H161 L170 7 L179 15 H174 V26 Z"/>
            <line x1="2" y1="36" x2="188" y2="36" thickness="0.4"/>
            \(bars(x: 12, y: 42, width: 78, height: 20))
            <text x="12" y="65" width="78" size="11" family="mono" align="center">LOT 20-26-11 / 07</text>
            \(grille(x: 104, y: 42, bar: 0.6, gap: 0.6, count: 60, height: 20))
            <text x="104" y="65" width="72" size="9" align="center">cut along the ribs</text>
            <line x1="2" y1="72" x2="188" y2="72" thickness="0.4"/>
            \(grille(x: 10, y: 74, bar: 0.3, gap: 0.7, count: 170, height: 3))
            <text x="8" y="82" width="174" size="9" lines="4" height="16">Contents: 12 pieces of packing foam, 2 rolls of tape, 1 roll of stretch film. Max. stack 5. Gross 8.4 kg, net 7.9 kg, 600 × 400 × 300 mm. Store between 5 and 35 °C. Do not use when the seal is broken. P7K4 J2X7 is only print here, as are 5901234123457 and RB 123 456 785 GB.</text>
            <line x1="2" y1="101" x2="188" y2="101" thickness="0.4"/>
            \(grille(x: 8, y: 105, bar: 4, gap: 4, count: 22, height: 6))
            \(bars(x: 128, y: 115, width: 54, height: 9))
            <text x="8" y="116" width="110" size="14" weight="bold">Made for shelves, not for scanners</text>
          </sheet>
        </template>
        """
    }
}
