import Foundation
import LabelRendering
import Logistics
import Operations
import Scanning
import Storage
import TestSupport

/// The first sheets of all slips of the demo shop, by order and parcel, both counted from 1.
struct DemoSlips: Sendable {
    private let papers: [Spot: PrintedPaper]

    private struct Spot: Hashable, Sendable {
        let order, parcel: Int
    }

    /// A slip that the demo shop does not have.
    struct NoSlip: Error, CustomStringConvertible {
        let order, parcel: Int

        var description: String { "the demo shop has no parcel \(parcel) of order \(order)." }
    }

    func slip(order: Int, parcel: Int) throws(NoSlip) -> PrintedPaper {
        guard let paper = papers[Spot(order: order, parcel: parcel)] else {
            throw NoSlip(order: order, parcel: parcel)
        }
        return paper
    }

    /// Loads the demo shop into a station that is gone afterwards, and draws its slips.
    static func draw(template folder: String) async throws -> DemoSlips {
        let data = try TemporaryFolder()
        let shop = try Shop(
            ledger: try Ledger(DataFolder.open(data.path)),
            pictures: PictureReader(
                executable: "/proc/self/exe", arguments: [SampleCamera.workerCommand], count: 1),
            papers: try PaperTemplates { name in
                (
                    Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))),
                    "\(folder)/\(name)"
                )
            }, world: DemoShop.world(over: .still),
            settings: DemoShop.settings)
        defer { shop.close() }
        let registered = try await DemoShop.load(into: shop)
        var papers: [Spot: PrintedPaper] = [:]
        for (number, pair) in zip(registered, DemoShop.orders).enumerated() {
            for (index, parcel) in pair.0.parcels.enumerated() {
                let sheets = try shop.papers.layOut(
                    .slip, of: parcel, page: "A4", for: .link(to: pair.0.order))
                papers[Spot(order: number + 1, parcel: index + 1)] = try PrintedPaper(
                    sheets.sheets[0], carrying: texts(of: parcel, number: index + 1, in: pair))
            }
        }
        return DemoSlips(papers: papers)
    }

    /// What a slip's first sheet carries. The demo shop puts every device to a parcel, and never
    /// enough to need a second sheet.
    private static func texts(
        of parcel: Code, number: Int, in pair: (order: Registered, written: NewOrder)
    ) -> [(Symbology, String)] {
        let devices = zip(pair.order.devices, pair.written.devices)
            .filter { $0.1.parcel == number }
        let address = "\(DemoShop.settings.baseURL)/q/\(parcel.symbols)".uppercased()
        return [(.code128, parcel.symbols), (.qrCode, address)]
            + devices.map { (.code128, $0.0.symbols) }
    }
}

extension World {
    /// A world in which it is always the same moment, with chance from a seed: only for papers
    /// that must look the same on every run.
    fileprivate static var still: World {
        World(
            now: { Instant(milliseconds: 1_795_256_100_000) }, uptime: { 0 },
            local: { _ in LocalTime(year: 2026, month: 11, day: 21, hour: 9, minute: 35) },
            random: { count in
                var chance = Chance(seed: UInt64(count))
                return (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next() >> 32) }
            },
            below: { $0 - 1 })
    }
}
