import Imaging
import Testing

@testable import Scanning

@Suite struct WireTests {
    private let scans = [
        Scan(
            bytes: Array("P7K4J2X7".utf8), symbology: .code128,
            corners: [.init(x: -3, y: 4), .init(x: 90, y: 4)], pass: "stripes",
            function1: .first, after: .microseconds(2_345)),
        Scan(bytes: [0xFC, 0, 1], symbology: .qrCode, corners: [], pass: "1000"),
        Scan(
            bytes: [1], symbology: .maxiCode, corners: [], pass: "matrices",
            carriesDestination: true),
    ]

    @Test func requestsComeBackAsTheyWere() throws {
        let all = Wants(
            codes: ScanSettings(
                symbologies: Set(Symbology.allCases), lengths: [.itf: [8, 14], .code39: []],
                mode: .first, budget: .milliseconds(30)),
            views: [480, 1600], explanation: true)
        for wants in [all, Wants(), Wants(codes: nil)] {
            let request = PictureRequest(wants, [1, 2, 3])
            #expect(try PictureRequest(decoding: request.encoded()) == request)
        }
    }

    @Test func repliesComeBackAsTheyWere() throws {
        let findings = PictureReply.Findings(
            scans: scans, views: [[0xFF, 0xD8, 7]], explanation: [0xFF, 0xD8, 9],
            milliseconds: 31, decoding: .microseconds(1_999), scanning: .microseconds(20_001))
        let refusals: [PictureRefusal] = [.incomplete, .outOfMemory, .damaged("bad Huffman code")]
        for outcome in refusals.map({ .failure($0) }) + [Result.success(findings)] {
            let reply = PictureReply(outcome)
            #expect(try PictureReply(decoding: reply.encoded()) == reply)
        }
    }

    @Test func everyCutAndEveryAdditionIsNonsense() throws {
        let findings = PictureReply.Findings(scans: scans, views: [[0xFF, 0xD8]], milliseconds: 1)
        let bytes = PictureReply(.success(findings)).encoded()
        for length in bytes.indices {
            #expect(throws: WireNonsense.self) {
                try PictureReply(decoding: Array(bytes[..<length]))
            }
        }
        #expect(throws: WireNonsense.self) { try PictureReply(decoding: bytes + [0]) }
    }

    @Test func noFlippedByteTraps() {
        let findings = PictureReply.Findings(scans: scans, views: [[0xFF, 0xD8]], milliseconds: 1)
        let bytes = PictureReply(.success(findings)).encoded()
        var refused = 0
        for at in bytes.indices {
            for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] where bytes[at] != value {
                var broken = bytes
                broken[at] = value
                do { _ = try PictureReply(decoding: broken) } catch { refused += 1 }
            }
        }
        #expect(refused > 100)
    }

    @Test func aViewMustBeAJPEGAndWordsMustBePrintable() {
        let page = Array("<html>".utf8)
        for findings in [PictureReply.Findings(views: [page]), .init(explanation: page)] {
            let reply = PictureReply(.success(findings)).encoded()
            #expect(throws: WireNonsense.self) { try PictureReply(decoding: reply) }
        }
        let words = PictureReply(.failure(.damaged("\u{1B}[2J"))).encoded()
        #expect(throws: WireNonsense.self) { try PictureReply(decoding: words) }
    }
}
