import Foundation
import Glibc

extension Browser {
    /// Does what starts a download, and waits until the file is whole.
    ///
    /// - Parameter folder: that of ``BrowserSettings/downloads``, empty so far.
    /// - Returns: the path of the file, under the name that it came with.
    public func download(
        to folder: String, seconds: Int = Patience.seconds, _ action: () throws -> Void
    ) throws -> String {
        let watch = inotify_init1(Int32(IN_CLOEXEC))
        guard watch >= 0,
            inotify_add_watch(watch, folder, UInt32(IN_MOVED_TO | IN_CLOSE_WRITE)) >= 0
        else { throw BrowserFailure("'\(folder)' cannot be watched") }
        defer { close(watch) }
        try action()
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            // Until it is whole, a file has another name; an empty one keeps its own for it.
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            let whole = files.first { name in
                !name.hasPrefix(".") && !name.hasSuffix(".crdownload")
                    && !isEmpty("\(folder)/\(name)")
            }
            if let whole { return "\(folder)/\(whole)" }
            guard try isReady(watch, POLLIN, deadline) else {
                throw BrowserFailure("no download within \(seconds) s; there are \(files)")
            }
            var events = [UInt8](repeating: 0, count: 4096)
            _ = read(watch, &events, events.count)
        }
    }

    private func isEmpty(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) != 0 || facts.st_size == 0
    }
}
