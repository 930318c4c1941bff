import CMicroHTTPD
import Glibc
import Threads

/// libmicrohttpd, and what its callbacks do.
final class Engine: Sendable {
    let settings: ServerSettings
    let site: any Site
    let pool: ThreadPool
    let log: @Sendable (ServerNote) -> Void
    let framing: Framing
    let proxies: Proxies
    let connections: Connections
    let stopping: Lock<Bool> = Lock(false)
    /// Woken when an exchange ends while the server is being stopped.
    let ended: Waker
    private let requests = Lock(0)

    init(
        _ settings: ServerSettings, site: any Site, pool: ThreadPool, waker: Waker,
        log: @escaping @Sendable (ServerNote) -> Void
    ) throws(ServerFailure) {
        self.settings = settings
        self.site = site
        self.pool = pool
        self.log = log
        framing = Framing(hosts: HostNames(settings.hostNames, address: settings.address))
        var trusted: [AddressRange] = []
        for text in settings.trustedProxies {
            guard let range = AddressRange(text) else { throw .malformedProxy(text) }
            trusted.append(range)
        }
        proxies = Proxies(trusted: trusted)
        for (name, value) in settings.everyHeader {
            do { try Reply.check(name, value) } catch { throw .malformedHeader(name) }
        }
        connections = Connections(settings, proxies: proxies, waker: waker)
        ended = try Waker()
    }

    /// A body of at most this many bytes is read whole before the site hears of the request.
    private static let smallBody: UInt64 = 16 * 1024

    // MARK: A request's head

    /// The library has read a head: answers it, or starts what answers it.
    func begin(
        _ connection: Connection, _ handle: OpaquePointer, _ raw: RawRequest
    ) -> (Exchange?, MHD_Result) {
        let id =
            settings.newRequestID?()
            ?? requests.withLock { count in
                count += 1
                return String(count)
            }
        do throws(ServerRefusal) {
            let (head, length) = try head(raw, from: connection, id: id)
            let limit = max(0, site.bodyLimit(for: head))
            if case .known(let count) = length, count > UInt64(limit) {
                throw ServerRefusal.body(.tooLarge(limit: limit))
            }
            let exchange = Exchange(
                head, connection: handle, bodyLimit: limit, bodyTime: time(for: length, limit))
            guard connections.serve(connection, exchange) else { return (nil, .NO) }
            // A small body arrives in a moment: a task that began now would sleep until then and
            // have to be woken.
            if case .known(1...Self.smallBody) = length {} else { start(exchange) }
            return (exchange, .YES)
        } catch {
            return (nil, refuse(error, connection, handle, raw, id))
        }
    }

    private func head(
        _ raw: RawRequest, from connection: Connection, id: String
    ) throws(ServerRefusal) -> (RequestHead, Framing.BodyLength) {
        guard raw.size <= settings.headerLimit else { throw .headTooLarge(settings.headerLimit) }
        guard raw.target.utf8.count <= settings.targetLimit else {
            throw .targetTooLong(settings.targetLimit)
        }
        guard raw.isWhole else {
            throw .malformed("A line of the head is folded, or ends in something but CR LF.")
        }
        let length = try framing.check(
            version: raw.version, method: raw.method, fields: raw.fields)
        guard let method = Method(rawValue: raw.method) else { throw .unknownMethod }
        let target: RequestTarget
        do { target = try RequestTarget(raw.target) } catch { throw .malformed(error.reason) }
        let fields = Headers(
            raw.fields.map {
                (
                    String(decoding: $0.name, as: UTF8.self),
                    String(decoding: $0.value, as: UTF8.self)
                )
            })
        let origin = proxies.origin(peer: connection.peer, headers: fields)
        let head = RequestHead(
            method: method, target: raw.target, parsed: target, headers: origin.headers,
            remoteAddress: origin.address, isEncrypted: origin.isEncrypted, id: id)
        return (head, length)
    }

    private func time(for length: Framing.BodyLength, _ limit: Int) -> Duration {
        let bytes =
            switch length {
            case .none: 0
            case .known(let count): Int(clamping: count)
            case .chunked: limit
            }
        return settings.bodyDeadline + .seconds(Double(bytes) / Double(max(1, settings.bodyRate)))
    }

