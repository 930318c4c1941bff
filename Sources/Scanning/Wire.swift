/// Numbers, texts and bytes on their way between the station and its workers; numbers
/// little-endian, everything else preceded by its length.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ number: Int) {
        let number = Int64(number)
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    mutating func put(_ value: [UInt8]) {
        put(value.count)
        bytes += value
    }

    mutating func put(_ value: String) { put(Array(value.utf8)) }
}

/// The other side sent nonsense: an invalid length, number or text.
struct WireNonsense: Error {}

/// Reads what ``WireWriter`` wrote. The worker may be under an attacker's control: every length is
/// checked against the bytes present and against a limit before anything is copied.
struct WireReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number(_ range: ClosedRange<Int>) throws(WireNonsense) -> Int {
        guard bytes.count - position >= 8 else { throw WireNonsense() }
        let raw = bytes[position..<position + 8].reversed().reduce(UInt64(0)) {
            $0 << 8 | UInt64($1)
        }
        position += 8
        let number = Int(Int64(bitPattern: raw))
        guard range.contains(number) else { throw WireNonsense() }
        return number
    }

    mutating func bytes(upTo limit: Int) throws(WireNonsense) -> [UInt8] {
        let count = try number(0...max(0, limit))
        guard bytes.count - position >= count else { throw WireNonsense() }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    /// Whole microseconds, an hour at most.
    mutating func duration() throws(WireNonsense) -> Duration {
        .microseconds(try number(0...3_600_000_000))
    }

    mutating func text(upTo limit: Int) throws(WireNonsense) -> String {
        guard let text = String(validating: try bytes(upTo: limit), as: UTF8.self) else {
            throw WireNonsense()
        }
        return text
    }

    /// Checks that nothing is left over.
    func end() throws(WireNonsense) {
        guard position == bytes.count else { throw WireNonsense() }
    }
}
