package import Logistics
import Storage

/// One write: who asks for it, at which desk, and under which key. Checked where it is made.
package struct Write: Sendable {
    let asker: Asker
    /// The name of the desk or booth where it is asked for, if it has one.
    let station: String?
    /// The key under which it happens once.
    let once: Once

    /// A write by somebody at a desk.
    ///
    /// - Parameter station: the desk's name as it was sent; an empty one counts as none.
    /// - Throws: ``Refusal/unusable`` for a name that is too long or holds control characters.
    package init(by asker: Asker, at station: String? = nil, once: Once) throws(Refusal) {
        self.asker = asker
        self.station = try Texts.optionalLine(station, .station, upTo: 60)
        self.once = once
    }

    /// Throws unless the asker may do `permission`.
    func require(_ permission: Permission, doing: Deed) throws(Refusal) {
        try asker.require(permission, doing: doing)
    }

    /// The key of this write among the kept answers.
    var key: WriteKey {
        WriteKey(
            actor: asker.actor.id, key: once.key, route: once.route, payload: once.payload)
    }

    /// Where this is done, and by whom, for an order in hand.
    func desk(_ order: Code) -> DeskMemory.Desk {
        DeskMemory.Desk(person: asker.actor.id, station: station, order: order)
    }
}
