import Logistics
import Storage
import TestSupport
import Testing
import TrackingNumbers

/// One read that is made on a customer's behalf, and what it finds, as text.
struct CustomerRead: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let find: @Sendable (ReadTransaction, _ order: Order, _ photo: String) throws -> String

    init(
        _ name: String,
        _ find: @escaping @Sendable (ReadTransaction, Order, String) throws -> String
    ) {
        testDescription = name
        self.find = find
    }

    /// The first customer's box, and the manifest that lists it beside the other's.
    static let box = Code.draw(.box) { _ in 1 }
    static let manifest = Code.draw(.manifest) { _ in 1 }

    static let all = [
        CustomerRead("order") { reading, order, _ in "\(try reading.order(order.code)?.code as Any)"
        },
        CustomerRead("order by its code") { reading, order, _ in
            "\(try reading.orderCode(of: order.code) as Any)"
        },
        CustomerRead("order by a parcel") { reading, order, _ in
            "\(try reading.orderCode(of: order.parcels[0].code) as Any)"
        },
        CustomerRead("order by a device") { reading, order, _ in
            "\(try reading.orderCode(of: order.devices[0].code) as Any)"
        },
        CustomerRead("box of an order, with its device and its stages") { reading, order, _ in
            "\(try reading.order(order.code)?.boxes as Any)"
        },
        CustomerRead("manifest") { reading, order, _ in
            "\(try reading.manifest(Self.manifest)?.lines.filter { $0.order == order.code } as Any)"
        },
        CustomerRead("events of an order") { reading, order, _ in
            "\(try reading.events(of: order.code).map(\.number))"
        },
        CustomerRead("events of a box") { reading, _, _ in
            "\(try reading.events(of: Self.box).map(\.number))"
        },
        CustomerRead("customer's name") { reading, order, _ in
            "\(try reading.customerName(of: order.code) as Any)"
        },
        CustomerRead("texts") { reading, order, _ in
            "\(try reading.texts([order.customer.name]))"
        },
        CustomerRead("photos of an order") { reading, order, _ in
            "\(try reading.photos(of: order.code).map(\.photo.id))"
        },
        CustomerRead("photo") { reading, _, photo in "\(try reading.photo(photo)?.order as Any)" },
        CustomerRead("lines") { reading, order, _ in
            "\(try reading.orders([order.code]).map(\.code))"
        },
        CustomerRead("search") { reading, order, _ in
            let found = try reading.orders(
                holding: ["gesla"], stage: nil, after: nil, limit: 9)
            return "\(found.map(\.code).filter { $0 == order.code })"
        },
        CustomerRead("list") { reading, order, _ in
            let found = try reading.orders(holding: [], stage: nil, after: nil, limit: 9)
            return "\(found.map(\.code).filter { $0 == order.code })"
        },
        CustomerRead("devices by serial number") { reading, order, _ in
            "\(try reading.devices(serials: ["SN0"]).map(\.order).filter { $0 == order.code })"
        },
        CustomerRead("print jobs") { reading, order, _ in
            let jobs = try reading.printJobs(
                in: PrintState.allCases, printer: nil, order: order.code, before: nil, limit: 9)
            return "\(jobs.map(\.number))"
        },
        CustomerRead("print job") { reading, _, _ in "\(try reading.printJob(1)?.number as Any)" },
    ]
}

@Suite struct CompanyTests {
    /// Two customers with an order each, and a box each on one manifest; the first has a photo and a
    /// print job.
    private func shop() async throws -> (floor: Floor, own: Order, other: Order, photo: Photo) {
        let floor = try Floor()
        let code = try await floor.register(1)
        let otherCode = try await floor.register(2)
        let photo = try await floor.photograph(code, bytes: [1, 2, 3])
        _ = try await floor.ledger.write { transaction in
            try transaction.addPrintJob(
                printer: "sticker", paper: "device-sticker", code: code, order: code,
                language: nil, copies: 1, at: Floor.now, by: Floor.ana, station: nil)
        }
        let lines = [
            try await floor.label(
                code, CustomerRead.box, with: TrackingNumber("1Z999AA10123456784")),
            try await floor.label(
                otherCode, Code.draw(.box) { _ in 2 }, with: TrackingNumber("RR473124829PL")),
        ]
        _ = try await floor.ledger.write { transaction in
            try transaction.record(
                ManifestDrawn(manifest: CustomerRead.manifest, courier: "UPS", lines: lines),
                at: Floor.now, actor: Floor.ana, station: nil)
        }
        let own = try #require(try floor.ledger.read { try $0.order(code) })
        let other = try #require(try floor.ledger.read { try $0.order(otherCode) })
        return (floor, own, other, photo)
    }

    @Test(arguments: CustomerRead.all)
    func whatBelongsToAnotherLooksAsIfItWereNotThere(read: CustomerRead) async throws {
        let (floor, own, other, photo) = try await shop()
        #expect(own.company != other.company)
        func find(for company: CompanyID?) throws -> String {
            try floor.ledger.read(onBehalfOf: company) { try read.find($0, own, photo.id) }
        }
        let nobodys = CompanyID(random: [UInt8](repeating: 7, count: 16))
        #expect(try find(for: own.company) == find(for: nil))
        #expect(try find(for: other.company) != find(for: nil))
        // The same words as for a company that has nothing here at all.
        #expect(try find(for: other.company) == find(for: nobodys))
    }

