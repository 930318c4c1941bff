import CZBar
import Imaging

/// zbar's image scanner with one set of settings, for bars: its QR reader has overrun buffers
/// (CVE-2023-40889, CVE-2023-40890) and is not used. Not for several threads at once.
struct ZBar: ~Copyable {
    /// A code as zbar saw it, in pixels of the picture it was given.
    struct Symbol {
        let symbology: Symbology
        let bytes: [UInt8]
        let points: [(x: Int, y: Int)]
        /// Scan lines that gave the same text; 1 for matrix codes.
        let agreeing: Int
        let function1: Function1
    }

    private let handle: OpaquePointer
    private let wanted: Set<Symbology>

    /// Looks along every `rows`-th row and every `columns`-th column; 0 for none of them.
    init(_ wanted: Set<Symbology>, rows: Int, columns: Int) {
        guard let handle = zbar_image_scanner_create() else {
            preconditionFailure("there is no memory for a scanner")
        }
        self.handle = handle
        self.wanted = wanted
        set(ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        for symbology in wanted {
            if let kind = symbology.zbar { set(kind, ZBAR_CFG_ENABLE, 1) }
        }
        set(ZBAR_NONE, ZBAR_CFG_X_DENSITY, Int32(columns))
        set(ZBAR_NONE, ZBAR_CFG_Y_DENSITY, Int32(rows))
    }

    deinit { zbar_image_scanner_destroy(handle) }

    private func set(_ symbology: zbar_symbol_type_t, _ setting: zbar_config_t, _ value: Int32) {
        // A setting that a kind of code does not have is not an error.
        _ = zbar_image_scanner_set_config(handle, symbology, setting, value)
    }

    /// Every code that zbar finds, unjudged.
    func symbols(in image: GreyImage) -> [Symbol] {
        guard let picture = zbar_image_create() else { return [] }
        defer { zbar_image_destroy(picture) }
        zbar_image_set_size(picture, UInt32(image.width), UInt32(image.height))
        zbar_image_set_format(picture, 0x3030_3859)  // "Y800": eight bits of grey
        return image.pixels.withUnsafeBytes { pixels in
            // zbar only reads: it is told not to free what Swift owns.
            zbar_image_set_data(picture, pixels.baseAddress, UInt(pixels.count), nil)
            guard zbar_scan_image(handle, picture) > 0 else { return [] }
            return collect(picture)
        }
    }

    private func collect(_ picture: OpaquePointer) -> [Symbol] {
        var found: [Symbol] = []
        var next = zbar_image_first_symbol(picture)
        while let symbol = next {
            if let copy = Self.copy(symbol), wanted.contains(copy.symbology) {
                found.append(copy)
            }
            next = zbar_symbol_next(symbol)
        }
        return found
    }

    private static func copy(_ symbol: OpaquePointer) -> Symbol? {
        guard let symbology = Symbology(zbar: zbar_symbol_get_type(symbol)),
            let data = zbar_symbol_get_data(symbol)
        else { return nil }
        let length = Int(zbar_symbol_get_data_length(symbol))
        let bytes = UnsafeRawBufferPointer(start: data, count: length)
        let points = (0..<zbar_symbol_get_loc_size(symbol)).map {
            (Int(zbar_symbol_get_loc_x(symbol, $0)), Int(zbar_symbol_get_loc_y(symbol, $0)))
        }
        return Symbol(
            symbology: symbology, bytes: Array(bytes), points: points,
            agreeing: Int(zbar_symbol_get_quality(symbol)), function1: function1(symbol))
    }

    private static func function1(_ symbol: OpaquePointer) -> Function1 {
        let modifiers = zbar_symbol_get_modifiers(symbol)
        if modifiers & 1 << ZBAR_MOD_GS1.rawValue != 0 { return .first }
        return modifiers & 1 << ZBAR_MOD_AIM.rawValue != 0 ? .second : .absent
    }
}

extension Symbology {
    fileprivate var zbar: zbar_symbol_type_t? {
        switch self {
        case .code128: ZBAR_CODE128
        case .code39: ZBAR_CODE39
        case .code93: ZBAR_CODE93
        case .codabar: ZBAR_CODABAR
        case .itf: ZBAR_I25
        case .dataBar: ZBAR_DATABAR
        case .ean13: ZBAR_EAN13
        case .ean8: ZBAR_EAN8
        case .upcA: ZBAR_UPCA
        case .upcE: ZBAR_UPCE
        case .qrCode, .dataMatrix, .pdf417, .aztec, .maxiCode: nil
        }
    }

    fileprivate init?(zbar: zbar_symbol_type_t) {
        guard let found = Self.allCases.first(where: { $0.zbar == zbar }) else { return nil }
        self = found
    }
}
