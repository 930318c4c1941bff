import Foundation
import TestSupport
import Testing
import Transfer

@Suite struct StartRefusalTests {
    /// Starts a station that must refuse, on a folder of its own unless one is given.
    private func refusal(
        _ flags: [String], on folder: String? = nil, code: Int32,
        _ location: SourceLocation = #_sourceLocation
    ) throws -> String {
        let own = try TemporaryFolder()
        let words = ["serve", "--data", folder ?? own.file("data"), "--port", "0"] + flags
        let outcome = try RunningStation.rampa(words)
        #expect(outcome.code == code, "\(outcome.complaint)", sourceLocation: location)
        #expect(outcome.output.isEmpty, sourceLocation: location)
        #expect(outcome.complaint.contains("rampa: "), sourceLocation: location)
        return outcome.complaint
    }

    @Test func aPortInUseIsNamedWithWhoToAsk() throws {
        let first = try RunningStation()
        let words = try refusal(["--port", "\(first.port)"], code: 4)
        #expect(words.contains("Port \(first.port) at '127.0.0.1' is in use"))
        #expect(words.contains("choose another port"))
    }

    @Test func aSecondServerOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws {
        let floor = try Floor()
        let words = try refusal([], on: floor.station.folder, code: 4)
        #expect(words.contains("in use by another station (process \(floor.station.processID))"))
        #expect(try floor.get("/api/v1/me").status == 200)
        #expect(try floor.station.token() == floor.token)
        #expect(try floor.station.rampa(["scan", "x", "--at", "find"]).code == 1)
    }

    @Test func aFolderOfANewerVersionIsLeftAsItIs() throws {
        let floor = try Floor()
        let order = try floor.register()
        #expect(floor.station.terminate() == 0)
        let database = "\(floor.station.folder)/station.db"
        try ToolRunner.output(of: "sqlite3", [database, "PRAGMA wal_checkpoint(TRUNCATE)"])
        let known = try Data(contentsOf: URL(fileURLWithPath: database))
        try ToolRunner.output(of: "sqlite3", [database, "PRAGMA user_version = 99"])
        let before = try Data(contentsOf: URL(fileURLWithPath: database))
        let words = try refusal([], on: floor.station.folder, code: 4)
        #expect(words.contains("has version 99, this program knows"))
        #expect(words.contains("Install the newer program"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
        try known.write(to: URL(fileURLWithPath: database))
        try floor.station.restart()
        #expect(try Floor(floor.station).get("/api/v1/orders/\(order.order)").status == 200)
    }

    @Test func theDatabaseOfAnotherProgramIsNotTouched() throws {
        let folder = try TemporaryFolder()
        let database = folder.file("station.db")
        try ToolRunner.output(of: "sqlite3", [database, "CREATE TABLE theirs (x)"])
        #expect(try refusal([], on: folder.path, code: 4).contains("another program"))
        try Data("this is no database at all, only some text".utf8).write(
            to: URL(fileURLWithPath: database))
        #expect(try refusal([], on: folder.path, code: 4).contains("not a database"))
    }

    @Test func aFolderThatOthersMayReadIsRefusedWithTheCommandThatHelps() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path)
        #expect(try refusal([], on: folder.path, code: 4).contains("chmod 700 '\(folder.path)'"))
    }

    @Test func aFolderThatIsAFileOrCannotBeMadeIsNamed() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: folder.file("file")))
        for path in [folder.file("file"), folder.file("file/data"), "/proc/nowhere/data"] {
            #expect(try refusal([], on: path, code: 4).contains("'/"), "\(path)")
        }
    }

    @Test(arguments: [
        (["--demo", "--address", "0.0.0.0"], "127.0.0.1 only, not on '0.0.0.0'"),
        (["--address", "0.0.0.0"], "passwords may not go unencrypted"),
        (["--address", "nonsense"], "'nonsense'"),
        (["--prot", "80"], "there is no flag '--prot'. Did you mean --port?"),
        (["--port"], "--port needs a value"), (["--port", "80800"], "port is '80800'"),
        (["--port", "http"], "port is 'http'"), (["--workers", "0"], "workers is '0'"),
        (["--reserve-mb", "-1"], "reserve-mb is '-1'"),
    ])
    func aWrongFlagIsRefused(flags: [String], words: String) throws {
        #expect(try refusal(flags, code: 2).contains(words))
    }

    @Test(arguments: ["serve", "check", "demo", "config"])
    func aWordTooManyIsRefused(command: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try RunningStation.rampa([command, "now"], folder: folder.file("data"))
        #expect(outcome.code == 2)
        #expect(outcome.complaint.contains("'now' is one word too many"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("data")))
    }

    @Test func anUnknownSettingInTheFileIsNamedWithItsLineAndTheNearest() throws {
        let folder = try TemporaryFolder()
        let file = folder.file("rampa.conf")
        try Data("# ours\nshop-name = Fix\nshop-adress = Ulica 1\n".utf8).write(
            to: URL(fileURLWithPath: file))
        let words = try refusal([], on: folder.path, code: 2)
        #expect(words.contains("\(file), line 3: there is no setting 'shop-adress'"))
        #expect(words.contains("Did you mean shop-address?"))
        let shown = try RunningStation.rampa(["config"], folder: folder.path)
        #expect(shown.code == 2)
    }

    @Test func anUnknownCommandIsRefusedWithTheNearest() throws {
        let outcome = try RunningStation.rampa(["serv"])
        #expect(outcome.code == 2)
        #expect(outcome.complaint.contains("there is no command 'serv'"))
        #expect(outcome.complaint.contains("Did you mean: rampa serve?"))
    }

    @Test func aBrokenTemplateOrLogIsNamed() throws {
        let folder = try TemporaryFolder()
        try Data("<template>\n<oops>".utf8).write(
            to: URL(fileURLWithPath: folder.file("slip.xml")))
        #expect(try refusal(["--labels", folder.path], code: 4).contains("slip.xml"))
        #expect(try refusal(["--labels", "/nowhere"], code: 4).contains("/nowhere"))
        #expect(try refusal(["--log", "/nowhere/log"], code: 4).contains("/nowhere/log"))
    }

    @Test func aCommandWithoutAStationSaysHowToStartOne() throws {
        let folder = try TemporaryFolder()
        for words in [
            ["scan", "x", "--at", "intake"], ["slip", "P2345678", "-o", folder.file("a.pdf")],
            ["order", "new", "/dev/null"],
        ] {
            let outcome = try RunningStation.rampa(words, folder: folder.path)
            #expect(outcome.code == 3, "\(words)")
            #expect(outcome.complaint.contains("rampa serve --data '\(folder.path)'"))
        }
        let check = try RunningStation.rampa(["check"], folder: folder.path)
        #expect(check.code == 4)
        #expect(check.complaint.contains("there is no station.db"))
    }
}
