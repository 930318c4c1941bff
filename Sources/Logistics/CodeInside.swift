import TrackingNumbers

/// Our codes in what scanners make of them: with a mark for the kind of code in front, a shop's own
/// prefix and suffix, twice in one go, at the end of an address.
extension Code {
    /// The one code that a text is, whatever a scanner put around it.
    package init?(wrapped text: String) {
        for core in Self.cores(of: ScannedText(text).content) {
            if let code = try? Code(core) {  // else it is none of ours, or the next core is
                self = code
                return
            }
        }
        return nil
    }

    /// The codes that may be in a longer text: every eight symbols in a row whose check symbol is
    /// right, each once. One text in two thousand has such a row by chance at each place, so only
    /// a code that was given out counts. Whose an address is, its host says: nothing is looked for
    /// inside.
    package static func inside(_ text: String) -> [Code] {
        let content = ScannedText(String(text.prefix(500))).content.uppercased()
        guard !content.hasPrefix("HTTP:"), !content.hasPrefix("HTTPS:") else { return [] }
        var found: [Code] = []
        for run in content.split(
            whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") })
        {
            let symbols = Array(run.filter { $0 != "-" })
            guard symbols.count >= 8 else { continue }
            for start in 0...symbols.count - 8 {
                let row = String(symbols[start..<start + 8])
                // Most rows are none of ours: that is no fault to tell anybody.
                if let code = try? Code(row), !found.contains(code) { found.append(code) }
            }
        }
        return found
    }

    /// The text that may be meant, the likeliest first: without what is neither letter nor digit
    /// at its ends, once if it is there twice, without the one letter that Honeywell's scanners
    /// put in front of a code.
    static func cores(of text: String) -> [String] {
        let core = String(
            text.drop { !$0.isLetter && !$0.isNumber }.reversed()
                .drop { !$0.isLetter && !$0.isNumber }.reversed())
        var cores = [text, core]
        let bare = core.filter { $0 != "-" && !$0.isWhitespace }
        let half = bare.count / 2
        if half >= 8, bare.prefix(half) == bare.suffix(half) {
            cores.append(String(bare.prefix(half)))
        }
        if bare.count == 9, bare.first.map({ $0.isASCII && $0.isLetter }) == true {
            cores.append(String(bare.dropFirst()))
        }
        return cores
    }
}
