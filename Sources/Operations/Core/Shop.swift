package import Logistics
package import Scanning
package import Storage
import Threads

/// The operations of the service, the same for pages, programs and the command line.
///
/// Every operation checks who asks, decides by the rules in `Logistics`, keeps what happened, and
/// only then answers. The operations are grouped by subject: `shop.boxes.close(…)`.
package final class Shop: Sendable {
    let core: Core
    let pictures: Pictures
    let lastProbe = Lock<(at: Int64?, failure: String?)>((nil, nil))

    /// Outbound boxes: packing, labelling, handing over.
    package let boxes: Boxes
    package let devices: Devices
    package let parcels: Parcels
    /// Repair orders: registering, finding, reading.
    package let orders: Orders
    package let scans: Scans
    package let photos: Photos
    /// Labels for parcels that come without a slip.
    package let holdingLabels: HoldingLabels
    /// Lists of boxes for one pick-up by one courier.
    package let manifests: Manifests
    /// Taking back what was done by mistake.
    package let corrections: Corrections
    /// The couriers that the shop lists itself.
    package let courierList: CourierList
    package let links: Links
    package let people: People
    package let sessions: Sessions
    /// Badges of those who work here.
    package let badges: Badges
    package let papers: Papers
    package let printing: Printing

    /// A service over its ledger. `templates` are those in `Labels/`; nothing is printed
    /// before ``Printing/start()``.
    ///
    /// - Throws: ``StorageFailure`` when the key for links cannot be read or made.
    package init(
        ledger: Ledger, pictures: PictureReader, papers templates: PaperTemplates,
        world: World,
        settings: ShopSettings,
        printers: Printers = Printers()
    ) throws(StorageFailure) {
        let core = try Core(ledger, world, settings)
        let couriers = Couriers(core: core)
        self.core = core
        self.pictures = Pictures(reader: pictures)
        let queues = PrintQueues()
        let memory = DeskMemory()
        boxes = Boxes(core: core, couriers: couriers, memory: memory)
        devices = Devices(core: core)
        parcels = Parcels(core: core)
        links = Links(core: core)
        orders = Orders(core: core, links: links)
        scans = Scans(
            core: core, couriers: couriers, pictures: self.pictures,
            arrivals: PrintOnArrival(core: core, printers: printers, queues: queues),
            memory: memory)
        photos = Photos(core: core, pictures: self.pictures, store: PhotoStore(ledger))
        holdingLabels = HoldingLabels(core: core)
        manifests = Manifests(core: core)
        corrections = Corrections(core: core)
        courierList = CourierList(core: core, couriers: couriers)
        people = People(core: core)
        sessions = Sessions(core: core)
        badges = Badges(core: core)
        papers = Papers(
            core: core, templates: templates, orders: orders, manifests: manifests,
            badges: badges)
        printing = Printing(core: core, papers: papers, printers: printers, queues: queues)
    }
}

extension Shop {
    /// The settings of this shop.
    package var settings: ShopSettings { core.settings }

    /// The stages of a device, who may set which, and what each demands.
    package var flow: Flow { core.flow }

    /// Who hears that an order changed.
    package var announcements: Announcements { core.announcements }
}

extension Shop {
    /// Absolute path of the data folder.
    package var folder: String { core.ledger.folder.path }

    /// The words for people when `error` means that nothing can be kept at present; `nil` for
    /// any other error.
    package func storageTrouble(in error: any Error) -> StorageTrouble? {
        (error as? StorageFailure).map(StorageTrouble.init)
    }

    /// Runs `body`, all of whose reads see one state. A page reads inside: what it shows then
    /// belongs together, whatever others change at the same time.
    package func inOneState<Result>(_ body: () throws -> Result) throws -> Result {
        try core.ledger.readInOneState(body)
    }

    /// A moment in the shop's time zone.
    package func local(_ moment: Instant) -> LocalTime { core.world.local(moment) }
}
