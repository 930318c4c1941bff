/// Addresses of staff's pages and forms.
extension Address {
    /// Where staff land after signing in.
    package static var home: Address { Address() }
    package static var signIn: Address { Address("signin") }
    package static var signOut: Address { Address("signout") }
    /// The name of the desk that a browser is used at.
    package static var station: Address { Address("station") }

    // MARK: Orders

    package static var orders: Address { Address("orders") }
    package static var newOrder: Address { Address("orders", "new") }

    package static func order(_ order: some PathPart) -> Address { Address("orders", order) }

    /// The stream that says when an order changed.
    package static func changes(of order: some PathPart) -> Address {
        Address("orders", order, "live")
    }

    package static func verified(_ order: some PathPart) -> Address {
        Address("orders", order, "verified")
    }

    package static func checked(_ parcel: some PathPart, of order: some PathPart) -> Address {
        Address("orders", order, "parcels", parcel, "checked")
    }

    package static func stage(of device: some PathPart, in order: some PathPart) -> Address {
        Address("orders", order, "devices", device, "stage")
    }

    /// Papers of an order on their way to a printer.
    package static func prints(of order: some PathPart) -> Address {
        Address("orders", order, "prints")
    }

    // MARK: The intake

    package static var intake: Address { Address("intake") }
    /// A label for an unknown parcel.
    package static var intakeHoldingLabel: Address { Address("intake", "holding-label") }

    // MARK: The booth

    package static var booth: Address { Address("booth") }
    package static func booth(_ subject: some PathPart) -> Address { Address("booth", subject) }

    // MARK: The dispatch

    package static var dispatch: Address { Address("dispatch") }
    package static func dispatch(_ order: some PathPart) -> Address { Address("dispatch", order) }
    package static var dispatchManifests: Address { Address("dispatch", "manifests") }

    package static func dispatchPrints(of order: some PathPart) -> Address {
        Address("dispatch", order, "prints")
    }

    package static func packed(_ box: some PathPart, of order: some PathPart) -> Address {
        Address("dispatch", order, "boxes", box, "packed")
    }

    /// A box that is closed though devices are missing in it.
    package static func partial(_ box: some PathPart, of order: some PathPart) -> Address {
        Address("dispatch", order, "boxes", box, "partial")
    }

    package static func label(on box: some PathPart, of order: some PathPart) -> Address {
        Address("dispatch", order, "boxes", box, "label")
    }

    package static func handover(of box: some PathPart, of order: some PathPart) -> Address {
        Address("dispatch", order, "boxes", box, "handover")
    }

    package static func replacement(
        onBox box: some PathPart, of order: some PathPart
    ) -> Address {
        Address("dispatch", order, "boxes", box, "replacement")
    }

    package static func collected(_ box: some PathPart, of order: some PathPart) -> Address {
        Address("dispatch", order, "boxes", box, "collected")
    }

    package static func removal(
        of device: some PathPart, from box: some PathPart, of order: some PathPart
    ) -> Address {
        Address("dispatch", order, "boxes", box, "devices", device, "removal")
    }

    // MARK: Papers

    package static var papers: Address { Address("papers") }
    package static func paper(_ paper: some PathPart) -> Address { Address("papers", paper) }

    /// A paper with made-up values.
    package static func preview(of paper: some PathPart) -> Address {
        Address("papers", paper, "preview")
    }

    package static var holdingLabels: Address { Address("papers", "holding-label") }
    package static var staffBadge: Address { Address("papers", "staff-badge") }

    // MARK: Printers

    package static var printers: Address { Address("printers") }
    /// The stream that says when something was printed.
    package static var changesOfPrinters: Address { Address("printers", "live") }

    package static func retry(of job: some PathPart) -> Address {
        Address("printers", "jobs", job, "retry")
    }

    package static func cancellation(of job: some PathPart) -> Address {
        Address("printers", "jobs", job, "cancellation")
    }

    /// Everything that failed at a printer, once more.
    package static func retries(at printer: some PathPart) -> Address {
        Address("printers", printer, "retries")
    }

    package static func calibrationPage(of printer: some PathPart) -> Address {
        Address("printers", printer, "calibration-page")
    }

    package static func calibration(of printer: some PathPart) -> Address {
        Address("printers", printer, "calibration")
    }
}
