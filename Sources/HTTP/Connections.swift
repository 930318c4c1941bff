import Glibc
import Threads

/// One client's connection.
final class Connection: Sendable {
    /// The socket; the library's, so it is used only while the connection is registered.
    fileprivate let descriptor: Int32
    let peer: IPAddress
    /// The address of the request that is being read, and whether it was whole.
    let target = Lock((text: "", isWhole: false))

    init(descriptor: Int32, peer: IPAddress) {
        self.descriptor = descriptor
        self.peer = peer
    }
}

/// All connections there are, how many each address has, and how long each may still take.
final class Connections: Sendable {
    private enum Phase {
        /// No complete head yet. On a first request, the client is told when it is too slow.
        case awaitingHead(until: ContinuousClock.Instant, isStarted: Bool)
        case serving(Exchange)
        /// Refused, or cut; the library closes it.
        case ending
    }

    private struct State {
        var entries: [ObjectIdentifier: (connection: Connection, phase: Phase)] = [:]
        var perAddress: [[UInt8]: Int] = [:]
        var lingering: [(descriptor: Int32, until: ContinuousClock.Instant)] = []

        subscript(connection: Connection) -> Phase? {
            get { entries[ObjectIdentifier(connection)]?.phase }
            set {
                guard let newValue else { return }
                entries[ObjectIdentifier(connection)]?.phase = newValue
            }
        }
    }

    private let settings: ServerSettings
    private let proxies: Proxies
    private let waker: Waker
    private let state = Lock(State())

    /// Beyond this many refused clients at once, further ones are cut off at once.
    private static let lingerLimit = 64
    private static let lingerTime: Duration = .seconds(2)

    init(_ settings: ServerSettings, proxies: Proxies, waker: Waker) {
        self.settings = settings
        self.proxies = proxies
        self.waker = waker
    }

    // MARK: The life of a connection, as the library reports it

    func open(_ connection: Connection) {
        state.withLock { state in
            let network = connection.peer.network
            let count = state.perAddress[network, default: 0] + 1
            state.perAddress[network] = count
            var phase = Phase.awaitingHead(until: .now + settings.headDeadline, isStarted: true)
            if count > settings.perAddressLimit, !proxies.isTrusted(connection.peer) {
                cut(connection, .tooManyConnections)
                phase = .ending
            }
            state.entries[ObjectIdentifier(connection)] = (connection, phase)
            if state.entries.count == 1 { waker.wake() }
        }
    }

    func close(_ connection: Connection) {
        state.withLock { state in
            state.entries[ObjectIdentifier(connection)] = nil
            let network = connection.peer.network
            let count = state.perAddress[network, default: 0] - 1
            state.perAddress[network] = count > 0 ? count : nil
        }
    }

    /// The first line of a request has come.
    func headStarted(_ connection: Connection) {
        state.withLock { state in
            guard case .awaitingHead(let until, _) = state[connection] else { return }
            let deadline = min(until, .now + settings.headDeadline)
            state[connection] = .awaitingHead(until: deadline, isStarted: true)
        }
    }

    /// A head has arrived and `exchange` answers it, or a refusal when there is none. `false` when
    /// the connection was cut meanwhile.
    func serve(_ connection: Connection, _ exchange: Exchange?) -> Bool {
        state.withLock { state in
            guard case .awaitingHead = state[connection] else { return false }
            state[connection] = exchange.map(Phase.serving) ?? .ending
            return true
        }
    }

    /// The answer has gone out; the connection may be used again.
    func finish(_ connection: Connection) {
        state.withLock { state in
            guard case .serving = state[connection] else { return }
            // The library ends a silent connection after the idle timeout, but restarts that with
            // every byte.
            let until = ContinuousClock.now + settings.idleTimeout + settings.headDeadline
            state[connection] = .awaitingHead(until: until, isStarted: false)
        }
    }

    /// Keeps a refused client's connection open for a moment after the library has closed its end:
    /// closing with unread bytes sends a "reset", and the client would never see why it was
    /// refused.
    func linger(_ connection: Connection) {
        state.withLock { state in
            guard state.lingering.count < Self.lingerLimit else { return }
            let copy = fcntl(connection.descriptor, F_DUPFD_CLOEXEC, 0)
            guard copy >= 0 else { return }
            state.lingering.append((copy, .now + Self.lingerTime))
        }
        waker.wake()
    }

    // MARK: Upkeep

    var exchanges: [Exchange] {
        state.withLock { state in
            state.entries.values.compactMap { entry in
                guard case .serving(let exchange) = entry.phase else { return nil }
                return exchange
            }
        }
    }

    /// Sleeps until there may be work for ``sweep()``.
    func sleep(_ tick: Duration) {
        let (isIdle, lingering) = state.withLock { state in
            (state.entries.isEmpty && state.lingering.isEmpty, state.lingering.map(\.descriptor))
        }
        waker.sleep(isIdle ? nil : tick, sockets: lingering)
    }

    /// Cuts connections that took too long, tells exchanges whose client left, and drains those
    /// that linger.
    func sweep() {
        let now = ContinuousClock.now
        cutLateHeads(now)
        let served = state.withLock { state in
            state.entries.values.compactMap { entry -> (Connection, Exchange, Exchange.Upkeep)? in
                guard case .serving(let exchange) = entry.phase else { return nil }
                return (entry.connection, exchange, .nothing)
            }
        }.map { ($0.0, $0.1, $0.1.tick(now)) }
        let left = state.withLock { state in
            served.filter { connection, exchange, care in
                guard case .serving(let current) = state[connection], current === exchange else {
                    return false
                }
                if care == .cut {
                    cut(connection, .body(.tooSlow))
                    state[connection] = .ending
                }
                return care == .watch && hasLeft(connection)
            }
        }
        for (_, exchange, _) in left { exchange.clientLeft() }
        drainLingering(now)
    }

    private func cutLateHeads(_ now: ContinuousClock.Instant) {
        state.withLock { state in
            for (connection, phase) in state.entries.values {
                guard case .awaitingHead(let until, let isStarted) = phase, until < now else {
                    continue
                }
                cut(connection, isStarted ? .headTooSlow : nil)
                state[connection] = .ending
            }
        }
    }

    /// Sends the reason, as far as the socket takes it, and shuts it down; the library sees the end
    /// and closes it. Only while the library is not sending an answer.
    private func cut(_ connection: Connection, _ refusal: ServerRefusal?) {
        if let refusal {
            let bytes = refusal.wire(settings.everyHeader)
            _ = send(connection.descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
        shutdown(connection.descriptor, Int32(SHUT_RDWR))
    }

    /// The library ignores suspended connections, so whether the client closed one has to be
    /// checked here.
    private func hasLeft(_ connection: Connection) -> Bool {
        let isClosedByPeer: Int16 = 0x2000  // POLLRDHUP, a GNU extension
        var polled = pollfd(fd: connection.descriptor, events: isClosedByPeer, revents: 0)
        return poll(&polled, 1, 0) > 0
    }

    private func drainLingering(_ now: ContinuousClock.Instant) {
        state.withLock { state in
            var scratch = [UInt8](repeating: 0, count: state.lingering.isEmpty ? 0 : 65_536)
            state.lingering.removeAll { socket, until in
                var count: Int
                repeat { count = read(socket, &scratch, scratch.count) } while count > 0
                let isOver = count == 0 || errno != EAGAIN || until < now
                if isOver { Glibc.close(socket) }
                return isOver
            }
        }
    }

    deinit {
        state.withLock { state in
            for socket in state.lingering { Glibc.close(socket.descriptor) }
        }
    }
}
