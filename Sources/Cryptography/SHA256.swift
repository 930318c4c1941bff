import CGnuTLS

/// SHA-256 (FIPS 180-4) over bytes that come in pieces.
package struct SHA256: ~Copyable {
    private let handle: gnutls_hash_hd_t?

    package init() {
        var handle: gnutls_hash_hd_t?
        let status = gnutls_hash_init(&handle, GNUTLS_DIG_SHA256)
        precondition(status == 0, "GnuTLS has no SHA-256 (\(status))")
        self.handle = handle
    }

    deinit {
        if let handle { gnutls_hash_deinit(handle, nil) }
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, let handle else { return }
        let status = gnutls_hash(handle, start, bytes.count)
        precondition(status == 0, "GnuTLS could not hash (\(status))")
    }

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The 32 bytes for everything added so far; the next bytes start a new digest.
    package mutating func digest() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        if let handle { gnutls_hash_output(handle, &digest) }
        return digest
    }

    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let status = gnutls_hash_fast(GNUTLS_DIG_SHA256, bytes, bytes.count, &digest)
        precondition(status == 0, "GnuTLS could not hash (\(status))")
        return digest
    }
}

/// HMAC with SHA-256 (RFC 2104).
package enum HMAC {
    /// The 32 bytes that only a holder of `key` can make for `message`.
    package static func sha256(key: [UInt8], message: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        let status = gnutls_hmac_fast(
            GNUTLS_MAC_SHA256, key, key.count, message, message.count, &code)
        precondition(status == 0, "GnuTLS could not authenticate (\(status))")
        return code
    }
}
