import Foundation

/// Other people's programs, which our check characters are held against.
enum Tools {
    struct Output {
        var status: Int32
        var text: String
    }

    /// Runs a program and waits; what it writes to its error channel is dropped.
    static func run(_ program: String, _ arguments: [String]) throws -> Output {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, text: String(decoding: bytes, as: UTF8.self))
    }
}

/// Numbers that look random and are the same in each run (SplitMix64).
struct FixedNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension String {
    /// So many random digits.
    static func digits(_ count: Int, using numbers: inout FixedNumbers) -> String {
        String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &numbers))) })
    }
}
