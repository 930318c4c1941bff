import Glibc

/// The listening socket.
struct Listener {
    let descriptor: Int32
    let port: UInt16
    let isIPv6: Bool

    /// Opened here and not in the library, which does not say why it failed.
    init(_ settings: ServerSettings) throws(ServerFailure) {
        var four = sockaddr_in()
        var six = sockaddr_in6()
        if inet_pton(AF_INET, settings.address, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = settings.port.bigEndian
            try self.init(settings, AF_INET, four)
        } else if inet_pton(AF_INET6, settings.address, &six.sin6_addr) == 1 {
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = settings.port.bigEndian
            try self.init(settings, AF_INET6, six)
        } else {
            throw .malformedAddress(settings.address)
        }
    }

    private init<Address>(
        _ settings: ServerSettings, _ family: Int32, _ address: Address
    ) throws(ServerFailure) {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = socket(family, kind, 0)
        guard descriptor >= 0 else { throw .system("open a socket") }
        do {
            try Self.bind(descriptor, settings, address)
            port = try Self.port(of: descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.isIPv6 = family == AF_INET6
    }

    private static func bind<Address>(
        _ descriptor: Int32, _ settings: ServerSettings, _ address: Address
    ) throws(ServerFailure) {
        // Lets a restarted server have the port while its old connections are closing.
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        guard setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size) == 0 else {
            throw .system("set up a socket")
        }
        let bound = withUnsafeBytes(of: address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { address in
                Glibc.bind(descriptor, address.baseAddress, socklen_t(bytes.count))
            }
        }
        guard bound == 0, listen(descriptor, SOMAXCONN) == 0 else {
            switch errno {
            case EADDRINUSE: throw .portInUse(address: settings.address, port: settings.port)
            case EADDRNOTAVAIL: throw .addressNotAvailable(settings.address)
            case EACCES: throw .portNotPermitted(port: settings.port)
            default: throw .system("listen at '\(settings.address)' port \(settings.port)")
            }
        }
    }

    private static func port(of descriptor: Int32) throws(ServerFailure) -> UInt16 {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let outcome = withUnsafeMutableBytes(of: &storage) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) {
                getsockname(descriptor, $0.baseAddress, &size)
            }
        }
        guard outcome == 0 else { throw .system("ask for the port") }
        // The port is in the same place in both families.
        return withUnsafeBytes(of: &storage) {
            UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
        }
    }
}
