import Logistics
import Storage

/// The parts that the operations of every subject share.
struct Core: Sendable {
    let ledger: Ledger
    let world: World
    let settings: ShopSettings
    /// Who hears that something changed.
    let announcements: Announcements
    /// Slows down anyone guessing passwords and links.
    let limiter: GuessLimiter
    /// The key that the secrets of links and forms are derived from.
    let secretKey: [UInt8]

    /// - Throws: ``StorageFailure`` when the key for links cannot be read or made.
    init(
        _ ledger: Ledger, _ world: World, _ settings: ShopSettings
    ) throws(StorageFailure) {
        self.ledger = ledger
        self.world = world
        self.settings = settings
        limiter = GuessLimiter(uptime: world.uptime)
        secretKey = try ledger.folder.secretKey()
        let announcements = Announcements()
        self.announcements = announcements
        ledger.onChange { announcements.announce($0) }
    }
}

extension Core {
    /// Reads on the asker's behalf: for the holder of a customer's link, nothing is there but what
    /// belongs to the company that the link was made for.
    func read<Result>(
        for asker: Asker, _ body: (ReadTransaction) throws -> Result
    ) throws -> Result {
        guard case .link(let order) = asker else { return try ledger.read(body) }
        let company = try ledger.read { try $0.company(ofLinkTo: order) }
        // Without a link there is no company that could see anything.
        return try ledger.read(onBehalfOf: company ?? CompanyID.nobody, body)
    }

    /// The stages of a device, who may set which, and what each demands.
    var flow: Flow { settings.flow }

    /// What the flow asks of an order's devices beside the order; nothing is read where it asks
    /// nothing.
    func facts(of order: Order, in transaction: Transaction) throws -> [Code: DeviceFacts] {
        guard flow.asksForFacts else { return [:] }
        var facts: [Code: DeviceFacts] = [:]
        for taken in try transaction.photos(of: order.code) where taken.withdrawn == nil {
            facts[taken.photo.subject, default: DeviceFacts()].photos[
                taken.photo.way, default: 0] += 1
        }
        return facts
    }
}

extension ReadTransaction {
    /// The order that a thing of this kind belongs to.
    ///
    /// - Throws: ``Refusal/unknown`` when there is no such thing.
    func order(of subject: Code, _ kind: Code.Kind) throws -> Order {
        guard subject.kind == kind, let code = try orderCode(of: subject),
            let order = try order(code)
        else { throw Refusal.unknown(what: Thing(kind), text: subject.printed) }
        return order
    }

    /// The name of somebody who did something, for staff to read.
    func name(of actor: Actor) throws -> String {
        guard let code = try? Code(actor.id) else {  // the service itself, or a link
            return actor.id
        }
        return try person(code)?.name ?? code.printed
    }
}
