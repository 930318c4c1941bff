package import Logistics
import Storage
import TrackingNumbers

extension Orders {
    /// The orders that a text finds, newest first.
    ///
    /// One of our codes, as typed, scanned or in an address, finds the order it belongs to and
    /// nothing else; so does a courier's whole number, in or out. Any other text finds orders
    /// whose customer's name, mail, phone, serial numbers or tracking numbers hold each of its
    /// words, as part of a word too. Case and diacritics do not matter, nor do spaces and hyphens
    /// in numbers.
    ///
    /// - Parameters:
    ///   - text: what was typed; an empty one finds every order.
    ///   - stage: the stage that the order as a whole has; `nil` for any.
    ///   - limit: 1 to 200 orders a page.
    ///   - after: the last order of the page before.
    /// - Throws: ``Refusal/unknown`` for people who may not see orders.
    package func search(
        _ text: String, stage: DeviceStage? = nil, limit: Int, after: Code? = nil,
        for asker: Asker
    ) throws -> [OrderLine] {
        guard asker.may(.seeOrders) else {
            throw Refusal.unknown(what: .page, text: "orders")
        }
        let text = String(text.prefix(200))
        return try core.ledger.read { reading in
            let found = try reading.orders(try orders(named: text, in: reading))
            if !found.isEmpty {
                // All results for a name are on the first page.
                return after == nil
                    ? found.filter { stage == nil || $0.stage == stage }.prefix(limit)
                        .map(OrderLine.init) : []
            }
            return try reading.orders(
                holding: Self.needles(in: text), stage: stage, after: after,
                limit: max(1, min(limit, 200))
            ).map(OrderLine.init)
        }
    }

    /// The orders that one of our codes or a courier's whole number belongs to.
    private func orders(named text: String, in reading: ReadTransaction) throws -> Set<Code> {
        let last = text.split(separator: "/").last.map(String.init) ?? text
        let typed = Code(wrapped: last)
        for code in (typed.map { [$0] } ?? []) + Code.inside(text) {
            if let order = try reading.orderCode(of: code) { return [order] }
        }
        do {
            let number = try TrackingNumber(text)
            let inbound = try reading.parcels(announced: number).map(\.order)
            let outbound = try reading.boxes(numbered: number).map(\.order)
            return Set(inbound + outbound)
        } catch is TrackingNumber.Malformed {
            return []
        }
    }

    /// The words an order must contain. Words that all have digits are one number, as it is
    /// printed in groups: `22 555 01` must not find `01`, `22` and `555` apart.
    private static func needles(in text: String) -> [String] {
        let words = SearchText.folded(text).split(separator: " ").map(String.init)
        let isNumber = words.allSatisfy { $0.contains(where: \.isNumber) }
        let squeezed = SearchText.squeezed(text)
        if isNumber, !squeezed.isEmpty { return [squeezed] }
        return words
    }
}

extension OrderLine {
    init(_ listed: ListedOrder) {
        self.init(
            code: listed.code, customer: listed.customer, registeredAt: listed.registeredAt,
            stage: listed.stage, devices: listed.devices, parcels: listed.parcels,
            arrived: listed.arrived)
    }
}
