import Glibc
import Logistics
import Storage

/// A station with many orders, and scans that were not made there yet.
///
/// A round of scans takes 800 orders from all over the data whose parcels are on their way. Each
/// parcel is scanned twice, which receives it and then says TWICE, and each device once, which only
/// finds it. So every round means the same work, however many orders there are.
final class ScanCourse {
    private let orders: ManyOrders
    private let folders: DataFolders
    private let options: Options
    private let announced: [Int]
    private var station: ServedStation?
    private var rounds = 0
    private var copies = 0

    /// Orders in a round.
    static let ordersInARound = 800

    init(_ orders: ManyOrders, _ folders: DataFolders, _ options: Options) {
        self.orders = orders
        self.folders = folders
        self.options = options
        announced = (0..<orders.count).filter(ManyOrders.isAnnounced)
    }

    /// The running station, and requests for a round of scans. When all parcels have been
    /// received, another station starts on a fresh copy.
    func next() throws -> (station: ServedStation, requests: [[UInt8]]) {
        let stride = announced.count / Self.ordersInARound
        if rounds % stride == 0 || station == nil { try start() }
        guard let station else { throw ChildProcess.Failure(description: "no station runs.") }
        let numbers = (0..<Self.ordersInARound).map { announced[$0 * stride + rounds % stride] }
        rounds += 1
        return (station, try requests(for: numbers, on: station))
    }

    private func start() throws {
        _ = station?.stop()
        station = nil
        let folder = "\(folders.scratch)/\(orders.count)-copy"
        DataFolder.discard(folder)
        try orders.copy(to: folder)
        copies += 1
        let fresh = try ServedStation(folder: folder, options: options)
        try warmUp(fresh)
        station = fresh
    }

    private func requests(for numbers: [Int], on station: ServedStation) throws -> [[UInt8]] {
        let token = try station.token()
        let all = numbers.map { SyntheticOrder($0) }
        let texts =
            all.flatMap(\.parcels) + all.flatMap(\.devices).map(\.code) + all.flatMap(\.parcels)
        return texts.enumerated().map { place, text in
            Self.scan(
                text.symbols, at: "intake", key: "scan-\(copies)-\(rounds)-\(place)", token: token)
        }
    }

    /// A process that has just started still has everything to load: these scans are not counted.
    private func warmUp(_ station: ServedStation) throws {
        let token = try station.token()
        let client = try KeepAliveClient(port: station.port)
        for place in 0..<400 {
            let text = SyntheticOrder(announced[place * announced.count / 400]).code.symbols
            let request = Self.scan(text, at: "find", key: "warm-\(place)", token: token)
            let answer = try client.exchange(request)
            guard String(decoding: answer.body, as: UTF8.self).contains("\"matched\"") else {
                throw ChildProcess.Failure(
                    description: "the station does not know order \(text) (\(answer.status)).")
            }
        }
    }

    static func scan(_ text: String, at place: String, key: String, token: String) -> [UInt8] {
        KeepAliveClient.request(
            "POST", "/api/v1/scans", token: token,
            fields: "Content-Type: application/json\r\nIdempotency-Key: \(key)\r\n",
            body: Array(#"{"text":"\#(text)","place":"\#(place)","station":"Desk 1"}"#.utf8))
    }

    deinit { _ = station?.stop() }
}
