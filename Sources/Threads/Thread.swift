import Glibc

/// A thread of the operating system.
package final class Thread: Sendable {
    private final class Body: Sendable {
        let name: String
        let run: @Sendable () -> Void
        init(name: String, run: @escaping @Sendable () -> Void) {
            self.name = name
            self.run = run
        }

        /// Through a file: `pthread_setname_np` is a GNU extension that Glibc's module does not
        /// show.
        func nameThread() {
            let file = open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
            guard file >= 0 else { return }
            let bytes = Array(name.utf8.prefix(15))
            _ = write(file, bytes, bytes.count)
            close(file)
        }
    }

    private let handle: pthread_t
    private let isJoined = Lock(false)

    /// Starts a thread that runs `body` once. `name` is cut to 15 bytes, the kernel's limit.
    package init(_ name: String, _ body: @escaping @Sendable () -> Void) {
        var handle = pthread_t()
        let context = Unmanaged.passRetained(Body(name: name, run: body))
        let failure = pthread_create(
            &handle, nil,
            { context in
                guard let context else { return nil }
                let body = Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
                body.nameThread()
                body.run()
                return nil
            }, context.toOpaque())
        precondition(failure == 0, "the system gives no more threads (error \(failure))")
        self.handle = handle
    }

    /// Waits until the thread has ended. Call at most once.
    package func join() {
        isJoined.withLock { $0 = true }
        pthread_join(handle, nil)
    }

    deinit {
        // Nobody joins it any more: the system may free its stack when it ends.
        if !isJoined.withLock({ $0 }) { pthread_detach(handle) }
    }
}
