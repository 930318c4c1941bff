import Cryptography
import Foundation
import Logistics
import Storage
import TestSupport
import Testing

@Suite struct LedgerTests {
    @Test func whatWasRecordedIsReadBackAndFolded() async throws {
        let floor = try Floor()
        let code = try await floor.register(1)
        try await floor.receive(code)
        let order = try #require(try floor.ledger.read { try $0.order(code) })
        #expect(order.language == .exactly(.polish))
        #expect(order.parcels.map(\.stage) == [.received])
        #expect(order.devices.map(\.stage) == [.received, .received])
        #expect(order.parcels[0].receipt?.by == Floor.ana)
        #expect(order.parcels[0].receipt?.station == "Desk 1")
        let texts = try floor.ledger.read { try $0.texts([order.customer.name]) }
        #expect(texts[order.customer.name] == "Zażółć Gęślą")
        #expect(try floor.ledger.read { try $0.orderCode(of: order.devices[1].code) } == code)
        let kinds = try floor.ledger.read { try $0.events(of: code).map(\.what.kind.rawValue) }
        #expect(kinds == ["order.registered", "parcel.received"])
        #expect(try floor.damage() == [])
    }

    @Test func writesThatWaitTogetherAreAllThereAndAFailedOneTakesOnlyItself() async throws {
        struct OnPurpose: Error {}
        let floor = try Floor()
        let kept = await withTaskGroup(of: Bool.self) { group in
            for seed in 0..<200 {
                group.addTask {
                    do {
                        try await floor.register(UInt64(seed), devices: 1)
                        if seed.isMultiple(of: 5) {
                            try await floor.ledger.write { transaction in
                                _ = try transaction.seal("gone", salt: [1], of: nil)
                                throw OnPurpose()
                            }
                        }
                        return true
                    } catch is OnPurpose {
                        return false
                    } catch {
                        Issue.record(error)
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(kept == 160)
        #expect(
            try floor.ledger.read {
                try $0.orders(holding: [], stage: nil, after: nil, limit: 1000)
            }.count == 200)
        let inspection = try Inspection(floor.path) { _ in }
        #expect(inspection.damage == [])
        #expect(inspection.counts.events == 200)
        // 5 values an order; those of the failed writes are not there.
        #expect(inspection.counts.personalValues == 200 * 5)
    }

    @Test func everythingIsThereAfterOpeningAgain() async throws {
        let folder = try TemporaryFolder()
        var code: Code?
        do {
            let ledger = try Floor.open(folder)
            let key = WriteKey(actor: "a", key: "k", route: "POST /x", payload: [1])
            try await ledger.write {
                #expect(try $0.claim(key, at: Floor.now))
                try $0.keep("first answer", to: key)
            }
            ledger.close()
        }
        let floor = try Floor()
        code = try await floor.register(3)
        floor.ledger.close()
        let again = try Floor.open(folder)
        #expect(
            try again.read {
                try $0.answer(to: WriteKey(actor: "a", key: "k", route: "POST /x", payload: [1]))
            } == "first answer")
        #expect(
            try again.read {
                try $0.answer(to: WriteKey(actor: "b", key: "k", route: "POST /x", payload: [1]))
            } == nil)
        #expect(throws: Refusal.keyReused(key: "k")) {
            try again.read {
                try $0.answer(to: WriteKey(actor: "a", key: "k", route: "POST /x", payload: [2]))
            }
        }
        #expect(code != nil)
    }

    @Test func theNewestOrdersComeInPages() async throws {
        let floor = try Floor()
        for seed in 0..<25 { try await floor.register(UInt64(seed), devices: 1) }
        var seen: [Code] = []
        while true {
            let page = try floor.ledger.read {
                try $0.orders(holding: [], stage: nil, after: seen.last, limit: 10).map(\.code)
            }
            if page.isEmpty { break }
            seen += page
        }
        #expect(seen.count == 25)
        #expect(Set(seen).count == 25)
    }

