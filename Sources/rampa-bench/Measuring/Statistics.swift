/// Summaries of several runs.
enum Statistics {
    /// The value that this share of `values` does not exceed: 0.5 is the median, 0.99 is exceeded
    /// by one in a hundred. The nearest rank, so that it is always one of the values.
    ///
    /// - Parameter share: above 0, at most 1.
    /// - Returns: `nil` without values.
    static func percentile<Value: Comparable>(_ share: Double, of values: [Value]) -> Value? {
        precondition(share > 0 && share <= 1, "a percentile is of a share above 0, at most 1")
        guard !values.isEmpty else { return nil }
        let rank = Int((share * Double(values.count)).rounded(.up))
        return values.sorted()[min(max(rank, 1), values.count) - 1]
    }

    /// The middle value; of an even number of values the lower of the two; 0 without values.
    static func median(_ values: [Double]) -> Double { percentile(0.5, of: values) ?? 0 }
}

extension Double {
    /// With this many decimals, for tables.
    func shown(_ digits: Int) -> String {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = Int((abs(self) * scale).rounded())
        let sign = self < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(scaled)" }
        let part = "\(scaled % Int(scale))"
        let zeros = String(repeating: "0", count: digits - part.count)
        return "\(sign)\(scaled / Int(scale)).\(zeros)\(part)"
    }
}
