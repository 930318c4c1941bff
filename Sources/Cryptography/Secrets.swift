import CGnuTLS

/// Randomness, and comparing secrets.
package enum Secrets {
    /// `count` bytes from the system's generator, fit for keys.
    package static func random(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let status = gnutls_rnd(GNUTLS_RND_KEY, &bytes, count)
        precondition(status == 0, "the system gives no random bytes (\(status))")
        return bytes
    }

    /// Whether both are the same, in a time that does not reveal where they differ.
    package static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && gnutls_memcmp(one, other, one.count) == 0
    }
}
