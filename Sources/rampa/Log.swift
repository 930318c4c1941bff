import Addresses
import Glibc
import HTTP
import Logistics
import Operations
import Threads

/// The log: one JSON object a line, times in UTC, without secrets.
final class Log: Sendable {
    private let lines = Mailbox<String>()

    /// - Parameter path: a file to append to, or `-` for standard error.
    init(_ path: String) throws {
        var descriptor: CInt = 2
        if path != "-" {
            descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw CommandFailure(
                    .trouble,
                    "the log '\(path)' cannot be opened: "
                        + "\(String(cString: strerror(errno))).")
            }
        }
        let (lines, file) = (lines, descriptor)
        // Written on a thread of its own: a slow disk under the log may not slow the station.
        _ = Thread("rampa-log") {
            while let batch = lines.take() {
                let bytes = Array(batch.joined().utf8)
                _ = write(file, bytes, bytes.count)
            }
        }
    }

    /// Writes what happened, with facts.
    func note(_ what: String, _ facts: [String: String]) {
        let sorted = facts.sorted { $0.key < $1.key }
            .map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }.joined(separator: ",")
        let at = World.live.now().milliseconds
        lines.put("{\"at\":\(at),\"facts\":{\(sorted)},\"what\":\(Self.quoted(what))}\n")
    }

    /// A text as JSON (RFC 8259 §7). Written here because every request is a line: a general
    /// encoder took a fifth of an empty answer's time.
    static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes what the HTTP server tells.
    func note(_ note: ServerNote) {
        switch note {
        case .request(let exchange):
            self.note(
                "request",
                [
                    "id": exchange.id, "method": exchange.method,
                    "path": Address.withoutSecret(exchange.target), "status": "\(exchange.status)",
                    "milliseconds": "\(Int(exchange.milliseconds))",
                    "bytes": "\(exchange.bytes)", "address": exchange.remoteAddress,
                ])
        case .fault(let id, let text): self.note("fault", ["id": id, "what": text])
        case .library(let text): self.note("connection", ["what": text])
        }
    }
}
