extension ZBar.Symbol {
    /// Whether the text is believed. A wrong text is worse than none: somebody else's parcel
    /// would be opened.
    var isAccepted: Bool {
        if bytes.isEmpty || bytes.count > Scan.maximumBytes { return false }
        // One line across a smudge, a fold or a line of print can say anything.
        guard agreeing >= 2 else { return false }
        return switch symbology {
        // Two or four digits are found in any shading. Cut off or worn away at one end it is
        // another number, still without a check digit: a few lines then say so, not many.
        case .itf: bytes.count >= 6 && agreeing >= 4
        case .code39, .codabar: bytes.count >= 3  // neither has a check symbol
        default: true
        }
    }

    /// Whether nothing else may be read by likeness there: the check character lets one wrong text
    /// in a hundred through, and what misleads one line misleads its neighbour.
    var isDoubtful: Bool { symbology == .code128 && agreeing < 4 }
}
