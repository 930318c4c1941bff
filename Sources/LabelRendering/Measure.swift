/// A length in a template: millimetres, a share of the page, or both, such as `50%-93`.
///
/// Shares allow one template to fit both A4 and Letter.
struct Measure: Hashable, Sendable {
    var length = Micrometres(0)
    /// In thousandths of a percent of the page's width or height.
    var share = 0

    /// The length on a page that is `whole` wide (or high, for vertical lengths).
    func resolved(of whole: Micrometres) -> Micrometres {
        Micrometres(length.count + (whole.count * share + 50_000) / 100_000)
    }

    init() {}

    /// Terms joined by `+` and `-`; `nil` unless each is a number, with or without `%`.
    init?(_ text: String) {
        var rest = Substring(text)
        var sign = 1
        if rest.first == "-" {
            sign = -1
            rest.removeFirst()
        }
        while true {
            let term = rest.prefix { $0 != "+" && $0 != "-" }
            rest.removeFirst(term.count)
            let isShare = term.hasSuffix("%")
            guard let number = thousandths(isShare ? term.dropLast() : term) else { return nil }
            if isShare { share += sign * number } else { length.count += sign * number }
            guard let next = rest.popFirst() else { return }
            sign = next == "+" ? 1 : -1
        }
    }
}

/// A decimal number such as `12`, `0.25` or `-3` in thousandths: at most six digits before the
/// point and three after it, so that no sum of them overflows. `nil` for anything else.
func thousandths(_ text: some StringProtocol) -> Int? {
    let isNegative = text.hasPrefix("-")
    let digits = text.dropFirst(isNegative ? 1 : 0)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...6).contains(whole.count), parts.count <= 2,
        parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.count <= 3,
        let number = Int(
            String(whole) + decimals + String(repeating: "0", count: 3 - decimals.count))
    else { return nil }
    return isNegative ? -number : number
}
