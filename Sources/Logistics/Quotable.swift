extension String {
    /// A scanned text as a person can look at it: what cannot be seen is a dot, and the large
    /// codes of couriers' labels, hundreds of characters of them, are cut.
    package var quotable: String {
        let longest = 48
        var seen = ""
        for scalar in unicodeScalars.prefix(longest) {
            seen.unicodeScalars.append(Self.isSeen(scalar) ? scalar : "·")
        }
        return unicodeScalars.count > longest ? seen + "…" : seen
    }

    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        default: true
        }
    }
}
