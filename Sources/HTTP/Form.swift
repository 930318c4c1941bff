/// The fields of a form, in the order they were sent; a name may occur several times.
package struct FormFields: Sendable {
    package let pairs: [(name: String, value: String)]

    /// The first value under `name`.
    package subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// Every value under `name`, in order.
    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// Parses `application/x-www-form-urlencoded` (URL standard, §5.1), 256 fields at most.
    ///
    /// - Throws: ``FormRefusal/malformed(_:)`` when an escape is broken, a value is not UTF-8
    ///   or holds a NUL.
    package init(urlEncoded body: [UInt8]) throws(FormRefusal) {
        do { pairs = try RequestTarget.query(body) } catch { throw .malformed(error.reason) }
    }
}

/// Why a form could not be read.
package enum FormRefusal: Error, CustomStringConvertible {
    case body(BodyRefusal)
    /// The body has this type, which is not a form.
    case wrongType(String)
    /// The form breaks its own rules; the sentence says which.
    case malformed(String)

    /// The HTTP status for it (RFC 9110).
    package var status: Int {
        switch self {
        case .body(let refusal): refusal.status
        case .wrongType: 415
        case .malformed: 400
        }
    }

    package var description: String {
        switch self {
        case .body(let refusal): refusal.description
        case .wrongType(let type): "'\(type)' is not the type of a form. Use the page's own form."
        case .malformed(let reason): "The form cannot be read. \(reason)"
        }
    }
}
