/// Why sheets could not be drawn: because of memory or the library, not the sheets.
package enum RenderingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The drawing library failed, for this reason of its own.
    case library(String)
    /// A picture of this many dots is larger than any printer needs.
    case tooManyDots(width: Int, height: Int)

    package var description: String {
        switch self {
        case .library(let reason):
            "The sheet could not be drawn (\(reason)). Try again; free some memory if it stays."
        case .tooManyDots(let width, let height):
            "A picture of \(width) × \(height) dots is too large. Ask for fewer dots per inch."
        }
    }
}
