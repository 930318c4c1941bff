/// The fields of a form, in the order they were sent; a name may occur several times.
public struct FormFields: Sendable {
    /// The pairs, decoded.
    public let pairs: [(name: String, value: String)]

    /// The first value under `name`.
    public subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// Every value under `name`, in order.
    public func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// Parses `application/x-www-form-urlencoded` (URL standard, §5.1), 256 fields at most.
    ///
    /// - Throws: ``FormRefusal/malformed(_:)`` when an escape is broken, a value is not UTF-8
    ///   or holds a NUL.
    public init(urlEncoded body: [UInt8]) throws(FormRefusal) {
        do { pairs = try RequestTarget.query(body) } catch { throw .malformed(error.reason) }
    }
}

/// Why a form could not be read.
public enum FormRefusal: Error, CustomStringConvertible {
    /// The body could not be read.
    case body(BodyRefusal)
    /// The body is of this type, and that is no form.
    case wrongType(String)
    /// The form breaks its own rules; the sentence says which.
    case malformed(String)

    /// The status that says so (RFC 9110).
    public var status: Int {
        switch self {
        case .body(let refusal): refusal.status
        case .wrongType: 415
        case .malformed: 400
        }
    }

    /// What went wrong, and what to do.
    public var description: String {
        switch self {
        case .body(let refusal): refusal.description
        case .wrongType(let type): "'\(type)' is not the type of a form. Use the page's own form."
        case .malformed(let reason): "The form cannot be read. \(reason)"
        }
    }
}
