/// Why sheets could not be drawn. The sheets are not at fault: memory or the library is.
public enum RenderingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The drawing library gave up, for this reason of its own.
    case library(String)
    /// A picture of this many dots would be larger than any printer needs.
    case tooManyDots(width: Int, height: Int)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .library(let reason):
            "The sheet could not be drawn (\(reason)). Try again; free some memory if it stays."
        case .tooManyDots(let width, let height):
            "A picture of \(width) × \(height) dots is too large. Ask for fewer dots per inch."
        }
    }
}
