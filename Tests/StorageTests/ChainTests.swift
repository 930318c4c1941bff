import Cryptography
import Foundation
import Logistics
import Storage
import TestSupport
import Testing

/// A log of every kind of event, kept as the last program without chains wrote it, is read by this
/// one; and what is written after it shows when it is tampered with.
@Suite struct KeptLogTests {
    private static let rows = "SELECT number, kind, facts, subjects, hex(hash) FROM events"
    private static let end = "2c8a9dfc20bc7f2ad6f1670f4e9c8251050786ef77a49986151aa8c8b16c85a4"

    /// Who reads orders reads these: what pages show.
    private static let shown = [
        "SELECT code, customer_name, return_address, language, registered_ms, verified_ms, "
            + "verified_by, stage FROM orders ORDER BY code",
        "SELECT code, order_code, ordinal, announced, stage FROM parcels ORDER BY code",
        "SELECT code, order_code, ordinal, name, serial, fault, accessories, parcel_code, stage "
            + "FROM devices ORDER BY code",
        "SELECT subject, step, stage, at_ms, actor, station FROM reached ORDER BY subject, step",
        "SELECT code, order_code, ordinal, stage, courier, tracking_number FROM boxes ORDER BY code",
        "SELECT box, position, device FROM box_devices ORDER BY box, position",
        "SELECT id, order_code, subject, way, digest, at_ms, actor, station FROM photos ORDER BY id",
        "SELECT number, at_ms, place, station, outcome, code, text, order_code FROM scans "
            + "ORDER BY number",
        "SELECT subject, number FROM event_subjects ORDER BY subject, number",
    ]

    @Test func itIsReadAsItWasWritten() throws {
        let folder = try OldFolder(version: 5, kept: "Kept/every-kind")
        let before = try answer(to: Self.rows, in: folder.database)
        let shown = try Self.shown.map { try answer(to: $0, in: folder.database) }
        try Floor.open(folder.temporary).close()
        #expect(try answer(to: Self.rows, in: folder.database) == before)
        #expect(try Self.shown.map { try answer(to: $0, in: folder.database) } == shown)
        let inspection = try Inspection(folder.path) { _ in }
        #expect(inspection.damage == [])
        #expect(inspection.counts.events == 57)
        #expect(inspection.head == Self.end)
    }

    @Test func everyKindIsInItAndIsDecoded() throws {
        let folder = try OldFolder(version: 5, kept: "Kept/every-kind")
        var kinds: Set<EventKind> = []
        for line in try answer(to: Self.rows, in: folder.database).split(separator: "\n") {
            let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(
                String.init)
            let event = try EventKind.read(columns[1], version: 1, facts: columns[2])
            kinds.insert(event.kind)
            if event.version == 1 { #expect(try event.encoded() == columns[2]) }
            #expect(event.subjects.map(\.symbols).joined(separator: " ") == columns[3])
        }
        // Kinds that came later are not in a log of that day.
        #expect(
            Set(EventKind.allCases).subtracting(kinds) == [
                .logRuleBegun, .stepUndone, .boxRelabelled, .boxHandedOver, .boxNumbered,
                .courierListed,
                .courierUnlisted,
            ])
    }

    @Test func itGoesOnByTheNewRuleAndCountsItsOrdersSteps() async throws {
        let (folder, order) = try await continued()
        let number = try answer(
            to: "SELECT number, kind, facts, chain FROM events WHERE number >= 58",
            in: folder.database)
        #expect(number.hasPrefix("58|log.rule_begun|{\"rule\":2}|1\n59|order.verified|"))
        // Two old events, so this is its third.
        let steps = try answer(
            to: "SELECT step, number FROM events WHERE order_code = '\(order)' ORDER BY step",
            in: folder.database)
        #expect(steps.hasSuffix("\n3|59\n"))
        #expect(try damage(folder) == [])
        #expect(
            try answer(
                to: "SELECT first_rule, rule, head_number FROM chains", in: folder.database)
                == "1|2|59\n")
    }

    @Test(arguments: [
        ("UPDATE events SET at_ms = at_ms + 1 WHERE number = 9", "event 9 ("),
        ("UPDATE events SET version = 2 WHERE number = 9", "event 9 ("),
        ("UPDATE events SET facts = '{\"rule\":3}' WHERE number = 58", "event 58 ("),
        ("UPDATE events SET step = 4 WHERE number = 59", "event 59 (order.verified) was changed"),
        ("UPDATE events SET step = 4 WHERE number = 59", "event log: steps 3 to 3 of order "),
        ("UPDATE events SET version = 2 WHERE number = 59", "event 59 (order.verified) was "),
        ("DELETE FROM events WHERE number = 30", "event log: events 30 to 30 are missing"),
        ("DELETE FROM events WHERE number = 30", "event log: steps "),
        ("DELETE FROM events WHERE number = 59", "event log: events 59 to 59 are missing"),
        ("DELETE FROM events WHERE number >= 50", "event log: events 50 to 59 are missing"),
        ("UPDATE chains SET rule = 1, first_rule = 1", "event log: it ends by rule 2, and 1 is"),
        ("UPDATE chains SET head_hash = zeroblob(32)", "event log: its end is not the one"),
    ])
    func whatIsChangedOrMissingIsFound(sql: String, words: String) async throws {
        let (folder, _) = try await continued()
        // Anyone editing the log removes the triggers first.
        try sqlite(
            folder.temporary,
            """
            PRAGMA foreign_keys = OFF; DROP TRIGGER events_are_not_changed;
            DROP TRIGGER events_are_not_deleted; \(sql)
            """)
        let damage = try damage(folder)
        #expect(damage.contains { $0.hasPrefix(words) }, "\(damage)")
    }

    /// The kept folder, written to by this program: an order with two events is verified.
    private func continued() async throws -> (folder: OldFolder, order: Code) {
        let folder = try OldFolder(version: 5, kept: "Kept/every-kind")
        let code = try Code("RK5CVB56")
        let ledger = try Floor.open(folder.temporary)
        try await ledger.write { transaction in
            guard let event = try transaction.order(code)?.verify() else { return }
            try transaction.record(event, at: Floor.now, actor: Floor.ana, station: nil)
        }
        ledger.close()
        return (folder, code)
    }

    private func damage(_ folder: OldFolder) throws -> [String] {
        try Inspection(folder.path) { _ in }.damage.map(\.description)
    }
}

