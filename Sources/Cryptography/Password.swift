import CCrypt
import Glibc

/// Password hashes: yescrypt as crypt(5) writes it, `$y$…`.
package enum Password {
    /// Hashes a password with 16 random bytes of salt; takes some 50 ms and 16 MB on purpose.
    ///
    /// - Parameter cost: crypt's cost for yescrypt, 1 to 11; 5 is Debian's default.
    /// - Returns: `nil` when the password holds a NUL or is over crypt's 512 bytes.
    package static func hash(_ password: String, salt: [UInt8], cost: UInt = 5) -> String? {
        let setting = salt.withUnsafeBytes { bytes in
            crypt_gensalt_ra("$y$", cost, bytes.baseAddress, CInt(bytes.count))
        }
        guard let setting else { return nil }
        defer { free(setting) }
        return crypt(password, setting: String(cString: setting))
    }

    /// Whether `password` is the one that `hash` was made from. Takes as long for a wrong one.
    package static func verify(_ password: String, against hash: String) -> Bool {
        guard let again = crypt(password, setting: hash) else { return false }
        return Secrets.equal(Array(again.utf8), Array(hash.utf8))
    }

    private static func crypt(_ password: String, setting: String) -> String? {
        guard !password.utf8.contains(0) else { return nil }
        // crypt_data is 32 kB: too much for the stack of a small thread.
        let data = UnsafeMutablePointer<crypt_data>.allocate(capacity: 1)
        data.initialize(to: crypt_data())
        defer { data.deallocate() }
        guard let hash = crypt_r(password, setting, data) else { return nil }
        let text = String(cString: hash)
        // libcrypt answers "*0" or "*1" to a setting it does not know.
        return text.hasPrefix("*") ? nil : text
    }
}
