import Glibc

/// Where a host answers: an address of either family with its port, in the system's form.
struct SocketAddress: Sendable {
    let family: Int32
    let bytes: [UInt8]

    /// The addresses of a host, in the system's order of preference. Asks the network for names and
    /// may take as long as its resolver does: for threads of our own.
    static func all(
        of host: String, port: UInt16
    ) throws(PrintFailure.Problem) -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, "\(port)", &hints, &found)
        guard status == 0 else {
            throw .unknownHost(host: host, reason: String(cString: gai_strerror(status)))
        }
        defer { freeaddrinfo(found) }
        var addresses: [SocketAddress] = []
        var next = found
        while let info = next?.pointee {
            if let start = info.ai_addr {
                let bytes = UnsafeRawBufferPointer(start: start, count: Int(info.ai_addrlen))
                addresses.append(SocketAddress(family: info.ai_family, bytes: Array(bytes)))
            }
            next = info.ai_next
        }
        return addresses
    }

    /// Calls `body` with the address as the system's functions expect it.
    func with<Result>(_ body: (UnsafePointer<sockaddr>?, socklen_t) -> Result) -> Result {
        bytes.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: sockaddr.self) {
                body($0.baseAddress, socklen_t(bytes.count))
            }
        }
    }
}
