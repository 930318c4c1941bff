import Glibc
import Threads

/// Signals as something to wait for.
enum Signals {
    /// Waits for SIGTERM or SIGINT.
    ///
    /// - Parameter hangUp: called for each SIGHUP until then, as `logrotate` sends one.
    static func wait(hangUp: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { (arrived: CheckedContinuation<Void, Never>) in
            _ = Thread("rampa-signals") {
                var number: CInt = 0
                var set = waited()
                repeat {
                    sigwait(&set, &number)
                    if number == SIGHUP { hangUp() }
                } while number == SIGHUP
                arrived.resume()
            }
        }
    }

    /// Lets them wait for ``wait(hangUp:)`` instead of ending the program. Call it before any
    /// thread is started: threads take the mask over.
    static func block() {
        var set = waited()
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    private static func waited() -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
        return set
    }
}
