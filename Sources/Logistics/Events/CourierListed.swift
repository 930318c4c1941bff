/// The shop put a courier on its list, or changed what it says of it.
package struct CourierListed: EventFacts {
    package static let kind = EventKind.courierListed
    package static let version = 1

    /// Its name.
    package let name: String
    /// The forms of its numbers, as the shop wrote them.
    package let forms: [String]
    /// Where people follow its parcels; `{n}` stands for the number.
    package let page: String?

    /// A courier of the list.
    package init(name: String, forms: [String], page: String?) {
        self.name = name
        self.forms = forms
        self.page = page
    }

    package var concerns: Code? { nil }
    package var codes: [Code] { [] }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .courier(self) }
}

/// The shop took a courier off its list. What it carried stays under its name.
package struct CourierUnlisted: EventFacts {
    package static let kind = EventKind.courierUnlisted
    package static let version = 1

    /// Its name.
    package let name: String

    /// A courier that is on the list no more.
    package init(name: String) { self.name = name }

    package var concerns: Code? { nil }
    package var codes: [Code] { [] }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .noCourier(self) }
}
