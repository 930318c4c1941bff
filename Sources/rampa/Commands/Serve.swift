import Glibc
import HTTP
import LabelRendering
import Logistics
import Operations
import Scanning
import Storage
import Threads
import Web
import WebSite

extension Command {
    static let serve = Command(
        name: "serve", usage: "", meaning: "run the station",
        details: """
            Opens the data folder, creating it if necessary, and answers browsers and programs
            until SIGTERM. Every flag below is also a setting: see rampa config.
            """,
        example: "rampa serve --demo --port 8080",
        flags: [Flag("--demo", "load the demo shop into an empty folder; only on 127.0.0.1")]
            + Settings.flags,
        waitsForSignals: true,
        run: { arguments, pool in
            try await Service(arguments, pool).run()
        })
}

/// The running station: everything that is opened at the start and closed at the end.
private struct Service {
    let settings: Settings
    let pool: ThreadPool
    let isDemo: Bool
    let address: String

    init(_ arguments: Arguments, _ pool: ThreadPool) throws {
        try arguments.none()
        settings = try Settings(arguments)
        self.pool = pool
        isDemo = arguments["--demo"] != nil
        address = settings["address"]
        try refuseUnsafeAddress()
    }

    func run() async throws -> ExitCode {
        if let zone = try settings.timeZone() { setenv("TZ", zone, 1) }
        tzset()
        let log = try Log(settings["log"])
        let folder = try DataFolder.open(settings.folder)
        let ledger = try Ledger(folder, reserve: try reserve())
        let pictures = try Installation.pictureReader(
            workers: try settings.number("workers", in: 1...64) ?? 2)
        let shop = try shop(over: ledger, pictures, world: .live)
        if isDemo, try shop.people.isEmpty() {
            Output.progress("loading the demo shop …")
            let demo = try self.shop(over: ledger, pictures, world: DemoShop.world(over: .live))
            try await DemoShop.load(into: demo)
            try await DemoShop.loadReady(into: demo)
        }
        let report = try await shop.tidy()
        report.tell(log)
        try await shop.printing.start()
        let token = try await commandLineToken(shop)
        let server = try start(shop, log)
        // While nobody waits for a slip yet: the first one would pay for all the fonts.
        Task(executorPreference: pool) { LabelRenderer.warmUp() }
        let base = "http://\(reachable):\(server.port)"
        try folder.put(token, as: "token")
        try folder.put(base, as: "server")
        try greet(base, shop)
        log.note("started", ["address": base, "folder": folder.path])
        await Signals.wait { log.reopen() }
        log.note("stopping", [:])
        folder.remove("server")
        async let printing: Void = shop.printing.stop(grace: .seconds(8))
        await server.stop(grace: .seconds(8))
        await printing
        shop.close()
        log.note("stopped", [:])
        return .done
    }

    // MARK: Parts

    private func shop(
        over ledger: Ledger, _ pictures: PictureReader, world: World
    ) throws -> Shop {
        let papers = try Installation.papers(own: settings["labels"])
        return try Shop(
            ledger: ledger, pictures: pictures, papers: papers, world: world,
            settings: try shopSettings(),
            printers: try settings.printers(for: papers))
    }

    /// What is set, and for the rest the demo's values or the defaults.
    private func shopSettings() throws -> ShopSettings {
        let demo = isDemo ? DemoShop.settings : nil
        let home = try settings.homeCountry() ?? demo?.homeCountry
        let address = settings["shop-address"].split(separator: "|").map(String.init)
        var shop = ShopSettings(
            name: settings.isDefault("shop-name")
                ? demo?.name ?? settings["shop-name"] : settings["shop-name"],
            address: address.isEmpty ? demo?.address ?? [] : address,
            contact: settings["contact"].isEmpty ? demo?.contact ?? "" : settings["contact"],
            baseURL: try settings.baseURL() ?? demo?.baseURL
                ?? "http://\(reachable):\(settings["port"])",
            homeCountry: home, trackingPages: try settings.trackingPages(),
            scan: try settings.scan(),
            logo: try Installation.logo(settings["logo"]),
            accent: try Installation.accent(settings["accent"]),
            language: try Installation.language(settings["shop-language"], home: home))
        shop.otherHosts = settings.list("host-names")
        return shop
    }

