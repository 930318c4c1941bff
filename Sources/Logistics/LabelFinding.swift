/// The reading of a courier's label, and how far it may be trusted. Lists are never empty and
/// begin with the likeliest.
package enum LabelFinding: Hashable, Sendable {
    /// One courier's number, by its form or by two codes of the same label.
    case certain(CourierLabel)
    /// A person confirms it, or another code of the same label does.
    case likely([CourierLabel])
    /// Nothing but a length speaks for it: a person names the courier.
    case weak([CourierLabel])

    /// All that it may be.
    package var labels: [CourierLabel] {
        switch self {
        case .certain(let label): [label]
        case .likely(let labels), .weak(let labels): labels
        }
    }
}
