import Cryptography
public import Logistics
package import Scanning
package import Storage
import Threads

/// What the station does, once, for pages, programs and the command line alike.
///
/// Every operation checks who asks, decides by the rules in `Logistics`, keeps what happened, and
/// only then answers. Its parts stand in extensions, one idea a file.
public final class Shop: Sendable {
    let ledger: Ledger
    let photos: PhotoStore
    let pictures: PictureReader
    let papers: Papers
    let world: World
    let limiter: GuessLimiter
    let linkKey: [UInt8]
    let knownCouriers = KnownCouriers()
    let queues = PrintQueues()
    let lastProbe = Lock<(at: Int64?, failure: String?)>((nil, nil))
    /// Who hears that an order changed.
    public let announcements = Announcements()
    /// The shop it stands in.
    public let settings: ShopSettings
    /// The printers of the shop.
    public let printers: Printers

    /// A station over its ledger. `papers` are the templates in `Labels/`; nothing is printed
    /// before ``startPrinting()``.
    ///
    /// - Throws: ``StorageFailure`` when the key for links cannot be read or made.
    package init(
        ledger: Ledger, pictures: PictureReader, papers: Papers, world: World,
        settings: ShopSettings,
        printers: Printers = Printers()
    ) throws(StorageFailure) {
        self.ledger = ledger
        self.pictures = pictures
        self.papers = papers
        self.world = world
        self.settings = settings
        self.printers = printers
        photos = PhotoStore(ledger)
        limiter = GuessLimiter(uptime: world.uptime)
        linkKey = try ledger.folder.secretKey()
        let announcements = announcements
        ledger.onChange { announcements.tell($0) }
    }

    /// Throws unless `actor` may do `permission`.
    func require(
        _ permission: Permission, of actor: Actor, doing: String
    ) throws(Refusal) {
        guard actor.role.may(permission) else {
            throw .notAllowed(role: actor.role, doing: doing)
        }
    }
}

extension Shop {
    /// The stages of a device, who may set which, and what each demands.
    public var flow: Flow { settings.flow }

    /// What the flow asks of an order's devices beside the order; nothing is read where it asks
    /// nothing.
    func facts(
        of order: Order, in transaction: Transaction
    ) throws -> [Code: DeviceFacts] {
        guard flow.asksForFacts else { return [:] }
        var facts: [Code: DeviceFacts] = [:]
        for taken in try transaction.photos(of: order.code) {
            facts[taken.photo.subject, default: DeviceFacts()].photos[
                taken.photo.way, default: 0] += 1
        }
        return facts
    }

    /// Absolute path of the data folder.
    public var folder: String { ledger.folder.path }

    /// What to tell people when `error` means that nothing can be kept at present; `nil` for
    /// any other error.
    public func storageTrouble(in error: any Error) -> String? {
        (error as? StorageFailure)?.description
    }

    /// A moment in the shop's time zone.
    public func local(_ moment: Instant) -> LocalTime { world.local(moment) }
}
