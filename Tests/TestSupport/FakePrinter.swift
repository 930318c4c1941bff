import Foundation
import Glibc

/// A label printer at 127.0.0.1: takes one connection at a time and keeps what it is sent. It is
/// gone when the last reference is.
public final class FakePrinter: Sendable {
    /// What it does with a connection.
    public enum Behaviour: Sendable, Equatable {
        /// Reads to the end, then hangs up.
        case prints
        /// Reads nothing until it is told otherwise.
        case hangs
        /// Hangs up after this many bytes.
        case hangsUp(after: Int)
        /// Reads to the end, this many bytes at a time, with a pause after each.
        case reads(Int, pause: Double)
        /// Reads to the end and stays on the line.
        case neverHangsUp
    }

    private struct State {
        var behaviour: Behaviour
        var documents: [[UInt8]] = []
        var connections = 0
        var isOver = false
    }

    /// What its threads share, so that they do not keep the printer itself alive.
    private final class Shared: @unchecked Sendable {  // guarded by `changed`
        let changed = NSCondition()
        var state: State
        init(_ behaviour: Behaviour) { state = State(behaviour: behaviour) }

        func with<Result>(_ body: (inout State) -> Result) -> Result {
            changed.lock()
            defer {
                changed.broadcast()
                changed.unlock()
            }
            return body(&state)
        }

        /// Waits until `isTrue`; `false` when it never will be.
        func wait(until isTrue: (State) -> Bool) -> Bool {
            let deadline = Date(timeIntervalSinceNow: Double(Patience.seconds))
            changed.lock()
            defer { changed.unlock() }
            while !isTrue(state) {
                guard changed.wait(until: deadline) else { return isTrue(state) }
            }
            return true
        }
    }

    /// The port it listens at.
    public let port: UInt16
    private let listener: Int32
    private let shared: Shared
    private let ended = DispatchSemaphore(value: 0)

    /// Starts it.
    ///
    /// - Parameter port: a port that another one had; any free one if left out.
    public init(_ behaviour: Behaviour = .prints, port: UInt16 = 0) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw StationFailure("no socket for a printer") }
        var (yes, small) = (Int32(1), Int32(2048))
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, size)
        // A printer's memory is small: what it does not read stays with the sender.
        setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &small, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = port.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, $0, &length) == 0
            }
        }
        guard isListening else {
            close(listener)
            throw StationFailure("a printer cannot listen: \(String(cString: strerror(errno)))")
        }
        self.listener = listener
        self.port = UInt16(bigEndian: address.sin_port)
        let shared = Shared(behaviour)
        self.shared = shared
        let ended = ended
        Thread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                shared.with { $0.connections += 1 }
                Self.serve(connection, shared)
                close(connection)
            }
            ended.signal()
        }.start()
    }

    deinit { stop() }

    /// Takes it off the network; connections to its port are refused from now on.
    public func stop() {
        guard
            !shared.with({ state in
                defer { state.isOver = true }; return state.isOver
            })
        else {
            return
        }
        shutdown(listener, Int32(SHUT_RDWR))
        ended.wait()
        close(listener)
    }

    /// What it does from now on, also with the connection that it has.
    public func behave(_ behaviour: Behaviour) { shared.with { $0.behaviour = behaviour } }

    /// What came over each connection, as far as it was read; those that are over.
    public var documents: [[UInt8]] { shared.with { $0.documents } }

    /// How many connections were made.
    public var connections: Int { shared.with { $0.connections } }

    /// Waits until this many connections are over; `false` when they never are.
    public func waits(forDocuments count: Int) -> Bool {
        shared.wait { $0.documents.count >= count }
    }

    /// Waits until this many connections were made; `false` when they never are.
    public func waits(forConnections count: Int) -> Bool {
        shared.wait { $0.connections >= count }
    }

    private static func serve(_ connection: Int32, _ shared: Shared) {
        var document: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        reading: while true {
            let state = shared.with { $0 }
            if state.isOver { break }
            var most = chunk.count
            var pause: Double = 0
            switch state.behaviour {
            case .hangs:
                _ = shared.wait { $0.behaviour != .hangs || $0.isOver }
                continue
            case .hangsUp(let limit):
                most = limit - document.count
                if most <= 0 { break reading }
            case .reads(let bytes, let wait): (most, pause) = (bytes, wait)
            case .prints, .neverHangsUp: break
            }
            // Looked at often enough to see that it is over.
            var poller = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
            guard poll(&poller, 1, 50) > 0 else { continue }
            let count = read(connection, &chunk, min(most, chunk.count))
            if count <= 0 {
                guard count == 0, state.behaviour == .neverHangsUp else { break }
                _ = shared.wait { $0.behaviour != .neverHangsUp || $0.isOver }
                break
            }
            document += chunk[..<count]
            if pause > 0 { Thread.sleep(forTimeInterval: pause) }
        }
        shared.with { $0.documents.append(document) }
    }
}
