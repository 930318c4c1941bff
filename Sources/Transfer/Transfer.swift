import CCurl

/// HTTP as a client, through libcurl.
package enum Transfer {
    /// Sends `call` and waits for the whole answer; blocks the thread.
    ///
    /// Redirects are not followed, proxies and `.netrc` are ignored, and the body comes as it was
    /// sent, not unpacked.
    package static func send(_ call: HTTPCall) throws(TransferFailure) -> Answer {
        try check(call)
        guard isReady, let session = Session() else {
            throw .broken(url: call.url, reason: "libcurl cannot be started")
        }
        return try session.send(call)
    }

    /// Once per process; `static let` is thread-safe where `curl_global_init` is not.
    private static let isReady = rampa_curl_init_global() == CURLE_OK

    /// libcurl sends header lines as they are given.
    private static func check(_ call: HTTPCall) throws(TransferFailure) {
        let scheme = call.url.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https",
            call.url.dropFirst(scheme.count)
                .hasPrefix("://"), call.url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { throw .malformedURL(call.url) }
        guard !call.method.isEmpty, call.method.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { throw .malformedRequest(call.method) }
        for (name, value) in call.headers {
            let isName = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ":")
            }
            guard !name.isEmpty, name.utf8.allSatisfy(isName),
                value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            else { throw .malformedRequest(name) }
        }
    }
}
