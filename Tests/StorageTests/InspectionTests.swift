import Foundation
import Logistics
import Storage
import TestSupport
import Testing

@Suite struct InspectionTests {
    /// A station with three orders, one received, two photos; closed, so that others may tamper.
    private func station() async throws -> (floor: Floor, order: Code, photo: Photo) {
        let floor = try Floor()
        let order = try await floor.register(1)
        try await floor.register(2)
        try await floor.register(3)
        try await floor.receive(order)
        try await floor.photograph(order, bytes: Array("not really a photo".utf8))
        let photo = try await floor.photograph(order, bytes: Array("another one".utf8))
        floor.ledger.close()
        #expect(try floor.damage() == [])
        return (floor, order, photo)
    }

    private func file(_ floor: Floor, _ photo: Photo) -> String {
        "\(floor.path)/photos/\(photo.digest.prefix(2))/\(photo.digest).jpg"
    }

    @Test func aFlippedByteInAPhotoIsNamed() async throws {
        let (floor, _, photo) = try await station()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file(floor, photo)))
        bytes[3] ^= 1
        try bytes.write(to: URL(fileURLWithPath: file(floor, photo)))
        #expect(try floor.damage() == ["photo \(photo.digest).jpg was changed"])
    }

    @Test func aDeletedPhotoIsNamed() async throws {
        let (floor, _, photo) = try await station()
        try FileManager.default.removeItem(atPath: file(floor, photo))
        #expect(try floor.damage() == ["photo \(photo.digest).jpg is missing"])
    }

    @Test func anExtraFileIsNamed() async throws {
        let (floor, _, _) = try await station()
        try Data([1]).write(to: URL(fileURLWithPath: "\(floor.path)/photos/ab/abcd.jpg"))
        #expect(try floor.damage() == ["photo file abcd.jpg belongs to no photo"])
    }

    @Test(arguments: [
        (
            "UPDATE events SET at_ms = at_ms + 1 WHERE number = 2",
            "event 2 (order.registered) was changed"
        ),
        (
            "UPDATE events SET actor = 'S9999999 manager' WHERE number = 4",
            "event 4 (parcel.received) was changed"
        ),
        (
            "UPDATE events SET station = 'Desk 2' WHERE number = 4",
            "event 4 (parcel.received) was changed"
        ),
        ("DELETE FROM events WHERE number = 2", "event log: events 2 to 2 are missing"),
    ])
    func anEditedLogIsNamed(sql: String, damage: String) async throws {
        let (floor, _, _) = try await station()
        // Anyone editing the log removes the triggers first.
        try sqlite(
            floor.folder,
            """
            PRAGMA foreign_keys = OFF; DROP TRIGGER events_are_not_changed;
            DROP TRIGGER events_are_not_deleted; \(sql)
            """)
        #expect(try floor.damage().contains(damage))
    }

    @Test func theLogCannotBeEditedByAccident() async throws {
        let (floor, _, _) = try await station()
        let outcome = try ToolRunner.run(
            "sqlite3", ["\(floor.path)/station.db", "DELETE FROM events"])
        #expect(outcome.code != 0)
        #expect(outcome.complaint.contains("append-only"))
    }

    @Test func anEditedTableIsNamed() async throws {
        let (floor, order, _) = try await station()
        try sqlite(floor.folder, "UPDATE devices SET stage = 'delivered' WHERE ordinal = 1")
        let damage = try floor.damage()
        #expect(damage.count == 3)
        #expect(damage.allSatisfy { $0.hasSuffix("is not what the events say") })
        try sqlite(
            floor.folder, "PRAGMA foreign_keys = OFF; DELETE FROM orders WHERE code = '\(order)'")
        #expect(try floor.damage().contains("table orders: \(order) is missing"))
    }

    @Test func anEditedNameIsNamedAndAnErasedOneIsFine() async throws {
        let (floor, order, _) = try await station()
        try sqlite(
            floor.folder, "UPDATE personal_values SET salt = NULL, value = NULL WHERE id = 1")
        #expect(try floor.damage() == [])
        try sqlite(floor.folder, "UPDATE personal_values SET value = 'Somebody else' WHERE id = 2")
        #expect(
            try floor.damage() == [
                "event 1: personal value 2 was changed",
                "table order_words: \(order) is not what its texts say",
            ])
    }

    @Test func aTruncatedDatabaseIsFound() async throws {
        let (floor, _, _) = try await station()
        let path = "\(floor.path)/station.db"
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        truncate(path, size / 2)
        do {
            #expect(try floor.damage() != [])
        } catch let failure as StorageFailure {
            #expect(failure.description.contains("malformed"))
        }
    }

    @Test func filesWithoutARowGoToQuarantineAndRowsWithoutAFileAreAnAlarm() async throws {
        let (floor, _, photo) = try await station()
        try Data([1]).write(to: URL(fileURLWithPath: "\(floor.path)/photos/ab/abcd.jpg"))
        try Data([2]).write(to: URL(fileURLWithPath: "\(floor.path)/incoming/half"))
        try FileManager.default.removeItem(atPath: file(floor, photo))
        let report = try Floor.open(floor.folder).sweep()
        #expect(report.quarantined == ["abcd.jpg", "half"])
        #expect(report.missing == ["\(photo.digest).jpg"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(floor.path)/quarantine").sorted()
                == ["abcd.jpg", "half"])
    }
}
