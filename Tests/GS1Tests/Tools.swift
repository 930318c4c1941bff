import Foundation

/// Other people's programs, which our rules are held against.
enum Tools {
    struct Output {
        var status: Int32
        var text: String
        /// What it says of errors and warnings.
        var complaint: String
    }

    /// Runs a program and waits. What it complains of is a line or two, so no pipe fills up.
    static func run(_ program: String, _ arguments: [String]) throws -> Output {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/\(program)")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, text: String(decoding: bytes, as: UTF8.self),
            complaint: String(decoding: complaint, as: UTF8.self))
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
