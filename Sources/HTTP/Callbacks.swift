import CMicroHTTPD
import Glibc
import Threads

// The functions libmicrohttpd calls, on its own threads. Each turns its pointers into values and
// leaves; none may wait.

/// A connection begins or ends.
let connectionChanged: MHD_NotifyConnectionCallback = { engine, handle, context, change in
    guard let engine = Engine.from(engine), let context else { return }
    switch change {
    case .CONNECTION_NOTIFY_STARTED:
        guard let address = rampa_MHD_connection_address(handle).flatMap(IPAddress.init) else {
            return
        }
        let connection = Connection(
            descriptor: rampa_MHD_connection_socket(handle), peer: address)
        context.pointee = Unmanaged.passRetained(connection).toOpaque()
        engine.connections.open(connection)
    case .CONNECTION_NOTIFY_CLOSED:
        guard let pointer = context.pointee else { return }
        context.pointee = nil
        let connection = Unmanaged<Connection>.fromOpaque(pointer).takeRetainedValue()
        engine.connections.close(connection)
    @unknown default: return
    }
}

/// The first line of a request was read; only now is its address whole. The return value becomes
/// the request's context, which ``requestArrived`` makes.
let targetArrived:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) ->
        UnsafeMutableRawPointer? = { engine, target, handle in
            guard let engine = Engine.from(engine), let connection = Engine.connection(handle)
            else { return nil }
            connection.target.withLock { kept in
                kept.text = target.map { String(cString: $0) } ?? ""
                kept.isWhole =
                    !RawHead.isReadable || target.map(RawHead.endsWithVersion) ?? false
            }
            engine.connections.headStarted(connection)
            return nil
        }

/// A head, a piece of a body, or the end of a request.
let requestArrived: MHD_AccessHandlerCallback = {
    engine, handle, url, method, version, bytes, count, context in
    guard let engine = Engine.from(engine), let handle, let count, let context,
        let connection = Engine.connection(handle)
    else { return .NO }
    guard let pointer = context.pointee else {
        guard let raw = RawRequest(handle, connection, url, method, version) else { return .NO }
        let (exchange, result) = engine.begin(connection, handle, raw)
        context.pointee = exchange.map { Unmanaged.passRetained($0).toOpaque() }
        return result
    }
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    if count.pointee > 0 {
        switch exchange.receive(UnsafeRawBufferPointer(start: bytes, count: count.pointee)) {
        case .taken: count.pointee = 0
        case .paused: break
        case .broken: return .NO
        }
        return .YES
    }
    engine.start(exchange)
    guard let reply = exchange.takeReplyOrSuspend() else { return .YES }
    if reply.closes { engine.connections.linger(connection) }
    return engine.queue(reply, on: handle, for: exchange)
}

/// A request is over, whether it was answered or not.
let requestCompleted: MHD_RequestCompletedCallback = { engine, handle, context, reason in
    guard let engine = Engine.from(engine), let context, let pointer = context.pointee,
        let connection = Engine.connection(handle)
    else { return }
    context.pointee = nil
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue()
    engine.complete(connection, exchange, isWhole: reason == .REQUEST_TERMINATED_COMPLETED_OK)
}

/// The library's own decoding is off: it would cut an address at `%00`.
let leaveEscaped:
    @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?) -> Int =
        {
            _, _, text in text.map { strlen($0) } ?? 0
        }

/// A message from the library.
let libraryNote: MHD_LogCallback = { engine, format, values in
    guard let engine = Engine.from(engine), let format, let values else { return }
    var text = [CChar](repeating: 0, count: 512)
    vsnprintf(&text, text.count, format, values)
    let bytes = text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    engine.log(.library(trimmed(String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline })))
}

extension Engine {
    fileprivate static func from(_ context: UnsafeMutableRawPointer?) -> Engine? {
        context.map { Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() }
    }

    fileprivate static func connection(_ handle: OpaquePointer?) -> Connection? {
        rampa_MHD_connection_context(handle).map {
            Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue()
        }
    }
}

extension RawRequest {
    /// Copies the head out of the library's buffer.
    fileprivate init?(
        _ handle: OpaquePointer, _ connection: Connection, _ url: UnsafePointer<CChar>?,
        _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?
    ) {
        guard let method, let version else { return nil }
        let fields = Self.fields(handle)
        let size = Int(rampa_MHD_head_size(handle))
        let target = connection.target.withLock { $0 }
        self.init(
            method: String(cString: method), version: String(cString: version),
            target: target.text, fields: fields, size: size,
            isWhole: target.isWhole
                && (!RawHead.isReadable
                    // One space between method and address, which is now a NUL.
                    || url == method + strlen(method) + 1
                        && RawHead.holds(fields, method: method, version: version, size: size))
        )
    }

    private static func fields(_ handle: OpaquePointer) -> [(name: [UInt8], value: [UInt8])] {
        var fields: [(name: [UInt8], value: [UInt8])] = []
        withUnsafeMutablePointer(to: &fields) { fields in
            _ = MHD_get_connection_values_n(
                handle, .HEADER_KIND,
                { context, _, name, nameSize, value, valueSize in
                    let fields = context?.assumingMemoryBound(
                        to: [(name: [UInt8], value: [UInt8])].self)
                    let name = UnsafeRawBufferPointer(start: name, count: nameSize)
                    let value = UnsafeRawBufferPointer(
                        start: value, count: value == nil ? 0 : valueSize)
                    fields?.pointee.append((name: Array(name), value: Array(value)))
                    return .YES
                }, fields)
        }
        return fields
    }
}
