import Glibc

/// A ``Response`` that has been checked and can be sent.
struct Reply: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        case file(OpenFile, Range<Int>)
        case stream
    }

    var status: Int
    var headers: Headers
    var body: Body
    /// Whether the connection is closed after it.
    var closes = false

    /// Something that the program must not put into an answer.
    struct Mistake: Error {
        let text: String
    }

    /// The server's own refusal.
    init(_ refusal: ServerRefusal) {
        let response = refusal.response
        status = response.status
        headers = response.headers
        if case .bytes(let bytes) = response.body {
            body = .bytes(bytes)
        } else {
            body = .bytes([])
        }
        closes = true
    }

    /// Checks `response` and opens its file.
    init(_ response: Response, to head: RequestHead) throws(Mistake) {
        guard (200...599).contains(response.status) else {
            throw Mistake(text: "\(response.status) is not the status of an answer")
        }
        for (name, value) in response.headers { try Self.check(name, value) }
        status = response.status
        headers = response.headers
        switch response.body {
        case .bytes(let bytes): body = .bytes(bytes)
        case .stream: body = head.method == .head ? .bytes([]) : .stream
        case .file(let path):
            body = .bytes([])
            try open(path, for: head)
        }
    }

    /// Refuses anything that would end a field early, and the fields that say where a body ends:
    /// those are the library's.
    static func check(_ name: String, _ value: String) throws(Mistake) {
        guard isToken(name.utf8) else { throw Mistake(text: "'\(name)' is not a header's name") }
        guard isFieldValue(value.utf8) else {
            throw Mistake(text: "the value of '\(name)' holds a control character")
        }
        let framing = ["Content-Length", "Transfer-Encoding", "Connection", "Trailer", "Upgrade"]
        guard !framing.contains(where: { isSameName($0, name) }) else {
            throw Mistake(text: "'\(name)' is set by the server")
        }
    }

    private mutating func open(_ path: String, for head: RequestHead) throws(Mistake) {
        guard let file = try OpenFile(path) else {
            self = Reply(ServerRefusal(status: 404, detail: "There is nothing at this address."))
            closes = false
            return
        }
        headers["Accept-Ranges"] = "bytes"
        switch wanted(head, file) {
        case .whole:
            body = .file(file, 0..<file.size)
        case .part(let range):
            status = 206
            headers["Content-Range"] =
                "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
            body = .file(file, range)
        case .unsatisfiable:
            self = Reply(ServerRefusal(status: 416, detail: "The file ends before that."))
            headers["Content-Range"] = "bytes */\(file.size)"
            closes = false
        }
    }

    private func wanted(_ head: RequestHead, _ file: OpenFile) -> ByteRange {
        guard head.method == .get, status == 200 else { return .whole }
        // The client has part of one version; of any other it needs the whole (§13.1.5).
        if let version = head.headers["If-Range"],
            version.hasPrefix("W/")
                || version != headers["ETag"] && version != headers["Last-Modified"]
        {
            return .whole
        }
        let asked = head.headers.all("Range")
        return asked.count == 1 ? ByteRange(asked[0], size: file.size) : .whole
    }

    /// Bytes of the body, if known.
    var length: Int? {
        switch body {
        case .bytes(let bytes): bytes.count
        case .file(_, let range): range.count
        case .stream: nil
        }
    }
}

/// A file opened for reading.
final class OpenFile: Sendable {
    let descriptor: Int32
    let size: Int

    /// `nil` when there is no such file.
    init?(_ path: String) throws(Reply.Mistake) {
        // Without O_NONBLOCK a pipe in the file's place would block this thread for ever.
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Reply.Mistake(
                text: "'\(path)' cannot be opened: \(String(cString: strerror(errno)))")
        }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Reply.Mistake(text: "'\(path)' is not a file")
        }
        self.descriptor = descriptor
        size = Int(facts.st_size)
    }

    deinit { close(descriptor) }
}
