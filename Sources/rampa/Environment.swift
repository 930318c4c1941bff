import Glibc

/// The variables that this program was started with.
enum Environment {
    /// Their names.
    static func names() -> [String] {
        var names: [String] = []
        var entry = environ
        while let text = entry.pointee {
            names.append(String(String(cString: text).prefix { $0 != "=" }))
            entry += 1
        }
        return names.sorted()
    }
}
