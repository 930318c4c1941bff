import Glibc

/// An IP address as its bytes: 4, or 16 for IPv6. An IPv4 address inside IPv6
/// (`::ffff:a.b.c.d`) is the IPv4 address.
struct IPAddress: Hashable, Sendable {
    let bytes: [UInt8]

    private init(four: [UInt8]) {
        bytes = four
    }

    init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(four: withUnsafeBytes(of: &four) { Array($0) })
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(sixteen: withUnsafeBytes(of: &six) { Array($0) })
        } else {
            return nil
        }
    }

    /// The address of a peer; the caller vouches that `address` is as long as its family says.
    init?(_ address: UnsafePointer<sockaddr>) {
        let raw = UnsafeRawPointer(address)
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            var four = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
            self.init(four: withUnsafeBytes(of: &four) { Array($0) })
        case AF_INET6:
            var six = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            self.init(sixteen: withUnsafeBytes(of: &six) { Array($0) })
        default:
            return nil
        }
    }

    private init(sixteen: [UInt8]) {
        let isMapped = sixteen.prefix(10).allSatisfy { $0 == 0 } && sixteen[10...11] == [255, 255]
        bytes = isMapped ? Array(sixteen[12...]) : sixteen
    }

    /// The address as people write it.
    var text: String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The addresses that a provider gives one customer: an IPv4 address, or 64 bits of an IPv6 one.
    var network: [UInt8] { bytes.count == 4 ? bytes : Array(bytes.prefix(8)) }
}

/// An address, or all addresses that begin with the same bits (CIDR, RFC 4632).
struct AddressRange: Sendable {
    private let address: IPAddress
    private let prefix: Int

    init?(_ text: String) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let address = halves.first.flatMap({ IPAddress(String($0)) }) else { return nil }
        let bits = address.bytes.count * 8
        switch halves.count {
        case 1: prefix = bits
        case 2:
            guard let given = Int(halves[1]), (0...bits).contains(given) else { return nil }
            prefix = given
        default: return nil
        }
        self.address = address
    }

    func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        return zip(address.bytes, other.bytes).enumerated().allSatisfy { index, pair in
            let bits = min(8, max(0, prefix - index * 8))
            return (pair.0 ^ pair.1) >> (8 - bits) == 0
        }
    }
}

/// Works out who is speaking to us through proxies that we trust.
struct Proxies: Sendable {
    let trusted: [AddressRange]

    func isTrusted(_ address: IPAddress) -> Bool {
        trusted.contains { $0.contains(address) }
    }

    /// The client's address and whether it came encrypted, and the headers that may be believed.
    ///
    /// Each proxy appends the address that it saw, so the list is read from the right up to the
    /// first address that is not a trusted proxy: anything to its left is hearsay.
    func origin(
        peer: IPAddress, headers: Headers
    ) -> (address: String, isEncrypted: Bool, headers: Headers) {
        guard isTrusted(peer) else {
            let own = headers.filter { field in
                let name = field.name.lowercased()
                return !name.hasPrefix("x-forwarded-") && name != "forwarded" && name != "x-real-ip"
            }
            return (peer.text, false, Headers(own.map { ($0.name, $0.value) }))
        }
        var client = peer
        let chain = headers.all("X-Forwarded-For").flatMap { $0.split(separator: ",") }
        for hop in chain.reversed() {
            guard let address = IPAddress(trimmed(hop)) else { break }
            client = address
            if !isTrusted(address) { break }
        }
        // The nearest proxy's value is the last one.
        let scheme = headers.all("X-Forwarded-Proto").flatMap { $0.split(separator: ",") }.last
        return (client.text, scheme.map { isSameName(trimmed($0), "https") } ?? false, headers)
    }
}
