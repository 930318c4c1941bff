import CCurl

/// One libcurl handle, used for one request.
struct Session: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    deinit { curl_easy_cleanup(handle) }

    init?() {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
    }

    func send(_ call: HTTPCall) throws(TransferFailure) -> Answer {
        let incoming = Incoming(limit: call.answerLimit)
        let lines = HeaderLines(call)
        let outcome = call.body.withBytes { body in
            prepare(call, lines, body)
            receive(into: incoming)
            return curl_easy_perform(handle)
        }
        // The callbacks' context must live until here.
        withExtendedLifetime(incoming) {}
        if incoming.isTooLarge { throw .answerTooLarge(url: call.url, limit: call.answerLimit) }
        guard outcome == CURLE_OK else { throw failure(outcome, call.url) }
        var status = 0
        rampa_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return Answer(status: status, headers: incoming.headers, body: incoming.body)
    }

    private func prepare(
        _ call: HTTPCall, _ lines: borrowing HeaderLines, _ body: UnsafeRawBufferPointer?
    ) {
        rampa_curl_set_text(handle, CURLOPT_URL, call.url)
        if let body {
            // The length first: a pointer without one would be read up to a NUL. libcurl only reads
            // these bytes, and only during the request.
            rampa_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            if let start = body.baseAddress {
                let start = UnsafeMutableRawPointer(mutating: start)
                rampa_curl_set_pointer(handle, CURLOPT_POSTFIELDS, start)
            } else {
                rampa_curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, "")
            }
        }
        if call.method == "HEAD" { rampa_curl_set_long(handle, CURLOPT_NOBODY, 1) }
        rampa_curl_set_text(handle, CURLOPT_CUSTOMREQUEST, call.method)
        rampa_curl_set_pointer(handle, CURLOPT_HTTPHEADER, UnsafeMutableRawPointer(lines.list))
        rampa_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        rampa_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        rampa_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        rampa_curl_set_text(handle, CURLOPT_PROXY, "")
        rampa_curl_set_long(handle, CURLOPT_NETRC, 0)
        rampa_curl_set_long(
            handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(call.connectTimeout))
        rampa_curl_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds(call.timeout))
    }

    /// At least 1: zero would mean libcurl's own default.
    private func milliseconds(_ duration: Duration) -> Int {
        max(1, Int(min(duration, .seconds(86_400)) / .milliseconds(1)))
    }

    private func receive(into incoming: Incoming) {
        let context = Unmanaged.passUnretained(incoming).toOpaque()
        rampa_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        rampa_curl_set_receive(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            Incoming.from(context)?.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
                ?? 0
        }
        rampa_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        rampa_curl_set_receive(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            Incoming.from(context)?.takeHeader(
                UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
    }

    private func failure(_ code: CURLcode, _ url: String) -> TransferFailure {
        let reason = String(cString: curl_easy_strerror(code))
        return switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .malformedURL(url)
        case CURLE_COULDNT_RESOLVE_HOST: .unknownHost(url: url)
        case CURLE_COULDNT_CONNECT: .nobodyAnswers(url: url)
        case CURLE_OPERATION_TIMEDOUT: .tooSlow(url: url)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR,
            CURLE_SSL_CERTPROBLEM:
            .untrusted(url: url, reason: reason)
        default: .broken(url: url, reason: reason)
        }
    }
}

/// The header lines of a request in libcurl's form.
struct HeaderLines: ~Copyable {
    let list: UnsafeMutablePointer<curl_slist>?

    deinit { curl_slist_free_all(list) }

    init(_ call: HTTPCall) {
        var list: UnsafeMutablePointer<curl_slist>?
        // libcurl would send "Expect: 100-continue" with each larger body, waiting a second for
        // servers that do not know it, and would call every body a form.
        var lines = ["Expect:"]
        if !call.headers.contains(where: { $0.0.lowercased() == "content-type" }) {
            lines.append("Content-Type:")
        }
        for (name, value) in call.headers {
            // To libcurl "name:" removes a field, and "name;" sends it empty.
            lines.append(value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
        // `nil` when out of memory, which leaves the list as it was.
        for line in lines { list = curl_slist_append(list, line) ?? list }
        self.list = list
    }
}

/// The part of an answer that has arrived.
final class Incoming {
    private let limit: Int
    private static let headerLimit = 64 * 1024
    private(set) var body: [UInt8] = []
    private(set) var headers: [(String, String)] = []
    private(set) var isTooLarge = false
    private var headerBytes = 0

    init(limit: Int) {
        self.limit = limit
    }

    static func from(_ context: UnsafeMutableRawPointer?) -> Incoming? {
        context.map { Unmanaged<Incoming>.fromOpaque($0).takeUnretainedValue() }
    }

    /// How many bytes were taken; fewer than given end the request.
    func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard bytes.count <= limit - body.count else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        headerBytes += bytes.count
        guard headerBytes <= Self.headerLimit else {
            isTooLarge = true
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            // An interim answer such as "100 Continue" came before.
            headers = []
        } else if let colon = line.firstIndex(of: ":") {
            headers.append((trimmed(line[..<colon]), trimmed(line[line.index(after: colon)...])))
        }
        return bytes.count
    }

    private func trimmed(_ text: Substring) -> String {
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }
}

extension [UInt8]? {
    /// The bytes in place, or `nil`.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer?) -> Result) -> Result {
        guard let self else { return body(nil) }
        return self.withUnsafeBytes { body($0) }
    }
}
