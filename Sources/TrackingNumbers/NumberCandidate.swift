/// One interpretation of a scanned text: a tracking number of a courier.
package struct NumberCandidate: Hashable, Sendable {
    /// Whose number it would be.
    package let courier: Courier
    /// Which of the courier's numbers, in words.
    package let service: String
    /// The number a person can look up; shorter than the scanned text, where that holds more.
    package let trackingNumber: TrackingNumber
    /// The ``Definition`` that fits.
    package let definition: Definition.ID
    /// How well that form is known.
    package let confidence: Definition.Confidence
    /// How much the text says, 0 (a length alone) … 4; see ``Definition/evidence``.
    package let evidence: Int
    /// The evidence for it.
    package internal(set) var why: [Fact]
    /// Whether the station knows the courier; see ``Preferences``.
    package let isPreferred: Bool
    /// How many boxes bore labels of the courier; see ``Preferences/uses``.
    package var uses = 0
    /// Where a person can look it up.
    package let template: PageTemplate?

    /// The address of the courier's page for this number; `nil` when there is none, or when it
    /// needs the year.
    package var page: String? { template?.address(of: trackingNumber) }

    /// The same for couriers whose pages ask for the year of dispatch.
    package func page(year: Int) -> String? {
        template?.address(of: trackingNumber, year: year)
    }

    /// Whether the text was a label's barcode that holds more than the number.
    package var isFromLabel: Bool {
        why.contains { fact in
            switch fact {
            case .insideLabel, .insideElement, .named: true
            default: false
            }
        }
    }

    /// Whether both name the same parcel: one number can hold a check character, `J` or `00` that
    /// the other omits.
    package func isSameParcel(as other: NumberCandidate) -> Bool {
        let couriers = courier == other.courier || [courier, other.courier].contains(.anyCarrier)
        guard couriers else { return false }
        let (short, long) =
            trackingNumber.text.utf8.count < other.trackingNumber.text.utf8.count
            ? (trackingNumber.text, other.trackingNumber.text)
            : (other.trackingNumber.text, trackingNumber.text)
        guard long.utf8.count <= short.utf8.count + 2 else { return false }
        return long.hasPrefix(short) || long.hasSuffix(short)
    }

    /// The order of display: by evidence, then preference, then how well the form is known, then
    /// name. Preference does not promote a form that is hardly known.
    func ranks(before other: NumberCandidate) -> Bool {
        if evidence != other.evidence { return evidence > other.evidence }
        let lifted = isPreferred && confidence > .low
        if lifted != (other.isPreferred && other.confidence > .low) { return lifted }
        if uses != other.uses { return uses > other.uses }
        if confidence != other.confidence { return confidence > other.confidence }
        if isPreferred != other.isPreferred { return isPreferred }
        if courier != other.courier { return courier.name < other.courier.name }
        return definition < other.definition
    }
}

/// The shop's knowledge of its couriers; it decides between couriers that fit equally well.
package struct Preferences: Hashable, Sendable {
    /// The station's country, ISO 3166-1 alpha-2 in capitals.
    package var homeCountry: String?
    /// Couriers that have delivered or collected before.
    package var seen: Set<Courier>
    /// How many boxes bore labels of a courier: the most used go first among equals.
    package var uses: [Courier: Int]
    /// Tracking pages that replace the built-in ones.
    package var pages: [Courier: PageTemplate]
    /// The couriers of the shop's own list.
    package var own: [OwnCourier]

    /// Nothing known, unless said.
    package init(
        homeCountry: String? = nil, seen: Set<Courier> = [], uses: [Courier: Int] = [:],
        pages: [Courier: PageTemplate] = [:], own: [OwnCourier] = []
    ) {
        self.uses = uses
        self.own = own
        self.homeCountry = homeCountry
        self.seen = seen
        self.pages = pages
    }

    func facts(about courier: Courier) -> [Fact] {
        var facts: [Fact] = []
        if let homeCountry, courier.countries.contains(homeCountry) { facts.append(.homeCourier) }
        if seen.contains(courier) { facts.append(.seenBefore) }
        return facts
    }
}

/// A barcode for sorting machines: part of a label, but not a tracking number.
package struct RoutingCode: Hashable, Sendable {
    /// ``Courier/anyCarrier`` for GS1 elements.
    package let courier: Courier
    /// In words.
    package let what: String
    /// How much the text says, 0…4.
    package let evidence: Int
    package let why: [Fact]
}
