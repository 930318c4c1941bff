import Foundation

/// How much of what could be tried is tried.
///
/// `make test` tries enough to fail when a rule is broken, the same on every run. The whole takes
/// minutes in a build that is not optimised: `make check-more` tries it in one that is.
public enum Thoroughness: Sendable {
    case enough, all

    /// `all` where `RAMPA_TESTS` is `all`.
    public static let current: Thoroughness =
        ProcessInfo.processInfo.environment["RAMPA_TESTS"] == "all" ? .all : .enough

    /// How often something is tried.
    public static func times(_ enough: Int, of all: Int) -> Int {
        current == .all ? all : enough
    }

    /// Which cases of a table are tried.
    public static func cases<Case>(_ enough: [Case], of all: [Case]) -> [Case] {
        current == .all ? all : enough
    }

    /// The whole table, or every so-manieth row of it.
    public static func cases<Case>(every step: Int, of all: [Case]) -> [Case] {
        cases(stride(from: 0, to: all.count, by: step).map { all[$0] }, of: all)
    }
}