    @Test func everyRowOfAnOrderSaysWhoseItIs() async throws {
        let (floor, own, _, _) = try await shop()
        floor.ledger.close()
        for (table, condition) in [
            ("orders", "code = '\(own.code)'"), ("parcels", "order_code = '\(own.code)'"),
            ("devices", "order_code = '\(own.code)'"), ("photos", "order_code = '\(own.code)'"),
            ("order_words", "order_code = '\(own.code)'"),
            ("order_word_values", "order_code = '\(own.code)'"),
            ("device_serials", "device = '\(own.devices[0].code)'"),
            ("print_jobs", "order_code = '\(own.code)'"),
            ("boxes", "order_code = '\(own.code)'"),
            ("box_devices", "box = '\(CustomerRead.box)'"),
            ("manifest_boxes", "box = '\(CustomerRead.box)'"),
            ("reached", "subject = '\(own.parcels[0].code)'"),
            ("reached", "subject = '\(own.devices[0].code)'"),
            ("reached", "subject = '\(CustomerRead.box)'"),
            ("event_subjects", "subject = '\(own.code)'"),
            ("event_subjects", "subject = '\(own.devices[0].code)'"),
            ("event_subjects", "subject = '\(CustomerRead.box)'"),
            ("personal_values", "id = \(own.customer.name)"),
        ] {
            let found = try answer(
                to: "SELECT DISTINCT company FROM \(table) WHERE \(condition)",
                in: "\(floor.path)/station.db")
            #expect(found == "\(own.company.text)\n", "\(table)")
        }
        #expect(try floor.damage() == [])
    }

    /// The database has the last word: nothing of an order is kept without its company.
    @Test func whatIsNobodysIsRefused() async throws {
        let (floor, own, _, _) = try await shop()
        floor.ledger.close()
        let refused = try failure(
            of: """
                PRAGMA foreign_keys = ON;
                INSERT INTO parcels (code, order_code, ordinal, stage)
                VALUES ('P2222222', '\(own.code)', 9, 'announced')
                """, in: floor.folder)
        #expect(refused.contains("FOREIGN KEY constraint failed"))
    }

    /// A device, or a line of a manifest, cannot be put under another company than its box's.
    @Test func aBoxAndWhatIsInItAreOfOneCompany() async throws {
        let (floor, own, other, _) = try await shop()
        floor.ledger.close()
        for statement in [
            """
            INSERT INTO box_devices (box, position, device, company)
            VALUES ('\(CustomerRead.box)', 9, '\(other.devices[1].code)', '\(own.company.text)')
            """,
            "UPDATE box_devices SET company = '\(other.company.text)' WHERE box = "
                + "'\(CustomerRead.box)'",
            "UPDATE manifest_boxes SET company = '\(other.company.text)' WHERE box = "
                + "'\(CustomerRead.box)'",
        ] {
            let refused = try failure(
                of: "PRAGMA foreign_keys = ON; \(statement)", in: floor.folder)
            #expect(refused.contains("FOREIGN KEY constraint failed"), "\(statement)")
        }
    }

    /// What belongs to an order is its company's in a folder of before as well, and what is the
    /// shop's own is nobody's.
    @Test func everyRowFromBeforeSaysWhoseItIs() throws {
        let folder = try OldFolder(version: 5, kept: "Kept/every-kind")
        try Floor.open(folder.temporary).close()
        let owners = """
            WITH owners AS (
                SELECT code, code AS order_code FROM orders
                UNION ALL SELECT code, order_code FROM parcels
                UNION ALL SELECT code, order_code FROM devices
                UNION ALL SELECT code, order_code FROM boxes)
            """
        for (table, code) in [
            ("reached", "subject"), ("event_subjects", "subject"), ("box_devices", "box"),
            ("box_devices", "device"), ("manifest_boxes", "box"), ("manifest_boxes", "order_code"),
        ] {
            let wrong = try answer(
                to: """
                    \(owners)
                    SELECT count(*), sum(t.company IS NOT (
                        SELECT lower(hex(order_code)) || '0000000000000000' FROM owners
                        WHERE owners.code = t.\(code)))
                    FROM \(table) t
                    """, in: folder.database)
            let figures = wrong.dropLast().split(separator: "|")
            #expect(
                figures.count == 2 && figures[0] != "0" && figures[1] == "0", "\(table) \(wrong)")
        }
        #expect(try Inspection(folder.path) { _ in }.damage == [])
    }

    @Test func anOrderFromBeforeHasACompanyOfItsOwn() throws {
        let folder = try OldFolder(version: 5)
        let ledger = try Floor.open(folder.temporary)
        let lines = try ledger.read {
            try $0.orders(holding: [], stage: nil, after: nil, limit: 9)
        }
        #expect(lines.count == 5)
        for line in lines {
            let order = try #require(try ledger.read { try $0.order(line.code) })
            #expect(order.company == CompanyID(ofOrder: line.code))
            let seen = try ledger.read(onBehalfOf: order.company) {
                try $0.orders(holding: [], stage: nil, after: nil, limit: 9).map(\.code)
            }
            #expect(seen == [line.code])
        }
        ledger.close()
        #expect(try Inspection(folder.path) { _ in }.damage == [])
    }

    @Test func aTextOfAnOrderFromBeforeIsItsCompanys() throws {
        let folder = try OldFolder(version: 5)
        try Floor.open(folder.temporary).close()
        let left = try answer(
            to: """
                SELECT count(*) FROM personal_values v WHERE company IS NULL
                  AND id NOT IN (SELECT text FROM scans WHERE text IS NOT NULL)
                """, in: folder.database)
        #expect(left == "0\n")
    }
}
