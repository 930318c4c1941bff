import Foundation
import Logistics
import Storage
import Testing

@Suite struct SerialsTests {
    private func hits(_ floor: Ledger, _ text: String, imei: IMEI? = nil) throws -> [SerialHit] {
        try floor.read { try $0.devices(serials: SerialNumber.keys(of: text), imei: imei) }
    }

    @Test func aDeviceIsFoundByTheSerialNumberItWasRegisteredWith() async throws {
        let floor = try Floor()
        let order = try await floor.register(7, serials: ["PF3-ABC DE", "35 209900 176148 1", nil])
        let found = try #require(try hits(floor.ledger, "pf3abcde").first)
        #expect(found.order == order)
        #expect(found.stage == .registered)
        #expect(try hits(floor.ledger, "PF3ABCDF").isEmpty)
        #expect(try hits(floor.ledger, "3520990017614823").isEmpty)
        #expect(
            try hits(floor.ledger, "3520990017614823", imei: IMEI("3520990017614823")).count == 1)
        // Other numbers with the same beginning are not IMEIs of that phone.
        try await floor.register(8, serials: ["352099001761481234"])
        #expect(
            try hits(floor.ledger, "352099001761481", imei: IMEI("352099001761481")).count == 1)
    }

    /// A field may hold the words of the sticker, and two numbers.
    @Test(arguments: [
        ("S/N 5CG2728877", "5CG2728877"), ("SN:5CG8288844", "5CG8288844"),
        ("Service Tag: 5CG2187664", "5CG2187664"), ("Nº de série 5CG2187664", "5CG2187664"),
        ("356193451450616 / 01", "356193451450616"), ("5CG12\u{200B}34ABC", "5CG1234ABC"),
        ("IMEI1: 350954611139308 IMEI2: 356193451450616", "356193451450616"),
        ("IMEI1: 350954611139308 IMEI2: 356193451450616", "350954611139308"),
        ("7698-1239", "7698-1239\r"),
    ])
    func aDeviceIsFoundByEachNumberInItsField(registered: String, scanned: String) async throws {
        let floor = try Floor()
        let order = try await floor.register(7, serials: [registered])
        #expect(try hits(floor.ledger, scanned).map(\.order) == [order])
    }

    @Test func anErasedSerialNumberFindsNothing() async throws {
        let floor = try Floor()
        let order = try await floor.register(9, serials: ["PF3ABCDE"])
        #expect(try hits(floor.ledger, "PF3ABCDE").count == 1)
        let value = try #require(
            try floor.ledger.read { try $0.order(order)?.devices.first?.serial })
        floor.ledger.close()
        try sqlite(
            floor.folder,
            "UPDATE personal_values SET salt = NULL, value = NULL WHERE id = \(value)")
        let again = try Floor.open(floor.folder)
        #expect(try hits(again, "PF3ABCDE").isEmpty)
        again.close()
    }

    /// The step that makes the table fills it with what is there.
    @Test(arguments: ["7QXK2F3", "dk-20 114", "35 8240112345671"], [2, 5])
    func aFolderWithoutSerialNumbersIsBroughtUpToDate(text: String, version: Int) throws {
        let folder = try OldFolder(version: version)
        let ledger = try Floor.open(folder.temporary)
        #expect(try hits(ledger, text).count == 1)
        ledger.close()
    }

    @Test func couriersOfBoxesAreCounted() async throws {
        let floor = try Floor()
        let order = try await floor.register(11, serials: [nil])
        #expect(try floor.ledger.read { try $0.usesOfCouriers() } == [:])
        floor.ledger.close()
        for (index, courier) in ["UPS", "DPD", "UPS", "Poczta Polska", "DPD"].enumerated() {
            try sqlite(
                floor.folder,
                """
                INSERT INTO boxes (code, order_code, ordinal, stage, courier, tracking_number,
                                   company)
                VALUES ('B\(index)', '\(order)', \(index + 1), 'labelled', '\(courier)', '\(index)',
                        (SELECT company FROM orders));
                """)
        }
        let again = try Floor.open(floor.folder)
        let counts = ["DPD": 2, "Poczta Polska": 1, "UPS": 2]
        #expect(try again.read { try $0.usesOfCouriers() } == counts)
        again.close()
        let seen = try CouriersSeen.look(at: floor.path, latest: 10)
        #expect(seen.uses == counts)
        #expect(seen.listed.isEmpty)
        #expect(seen.numbers.isEmpty)
    }
}
