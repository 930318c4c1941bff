import Addresses
import Glibc
import HTTP
import Logistics
import Operations
import Threads

/// The log: one JSON object a line, times in UTC, without secrets.
final class Log: Sendable {
    private let path: String
    private let descriptor: CInt
    private let lines = Mailbox<String>()

    /// - Parameter path: a file to append to, or `-` for standard error.
    init(_ path: String) throws {
        self.path = path
        do throws(Unopened) {
            descriptor = path == "-" ? 2 : try Self.open(path)
        } catch {
            throw CommandFailure(.trouble, error.words)
        }
        let (lines, file) = (lines, descriptor)
        // Written on a thread of its own: a slow disk under the log may not slow the station.
        _ = Thread("rampa-log") {
            while let batch = lines.take() { Self.write(Array(batch.joined().utf8), to: file) }
        }
    }

    /// Opens the file again under its name, after log rotation has moved it away. What
    /// cannot be opened is reported in the file that is still open.
    func reopen() {
        guard path != "-" else { return }
        do throws(Unopened) {
            let new = try Self.open(path)
            // In one step: the thread that writes always has a file.
            dup2(new, descriptor)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            close(new)
            note("log opened again", [:])
        } catch {
            note("fault", ["what": error.words])
        }
    }

    private struct Unopened: Error {
        let words: String
    }

    private static func open(_ path: String) throws(Unopened) -> CInt {
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            let why = String(cString: strerror(errno))
            throw Unopened(words: "the log '\(path)' cannot be opened: \(why).")
        }
        return file
    }

    /// Lines that cannot be written are lost: the station carries on without its log.
    private static func write(_ bytes: [UInt8], to file: CInt) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
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
