import Foundation
package import Transfer

/// Calls as the command line makes them: by a manager, and each change under a key of its own.
extension RunningStation {
    /// Sends a request.
    ///
    /// - Parameters:
    ///   - type: of the body, where there is one.
    ///   - key: under which a repeated change is made once; not sent without a body.
    ///   - headers: more header fields.
    package func call(
        _ method: String, _ path: String, type: String = "application/json", body: [UInt8]? = nil,
        key: String? = UUID().uuidString, headers: [(String, String)] = []
    ) throws -> Answer {
        var fields = [("Authorization", "Bearer \(try token())")] + headers
        if body != nil { fields.append(("Content-Type", type)) }
        if body != nil, let key { fields.append(("Idempotency-Key", key)) }
        return try Transfer.send(
            HTTPCall(
                method: method, url: base + path, headers: fields, body: body,
                timeout: Patience.duration))
    }

    /// Reads what is at an address.
    package func get(_ path: String) throws -> Answer { try call("GET", path) }

    /// Posts a text, JSON by default.
    package func post(
        _ path: String, _ text: String, type: String = "application/json",
        key: String? = UUID().uuidString
    ) throws -> Answer {
        try call("POST", path, type: type, body: Array(text.utf8), key: key)
    }
}
