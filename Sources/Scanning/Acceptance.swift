extension ZBar.Symbol {
    /// Whether to trust the text. A wrong text is worse than none: somebody else's parcel would be
    /// opened.
    var isAccepted: Bool {
        if bytes.isEmpty || bytes.count > Scan.maximumBytes { return false }
        // One line across a smudge, a fold or a line of print can yield anything.
        guard agreeing >= 2 else { return false }
        return switch symbology {
        // Two or four digits are found in any shading. Cut off or worn away at one end, it is
        // another number, also without a check digit: a few lines then agree on it, but not many.
        case .itf: bytes.count >= 6 && agreeing >= 4
        case .code39, .codabar: bytes.count >= 3  // neither has a check symbol
        default: true
        }
    }

    /// Whether nothing else may be read by likeness there: one wrong text in a hundred passes the
    /// check character, and whatever misleads one line misleads its neighbours.
    var isDoubtful: Bool { symbology == .code128 && agreeing < 4 }
}
