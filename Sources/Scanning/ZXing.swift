import CZXing
import Imaging

/// libzxing, for couriers' matrix codes that zbar cannot read. It has crashed on pictures when
/// asked for bars, never when asked for these alone: so it is asked for nothing else, and in a
/// worker.
enum ZXing {
    /// A code as libzxing saw it, in pixels of the picture it was given.
    struct Symbol {
        let symbology: Symbology
        let bytes: [UInt8]
        let corners: [(x: Int, y: Int)]
        let function1: Function1
        let carriesDestination: Bool
    }

    /// Every code of the `wanted` kinds; those that libzxing cannot read for us are skipped.
    static func symbols(of wanted: Set<Symbology>, in image: GreyImage) -> [Symbol] {
        let kinds = wanted.compactMap(\.zxing).reduce(0, |)
        guard kinds != 0 else { return [] }
        let found = Found()
        withExtendedLifetime(found) {
            image.pixels.withUnsafeBufferPointer { pixels in
                // If it gives up midway, what it reported before is valid.
                _ = czxing_read(
                    pixels.baseAddress, Int32(image.width), Int32(image.height), kinds,
                    Unmanaged.passUnretained(found).toOpaque(), Found.take)
            }
        }
        return found.symbols
    }

    /// Collects the codes that libzxing reports.
    private final class Found {
        var symbols: [Symbol] = []

        static let take: czxing_found = { context, symbol in
            guard let context, let symbol = symbol?.pointee else { return }
            let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
            if let copy = Symbol(symbol) { found.symbols.append(copy) }
        }
    }
}

extension ZXing.Symbol {
    fileprivate init?(_ symbol: czxing_symbol) {
        guard let kind = Symbology.allCases.first(where: { $0.zxing == symbol.kind }),
            symbol.count > 0, symbol.count <= Scan.maximumBytes
        else { return nil }
        symbology = kind
        bytes = Array(UnsafeBufferPointer(start: symbol.bytes, count: symbol.count))
        let c = symbol.corners
        let places = [(c.0, c.1), (c.2, c.3), (c.4, c.5), (c.6, c.7)]
        // It does not report the place of a MaxiCode.
        let isPlaced = places.contains { $0 != (0, 0) }
        corners = isPlaced ? places.map { (Int($0), Int($1)) } : []
        let modifier = UInt8(bitPattern: symbol.modifier)
        function1 = kind.function1(modifier)
        carriesDestination =
            kind == .maxiCode && [UInt8(ascii: "1"), UInt8(ascii: "3")].contains(modifier)
    }
}

extension Symbology {
    fileprivate var zxing: UInt32? {
        switch self {
        case .dataMatrix: UInt32(CZXING_DATA_MATRIX)
        case .pdf417: UInt32(CZXING_PDF417)
        case .aztec: UInt32(CZXING_AZTEC)
        case .maxiCode: UInt32(CZXING_MAXICODE)
        default: nil
        }
    }

    /// Where FNC1 is, from the digit in AIM's identifier (ISO/IEC 15424, annex A).
    fileprivate func function1(_ modifier: UInt8) -> Function1 {
        switch (self, modifier) {
        case (.dataMatrix, UInt8(ascii: "2")), (.dataMatrix, UInt8(ascii: "5")): .first
        case (.dataMatrix, UInt8(ascii: "3")), (.dataMatrix, UInt8(ascii: "6")): .second
        case (.aztec, UInt8(ascii: "1")), (.aztec, UInt8(ascii: "4")): .first
        case (.aztec, UInt8(ascii: "2")), (.aztec, UInt8(ascii: "5")): .second
        default: .absent
        }
    }
}
