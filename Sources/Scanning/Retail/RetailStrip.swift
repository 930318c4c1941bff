import Imaging

/// A strip cut along a bar code, as lines on which EAN and UPC are read or verified.
struct RetailStrip {
    private let lines: [RetailReader]

    init(_ strip: GreyImage) { lines = BarLine.all(of: strip).map(RetailReader.init) }

    // Of 1,500 lines that gave a wrong number none had both; of right ones one in a hundred has
    // less.
    private static let leastLikeness: Float = 0.87
    private static let leastMargin: Float = 0.14

    /// The digits of an EAN-13 or UPC-A on which two lines agree and which no line contradicts.
    func thirteen() -> [Int]? {
        var texts: [[Int]] = []
        // From the middle outwards: that is where the bars are, not the print around them.
        let order = lines.indices.sorted {
            abs(2 * $0 - lines.count + 1) < abs(2 * $1 - lines.count + 1)
        }
        for index in order {
            guard let reading = lines[index].read(.thirteen),
                reading.likeness >= Self.leastLikeness,
                reading.margin >= Self.leastMargin
            else { continue }
            if texts.contains(where: { $0 != reading.digits }) { return nil }
            texts.append(reading.digits)
            if texts.count == 2 { return reading.digits }
        }
        return nil
    }

    /// The lines' evidence for a text read by other means; one that supports it is enough.
    func verdict(on text: [Int], _ symbol: RetailSymbol) -> RetailReader.Verdict {
        var verdict = RetailReader.Verdict.unseen
        for line in lines {
            switch line.verdict(on: text, symbol) {
            case .supported: return .supported
            case .contradicted: verdict = .contradicted
            case .unseen: break
            }
        }
        return verdict
    }
}