    private func refuse(
        _ refusal: ServerRefusal, _ connection: Connection, _ handle: OpaquePointer,
        _ raw: RawRequest, _ id: String
    ) -> MHD_Result {
        guard connections.serve(connection, nil) else { return .NO }
        let reply = Reply(refusal)
        note(
            id, raw.method, raw.target, reply.status, .zero, reply.length ?? 0, connection.peer.text
        )
        connections.linger(connection)
        return queue(reply, on: handle, for: nil)
    }

    func note(
        _ id: String, _ method: String, _ target: String, _ status: Int, _ duration: Duration,
        _ bytes: Int, _ address: String
    ) {
        // Printable ASCII only: a malformed target may hold anything.
        let shown = { (text: String) in
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.prefix(512).map {
                        $0.isASCII && $0.value > 0x20 && $0.value != 0x7F ? $0 : "?"
                    }))
        }
        log(
            .request(
                .init(
                    id: id, method: shown(method),
                    target: shown(String(target.prefix { $0 != "?" })),
                    status: status, duration: duration, bytes: bytes, remoteAddress: address)))
    }

    // MARK: The answer

    /// Starts what answers, unless it has started.
    func start(_ exchange: Exchange) {
        guard exchange.claimStart() else { return }
        exchange.attach(
            Task(executorPreference: pool) { [self] in
                let response = await site.respond(to: Request(exchange.head, from: exchange))
                await deliver(response, exchange)
            })
    }

    private func deliver(_ response: Response, _ exchange: Exchange) async {
        let reply: Reply
        do { reply = try Reply(response, to: exchange.head) } catch {
            log(.fault(requestID: exchange.head.id, text: error.text))
            let refusal = ServerRefusal(
                status: 500,
                detail: "Something went wrong here. Give this number: \(exchange.head.id)")
            _ = exchange.answer(Reply(refusal), stream: nil)
            return
        }
        guard case .stream(let stream) = response.body, case .stream = reply.body else {
            _ = exchange.answer(reply, stream: nil)
            return
        }
        guard exchange.answer(reply, stream: stream) else { return }
        do {
            try await stream.produce(StreamWriter(sink: exchange))
            exchange.endStream(isBroken: false)
        } catch is ClientGone {
            exchange.endStream(isBroken: false)
        } catch is CancellationError {
            exchange.endStream(isBroken: false)
        } catch {
            log(.fault(requestID: exchange.head.id, text: "the stream broke off: \(error)"))
            exchange.endStream(isBroken: true)
        }
    }

    /// Gives `reply` to the library, on its thread.
    func queue(_ reply: Reply, on handle: OpaquePointer, for exchange: Exchange?) -> MHD_Result {
        guard let response = LibraryResponse(reply, exchange) else { return .NO }
        for (name, value) in reply.headers { response.add(name, value) }
        for (name, value) in settings.everyHeader where reply.headers[name] == nil {
            response.add(name, value)
        }
        if reply.closes || stopping.withLock({ $0 }) { response.add("Connection", "close") }
        return response.queue(on: handle, status: reply.status)
    }

    /// The library has finished with a request.
    func complete(_ connection: Connection, _ exchange: Exchange?, isWhole: Bool) {
        guard let exchange else { return }
        let outcome = exchange.complete(isWhole: isWhole)
        note(
            exchange.head.id, exchange.head.method.rawValue, exchange.head.target, outcome.status,
            ContinuousClock.now - exchange.started, outcome.bytes, exchange.head.remoteAddress)
        connections.finish(connection)
        if stopping.withLock({ $0 }) { ended.wake() }
    }
}

/// A head as the library hands it over.
struct RawRequest {
    let method: String
    let version: String
    let target: String
    let fields: [(name: [UInt8], value: [UInt8])]
    /// The size of the head in bytes.
    let size: Int
    /// Whether nothing was hidden from us; see ``RawHead``.
    let isWhole: Bool
}
