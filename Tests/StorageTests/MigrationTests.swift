import Cryptography
import Foundation
import Glibc
import Logistics
@testable import Storage
import TestSupport
import Testing

/// An empty data folder, and steps of our own in it.
private struct Workbench {
    let temporary: TemporaryFolder
    let folder: DataFolder

    init() throws {
        temporary = try TemporaryFolder()
        folder = try DataFolder.open(temporary.file("data"))
    }

    func connect() throws -> SQLiteConnection {
        try SQLiteConnection(path: folder.database, access: .readWrite)
    }

    func migrate(_ steps: [Migration]) throws {
        try Migrations(steps).run(on: connect(), folder: folder)
    }

    func value(_ sql: String) throws -> String? {
        try connect().first(sql) { $0.text(0) }
    }

    static let shelves = step(
        "m001_shelves",
        """
        CREATE TABLE shelves (name TEXT PRIMARY KEY) STRICT;
        CREATE TABLE things (shelf TEXT NOT NULL REFERENCES shelves) STRICT;
        INSERT INTO shelves VALUES ('A'); INSERT INTO things VALUES ('A');
        """)

    /// Rebuilds `shelves` under its name, with the rows that `condition` picks.
    static func rebuild(where condition: String) -> String {
        """
        CREATE TABLE new_shelves (name TEXT PRIMARY KEY, room TEXT NOT NULL) STRICT;
        INSERT INTO new_shelves SELECT name, 'cellar' FROM shelves WHERE \(condition);
        DROP TABLE shelves;
        ALTER TABLE new_shelves RENAME TO shelves;
        """
    }

    static func step(_ name: String, _ sql: String) -> Migration {
        Migration(name, Array(sql.utf8))
    }
}

@Suite struct MigrationTests {
    /// After a shipped file is edited, existing folders are refused.
    @Test func whatWasShippedIsNotEdited() {
        let digests = Migration.shipped.map { "\($0.name) \(Hexadecimal.encode($0.digest))" }
        let known = [
            "m001_station f8e4d2e0265e05e545454fa91ca47b03a5987c5c25e6dc0ee5c8a74807c00eb1",
            "m002_dispatch 99594cb96cea978b684cba90bc37865a1afe107d99f7870d1f695c99a431b57a",
            "m003_serial_numbers ee0f8a9c4c881481247a854766b8d566972a987829416e2901899256860eb9e2",
            "m004_printers e93e3a56957c94c5eab7ad1b7344eca47f79a6cd77f9490bbd551403c436d9e9",
            "m005_papers 499bc3020038d54203faeb40ca4332bf551887b2e6ab0685045ba5c9106c3d7f",
            "m006_chains 5d590652711406f33eb754be62d0215cd96c4543e56588c0228f974799da606c",
            "m007_companies 1acd0f67c4062b572f92f583555c6eed67a16397628967fef7feb7a33c07f262",
            "m008_owners_and_answers "
                + "f6cc1ad2bce4f2518518cdc810b2115752e03d8d6aac94a2c74a82131bfde424",
            "m009_corrections b61f6e3f6c7bc4b05c95174b8286b56c07940ee539c10bf6336506ae6a93282d",
            "m010_serials_and_couriers "
                + "7c60968218a13f94acde8fefb9154229f3bcb14a96251aefb08b6b104d39a2ba",
        ]
        #expect(digests == known)
    }

