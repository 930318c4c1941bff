/// What may be between two slashes of an address: a code, a name, a number, or a ``Slot``.
package protocol PathPart: Sendable {
    /// The text, not yet encoded.
    var pathText: String { get }
}

extension String: PathPart {
    package var pathText: String { self }
}

extension Int: PathPart {
    package var pathText: String { "\(self)" }
}

extension Int64: PathPart {
    package var pathText: String { "\(self)" }
}

extension PathPart where Self: RawRepresentable<String> {
    package var pathText: String { rawValue }
}

/// A part that a route leaves open, by the name under which its handler finds the value.
package struct Slot: PathPart, Hashable {
    /// As the route's pattern has it between braces.
    package let name: String

    package var pathText: String { name }
}

extension PathPart where Self == Slot {
    package static var asset: Slot { Slot(name: "asset") }
    package static var box: Slot { Slot(name: "box") }
    package static var code: Slot { Slot(name: "code") }
    package static var device: Slot { Slot(name: "device") }
    package static var job: Slot { Slot(name: "job") }
    package static var login: Slot { Slot(name: "login") }
    package static var order: Slot { Slot(name: "order") }
    package static var paper: Slot { Slot(name: "paper") }
    package static var parcel: Slot { Slot(name: "parcel") }
    package static var photo: Slot { Slot(name: "photo") }
    package static var printer: Slot { Slot(name: "printer") }
    package static var secret: Slot { Slot(name: "secret") }
    package static var size: Slot { Slot(name: "size") }
}
