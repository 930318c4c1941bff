import Logistics
import Storage
import TestSupport
import Testing

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
    /// Two customers with an order each; the first has a photo and a print job.
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
