package import Logistics
import TrackingNumbers

/// What the texts of a scan are, in one language. A word that a language lacks does not compile.
package struct SeenWords: Sendable {
    /// Heads the list of what one action saw.
    package let seen: String
    package let kind: @Sendable (SeenCode.Kind) -> String

    /// A text's kind, with courier and number: `tracking number, UPS, 1Z99 9AA1 …`.
    package func line(_ code: SeenCode) -> String {
        var parts = [kind(code.kind)]
        if !code.couriers.isEmpty, code.kind != .unknown {
            parts.append(code.couriers.joined(separator: " / "))
        }
        if code.kind == .labelBarcode, let number = code.number { parts.append(number.grouped) }
        if code.kind != .own { parts += code.orders.map(\.printed) }
        return parts.joined(separator: ", ")
    }
}
