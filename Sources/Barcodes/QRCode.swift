import CQREncode

/// A QR code (ISO/IEC 18004), model 2, in the smallest version that can hold its text.
package struct QRCode: Hashable, Sendable {
    /// How much of the symbol may be damaged and still be read.
    package enum Correction: Hashable, Sendable, CaseIterable {
        /// L, about 7 %.
        case low
        /// M, about 15 %.
        case medium
        /// Q, about 25 %.
        case quartile
        /// H, about 30 %.
        case high
    }

    /// The modules; the quiet zone is 4 on all sides.
    package let matrix: Matrix

    /// Encodes a text; characters beyond ASCII go in as UTF-8 bytes.
    ///
    /// Digits, and text of capitals, digits and ` $%*+-./:`, take less room than other text: an
    /// upper-case web address is often one version smaller.
    ///
    /// - Throws: ``Unencodable`` for an empty text, one with a NUL, or more than version 40 can
    ///   hold.
    package init(_ text: String, correction: Correction = .medium) throws(Unencodable) {
        guard !text.isEmpty else { throw .empty }
        if let zero = text.firstIndex(of: "\0") {
            throw .character("\0", position: text.distance(from: text.startIndex, to: zero) + 1)
        }
        let level: QRecLevel =
            switch correction {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            case .quartile: QR_ECLEVEL_Q
            case .high: QR_ECLEVEL_H
            }
        // The hint says bytes, not kanji; the library itself finds numeric and alphanumeric runs.
        guard let code = QRcode_encodeString(text, 0, level, QR_MODE_8, 1) else {
            throw .tooLong(bytes: text.utf8.count)
        }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        // Bit 0 of each byte is the module; the other bits say what it belongs to.
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
            .map { $0 & 1 == 1 }
        matrix = Matrix(size: size, modules: modules, quietZone: 4)
    }

    /// The version, 1…40: a symbol has 17 + 4 × version modules on a side.
    package var version: Int { (matrix.size - 17) / 4 }
}
