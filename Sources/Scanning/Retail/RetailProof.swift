extension ZBar.Symbol {
    /// The drawn digits of an EAN or UPC; `nil` for all other codes. These are verified before they
    /// are trusted.
    var retail: (RetailSymbol, [Int])? {
        let digits = bytes.map { Int($0) - 48 }
        return switch symbology {
        case .ean13: (.thirteen, digits)
        case .upcA: (.thirteen, [0] + digits)
        case .ean8: (.eight, digits)
        case .upcE: (.zeroSuppressed, digits)
        default: nil
        }
    }
}
