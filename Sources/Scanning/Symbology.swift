/// The kinds of codes that can be read. Raw values are used in files and on the command line.
package enum Symbology: String, Sendable, CaseIterable, Codable {
    case qrCode = "qrcode"
    case code128 = "code128"
    case code39 = "code39"
    case code93 = "code93"
    case codabar = "codabar"
    /// Interleaved 2 of 5.
    case itf = "itf"
    /// GS1 DataBar.
    case dataBar = "databar"
    case ean13 = "ean13"
    case ean8 = "ean8"
    case upcA = "upca"
    case upcE = "upce"
    case dataMatrix = "datamatrix"
    case pdf417 = "pdf417"
    case aztec = "aztec"
    case maxiCode = "maxicode"

    /// For people.
    package var name: String {
        switch self {
        case .qrCode: "QR code"
        case .code128: "Code 128"
        case .code39: "Code 39"
        case .code93: "Code 93"
        case .codabar: "Codabar"
        case .itf: "Interleaved 2 of 5"
        case .dataBar: "GS1 DataBar"
        case .ean13: "EAN-13"
        case .ean8: "EAN-8"
        case .upcA: "UPC-A"
        case .upcE: "UPC-E"
        case .dataMatrix: "Data Matrix"
        case .pdf417: "PDF417"
        case .aztec: "Aztec"
        case .maxiCode: "MaxiCode"
        }
    }

    /// Bars side by side, as opposed to a matrix of modules or lines of bars.
    package var isLinear: Bool { self != .qrCode && !Self.matrices.contains(self) }

    /// Matrix codes on couriers' labels, besides their bars.
    static let matrices: Set<Symbology> = [.dataMatrix, .pdf417, .aztec, .maxiCode]

    /// The kinds an intake reads. Retail codes are not among them: in bold or blurred print one can
    /// be misread as another with a correct check digit, and no parcel carries them.
    package static let intake: Set<Symbology> = [
        .qrCode, .code128, .code39, .code93, .codabar, .itf, .dataMatrix, .pdf417, .aztec,
        .maxiCode,
    ]
}
