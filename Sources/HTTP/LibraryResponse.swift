import CMicroHTTPD
import Glibc

/// A response in the library's form; it lives until it is queued.
struct LibraryResponse: ~Copyable {
    private let handle: OpaquePointer

    /// How many bytes the library asks a stream for at a time.
    private static let block = 32 * 1024

    deinit { MHD_destroy_response(handle) }

    /// `nil` when the library is out of memory.
    init?(_ reply: Reply, _ exchange: Exchange?) {
        let made: OpaquePointer? =
            switch reply.body {
            case .bytes(let bytes): Self.bytes(bytes)
            case .file(let file, let range): Self.file(file, range)
            case .stream: exchange.flatMap(Self.stream)
            }
        guard let made else { return nil }
        handle = made
    }

    private static func bytes(_ bytes: [UInt8]) -> OpaquePointer? {
        bytes.withUnsafeBytes { buffer in
            // The library only reads, and copies at once.
            let start = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
            return MHD_create_response_from_buffer(buffer.count, start, .RESPMEM_MUST_COPY)
        }
    }

    /// The library closes the descriptor it is given, so it gets a duplicate.
    private static func file(_ file: OpenFile, _ range: Range<Int>) -> OpaquePointer? {
        let copy = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { return nil }
        let made = MHD_create_response_from_fd_at_offset64(
            UInt64(range.count), copy, UInt64(range.lowerBound))
        if made == nil { close(copy) }
        return made
    }

    private static func stream(_ exchange: Exchange) -> OpaquePointer? {
        let context = Unmanaged.passRetained(exchange)
        let made = MHD_create_response_from_callback(
            UInt64.max, block,
            { context, _, buffer, size in
                guard let context, let buffer else { return MHD_CONTENT_READER_END_WITH_ERROR }
                let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
                return exchange.fill(UnsafeMutableRawBufferPointer(start: buffer, count: size))
            }, context.toOpaque(),
            { context in
                if let context { Unmanaged<Exchange>.fromOpaque(context).release() }
            })
        if made == nil { context.release() }
        return made
    }

    /// Adds a field that ``Reply`` has checked.
    func add(_ name: String, _ value: String) {
        _ = MHD_add_response_header(handle, name, value)
    }

    func queue(on connection: OpaquePointer, status: Int) -> MHD_Result {
        MHD_queue_response(connection, UInt32(status), handle)
    }
}
