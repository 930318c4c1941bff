import Glibc

/// A program that is given a document on its standard input, with a list of arguments and never
/// through a shell. It has ended when this value is gone.
///
/// It gets no descriptors but the three standard ones: all of ours are closed on exec.
struct SpoolerProcess: ~Copyable {
    private let child: pid_t
    /// A socket and not a pipe, so that a program which does not read raises no signal.
    private var input: Int32
    private let output: Int32
    private let complaints: Int32

    /// Its output, and how it ended.
    struct Outcome {
        var output: [UInt8] = []
        var complaints: [UInt8] = []
        /// The exit code; `nil` when it died of a signal or had to be killed.
        var code: Int32?
        var isTooLate = false
    }

    /// An `errno`.
    struct CannotStart: Error { let code: Int32 }

    init(_ program: String, _ arguments: [String]) throws(CannotStart) {
        var ends: [Int32] = []
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        for _ in 0..<3 {
            var pair: [Int32] = [-1, -1]
            guard socketpair(AF_UNIX, kind, 0, &pair) == 0 else {
                let failure = errno
                for end in ends { close(end) }
                throw CannotStart(code: failure)
            }
            ends += pair
        }
        defer { for end in [1, 3, 5] { close(ends[end]) } }
        var child: pid_t = 0
        let failure = Self.spawn(program, arguments, [ends[1], ends[3], ends[5]], &child)
        guard failure == 0 else {
            for end in [0, 2, 4] { close(ends[end]) }
            throw CannotStart(code: failure)
        }
        for end in [0, 2, 4] { _ = fcntl(ends[end], F_SETFL, O_NONBLOCK) }
        self.child = child
        (input, output, complaints) = (ends[0], ends[2], ends[4])
    }

    deinit {
        if input >= 0 { close(input) }
        close(output)
        close(complaints)
    }

    /// Gives it the document and waits for its end; if it is not done by then it is killed, with
    /// everything it started.
    consuming func run(_ document: [UInt8], until deadline: ContinuousClock.Instant) -> Outcome {
        var outcome = Outcome()
        var rest = document[...]
        while true {
            if !Self.feed(&rest, to: input), input >= 0 {
                close(input)
                input = -1
            }
            Self.drain(output, into: &outcome.output)
            Self.drain(complaints, into: &outcome.complaints)
            var status: Int32 = 0
            if waitpid(child, &status, WNOHANG) == child {
                outcome.code = status & 0x7F == 0 ? status >> 8 & 0xFF : nil
                break
            }
            guard ContinuousClock.now < deadline else {
                outcome.isTooLate = true
                kill(-child, SIGKILL)
                while waitpid(child, &status, 0) < 0, errno == EINTR {}
                return outcome
            }
            // The end of a process does not wake poll, so it is checked often.
            var pollers = [
                pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: complaints, events: Int16(POLLIN), revents: 0),
            ]
            // A descriptor that has hung up would wake poll at once, again and again.
            if input < 0 { pollers.removeAll() }
            _ = poll(&pollers, nfds_t(pollers.count), 10)
        }
        Self.drain(output, into: &outcome.output)
        Self.drain(complaints, into: &outcome.complaints)
        return outcome
    }

    /// Sends what it accepts; `false` when nothing is left to send, or nothing reads.
    private static func feed(_ rest: inout ArraySlice<UInt8>, to input: Int32) -> Bool {
        while !rest.isEmpty, input >= 0 {
            let count = rest.withUnsafeBytes {
                send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else {
                return [EAGAIN, EINTR].contains(errno)
            }
        }
        return false
    }

    /// Reads what is there; output beyond a useful length is dropped.
    private static func drain(_ descriptor: Int32, into bytes: inout [UInt8]) {
        var chunk = [UInt8](repeating: 0, count: 1024)
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return }
            bytes += chunk[..<count].prefix(max(0, 4096 - bytes.count))
        }
    }

    // MARK: start

    private static func spawn(
        _ program: String, _ arguments: [String], _ standard: [Int32], _ child: inout pid_t
    ) -> Int32 {
        var files = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&files) == 0 else { return ENOMEM }
        defer { posix_spawn_file_actions_destroy(&files) }
        for (number, descriptor) in standard.enumerated() {
            let failure = posix_spawn_file_actions_adddup2(&files, descriptor, Int32(number))
            guard failure == 0 else { return failure }
        }
        var attributes = posix_spawnattr_t()
        guard posix_spawnattr_init(&attributes) == 0 else { return ENOMEM }
        defer { posix_spawnattr_destroy(&attributes) }
        var (all, none) = (sigset_t(), sigset_t())
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        // A group of its own, so that everything it starts can be ended with it.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        let environment: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
        defer { for word in words + variables { free(word) } }
        guard !words.contains(nil), !variables.contains(nil) else { return ENOMEM }
        words.append(nil)
        variables.append(nil)
        return posix_spawn(&child, program, &files, &attributes, words, variables)
    }
}
