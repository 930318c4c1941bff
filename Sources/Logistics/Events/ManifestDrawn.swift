/// The boxes that one courier collects on one pick-up were listed.
///
/// It lists boxes of many orders and changes none of them, so it is a step of no order.
package struct ManifestDrawn: EventFacts {
    package static let kind = EventKind.manifestDrawn
    package static let version = 1

    /// Its own code, kind N.
    package let manifest: Code
    package let courier: String
    package let lines: [Manifest.Line]

    package init(manifest: Code, courier: String, lines: [Manifest.Line]) {
        self.manifest = manifest
        self.courier = courier
        self.lines = lines
    }

    package var concerns: Code? { nil }
    package var codes: [Code] { [manifest] + lines.flatMap { [$0.order, $0.box] } }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .manifest(self) }
}
