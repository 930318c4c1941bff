/// The address of a courier's tracking page, with a place for the number.
public struct PageTemplate: Hashable, Sendable {
    /// The address; `{n}` stands for the number, `{year}` for the year it was sent in.
    public let text: String
    /// Whether a source names the address; otherwise it was made after a similar one.
    public let isSourced: Bool

    /// A template. ``text`` says what may stand in it.
    public init(_ text: String, isSourced: Bool = true) {
        self.text = text
        self.isSourced = isSourced
    }

    /// The address for a number; `nil` when it needs the year and there is none.
    public func address(of number: TrackingNumber, year: Int? = nil) -> String? {
        // Capital letters and digits only: there is nothing to escape (RFC 3986, 2.3).
        let address = text.replacing("{n}", with: number.text)
        guard address.contains("{year}") else { return address }
        return year.map { address.replacing("{year}", with: String($0)) }
    }
}
