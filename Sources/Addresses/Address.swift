/// A place on the site: the path and query of a page, a form's target, or an operation of the
/// API.
///
/// The functions of the extensions make one. With ``Slot``s for its parts it is the pattern that
/// a route listens to; with codes and names it is a link. So both cannot differ.
package struct Address: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case text(String)
        case slot(Slot)
    }

    private struct Field: Hashable, Sendable {
        let name: String
        let value: String
    }

    private var parts: [Part] = []
    private var fields: [Field] = []

    init(_ parts: any PathPart...) { self.init(parts) }

    init(_ parts: [any PathPart]) {
        self.parts = parts.map { ($0 as? Slot).map(Part.slot) ?? .text($0.pathText) }
    }

    /// The same place asked for with one more value in its query; `nil` adds nothing.
    package func with(_ name: String, _ value: String?) -> Address {
        guard let value else { return self }
        var address = self
        address.fields.append(Field(name: name, value: value))
        return address
    }

    /// The address as a router takes it: `/orders/{code}`.
    package var pattern: String {
        "/"
            + parts.map { part in
                switch part {
                case .text(let text): text
                case .slot(let slot): "{\(slot.name)}"
                }
            }.joined(separator: "/")
    }

    /// The names of what a pattern leaves open.
    package var slots: [Slot] {
        parts.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
    }

    /// The first part of the path, which says which tab of the site it belongs to.
    package var section: String? {
        if case .text(let text) = parts.first { text } else { nil }
    }

    /// The address below `base`, such as `https://repairs.example`.
    package func below(_ base: String) -> String { base + description }
}

extension Address: CustomStringConvertible {
    /// Path and query, percent-encoded: what a link or a request holds.
    package var description: String {
        precondition(slots.isEmpty, "\(pattern) is a pattern: no link can lead to it")
        let path = parts.map { part in
            if case .text(let text) = part { text.percentEncoded } else { "" }
        }
        let query = fields.map { "\($0.name)=\($0.value.percentEncoded)" }
        return "/" + path.joined(separator: "/")
            + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
}
