package import Logistics
import Threads

/// A shop made up for trying things out: its codes are the same wherever it is loaded, so that
/// the photos in `SampleImages` show its slips.
package enum DemoShop {
    /// Who signs in, by login; the password is the same for all.
    package static let people: [(login: String, name: String, role: Role)] = [
        ("ana", "Ana", .warehouse), ("kasia", "Kasia", .caretaker), ("tomas", "Tomás", .technician),
        ("quim", "Quim", .qualityControl), ("maria", "Maria", .manager),
    ]

    /// The password of everybody in the demo shop, and of nobody else.
    package static let password = "rampa demo station"

    /// The shop; the address is an example (RFC 2606).
    package static let settings = ShopSettings(
        name: "Rampa Repair Centre", address: ["Intake", "12 Example Street", "00-950 Warszawa"],
        contact: "+48 22 555 01 00", baseURL: "https://st.example",
        homeCountry: "PL")

    /// Orders as customers would write them, in four languages and three scripts.
    package static let orders: [NewOrder] = [
        order(
            "Anna Nowak", "ul. Długa 7/12\n00-238 Warszawa", .polish,
            [
                (
                    "Laptop Dell Latitude 5420", "7QXK2F3", "Nie ładuje się, ekran miga.",
                    "zasilacz", 1
                ),
                ("Telefon Pixel 8", "358240112345671", "Pęknięta szybka.", nil, 1),
            ], [nil]),
        order(
            "Łódzkie Biuro Rachunkowe sp. z o.o.", "ul. Piotrkowska 104\n90-926 Łódź", .polish,
            [
                ("Laptop ThinkPad T14", "PF3ABCDE", "Nie włącza się.", "zasilacz", 1),
                ("Laptop ThinkPad T14", "PF3ABCDF", "Klawiatura zalana kawą.", nil, 1),
                ("Drukarka HP LaserJet M110", nil, "Gniecie papier.", "kabel USB", 2),
                ("Stacja dokująca", "DK-20-114", "Brak obrazu na drugim monitorze.", nil, 2),
            ], [nil, "RR473124829PL"]),
        order(
            "João Conceição", "Rua das Flores 18, ap. 4\n01310-100 São Paulo", .brazilianPortuguese,
            [("Celular Moto G84", "351234567890129", "Não carrega.", "capa", 1)], [nil]),
        order(
            "María José Ibáñez", "Calle Mayor 3, 2.º B\n28013 Madrid", .spanish,
            [
                ("Portátil HP 250 G9", "5CD2301XYZ", "La pantalla se queda negra.", "cargador", 1),
                ("Tableta Galaxy Tab A8", "R9WT1234ABC", "Se apaga sola.", nil, 1),
                ("Auriculares WH-1000XM5", nil, "No se oye el lado izquierdo.", "estuche", 1),
            ], ["1Z999AA10123456784"]),
        order(
            "山田太郎 (Yamada Taro)", "12 Canal Street\nManchester M1 3HE\nUnited Kingdom", .english,
            [("Camera Lumix GX9", "WE8KA001234", "The shutter sticks.", "battery, strap", 1)],
            [nil]),
    ]

    /// The world in which the demo is loaded: codes come from a fixed seed, time and secrets do
    /// not.
    package static func world(over world: World) -> World {
        var fixed = world
        let state = Lock<UInt64>(20_261_121)
        fixed.below = { bound in
            state.withLock { state in
                // SplitMix64; the bias of the remainder is far below anything that matters here.
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = state
                mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
            }
        }
        return fixed
    }

    /// Loads the demo into an empty station whose world is ``world(over:)``.
    ///
    /// - Returns: what each of ``orders`` became.
    @discardableResult
    package static func load(into shop: Shop) async throws -> [Registered] {
        var registered: [Registered] = []
        for (index, order) in orders.enumerated() {
            let once = try Once(key: "demo-order-\(index + 1)", route: "demo", payload: [])
            let write = try Write(by: .service, once: once)
            registered.append(try await shop.orders.register(order, by: write).answer)
        }
        for person in people {
            try await shop.people.add(
                login: person.login, name: person.name, role: person.role, password: password,
                by: .service)
        }
        return registered
    }

    /// Registers one more order, whose device is repaired and waits to be packed, so that the
    /// dispatch desk has something to do.
    package static func loadReady(into shop: Shop) async throws {
        let new = order(
            "Zofia Wiśniewska", "ul. Szewska 5\n31-009 Kraków", .polish,
            [("Radio Unitra Amator", "AM-2-3381", "Trzeszczy.", nil, 1)], [nil])
        func write(_ step: String) throws -> Write {
            let once = try Once(key: "demo-ready-\(step)", route: "demo", payload: [])
            return try Write(by: .service, once: once)
        }
        let ready = try await shop.orders.register(new, by: write("order")).answer
        let parcel = ScanRequest(texts: [ready.parcels[0].symbols], place: .intake)
        _ = try await shop.scans.take(parcel, by: write("received"))
        for stage in [DeviceStage.checked, .assigned, .quoted, .declined, .ready] {
            _ = try await shop.devices.move(
                ready.devices[0], to: stage, by: write(stage.rawValue))
        }
    }

    private static func order(
        _ name: String, _ address: String, _ language: Language,
        _ devices: [(String, String?, String, String?, Int)], _ numbers: [String?]
    ) -> NewOrder {
        NewOrder(
            customer: NewOrder.Customer(name: name, returnAddress: address),
            language: language.tag,
            devices: devices.map { name, serial, fault, accessories, parcel in
                NewOrder.Device(
                    name: name, serial: serial, fault: fault, accessories: accessories,
                    parcel: parcel)
            },
            parcels: numbers.map { NewOrder.Parcel(trackingNumber: $0) })
    }
}
