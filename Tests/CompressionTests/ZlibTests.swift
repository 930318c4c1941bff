import Compression
import Foundation
import TestSupport
import Testing

/// Runs `script` with Python's zlib on `input`; what it writes comes back.
private func python(_ script: String, _ input: [UInt8]) throws -> [UInt8] {
    try ToolRunner.python(
        """
        import sys, zlib
        data = sys.stdin.buffer.read()
        sys.stdout.buffer.write(\(script))
        """, input: input)
}

private let samples: [[UInt8]] = [
    [], [7], Array("Rampa ".utf8), [UInt8](repeating: 0, count: 100_000),
    (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ $0 >> 3) },
]

@Suite struct ZlibTests {
    @Test(arguments: samples, [0, 1, 6, 9])
    func whatWePackPythonUnpacks(sample: [UInt8], level: Int) throws {
        let zlib = Zlib.deflate(sample, level: level)
        #expect(try python("zlib.decompress(data)", zlib) == sample)
        let raw = Zlib.deflate(sample, form: .raw, level: level)
        #expect(try python("zlib.decompress(data, -15)", raw) == sample)
        #expect(try Zlib.inflate(raw, form: .raw, limit: 1 << 20) == sample)
    }

    @Test(arguments: samples) func whatPythonPacksWeUnpack(sample: [UInt8]) throws {
        let packed = try python("zlib.compress(data, 9)", sample)
        #expect(try Zlib.inflate(packed, limit: sample.count) == sample)
    }

    @Test func theCheckSumIsThatOfTheStandard() {
        #expect(Zlib.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
        let halves = Zlib.crc32(
            Array("6789".utf8)[...], seed: Zlib.crc32(Array("12345".utf8)))
        #expect(halves == 0xCBF4_3926)
    }

    @Test func moreThanTheLimitIsRefused() throws {
        let bomb = Zlib.deflate([UInt8](repeating: 0, count: 20_000_000))
        #expect(bomb.count < 30_000)
        #expect(throws: CompressionFailure.tooLarge(limit: 19_999_999)) {
            try Zlib.inflate(bomb, limit: 19_999_999)
        }
        #expect(throws: CompressionFailure.tooLarge(limit: 0)) {
            try Zlib.inflate(bomb, limit: 0)
        }
    }

    @Test func everyCutIsNoticed() throws {
        let packed = Zlib.deflate(Array("a slip in a parcel".utf8))
        for length in packed.indices {
            #expect(throws: CompressionFailure.incomplete) {
                try Zlib.inflate(Array(packed[..<length]), limit: 100)
            }
        }
    }

    @Test func aWrongCheckSumIsDamage() throws {
        var packed = Zlib.deflate(Array("a slip in a parcel".utf8))
        packed[packed.count - 1] ^= 1
        let damaged = packed
        #expect(throws: CompressionFailure.damaged) { try Zlib.inflate(damaged, limit: 100) }
        #expect(throws: CompressionFailure.damaged) {
            try Zlib.inflate([1, 2, 3, 4], limit: 100)
        }
    }

    @Test func aStreamInPartsIsReadAsOne() throws {
        let plain = samples[4]
        let packed = Zlib.deflate(plain)
        let torn: [UInt8] = Array(packed[..<100]) + [9, 9, 9] + Array(packed[100...]) + [8]
        let inflater = try Inflater(torn, parts: [0..<100, 100..<100, 103..<torn.count])
        var read: [UInt8] = []
        while !inflater.isAtEnd { read += try inflater.read(upTo: 777) }
        #expect(read == plain)
        #expect(inflater.unusedBytes == 1)
    }
}
