import Logistics
import Storage
import TrackingNumbers

/// A courier of the shop's own list, as people read and write it.
package struct ListedCourier: Sendable, Codable, Hashable {
    /// Its name, as labels and manifests bear it.
    package let name: String
    /// The forms of its numbers: `#` is a digit, `@` a letter, `*` either, the rest is itself.
    package let forms: [String]
    /// Where people follow its parcels; `{number}` stands for the number.
    package let page: String?

    /// A courier as somebody wrote it down.
    package init(name: String, forms: [String], page: String?) {
        self.name = name
        self.forms = forms
        self.page = page
    }
}

/// The couriers of the shop: those that no table knows, and what the shop wants of the others.
package struct CourierList: Sendable {
    let core: Core
    let couriers: Couriers

    /// The list, by name.
    package func all(for asker: Asker) throws -> [ListedCourier] {
        guard asker.may(.pack) else { throw Refusal.unknown(what: .page, text: "couriers") }
        return try core.ledger.read { try $0.listedCouriers() }.map(ListedCourier.init)
    }

    /// Puts a courier on the list, or changes what the list says of it.
    ///
    /// - Throws: ``Refusal/unusable`` for a form or an address that cannot be used.
    package func keep(
        _ courier: ListedCourier, by write: Write
    ) async throws -> Answered<ListedCourier> {
        try write.require(.managePeople, doing: .listCouriers)
        let name = try Texts.line(courier.name, .name, upTo: 100)
        guard courier.forms.count <= 20 else {
            throw Refusal.unusable(
                field: .forms, value: "", why: .tooManyForms(most: 20))
        }
        let forms = try courier.forms.map { form in
            guard let pattern = NumberPattern(form) else {
                throw Refusal.unusable(
                    field: .forms, value: String(form.prefix(60)), why: .numberForm)
            }
            return pattern.text
        }
        let page = try courier.page.map { text in
            do throws(PageTemplate.Unusable) {
                return try PageTemplate(checking: text.replacing("{number}", with: "{n}")).text
            } catch {
                throw Refusal.unusable(
                    field: .page, value: String(text.prefix(60)), why: .trackingAddress)
            }
        }
        let answered = try await core.once(write) { transaction, now in
            let listed = CourierListed(name: name, forms: forms, page: page)
            try transaction.record(listed, by: write, at: now)
            return ListedCourier(listed)
        }
        couriers.forgetList()
        return answered
    }

    /// Takes a courier off the list. What it carried stays under its name.
    ///
    /// - Throws: ``Refusal/unknown`` when it is not on it.
    package func remove(_ name: String, by write: Write) async throws -> Answered<ListedCourier> {
        try write.require(.managePeople, doing: .listCouriers)
        let answered = try await core.once(write) { transaction, now in
            guard let listed = try transaction.listedCouriers().first(where: { $0.name == name })
            else { throw Refusal.unknown(what: .courier, text: String(name.prefix(100))) }
            try transaction.record(CourierUnlisted(name: name), by: write, at: now)
            return ListedCourier(listed)
        }
        couriers.forgetList()
        return answered
    }
}

extension ListedCourier {
    init(_ listed: CourierListed) {
        self.init(
            name: listed.name, forms: listed.forms,
            page: listed.page?.replacing("{n}", with: "{number}"))
    }
}