    private func reserve() throws -> Ledger.Reserve {
        let range = 0...1_000_000_000
        return Ledger.Reserve(
            photos: try settings.number("photo-reserve-mb", in: range).map {
                Int64($0) * 1_000_000
            },
            everything: Int64(try settings.number("reserve-mb", in: range) ?? 64) * 1_000_000)
    }

    private func start(_ shop: Shop, _ log: Log) throws -> Server {
        var server = ServerSettings()
        server.address = address
        server.port = UInt16(try settings.number("port", in: 0...65_535) ?? 8080)
        server.hostNames = settings.list("host-names")
        if !server.hostNames.isEmpty { server.hostNames += [address, "localhost", "127.0.0.1"] }
        server.trustedProxies = settings.list("trusted-proxies")
        server.everyHeader = ShopSite.everyHeader
        let site = ShopSite(shop) { log.note("fault", ["what": $0]) }
        return try Server(server, site: site, pool: pool) { log.note($0) }
    }

    /// A fresh token under which the command line writes, ending the one before.
    private func commandLineToken(_ shop: Shop) async throws -> String {
        let login = "command line"
        let person: Person
        if let known = try shop.people.person(login: login) {
            person = known
        } else {
            person = try await shop.people.add(
                login: login, name: "Command line", role: .manager, password: nil, by: .service)
        }
        return try await shop.sessions.makeToken(for: person, label: "command line")
    }

    // MARK: Addresses

    private var isLoopback: Bool {
        address.hasPrefix("127.") || address == "::1" || address == "localhost"
    }

    /// Where programs on this machine reach the server.
    private var reachable: String {
        switch address {
        case "0.0.0.0", "localhost": "127.0.0.1"
        case "::": "[::1]"
        default: address.contains(":") ? "[\(address)]" : address
        }
    }

    private func refuseUnsafeAddress() throws {
        guard !isLoopback else { return }
        if isDemo {
            throw CommandFailure(
                .usage,
                "demo data have a password that everybody knows, so they are served on "
                    + "127.0.0.1 only, not on '\(address)'. Leave --address out, or --demo.")
        }
        guard !settings.list("trusted-proxies").isEmpty else {
            throw CommandFailure(
                .usage,
                "'\(address)' can be reached from outside, and passwords may not go "
                    + "unencrypted. Put a proxy with https in front and name it with "
                    + "--trusted-proxies, or listen on 127.0.0.1.")
        }
    }

    private func greet(_ base: String, _ shop: Shop) throws {
        guard isDemo, let manager = try shop.people.person(login: "maria"),
            let order = try shop.orders.search("", limit: 50, for: .person(manager)).last
        else {
            Output.say("The station answers at \(base)")
            return
        }
        let device = try shop.orders.view(of: order.code, for: .person(manager)).devices[0].code
        let people = DemoShop.people.map { "\($0.login) (\($0.role.rawValue))" }
        Output.say(
            """

            The station answers at \(base)

              Sign in as   \(people.joined(separator: ", "))
              Password     \(DemoShop.password)

            Three things to try, in another terminal:
              export RAMPA_DATA=\(shop.folder) PATH=\(try Installation.binaries()):$PATH
              rampa scan SampleImages/straight.jpg --at intake
              rampa photo SampleImages/perspective.jpg --for \(device.printed)
              rampa check

            Stop with Ctrl-C.
            """)
    }
}

extension SweepReport {
    /// Says in the log what the start-up sweep found.
    fileprivate func tell(_ log: Log) {
        for name in quarantined { log.note("quarantined", ["file": name]) }
        for name in missing {
            log.note("alarm", ["photo": name, "what": "the file of a photo is missing"])
        }
    }
}
