import Glibc
import Logistics
import Storage
import TestSupport

/// A data folder with many orders, written through the real ledger, so that log, hash chain and
/// folded tables are those of a station.
///
/// Of five orders one has arrived, and ``readyCount`` of these are ready to be sent back; the
/// others are announced.
struct ManyOrders {
    let count: Int
    let folder: String

    /// Orders with something to dispatch, independent of the number of orders.
    static let readyCount = 100

    /// Finds the folder, or makes it, which takes some 30 s for 100,000 orders.
    ///
    /// - Parameter parent: holds one folder for each number of orders.
    init(_ count: Int, in parent: String) async throws {
        self.count = count
        folder = "\(parent)/orders-\(count)"
        guard access("\(folder)/complete", F_OK) != 0 else { return }
        DataFolder.discard(folder)
        let start = Machine.seconds
        let ledger = try Ledger(DataFolder.open(folder))
        let step = 1000
        for first in stride(from: 0, to: count, by: step) {
            let numbers = first..<min(first + step, count)
            let all = count
            try await ledger.write { transaction in
                for number in numbers { try Self.write(number, of: all, in: transaction) }
            }
        }
        ledger.close()
        try Disk.write([], to: "\(folder)/complete")
        print("\(count) orders written in \((Machine.seconds - start).shown(1)) s")
    }

    /// The numbers of orders whose parcels are all still on their way.
    static func isAnnounced(_ number: Int) -> Bool { number % 5 != 0 }

    /// A copy for writing; the original stays as it is.
    func copy(to path: String) throws {
        for part in ["", "/photos", "/views", "/incoming", "/quarantine", "/copies"] {
            try Disk.makeFolder("\(path)\(part)", mode: 0o700)
        }
        try Disk.copy("\(folder)/station.db", to: "\(path)/station.db")
    }

    // MARK: Writing

    private static let warehouse = Actor(id: "S2222222", role: .warehouse)

    private static func write(
        _ number: Int, of count: Int, in transaction: Transaction
    ) throws {
        let order = SyntheticOrder(number)
        // An order a minute, so that the last one is the newest.
        let at = Instant(milliseconds: 1_780_000_000_000 + Int64(number) * 60_000)
        func record(_ what: any EventFacts) throws {
            try transaction.record(what, at: at, actor: warehouse, station: "Desk 1")
        }
        try record(try registration(of: order, in: transaction))
        guard !isAnnounced(number) else { return }
        try receive(order.code, in: transaction, record)
        let every = max(5, count / readyCount / 5 * 5)
        if number % every == 0 { try repair(order.code, in: transaction, record) }
    }

    private static func registration(
        of order: SyntheticOrder, in transaction: Transaction
    ) throws -> OrderRegistered {
        var chance = FixedNumbers(UInt64(order.number) &+ 0x5A17)
        func seal(_ text: String) throws -> PersonalValue {
            let salt = (0..<16).map { _ in UInt8(truncatingIfNeeded: chance.next() >> 24) }
            return try transaction.seal(text, salt: salt, of: CompanyID(ofOrder: order.code))
        }
        return OrderRegistered(
            order: order.code, company: CompanyID(ofOrder: order.code),
            customer: Customer(
                name: try seal(order.customer.name),
                returnAddress: try seal(order.customer.address),
                mail: try seal(order.customer.mail), phone: try seal(order.customer.phone)),
            language: .exactly(order.language),
            devices: try order.devices.map { device in
                OrderRegistered.NewDevice(
                    code: device.code, name: try seal(device.name), serial: try seal(device.serial),
                    fault: try seal(device.fault), accessories: nil,
                    parcel: order.parcels[device.parcel])
            },
            parcels: order.parcels.map { OrderRegistered.NewParcel(code: $0, announced: nil) })
    }

    private static func receive(
        _ code: Code, in transaction: Transaction, _ record: (any EventFacts) throws -> Void
    ) throws {
        while let order = try transaction.order(code), let parcel = order.outstandingParcels.first,
            let received = order.receive(parcel, in: .standard)
        {
            try record(received)
        }
    }

    private static func repair(
        _ code: Code, in transaction: Transaction, _ record: (any EventFacts) throws -> Void
    ) throws {
        let way: [DeviceStage] = [
            .checked, .assigned, .quoted, .accepted, .inRepair, .qualityControl, .ready,
        ]
        for device in try transaction.order(code)?.devices ?? [] {
            for stage in way {
                guard let order = try transaction.order(code),
                    let device = order.device(device.code)
                else { return }
                try record(try order.move(device, to: stage, in: .standard))
            }
        }
    }
}
