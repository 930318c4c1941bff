extension Address {
    /// What programs call.
    package static var api: API { API() }

    /// The addresses of the API's first version.
    package struct API: Sendable {
        /// Things that have photos.
        package enum Photographed: String, PathPart { case parcels, boxes, devices }

        private func at(_ parts: any PathPart...) -> Address { Address(["api", "v1"] + parts) }

        /// The document that describes the API.
        package var document: Address { at("openapi.json") }

        // MARK: People

        package var me: Address { at("me") }
        package var people: Address { at("people") }
        package func badge(of login: some PathPart) -> Address { at("people", login, "badge") }

        // MARK: Orders

        package var orders: Address { at("orders") }
        package func order(_ code: some PathPart) -> Address { at("orders", code) }
        package func events(of order: some PathPart) -> Address { at("orders", order, "events") }
        package func verified(_ order: some PathPart) -> Address { at("orders", order, "verified") }
        package func checked(_ parcel: some PathPart) -> Address {
            at("parcels", parcel, "checked")
        }
        package func stage(of device: some PathPart) -> Address { at("devices", device, "stage") }

        /// The last thing that somebody did at a desk.
        package var undo: Address { at("undo") }

        package func undo(of step: some PathPart, in order: some PathPart) -> Address {
            at("orders", order, "steps", step, "undo")
        }

        // MARK: Scans and photos

        package var scans: Address { at("scans") }
        /// Pictures that are only read.
        package var readings: Address { at("readings") }

        package func photos(of things: Photographed, _ code: some PathPart) -> Address {
            at(things, code, "photos")
        }

        package func photo(_ photo: some PathPart) -> Address { at("photos", photo) }

        /// A photo made smaller, `size` pixels along its longer side.
        package func photo(_ photo: some PathPart, size: some PathPart) -> Address {
            at("photos", photo, size)
        }

        // MARK: Papers

        package func slip(of parcel: some PathPart) -> Address { at("parcels", parcel, "slip") }
        package func papers(_ paper: some PathPart) -> Address { at("papers", paper) }

        package func paper(_ paper: some PathPart, of code: some PathPart) -> Address {
            at("papers", paper, code)
        }

        package var holdingLabels: Address { at("holding-labels") }
        package var couriers: Address { at("couriers") }
        package var courierRemoval: Address { at("couriers", "removal") }
        package var manifests: Address { at("manifests") }
        package func manifest(_ code: some PathPart) -> Address { at("manifests", code) }

        // MARK: Boxes

        package func boxes(of order: some PathPart) -> Address { at("orders", order, "boxes") }
        package func devices(in box: some PathPart) -> Address { at("boxes", box, "devices") }

        package func removal(of device: some PathPart, from box: some PathPart) -> Address {
            at("boxes", box, "devices", device, "removal")
        }

        package func packed(_ box: some PathPart) -> Address { at("boxes", box, "packed") }
        package func label(on box: some PathPart) -> Address { at("boxes", box, "label") }
        package func numbers(of box: some PathPart) -> Address { at("boxes", box, "numbers") }
        package func handover(of box: some PathPart) -> Address { at("boxes", box, "handover") }
        package func collected(_ box: some PathPart) -> Address { at("boxes", box, "collected") }
        package func delivered(_ box: some PathPart) -> Address { at("boxes", box, "delivered") }

        // MARK: Printers

        package var printers: Address { at("printers") }

        /// Whether a printer answers.
        package func check(_ printer: some PathPart) -> Address { at("printers", printer, "check") }

        package func calibrationPage(of printer: some PathPart) -> Address {
            at("printers", printer, "calibration-page")
        }

        package func calibration(of printer: some PathPart) -> Address {
            at("printers", printer, "calibration")
        }

        package var printJobs: Address { at("print-jobs") }
        package func printJob(_ job: some PathPart) -> Address { at("print-jobs", job) }
        package func retry(of job: some PathPart) -> Address { at("print-jobs", job, "retry") }

        package func cancellation(of job: some PathPart) -> Address {
            at("print-jobs", job, "cancellation")
        }
    }
}
