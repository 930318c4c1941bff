import Glibc

/// Why a ``Server`` could not be started.
package enum ServerFailure: Error, Equatable, CustomStringConvertible {
    /// Another program is listening there.
    case portInUse(address: String, port: UInt16)
    /// Only root may listen on this port.
    case portNotPermitted(port: UInt16)
    /// No network interface of this machine has the address.
    case addressNotAvailable(String)
    /// The text is not an IP address.
    case malformedAddress(String)
    /// The text is neither an IP address nor a network.
    case malformedProxy(String)
    /// A field of ``ServerSettings/everyHeader`` that is not allowed on the wire.
    case malformedHeader(String)
    /// The system or the library refused, in its own words.
    case refused(operation: String, reason: String)

    package var description: String {
        switch self {
        case .portInUse(let address, let port):
            "Port \(port) at '\(address)' is in use. Stop the program that has it"
                + " (ss -ltnp 'sport = :\(port)' names it), or choose another port."
        case .portNotPermitted(let port):
            "Port \(port) may be opened by root only. Choose one from 1024 up, and let a proxy"
                + " stand before it."
        case .addressNotAvailable(let address):
            "This machine does not have the address '\(address)'."
                + " 'ip address' lists those it has; 127.0.0.1 is always there."
        case .malformedAddress(let text):
            "'\(text)' is not an IP address. Give one such as 127.0.0.1 or ::1."
        case .malformedProxy(let text):
            "'\(text)' is not the address of a proxy. Give one such as 127.0.0.1 or 10.0.0.0/8."
        case .malformedHeader(let name):
            "The header '\(name)' or its value holds a character that cannot be sent."
        case .refused(let operation, let reason):
            "The server cannot \(operation): \(reason)."
        }
    }

    /// What `errno` says about `operation`.
    static func system(_ operation: String) -> ServerFailure {
        .refused(operation: operation, reason: String(cString: strerror(errno)))
    }
}
