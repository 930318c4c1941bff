import Cryptography
import Logistics
import Storage
import TestSupport

/// A ledger in a temporary folder, with a clock that does not move.
struct Floor {
    let folder: TemporaryFolder?
    let ledger: Ledger
    static let now = Instant(milliseconds: 1_790_000_000_000)
    static let ana = Actor(id: "S2222222", role: .caretaker)

    /// - Parameter folder: one that another ledger has; a new one if left out.
    init(in folder: TemporaryFolder? = nil) throws {
        self.folder = try folder ?? TemporaryFolder()
        ledger = try Self.open(self.folder)
    }

    var path: String { folder?.file("data") ?? "" }

    static func open(_ folder: TemporaryFolder?) throws -> Ledger {
        try Ledger(DataFolder.open(folder?.file("data") ?? ""))
    }

    /// Registers an order with one parcel and `devices` devices; codes follow from `seed`.
    @discardableResult
    func register(_ seed: UInt64, devices: Int = 2) async throws -> Code {
        try await register(seed, serials: (0..<devices).map { "SN\($0)" })
    }

    /// Registers an order with a device for each serial number.
    @discardableResult
    func register(_ seed: UInt64, serials: [String?]) async throws -> Code {
        try await ledger.write { transaction in
            var numbers = FixedNumbers(seed)
            func draw(_ kind: Code.Kind) -> Code {
                Code.draw(kind) { Int.random(in: 0..<$0, using: &numbers) }
            }
            let salt = [UInt8](repeating: UInt8(seed & 255), count: 16)
            let order = draw(.order)
            let company = CompanyID(random: [UInt8](repeating: UInt8(seed & 255), count: 16))
            let parcel = draw(.parcel)
            let new = try serials.enumerated().map { index, serial in
                OrderRegistered.NewDevice(
                    code: draw(.device),
                    name: try transaction.seal("Laptop \(index)", salt: salt, of: company),
                    serial: try serial.map { try transaction.seal($0, salt: salt, of: company) },
                    fault: try transaction.seal("does not start", salt: salt, of: company),
                    accessories: nil,
                    parcel: index == 0 ? parcel : nil)
            }
            let customer = Customer(
                name: try transaction.seal("Zażółć Gęślą", salt: salt, of: company),
                returnAddress: try transaction.seal(
                    "ul. Długa 7\n00-238 Warszawa", salt: salt, of: company),
                mail: nil, phone: nil)
            try transaction.record(
                OrderRegistered(
                    order: order, company: company, customer: customer, language: .exactly(.polish),
                    devices: new,
                    parcels: [.init(code: parcel, announced: nil)]),
                at: Self.now, actor: Self.ana, station: nil)
            return order
        }
    }

    /// Receives the order's first parcel.
    func receive(_ code: Code) async throws {
        try await ledger.write { transaction in
            guard let order = try transaction.order(code),
                let received = order.receive(order.parcels[0], in: .standard)
            else { throw Refusal.unknown(what: "order", text: code.printed) }
            try transaction.record(received, at: Self.now, actor: Self.ana, station: "Desk 1")
        }
    }

    /// Keeps a photo of the order's first device.
    @discardableResult
    func photograph(_ code: Code, bytes: [UInt8]) async throws -> Photo {
        let digest = try PhotoStore(ledger).keep(bytes, mediaType: "image/jpeg")
        return try await ledger.write { transaction in
            guard let order = try transaction.order(code) else {
                throw Refusal.unknown(what: "order", text: code.printed)
            }
            let photo = Photo(
                id: String(digest.prefix(32)), subject: order.devices[0].code, way: .intake,
                digest: digest, receivedDigest: digest, mediaType: "image/jpeg", width: 4,
                height: 3, byteCount: bytes.count)
            try transaction.record(
                try order.attach(photo), at: Self.now, actor: Self.ana, station: nil)
            return photo
        }
    }

    func damage() throws -> [String] {
        try Inspection(path) { _ in }.damage.map(\.description)
    }
}