@Suite struct ChainTests {
    @Test func aNewLogIsWrittenByTodaysRuleFromItsFirstEvent() async throws {
        let floor = try Floor()
        let order = try await floor.register(1)
        try await floor.receive(order)
        let events = try floor.ledger.read { try $0.events(of: order) }
        #expect(events.map(\.number) == [1, 2])
        #expect(events.map(\.step) == [1, 2])
        #expect(events.map(\.chain) == [1, 1])
        floor.ledger.close()
        #expect(
            try answer(
                to: "SELECT chain, first_rule, rule, head_number FROM chains",
                in: "\(floor.path)/station.db") == "1|2|2|2\n")
    }

    /// Each order has its own steps, however their events are mixed in the log.
    @Test func anOrdersStepsAreItsOwn() async throws {
        let floor = try Floor()
        let orders = [try await floor.register(1), try await floor.register(2)]
        for order in orders { try await floor.receive(order) }
        for order in orders { try await floor.photograph(order, bytes: Array("of \(order)".utf8)) }
        for order in orders {
            #expect(try floor.ledger.read { try $0.events(of: order) }.map(\.step) == [1, 2, 3])
        }
        #expect(try floor.damage() == [])
    }

    /// The lock keeps a second process out; where it fails, as when its file is taken away, the
    /// chain does.
    @Test func whoeverBeginsToWriteLaterTakesTheChainOver() async throws {
        let floor = try Floor()
        let order = try await floor.register(1)
        try FileManager.default.removeItem(atPath: "\(floor.path)/lock")
        let second = try Floor(in: floor.folder)
        try await floor.register(2)  // the second one has not written yet
        try await second.register(3)
        for _ in 0..<2 {
            let refusal = await #expect(throws: StorageFailure.self) { try await floor.register(4) }
            #expect(refusal?.description.contains("Another process writes") == true)
        }
        try await second.register(5)
        #expect(try floor.ledger.read { try $0.order(order) } != nil)  // reading still works
        floor.ledger.close()
        second.ledger.close()
        #expect(try floor.damage() == [])
        #expect(
            try answer(
                to: "SELECT head_number, epoch FROM chains", in: "\(floor.path)/station.db")
                == "4|2\n")
    }

    @Test func aFailedWriteLeavesTheChainWhereItWas() async throws {
        struct OnPurpose: Error {}
        let floor = try Floor()
        let order = try await floor.register(1)
        await #expect(throws: OnPurpose.self) {
            try await floor.ledger.write { transaction in
                guard let event = try transaction.order(order)?.verify() else { return }
                try transaction.record(event, at: Floor.now, actor: Floor.ana, station: nil)
                throw OnPurpose()
            }
        }
        try await floor.receive(order)
        #expect(try floor.ledger.read { try $0.events(of: order) }.map(\.number) == [1, 2])
        #expect(try floor.damage() == [])
    }

    @Test func aChainCannotBeMadeShorterByAccident() async throws {
        let floor = try Floor()
        try await floor.register(1)
        floor.ledger.close()
        let database = "\(floor.path)/station.db"
        for sql in ["UPDATE chains SET head_number = 0, head_hash = x''", "DELETE FROM chains"] {
            let outcome = try ToolRunner.run("sqlite3", [database, sql])
            #expect(outcome.code != 0)
            #expect(outcome.complaint.contains("only grows"))
        }
    }
}
