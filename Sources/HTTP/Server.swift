import CMicroHTTPD
import Glibc
package import Threads

/// An HTTP/1.1 server on libmicrohttpd, stricter than that library in what it accepts.
///
/// Sockets are read and written on the server's own few threads; every request is answered in a
/// task on the pool. A server that is released without ``stop(grace:)`` stops without grace.
package final class Server: Sendable {
    package let port: UInt16
    private let engine: Engine
    private let daemon: Daemon

    /// Starts to listen and to answer.
    ///
    /// SIGPIPE and SIGXFSZ are ignored from here on, in the whole process: a client that left and a
    /// full quota are errors of one request.
    ///
    /// - Parameters:
    ///   - pool: the threads on which `site` answers.
    ///   - log: called on the server's threads when a request is over; must be quick.
    package init(
        _ settings: ServerSettings, site: any Site, pool: ThreadPool,
        log: @escaping @Sendable (ServerNote) -> Void
    ) throws(ServerFailure) {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let sweeper = try Waker()
        engine = try Engine(settings, site: site, pool: pool, waker: sweeper, log: log)
        let listener = try Listener(settings)
        port = listener.port
        daemon = try Daemon(engine, listener, sweeper)
    }

    /// Accepts no more connections, waits at most `grace` for the requests in flight, and ends.
    /// Streams that end with the server end at once. Requests not answered by then get a 503 if
    /// that can still be sent. Later calls return at once.
    package func stop(grace: Duration) async {
        // A plain thread, because stopping the library blocks.
        let stopper = Lock<Thread?>(nil)
        await withCheckedContinuation { stopped in
            let daemon = daemon
            stopper.withLock { stopper in
                stopper = Thread("http-stop") {
                    daemon.stop(grace: grace)
                    stopped.resume()
                }
            }
        }
        stopper.withLock { $0 }?.join()
    }

    deinit {
        guard daemon.isRunning else { return }
        // On a thread of its own: the last reference may be released on one that the library owns.
        let daemon = daemon
        _ = Thread("http-stop") { daemon.stop(grace: .zero) }
    }
}

/// The running library and the thread that looks after its connections.
final class Daemon: Sendable {
    private struct State {
        var handle: OpaquePointer?
        var sweeper: Thread?
    }

    private let engine: Engine
    private let waker: Waker
    private let state: Lock<State>
    private let isOver = Lock(false)

    init(_ engine: Engine, _ listener: Listener, _ waker: Waker) throws(ServerFailure) {
        self.engine = engine
        self.waker = waker
        // Released in `stop`, after which the library calls nothing.
        let context = Unmanaged.passRetained(engine)
        guard let handle = Self.start(engine.settings, listener, context.toOpaque()) else {
            context.release()
            close(listener.descriptor)
            throw .refused(operation: "start", reason: "libmicrohttpd did not say why")
        }
        state = Lock(State(handle: handle, sweeper: nil))
        let tick = Self.tick(engine.settings)
        let (connections, isOver) = (engine.connections, isOver)
        let sweeper = Thread("http-sweep") {
            while !isOver.withLock({ $0 }) {
                connections.sleep(tick)
                connections.sweep()
            }
        }
        state.withLock { $0.sweeper = sweeper }
    }

    /// Often enough for the shortest deadline.
    private static func tick(_ settings: ServerSettings) -> Duration {
        let shortest = min(settings.headDeadline, settings.bodyDeadline) / 8
        return min(.milliseconds(250), max(.milliseconds(10), shortest))
    }

    private static func start(
        _ settings: ServerSettings, _ listener: Listener, _ context: UnsafeMutableRawPointer
    ) -> OpaquePointer? {
        var flags =
            MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
            | MHD_USE_ITC.rawValue | MHD_USE_ERROR_LOG.rawValue
        if listener.isIPv6 { flags |= MHD_USE_IPv6.rawValue }
        var options = Self.options(settings, listener, context)
        return rampa_MHD_start_daemon(flags, nil, requestArrived, context, &options)
    }

    private static func options(
        _ settings: ServerSettings, _ listener: Listener, _ context: UnsafeMutableRawPointer
    ) -> [MHD_OptionItem] {
        func function<Function>(_ option: MHD_OPTION, _ function: Function) -> MHD_OptionItem {
            .init(option: option, value: unsafeBitCast(function, to: Int.self), ptr_value: context)
        }
        func number(_ option: MHD_OPTION, _ value: Int) -> MHD_OptionItem {
            .init(option: option, value: value, ptr_value: nil)
        }
        // The library must be able to hold more than we allow, or it would refuse in its own words
        // what we should refuse in ours; half of its memory is for reading.
        let memory = 2 * max(settings.headerLimit, settings.targetLimit) + 8192
        let idle = max(1, Int(settings.idleTimeout / .seconds(1)))
        var options = [
            function(.EXTERNAL_LOGGER, libraryNote),
            function(.NOTIFY_CONNECTION, connectionChanged),
            function(.URI_LOG_CALLBACK, targetArrived),
            function(.NOTIFY_COMPLETED, requestCompleted),
            function(.UNESCAPE_CALLBACK, leaveEscaped),
            number(.LISTEN_SOCKET, Int(listener.descriptor)),
            number(.CONNECTION_LIMIT, max(settings.connectionLimit, settings.threads)),
            number(.CONNECTION_TIMEOUT, idle),
            number(.CONNECTION_MEMORY_LIMIT, memory),
            // The library's own strictness finds less than `Framing` and `RawHead`, and answers in
            // its own words or not at all; it is for versions whose buffer layout is not known.
            number(.STRICT_FOR_CLIENT, RawHead.isReadable ? 0 : 1),
        ]
        if settings.threads > 1 {
            options.append(number(.THREAD_POOL_SIZE, settings.threads))
        }
        return options + [number(.END, 0)]
    }

    var isRunning: Bool { state.withLock { $0.handle != nil } }

    /// Blocks until everything has ended; only the first call does anything.
    func stop(grace: Duration) {
        let owned = state.withLock { state in
            defer { state = State() }
            return state
        }
        guard let handle = owned.handle else { return }
        engine.stopping.withLock { $0 = true }
        // Closed at once: otherwise new clients would wait in its queue in vain.
        _ = Self.toleratesRace
        close(MHD_quiesce_daemon(handle))
        for exchange in engine.connections.exchanges { exchange.serverStops() }
        wait(for: grace)
        for exchange in engine.connections.exchanges { exchange.abandon() }
        wait(for: .milliseconds(500))
        isOver.withLock { $0 = true }
        waker.wake()
        owned.sweeper?.join()
        // By now nothing is suspended, as the library requires.
        MHD_stop_daemon(handle)
        Unmanaged.passUnretained(engine).release()
    }

    /// The library's threads take the listening socket out of their sets too, and the second to do
    /// so finds it gone; 0.9.75 would abort the program for that. It is harmless; any other alarm
    /// leaves memory in doubt.
    private static let toleratesRace: Void = MHD_set_panic_func(
        { _, _, _, reason in
            let text = reason.map { String(cString: $0) } ?? ""
            if !text.hasPrefix("Failed to remove listen FD from epoll set") { abort() }
        }, nil)

    private func wait(for grace: Duration) {
        let end = ContinuousClock.now + grace
        while !engine.connections.exchanges.isEmpty, .now < end {
            engine.ended.sleep(end - .now)
        }
    }
}
