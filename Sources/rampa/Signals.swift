import Glibc
import Threads

/// SIGTERM and SIGINT as something to wait for.
enum Signals {
    /// Waits until one arrives.
    static func wait() async {
        await withCheckedContinuation { (arrived: CheckedContinuation<Void, Never>) in
            _ = Thread("rampa-signals") {
                var number: CInt = 0
                var set = waited()
                sigwait(&set, &number)
                arrived.resume()
            }
        }
    }

    /// Lets them wait for ``wait()`` instead of ending the program. Call it before any thread is
    /// started: threads take the mask over.
    static func block() {
        var set = waited()
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    private static func waited() -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        return set
    }
}