    @Test func aTableThatOthersPointToIsMadeAnew() throws {
        let bench = try Workbench()
        try bench.migrate([Workbench.shelves])
        try bench.migrate([
            Workbench.shelves, Workbench.step("m002_rooms", Workbench.rebuild(where: "true")),
        ])
        #expect(try bench.value("SELECT room FROM shelves") == "cellar")
        let connection = try bench.connect()
        #expect(throws: StorageFailure.self) {
            try connection.execute("INSERT INTO things VALUES ('nowhere')")
        }
    }

    @Test func foreignKeysAreOnAgainAfterwards() throws {
        let bench = try Workbench()
        let connection = try bench.connect()
        try Migrations([Workbench.shelves]).run(on: connection, folder: bench.folder)
        #expect(try connection.first("PRAGMA foreign_keys") { $0.integer(0) } == 1)
        let lossy = Workbench.step("m002_rooms", Workbench.rebuild(where: "false"))
        #expect(throws: StorageFailure.self) {
            try Migrations([Workbench.shelves, lossy]).run(on: connection, folder: bench.folder)
        }
        #expect(try connection.first("PRAGMA foreign_keys") { $0.integer(0) } == 1)
    }

    @Test func aStepThatLeavesRowsPointingToNothingChangesNothing() throws {
        let bench = try Workbench()
        try bench.migrate([Workbench.shelves])
        let lossy = Workbench.step("m002_rooms", Workbench.rebuild(where: "false"))
        let failure = #expect(throws: StorageFailure.self) {
            try bench.migrate([Workbench.shelves, lossy])
        }
        #expect(
            failure?.description.contains(
                "'m002_rooms' of the data folder failed: a row of 'things' points to nothing in "
                    + "'shelves'") == true)
        #expect(try bench.value("PRAGMA user_version") == "1")
        #expect(try bench.value("SELECT name FROM shelves") == "A")
        #expect(try bench.value("SELECT count(*) FROM migrations") == "1")
    }

    @Test func aKillInTheMiddleLeavesTheOldState() async throws {
        let folder = try TemporaryFolder()
        await #expect(
            processExitsWith: .signal(SIGKILL),
            performing: { [path = folder.file("data") as String] in
                let folder = try DataFolder.open(path)
                let connection = try SQLiteConnection(path: folder.database, access: .readWrite)
                let fatal = Migration(
                    "m002_rooms", Array(Workbench.rebuild(where: "true").utf8),
                    then: { _ in _ = kill(getpid(), SIGKILL) })
                try Migrations([Workbench.shelves, fatal]).run(on: connection, folder: folder)
            })
        let opened = try DataFolder.open(folder.file("data"))
        let connection = try SQLiteConnection(path: opened.database, access: .readWrite)
        #expect(try connection.first("PRAGMA user_version") { $0.integer(0) } == 1)
        #expect(try connection.first("SELECT * FROM shelves") { $0.text(0) } == "A")
        // The next start continues from there.
        let rooms = Workbench.step("m002_rooms", Workbench.rebuild(where: "true"))
        try Migrations([Workbench.shelves, rooms]).run(on: connection, folder: opened)
        #expect(try connection.first("SELECT room FROM shelves") { $0.text(0) } == "cellar")
    }

    @Test func aShippedFileThatWasChangedIsRefused() throws {
        let bench = try Workbench()
        try bench.migrate([Workbench.shelves])
        let edited = Workbench.step("m001_shelves", "CREATE TABLE shelves (name TEXT) STRICT;")
        let failure = #expect(throws: StorageFailure.self) {
            try bench.migrate([edited, Workbench.step("m002_rooms", "CREATE TABLE rooms (a)")])
        }
        #expect(failure?.description.contains("by another text of 'm001_shelves'") == true)
        #expect(try bench.value("PRAGMA user_version") == "1")
        #expect(
            try FileManager.default.contentsOfDirectory(
                atPath: "\(bench.folder.path)/copies") == [])
    }

    @Test(arguments: [
        "UPDATE migrations SET digest = zeroblob(32) WHERE version = 3",
        "DELETE FROM migrations WHERE version = 3",
    ])
    func aFolderWithAnotherRecordIsRefused(sql: String) throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder).close()
        try sqlite(folder, sql)
        for open in [
            { _ = try Floor.open(folder) },
            { _ = try Inspection(folder.file("data")) { _ in } },
        ] {
            let failure = #expect(throws: StorageFailure.self) { try open() }
            #expect(failure?.description.contains("'m003_serial_numbers'") == true)
        }
    }

    @Test func aFolderFromBeforeTheRecordGetsOne() throws {
        let folder = try OldFolder(version: 5)
        try Floor.open(folder.temporary).close()
        let record = try answer(
            to: "SELECT version || ' ' || name FROM migrations ORDER BY version LIMIT 5",
            in: folder.database)
        #expect(
            record == """
                1 m001_station
                2 m002_dispatch
                3 m003_serial_numbers
                4 m004_printers
                5 m005_papers

                """)
        #expect(try Inspection(folder.temporary.file("data")) { _ in }.damage == [])
    }
}
