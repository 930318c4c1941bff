import Foundation
import TestSupport
import Testing

/// What is in the folder of sample images, and beside the program that runs the tests.
enum Folders {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let images = package.appendingPathComponent("SampleImages")

    static func photo(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: images.appendingPathComponent("\(name).jpg")))
    }

    /// Runs the program that makes the sample images.
    ///
    /// - Returns: what it prints.
    static func camera(_ arguments: [String]) throws -> String {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = URL(fileURLWithPath: tests).deletingLastPathComponent()
            .appendingPathComponent("sample-images")
        return try ToolRunner.output(of: program.path, arguments, in: package.path)
    }
}

/// A photo, and which of its codes are read today. Codes move from `left` to `read`, never back.
struct Floor: CustomTestStringConvertible {
    /// Of the file, without its ending.
    let name: String
    /// What must be read: texts of Code 128, and `QR` before the parcel whose QR code it is.
    let read: [String]
    /// What is in the photo too.
    var left: [String] = []

    var testDescription: String { name }

    /// Lines as in the file beside the photo.
    static func lines(_ codes: [String]) -> Set<String> {
        Set(
            codes.map { code in
                code.hasPrefix("QR ")
                    ? "QR code\tHTTPS://ST.EXAMPLE/Q/\(code.dropFirst(3))" : "Code 128\t\(code)"
            })
    }

    static let all = [
        Floor(name: "straight", read: ["PFBJ9D5B", "DG43SFRS", "D7NN33GC", "QR PFBJ9D5B"]),
        Floor(name: "turned", read: ["PCPDRJ79", "DDJSKFRT", "DS3G27D3", "QR PCPDRJ79"]),
        Floor(name: "perspective", read: ["P7F85BDN", "D3XXH3G5", "DD65G7HB", "QR P7F85BDN"]),
        Floor(name: "blurred", read: ["PCB32GD8", "D72G4GJK"], left: ["QR PCB32GD8"]),
        Floor(
            name: "uneven-light",
            read: ["PN42DDNT", "D8JRPDT4", "DKDTK46D", "DP73T7FR", "QR PN42DDNT"]),
        Floor(
            name: "courier-label",
            read: [
                "PRFXK57J", "D9N7V638", "RB123456785GB", "2LPL00950+41000417", "QR PRFXK57J",
            ]),
        Floor(
            name: "two-slips",
            read: [
                "PFBJ9D5B", "DG43SFRS", "D7NN33GC", "PN42DDNT", "D8JRPDT4", "DKDTK46D", "DP73T7FR",
                "QR PFBJ9D5B", "QR PN42DDNT",
            ]),
        Floor(name: "no-code", read: []),
        Floor(name: "crumpled", read: ["PCPDRJ79", "DDJSKFRT", "DS3G27D3", "QR PCPDRJ79"]),
        Floor(name: "glare", read: ["PN42DDNT", "DP73T7FR", "QR PN42DDNT"]),
        Floor(name: "far", read: ["PRFXK57J", "D9N7V638", "QR PRFXK57J"]),
        Floor(name: "cut-off", read: ["PFBJ9D5B"]),
        Floor(name: "in-pouch", read: ["PCB32GD8", "D72G4GJK"], left: ["QR PCB32GD8"]),
    ]
}
