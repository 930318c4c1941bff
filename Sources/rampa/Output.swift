import Glibc
import Threads

/// The output of a command.
enum Output {
    /// Why a result could not be written, such as a full disk; `nil` while all went out.
    static var trouble: String? { firstTrouble.withLock { $0 } }

    private static let firstTrouble = Lock<String?>(nil)

    static func say(_ text: String) {
        guard let code = put(text + "\n", to: 1) else { return }
        let words = "the output cannot be written: \(String(cString: strerror(code)))."
        firstTrouble.withLock { $0 = $0 ?? words }
    }

    static func complain(_ text: String) { _ = put("rampa: \(text)\n", to: 2) }

    /// Progress, for work of more than a second; not part of the result.
    static func progress(_ text: String) { _ = put(text + "\n", to: 2) }

    /// Writes everything, in as many pieces as the descriptor takes.
    ///
    /// - Returns: the error's number. A reader that has seen enough, such as `head`, is not an error.
    private static func put(_ text: String, to descriptor: CInt) -> CInt? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return errno == EPIPE ? nil : errno }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}
