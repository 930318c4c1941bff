/// Somebody got a badge; the one before is worth nothing from then on.
public struct BadgeIssued: Hashable, Sendable, Codable {
    /// Who wears it.
    public let person: Code
    /// The code on it, kind S.
    public let badge: Code

    /// A person's new badge.
    public init(person: Code, badge: Code) {
        self.person = person
        self.badge = badge
    }
}

/// Codes for parcels that come without a slip were drawn, to be printed in advance.
public struct HoldingLabelsDrawn: Hashable, Sendable, Codable {
    /// The codes, kind H, in the order of printing.
    public let labels: [Code]

    /// New holding labels.
    public init(labels: [Code]) {
        self.labels = labels
    }
}

/// What one courier collects on one pick-up was written down.
public struct ManifestDrawn: Hashable, Sendable, Codable {
    /// Its own code, kind N.
    public let manifest: Code
    /// The courier's name.
    public let courier: String
    /// The boxes on it.
    public let lines: [Manifest.Line]

    /// A manifest's facts.
    public init(manifest: Code, courier: String, lines: [Manifest.Line]) {
        self.manifest = manifest
        self.courier = courier
        self.lines = lines
    }
}
