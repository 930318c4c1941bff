/// The type of a body, such as `text/html; charset=utf-8` (RFC 9110, §8.3.1).
package struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// Type and subtype in lower case, such as `image/jpeg`.
    package let name: String
    /// The parameters; names in lower case, values as they came. Of a repeated one, the first.
    package let parameters: [String: String]

    /// `nil` when `text` is not one.
    package init?(_ text: String) {
        guard let field = ParameterizedValue(text) else { return nil }
        let halves = field.value.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, halves.allSatisfy({ isToken($0.utf8) }) else { return nil }
        name = field.value.lowercased()
        parameters = field.parameters
    }

    /// As in a header.
    package var description: String {
        parameters.sorted { $0.key < $1.key }.reduce(name) { text, parameter in
            let (key, value) = parameter
            let quoted = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "\(text); \(key)=" + (isToken(value.utf8) ? value : "\"\(quoted)\"")
        }
    }
}

/// `value; name=token; name="quoted"`, the form that several header fields share
/// (RFC 9110, §5.6.6).
struct ParameterizedValue {
    let value: String
    let parameters: [String: String]

    init?(_ text: String) {
        var rest = Substring(text)
        let value = trimmed(rest.prefix { $0 != ";" })
        guard !value.isEmpty else { return nil }
        rest = rest.drop { $0 != ";" }
        var parameters: [String: String] = [:]
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            if rest.isEmpty || rest.first == ";" { continue }
            let name = rest.prefix { $0 != "=" }
            rest = rest.dropFirst(name.count)
            guard isToken(name.utf8), rest.first == "=" else { return nil }
            rest = rest.dropFirst()
            guard let found = rest.first == "\"" ? Self.quoted(&rest) : Self.token(&rest) else {
                return nil
            }
            rest = rest.drop { $0 == " " || $0 == "\t" }
            if parameters[name.lowercased()] == nil { parameters[name.lowercased()] = found }
        }
        guard rest.isEmpty else { return nil }
        self.value = value
        self.parameters = parameters
    }

    private static func token(_ rest: inout Substring) -> String? {
        let token = rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
        rest = rest.dropFirst(token.count)
        return isToken(token.utf8) ? String(token) : nil
    }

    /// A backslash escapes only a quote or a backslash: some browsers put paths with single
    /// backslashes into file names.
    private static func quoted(_ rest: inout Substring) -> String? {
        var text = ""
        rest = rest.dropFirst()
        while let character = rest.popFirst() {
            if character == "\"" { return text }
            if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                rest = rest.dropFirst()
                text.append(next)
            } else {
                text.append(character)
            }
        }
        return nil
    }
}
