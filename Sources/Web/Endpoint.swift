import HTTP
import Logistics

/// What a route leads to: who may use it, what it takes, and what it does.
struct Endpoint: Sendable {
    /// Who may come in. The operation itself asks again whether it may be done.
    enum Access: Sendable {
        /// Anybody: nothing private is shown.
        case anyone
        /// Whoever holds the secret in the path.
        case linkHolder
        /// Somebody signed in, with this right if one is named.
        case person(Permission?)

        func check(_ visitor: Visitor, _ request: Request) throws {
            guard case .person(let permission) = self else { return }
            guard let person = visitor.person else { throw WebRefusal.notSignedIn }
            if let permission, !person.role.may(permission) {
                throw Refusal.notAllowed(role: person.role, doing: "do this")
            }
        }
    }

    /// What the body may be.
    enum Body: Sendable {
        case none
        case form
        case json
        case picture

        /// Bytes.
        var limit: Int {
            switch self {
            case .none: 0
            case .form: 64 * 1024
            case .json: 256 * 1024
            case .picture: 25_000_000
            }
        }
    }

    let access: Access
    let body: Body
    let handle: @Sendable (Call) async throws -> Response

    init(
        _ access: Access, body: Body = .none,
        _ handle: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.access = access
        self.body = body
        self.handle = handle
    }
}

/// The one list of everything that the site answers.
enum Routes {
    typealias Route = (method: HTTP.Method, path: String, endpoint: Endpoint)

    typealias APIRoute = (
        method: HTTP.Method, path: String, endpoint: Endpoint, description: Description
    )

    static let all: [Route] = pages + api.map { ($0.method, $0.path, $0.endpoint) }

