import Addresses

extension Code: PathPart {
    /// The eight symbols.
    package var pathText: String { symbols }
}

extension Paper: PathPart {}
