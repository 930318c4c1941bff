import Foundation
import Glibc

/// ChromeDriver in a process group and with a temporary folder of its own; browsers, profiles and
/// all go when this goes, and also when the tests are killed.
final class WebDriverProcess: Sendable {
    /// Where it listens on 127.0.0.1.
    let port: UInt16
    private let guardian: pid_t
    /// Our end of the guard's input.
    private let leash: Int32

    /// A shell stands guard: when its input ends, whether by us or because we died, it kills the
    /// group and clears up. Killing ChromeDriver alone would leave its browsers running.
    private static let script = """
        setsid chromedriver --port=0 --log-level=SEVERE </dev/null 2>"$TMPDIR/complaints" &
        driver=$!
        read -r end
        kill -9 -"$driver" "$driver" 2>/dev/null
        wait "$driver" 2>/dev/null
        rm -rf "$TMPDIR"
        """

    /// Starts it and waits until it names its port.
    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("rampa-browser-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let input = try pipeThatIsNotInherited()
        let output = try pipeThatIsNotInherited()
        defer {
            close(input.read)
            close(output.write)
        }
        leash = input.write
        guardian = try Self.spawn(
            // The browser keeps certificates and caches at home.
            ["TMPDIR": folder, "HOME": folder], input: input.read, output: output.write)
        do {
            port = try Self.port(from: output.read, folder)
        } catch {
            close(output.read)
            Self.end(guardian, leash)
            throw error
        }
        // What it says from now on must not fill the pipe.
        Thread.detachNewThread {
            var bytes = [UInt8](repeating: 0, count: 4096)
            while read(output.read, &bytes, bytes.count) > 0 {}
            close(output.read)
        }
    }

    deinit { Self.end(guardian, leash) }

    private static func end(_ guardian: pid_t, _ leash: Int32) {
        // A line, too: a process that another test started just then may hold the other end.
        var line = UInt8(ascii: "\n")
        _ = write(leash, &line, 1)
        close(leash)
        var status: Int32 = 0
        while waitpid(guardian, &status, 0) < 0, errno == EINTR {}
    }

    private static func port(from output: Int32, _ folder: String) throws -> UInt16 {
        let deadline = ContinuousClock.now + Patience.duration
        let mark = "started successfully on port "
        var seen = ""
        var bytes = [UInt8](repeating: 0, count: 4096)
        while try isReady(output, POLLIN, deadline) {
            let count = read(output, &bytes, bytes.count)
            guard count > 0 else { break }
            seen += String(decoding: bytes[..<count], as: UTF8.self)
            if let found = seen.firstRange(of: mark), seen[found.upperBound...].contains(".") {
                let digits = seen[found.upperBound...].prefix { $0.isNumber }
                if let port = UInt16(digits) { return port }
            }
        }
        let file = FileManager.default.contents(atPath: "\(folder)/complaints")
        let complaints = String(decoding: file ?? Data(), as: UTF8.self)
        throw BrowserFailure(
            "chromedriver does not start (Debian: chromium-driver, or make setup-test): "
                + "\(seen)\(complaints)")
    }

    /// Foundation's `Process` will not do: its children inherit blocked signals, and a shell that
    /// never hears of a child's end waits for ever.
    private static func spawn(
        _ environment: [String: String], input: Int32, output: Int32
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        // Ends of other tests' pipes must not live on in the browser.
        for other in 3..<Int32(512) { posix_spawn_file_actions_addclose(&actions, other) }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
            .map { "\($0)=\($1)" }
        var child: pid_t = 0
        let outcome = withCStrings(["/bin/sh", "-c", script]) { words in
            withCStrings(variables) { variables in
                posix_spawn(&child, "/bin/sh", &actions, &attributes, words, variables)
            }
        }
        guard outcome == 0 else {
            throw BrowserFailure("/bin/sh does not start: \(String(cString: strerror(outcome)))")
        }
        return child
    }
}

private func pipeThatIsNotInherited() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0,
        ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 })
    else {
        throw BrowserFailure("no pipe: \(String(cString: strerror(errno)))")
    }
    return (ends[0], ends[1])
}

/// Runs `body` with a list as C has it, ended by a null.
private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
}
