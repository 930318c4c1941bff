package import Logistics
package import Operations

/// An order that was registered: its codes, and the customer's link.
package struct NewOrderBody: Codable {
    package let order: Code
    package let parcels: [Code]
    package let devices: [Code]
    /// Where the customer follows it, with a secret.
    package let link: String

    /// The codes in the order in which the things were named.
    package init(order: Code, parcels: [Code], devices: [Code], link: String) {
        self.order = order
        self.parcels = parcels
        self.devices = devices
        self.link = link
    }
}

/// Orders, newest first.
package struct OrdersBody: Codable {
    package let orders: [OrderLine]
    /// What to send as `after` for the next page; missing on the last.
    package let after: Code?

    /// A page of orders.
    package init(orders: [OrderLine], after: Code?) {
        self.orders = orders
        self.after = after
    }
}

/// Everything that happened to an order, oldest first.
package struct EventsBody: Codable {
    package let events: [EventView]

    /// The events of one order.
    package init(events: [EventView]) { self.events = events }
}

/// A step to be taken back.
package struct UndoBody: Codable {
    package let reason: String
    /// The desk's name, for the record.
    package let station: String?

    /// Why it is taken back, and where.
    package init(reason: String, station: String? = nil) {
        self.reason = reason
        self.station = station
    }
}