    private static let pages: [Route] = [
        (.get, "/", Endpoint(.person(nil), OrdersPage.home)),
        (.get, "/orders", Endpoint(.person(.seeOrders), OrdersPage.show)),
        (.get, "/orders/new", Endpoint(.person(.registerOrder), NewOrderPage.show)),
        (
            .post, "/orders",
            Endpoint(.person(.registerOrder), body: .form, NewOrderPage.register)
        ),
        (.get, "/orders/{code}", Endpoint(.person(.seeOrders), OrderDetailPage.show)),
        (.get, "/orders/{code}/live", Endpoint(.person(.seeOrders), OrderDetailPage.live)),
        (
            .post, "/orders/{code}/devices/{device}/stage",
            Endpoint(.person(.seeOrders), body: .form, OrderDetailPage.move)
        ),
        (
            .post, "/orders/{code}/verified",
            Endpoint(.person(.seeOrders), body: .form, OrderDetailPage.verify)
        ),
        (
            .post, "/orders/{code}/parcels/{parcel}/checked",
            Endpoint(.person(.seeOrders), body: .form, OrderDetailPage.check)
        ),
        // After a refusal the address is that of the form: whoever reads it again sees the order.
        (
            .get, "/orders/{code}/devices/{device}/stage",
            Endpoint(.person(.seeOrders), OrderDetailPage.show)
        ),
        (.get, "/orders/{code}/verified", Endpoint(.person(.seeOrders), OrderDetailPage.show)),
        (
            .get, "/orders/{code}/parcels/{parcel}/checked",
            Endpoint(.person(.seeOrders), OrderDetailPage.show)
        ),
        (.get, "/signin", Endpoint(.anyone, SignInPage.show)),
        (.post, "/signin", Endpoint(.anyone, body: .form, SignInPage.signIn)),
        (.post, "/signout", Endpoint(.person(nil), body: .form, SignInPage.signOut)),
        (.get, "/station", Endpoint(.person(nil), StationSettingsPage.show)),
        (.post, "/station", Endpoint(.person(nil), body: .form, StationSettingsPage.save)),
        (.get, "/intake", Endpoint(.person(.scan), IntakePage.show)),
        (.post, "/intake", Endpoint(.person(.scan), body: .picture, IntakePage.scan)),
        (
            .post, "/intake/holding-label",
            Endpoint(.person(.scan), body: .form, IntakePage.holdingLabel)
        ),
        (.get, "/papers", Endpoint(.person(.seeOrders), PapersPage.list)),
        (.get, "/papers/{paper}", Endpoint(.person(.seeOrders), PapersPage.show)),
        (.get, "/papers/{paper}/preview", Endpoint(.person(.seeOrders), PapersPage.preview)),
        (
            .post, "/papers/holding-label",
            Endpoint(.person(.scan), body: .form, PapersPage.drawHoldingLabels)
        ),
        (
            .post, "/papers/staff-badge",
            Endpoint(.person(.managePeople), body: .form, PapersPage.badge)
        ),
        (.get, "/dispatch", Endpoint(.person(.pack), DispatchPage.list)),
        (.get, "/dispatch/manifests", Endpoint(.person(.pack), DispatchPage.list)),
        (
            .post, "/dispatch/manifests",
            Endpoint(.person(.pack), body: .form, DispatchPage.drawManifest)
        ),
        (.post, "/dispatch", Endpoint(.person(.pack), body: .picture, DispatchPage.find)),
        (.get, "/dispatch/{order}", Endpoint(.person(.pack), DispatchPage.show)),
        (.post, "/dispatch/{order}", Endpoint(.person(.pack), body: .picture, DispatchPage.scan)),
        (
            .post, "/dispatch/{order}/boxes/{box}/packed",
            Endpoint(.person(.pack), body: .form, DispatchPage.close)
        ),
        (
            .post, "/dispatch/{order}/boxes/{box}/partial",
            Endpoint(.person(.pack), body: .form, DispatchPage.closePartial)
        ),
        (
            .post, "/dispatch/{order}/boxes/{box}/label",
            Endpoint(.person(.pack), body: .form, DispatchPage.chooseCourier)
        ),
        (
            .post, "/dispatch/{order}/boxes/{box}/collected",
            Endpoint(.person(.pack), body: .form, DispatchPage.collect)
        ),
        (
            .post, "/dispatch/{order}/boxes/{box}/devices/{device}/removal",
            Endpoint(.person(.pack), body: .form, DispatchPage.takeOut)
        ),
        (.get, "/booth", Endpoint(.person(.takePhoto), BoothPage.start)),
        (.post, "/booth", Endpoint(.person(.scan), body: .picture, BoothPage.scan)),
        (.get, "/booth/{code}", Endpoint(.person(.takePhoto), BoothPage.show)),
        (
            .post, "/booth/{code}",
            Endpoint(.person(.takePhoto), body: .picture, BoothPage.upload)
        ),
        (
            .post, "/orders/{code}/prints",
            Endpoint(.person(.print), body: .form, OrderDetailPage.print)
        ),
        (.get, "/orders/{code}/prints", Endpoint(.person(.seeOrders), OrderDetailPage.show)),
        (
            .post, "/dispatch/{order}/prints",
            Endpoint(.person(.print), body: .form, DispatchPage.print)
        ),
        (.get, "/printers", Endpoint(.person(.print), PrintersPage.show)),
        (.get, "/printers/live", Endpoint(.person(.print), PrintersPage.live)),
        (
            .post, "/printers/jobs/{job}/retry",
            Endpoint(.person(.print), body: .form, PrintersPage.retry)
        ),
        (
            .post, "/printers/jobs/{job}/cancellation",
            Endpoint(.person(.print), body: .form, PrintersPage.cancel)
        ),
        (
            .post, "/printers/{printer}/retries",
            Endpoint(.person(.print), body: .form, PrintersPage.retryAll)
        ),
        (
            .post, "/printers/{printer}/calibration-page",
            Endpoint(.person(.print), body: .form, PrintersPage.printCalibrationPage)
        ),
        (
            .post, "/printers/{printer}/calibration",
            Endpoint(.person(.calibratePrinters), body: .form, PrintersPage.calibrate)
        ),
        (.get, "/q/{code}", Endpoint(.anyone, PublicStagePage.show)),
        (.get, "/Q/{code}", Endpoint(.anyone, PublicStagePage.show)),
        (.get, "/o/{secret}/live", Endpoint(.linkHolder, CustomerPage.live)),
        (.get, "/o/{secret}", Endpoint(.linkHolder, CustomerPage.show)),
        (.get, "/o/{secret}/slips/{parcel}", Endpoint(.linkHolder, CustomerPage.slip)),
        (.get, "/o/{secret}/photos/{photo}", Endpoint(.linkHolder, CustomerPage.photo)),
        (.get, "/o/{secret}/photos/{photo}/{size}", Endpoint(.linkHolder, CustomerPage.photo)),
        (.get, "/assets/{name}", Endpoint(.anyone, Assets.serve)),
        (.get, "/favicon.ico", Endpoint(.anyone, Assets.icon)),
        (.get, "/healthz", Endpoint(.anyone, Health.isAlive)),
        (.get, "/readyz", Endpoint(.anyone, Health.isReady)),
    ]