    @Test func aClosedLedgerIsWholeInOneFile() async throws {
        let floor = try Floor()
        try await floor.register(1)
        #expect(
            try floor.ledger.read { try $0.orders(holding: [], stage: nil, after: nil, limit: 9) }
                .count == 1)
        floor.ledger.close()
        let file = try FileManager.default.attributesOfItem(atPath: "\(floor.path)/station.db-wal")
        #expect(file[.size] as? Int == 0)
    }

    @Test func everybodyWhoListensHearsWhichOrderChanged() async throws {
        let floor = try Floor()
        let heard = [0, 1].map { _ in
            AsyncStream<Set<Code>> { continuation in
                floor.ledger.onChange { continuation.yield($0) }
            }
        }
        let code = try await floor.register(1)
        for stream in heard {
            var changes = stream.makeAsyncIterator()
            #expect(await changes.next() == [code])
        }
    }

    @Test func aClosedLedgerTakesNothing() async throws {
        let floor = try Floor()
        floor.ledger.close()
        await #expect(throws: StorageFailure.self) { try await floor.register(1) }
    }

    @Test func aDiskBelowItsReserveTakesNoPhotosAndThenNoScans() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(
            DataFolder.open(folder.file("data")),
            reserve: .init(photos: .max, everything: .max))
        let refusal = #expect(throws: StorageFailure.self) {
            try PhotoStore(ledger).keep([1, 2, 3], mediaType: "image/jpeg")
        }
        #expect(refusal?.description.contains("Free some space") == true)
        await #expect(throws: StorageFailure.self) {
            try await ledger.write { _ = try $0.seal("x", salt: [1], of: nil) }
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.file("data/incoming")) == [])
    }
}

@Suite struct DataFolderTests {
    @Test func aSecondStationOnTheSameFolderIsToldSo() throws {
        let folder = try TemporaryFolder()
        let first = try Floor.open(folder)
        let refusal = #expect(throws: StorageFailure.self) { try Floor.open(folder) }
        #expect(
            refusal?.description.contains("in use by another station (process \(getpid()))") == true
        )
        first.close()
    }

    @Test func aFolderOfANewerProgramIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder).close()
        try sqlite(folder, "PRAGMA user_version = 99")
        let refusal = #expect(throws: StorageFailure.self) { try Floor.open(folder) }
        #expect(refusal?.description.contains("has version 99, this program knows") == true)
    }

    @Test(arguments: 1...5)
    func anOlderFolderIsCopiedAndBroughtUpToDate(version: Int) throws {
        let folder = try OldFolder(version: version)
        try Floor.open(folder.temporary).close()
        let newest = try answer(to: "SELECT max(version) FROM migrations", in: folder.database)
        #expect(try answer(to: "PRAGMA user_version", in: folder.database) == newest)
        let indexes = "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%_to_send'"
        #expect(try answer(to: indexes, in: folder.database) == "2\n")
        let copy = "\(folder.path)/copies/before-version-\(version + 1).db"
        #expect(try answer(to: "PRAGMA user_version", in: copy) == "\(version)\n")
        #expect(try answer(to: "SELECT count(*) FROM orders", in: copy) == "5\n")
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.file("data"), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try sqlite(folder, "CREATE TABLE theirs (a)")
        let refusal = #expect(throws: StorageFailure.self) { try Floor.open(folder) }
        #expect(refusal?.description.contains("another program") == true)
    }

    @Test func aFolderThatOthersMayReadIsRefused() throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder).close()
        chmod(folder.file("data"), 0o755)
        let refusal = #expect(throws: StorageFailure.self) { try Floor.open(folder) }
        #expect(refusal?.description.contains("chmod 700") == true)
    }

    @Test func theSecretKeyIsMadeOnce() throws {
        let folder = try TemporaryFolder()
        let first = try DataFolder.open(folder.file("data")).secretKey()
        #expect(first.count == 32)
        #expect(try DataFolder.open(folder.file("data")).secretKey() == first)
    }
}

/// What the sqlite3 program prints for a question.
func answer(to sql: String, in database: String) throws -> String {
    try ToolRunner.output(of: "sqlite3", ["-bail", database, sql])
}

/// Runs SQL as somebody with the sqlite3 program would.
func sqlite(_ folder: TemporaryFolder?, _ sql: String) throws {
    try ToolRunner.output(
        of: "sqlite3", ["-bail", "\(folder?.path ?? "")/data/station.db", sql])
}

/// What the sqlite3 program says when it refuses.
func failure(of sql: String, in folder: TemporaryFolder?) throws -> String {
    let outcome = try ToolRunner.run(
        "sqlite3", ["-bail", "\(folder?.path ?? "")/data/station.db", sql])
    #expect(outcome.code != 0)
    return outcome.complaint
}
