import Imaging
import Scanning
import Testing

/// How small, how slanted and how bad our own codes may be and must still be read: `x` marks
/// what must be, in rows from 1 to 6 pixels a module, and columns of ``degrees``. An `x` may be
/// added, never taken away.
private struct FloorTable: CustomTestStringConvertible {
    let kind: String
    let code: @Sendable () throws -> DrawnCode
    let text: String
    /// A table for each of ``conditions``.
    let tables: [[String]]

    var testDescription: String { kind }

    static let modules = [1.0, 1.5, 2, 3, 4, 6]
    static let degrees = [0.0, 5, 20, 45, 70, 90]
    static let conditions: [(name: String, blur: Int, noise: Int)] = [
        ("sharp", 0, 2), ("blurred", 1, 2), ("noisy", 0, 45),
        ("blurred and noisy", 1, 30),
    ]

    static let all = [
        FloorTable(
            kind: "Code 128", code: { try DrawnCode(bars: "P7K4J2X7", height: 20) },
            text: "P7K4J2X7",
            tables: [
                ["x..x.x", "xxxxxx", "xxxxxx", "xxxxxx", "xxxxxx", "xxxxxx"],
                ["......", "...x..", "xxxxxx", "xxxxxx", "xxxxxx", "xxxxxx"],
                ["x..x.x", "xx.x.x", "xxxxxx", "xxxxxx", "xxxxxx", "...x.."],
                ["......", "......", "x..xxx", "xxxxxx", "xxxxxx", "......"],
            ]),
        FloorTable(
            kind: "QR code",
            code: { try DrawnCode(matrix: "HTTPS://ST.EXAMPLE/Q/P7K4J2X7") },
            text: "HTTPS://ST.EXAMPLE/Q/P7K4J2X7",
            tables: [
                ["xx...x", "xxxxxx", "xxxxxx", "xxxxxx", "xxxxxx", "xxxxxx"],
                ["......", "......", "......", "xxxxxx", "xxxxxx", "xxxxxx"],
                ["x....x", "x.xxx.", "xxxxxx", "xxxxxx", "xxxxxx", "xxxxxx"],
                ["......", "......", "......", "xxx.xx", "xxxxxx", "xxxxxx"],
            ]),
    ]
}

@Suite struct FloorTableTests {
    @Test(arguments: FloorTable.all)
    fileprivate func noCodeOfOursIsReadWorseThanYesterdayOrWrong(floor: FloorTable) throws {
        let code = try floor.code()
        var found = FloorTable.conditions.map { _ in [String]() }
        for module in FloorTable.modules {
            for index in found.indices { found[index].append("") }
            for degrees in FloorTable.degrees {
                let light = code.light(module: module, degrees: degrees)
                for (index, condition) in FloorTable.conditions.enumerated() {
                    let picture = light.picture(blur: condition.blur, noise: condition.noise)
                    let texts = Scanner.scan(picture, ScanSettings(budget: .seconds(600)))
                        .map(\.text)
                    #expect(
                        texts.allSatisfy { $0 == floor.text },
                        "\(texts), \(condition.name) at \(module) and \(degrees)°")
                    found[index][found[index].count - 1] += texts.isEmpty ? "." : "x"
                }
            }
        }
        for (index, condition) in FloorTable.conditions.enumerated() {
            let isKept = zip(floor.tables[index].joined(), found[index].joined())
                .allSatisfy { $0 == "." || $1 == "x" }
            #expect(isKept, "\(condition.name): now \(found[index])")
        }
    }
}
