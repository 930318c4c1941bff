import Glibc

/// A program started beside this one, whose output is read line by line.
///
/// It is killed at the latest when the last reference is gone.
final class ChildProcess {
    let id: pid_t
    private let output: CInt
    private var rest: [UInt8] = []
    private var isReaped = false

    /// A program that did not start or did not behave as expected.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter complaints: file for its standard error.
    init(_ program: String, _ words: [String], complaints: String) throws {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(description: "no pipe can be made.") }
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(
            &actions, 2, complaints, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + words).map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, program, &actions, nil, arguments, environ)
        guard failure == 0 else {
            close(ends[0])
            throw Failure(
                description: "'\(program)' cannot be started: \(String(cString: strerror(failure)))"
                    + ". Build it first: swift build -c release --product rampa")
        }
        id = child
        output = ends[0]
    }

    deinit {
        end(SIGKILL)
        close(output)
    }

    /// The next line that it prints; `nil` at the end of its output.
    func line() -> String? {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeFirst(end + 1)
                return line
            }
            let count = read(output, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            rest += chunk[..<count]
        }
    }

    /// Sends a signal and waits until the process is gone; a second call does nothing.
    func end(_ signal: CInt) {
        guard !isReaped else { return }
        isReaped = true
        kill(id, signal)
        var status: CInt = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    }
}
