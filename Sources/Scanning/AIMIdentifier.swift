/// Where FNC1 is in a code, which decides by whose rules the text is read.
package enum Function1: UInt8, Sendable {
    /// Nowhere, or only between elements.
    case absent = 0
    /// First: GS1 element strings.
    case first = 1
    /// Second, after a letter or two digits: the rules of an industry registered with AIM.
    case second = 2
}

extension Scan {
    /// The kind of code and how it was read, as scanners send it before the text: `]C1` for a
    /// GS1-128 (ISO/IEC 15424, annex A).
    ///
    /// Optional check symbols (Code 39, Codabar, Interleaved 2 of 5) are read as part of the text,
    /// and a matrix code's bytes as they are, without the escapes of extended channels; the
    /// identifiers say so.
    package var aimIdentifier: String {
        switch symbology {
        case .qrCode:
            switch function1 {
            case .absent: "]Q1"
            case .first: "]Q3"
            case .second: "]Q5"
            }
        case .code128: "]C\(function1.rawValue)"
        case .code39: "]A0"
        case .code93: "]G0"
        case .codabar: "]F0"
        case .itf: "]I0"
        case .dataBar: "]e0"
        case .ean13, .upcA, .upcE: "]E0"
        case .ean8: "]E4"
        case .dataMatrix:
            switch function1 {
            case .absent: "]d1"
            case .first: "]d2"
            case .second: "]d3"
            }
        case .pdf417: "]L2"
        case .aztec: "]z\(function1.rawValue)"
        case .maxiCode: carriesDestination ? "]U1" : "]U0"
        }
    }
}
