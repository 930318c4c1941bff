import Foundation
import TestSupport
import Testing

/// The command line as somebody meets it who has only its help.
@Suite struct HelpTests {
    /// The commands that `rampa --help` lists, by their names.
    private func commands() throws -> [String] {
        let overview = try RunningStation.rampa(["--help"]).output
        let lines = overview.split(separator: "\n").filter { $0.hasPrefix("  ") }
        let names = lines.map { line in
            line.split(separator: " ").prefix { $0.allSatisfy(\.isLowercase) }
        }
        return names.filter { !$0.isEmpty && $0[0] != "rampa" }.map { words in
            let two = words.prefix(2).joined(separator: " ")
            return ["order new", "manifest new", "person new"].contains(two)
                ? two : String(words[0])
        }
    }

    /// Commands whose example needs what the demo does not have, and what they say instead.
    private static let needing = [
        "print": "printer", "printers": "printer",
    ]

    @Test func everyExampleRunsOnTheDemo() throws {
        let station = try RunningStation(flags: ["--demo"])
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("SampleImages"),
            withDestinationPath: Project.folder("SampleImages"))
        let program = try RunningStation.executable()
        let binaries = URL(fileURLWithPath: program).deletingLastPathComponent().path
        let all = try commands()
        #expect(all.count >= 18)
        for command in all where command != "serve" {
            let help = try RunningStation.rampa(
                command.split(separator: " ").map(String.init) + ["--help"])
            #expect(help.code == 0, "\(command)")
            let example = try #require(help.output.split(separator: "\n").last)
                .trimmingCharacters(in: .whitespaces)
            #expect(example.contains("rampa \(command)"), "\(command): \(example)")
            let outcome = try ToolRunner.run(
                "/bin/sh", ["-c", example], in: folder.path,
                environment: [
                    "PATH": "\(binaries):/usr/bin:/bin", "RAMPA_DATA": station.folder,
                    "HOME": folder.path,
                ])
            if let words = Self.needing[command] {
                #expect(outcome.code == 1, "\(example): \(outcome.complaint)")
                #expect(outcome.complaint.contains(words), "\(example): \(outcome.complaint)")
            } else {
                #expect(outcome.code == 0, "\(example): \(outcome.output)\(outcome.complaint)")
            }
        }
    }

    @Test(arguments: [
        (["order", "--help"], 0, "rampa order new FILE.json"),
        (["person", "--help"], 0, "rampa person new LOGIN"),
        (["manifest", "--help"], 0, "rampa manifest new COURIER"),
        (["manifest"], 2, "rampa manifest new COURIER"),
        (["--version"], 0, "rampa "), (["help"], 0, "rampa --version"),
    ])
    func helpIsGivenWhereItIsAskedFor(words: [String], code: Int32, says: String) throws {
        let outcome = try RunningStation.rampa(words)
        #expect(outcome.code == code)
        #expect(outcome.output.contains(says), "\(outcome.output)")
    }

    @Test func aSecondWordThatIsWrongNamesTheCommand() throws {
        let outcome = try RunningStation.rampa(["order", "mew", "x.json"])
        #expect(outcome.code == 2)
        #expect(
            outcome.complaint.contains("no command 'order mew'. Did you mean: rampa order new?"))
    }

    @Test(arguments: [["--help"], ["config"], ["track", "1Z999AA10123456784"]])
    func aResultThatCannotBeWrittenIsTrouble(words: [String]) throws {
        let program = try RunningStation.executable()
        let outcome = try ToolRunner.run(
            "/bin/sh", ["-c", "\"$0\" \"$@\" > /dev/full", program] + words)
        #expect(outcome.code == 4)
        #expect(outcome.complaint.contains("the output cannot be written: No space left"))
    }

    @Test func aReaderThatHasSeenEnoughIsNoTrouble() throws {
        let program = try RunningStation.executable()
        let outcome = try ToolRunner.run(
            "/bin/bash", ["-c", "\"$0\" config | true; echo ${PIPESTATUS[0]}", program])
        #expect(outcome.output == "0\n")
        #expect(outcome.complaint.isEmpty)
    }

    @Test(arguments: ["nope.jpg", "./label", "/nowhere/scan", "Photo.HEIC"])
    func aMistypedFileNameIsNotScannedAsAText(name: String) throws {
        let station = try RunningStation()
        let outcome = try station.rampa(["scan", name, "--at", "find"])
        #expect(outcome.code == 2)
        #expect(outcome.complaint.contains("there is no file '\(name)'"))
        #expect(outcome.complaint.contains("--text"))
        let text = try station.rampa(["scan", name, "--at", "find", "--text"])
        #expect(text.code == 1)
        #expect(text.output.contains("UNKNOWN"))
    }
}