    /// The routes for programs. None goes without a description: the document of the API is made
    /// from this list.
    static let api: [APIRoute] = [
        (.get, OpenAPI.path, Endpoint(.person(nil), OpenAPI.show), .openAPI),
        (.get, "/api/v1/me", Endpoint(.person(nil), PeopleAPI.me), .me),
        (
            .post, "/api/v1/people", Endpoint(.person(.managePeople), body: .json, PeopleAPI.add),
            .addPerson
        ),
        (
            .post, "/api/v1/orders",
            Endpoint(.person(.registerOrder), body: .json, OrdersAPI.register), .register
        ),
        (.get, "/api/v1/orders", Endpoint(.person(.seeOrders), OrdersAPI.list), .listOrders),
        (.get, "/api/v1/orders/{code}", Endpoint(.person(.seeOrders), OrdersAPI.show), .showOrder),
        (
            .get, "/api/v1/orders/{code}/events", Endpoint(.person(.seeEvents), OrdersAPI.events),
            .events
        ),
        (
            .post, "/api/v1/orders/{code}/verified",
            Endpoint(.person(.verifyOrder), body: .json, MovesAPI.verify), .verify
        ),
        (.post, "/api/v1/scans", Endpoint(.person(.scan), body: .picture, ScansAPI.scan), .scan),
        (.post, "/api/v1/readings", Endpoint(.person(.scan), body: .picture, ScansAPI.read), .read),
        (.get, "/api/v1/parcels/{code}/slip", Endpoint(.person(.seeOrders), OrdersAPI.slip), .slip),
        (
            .post, "/api/v1/papers/{paper}",
            Endpoint(.person(.seeOrders), body: .json, BatchAPI.print), .paperBatch
        ),
        (
            .get, "/api/v1/papers/{paper}/{code}", Endpoint(.person(.seeOrders), PapersAPI.print),
            .paper
        ),
        (
            .get, "/api/v1/papers/{paper}", Endpoint(.person(.seeOrders), PapersAPI.printSeveral),
            .papers
        ),
        (
            .post, "/api/v1/holding-labels",
            Endpoint(.person(.scan), body: .json, PapersAPI.drawHoldingLabels), .drawHoldingLabels
        ),
        (.get, "/api/v1/manifests", Endpoint(.person(.pack), ManifestsAPI.list), .manifests),
        (
            .post, "/api/v1/manifests",
            Endpoint(.person(.pack), body: .json, ManifestsAPI.draw), .drawManifest
        ),
        (.get, "/api/v1/manifests/{code}", Endpoint(.person(.pack), ManifestsAPI.show), .manifest),
        (
            .post, "/api/v1/people/{login}/badge",
            Endpoint(.person(.managePeople), body: .json, PapersAPI.badge), .badge
        ),
        (
            .post, "/api/v1/parcels/{code}/checked",
            Endpoint(.person(.checkParcels), body: .json, MovesAPI.check), .check
        ),
        (
            .post, "/api/v1/parcels/{code}/photos",
            Endpoint(.person(.takePhoto), body: .picture, PhotosAPI.take), .takePhoto
        ),
        (
            .post, "/api/v1/orders/{code}/boxes",
            Endpoint(.person(.pack), body: .json, BoxesAPI.open), .openBox
        ),
        (
            .post, "/api/v1/boxes/{code}/devices",
            Endpoint(.person(.pack), body: .json, BoxesAPI.pack), .pack
        ),
        (
            .post, "/api/v1/boxes/{code}/devices/{device}/removal",
            Endpoint(.person(.pack), body: .json, BoxesAPI.unpack), .unpack
        ),
        (
            .post, "/api/v1/boxes/{code}/packed",
            Endpoint(.person(.pack), body: .json, BoxesAPI.close), .closeBox
        ),
        (
            .post, "/api/v1/boxes/{code}/label",
            Endpoint(.person(.pack), body: .json, BoxesAPI.label), .label
        ),
        (
            .post, "/api/v1/boxes/{code}/collected",
            Endpoint(.person(.pack), body: .json, BoxesAPI.collect), .collect
        ),
        (
            .post, "/api/v1/boxes/{code}/delivered",
            Endpoint(.person(.pack), body: .json, BoxesAPI.deliver), .deliver
        ),
        (
            .post, "/api/v1/boxes/{code}/photos",
            Endpoint(.person(.takePhoto), body: .picture, PhotosAPI.take), .takePhoto
        ),
        (
            .post, "/api/v1/devices/{code}/stage",
            Endpoint(.person(nil), body: .json, MovesAPI.move), .move
        ),
        (
            .post, "/api/v1/devices/{code}/photos",
            Endpoint(.person(.takePhoto), body: .picture, PhotosAPI.take), .takePhoto
        ),
        (.get, "/api/v1/printers", Endpoint(.person(.print), PrintersAPI.list), .listPrinters),
        (
            .get, "/api/v1/printers/{printer}/check", Endpoint(.person(.print), PrintersAPI.check),
            .checkPrinter
        ),
        (
            .post, "/api/v1/printers/{printer}/calibration-page",
            Endpoint(.person(.print), body: .json, PrintersAPI.printCalibrationPage),
            .calibrationPage
        ),
        (
            .post, "/api/v1/printers/{printer}/calibration",
            Endpoint(.person(.calibratePrinters), body: .json, PrintersAPI.calibrate), .calibrate
        ),
        (
            .post, "/api/v1/print-jobs", Endpoint(.person(.print), body: .json, PrintJobsAPI.print),
            .print
        ),
        (.get, "/api/v1/print-jobs", Endpoint(.person(.print), PrintJobsAPI.list), .listPrintJobs),
        (
            .get, "/api/v1/print-jobs/{job}", Endpoint(.person(.print), PrintJobsAPI.show),
            .showPrintJob
        ),
        (
            .post, "/api/v1/print-jobs/{job}/retry",
            Endpoint(.person(.print), body: .json, PrintJobsAPI.retry), .retryPrintJob
        ),
        (
            .post, "/api/v1/print-jobs/{job}/cancellation",
            Endpoint(.person(.print), body: .json, PrintJobsAPI.cancel), .cancelPrintJob
        ),
        (.get, "/api/v1/photos/{photo}", Endpoint(.person(.seeOrders), PhotosAPI.show), .photo),
        (
            .get, "/api/v1/photos/{photo}/{size}", Endpoint(.person(.seeOrders), PhotosAPI.show),
            .photoView
        ),
    ]
}
