import Glibc

/// How long tests wait for what must come.
///
/// A guard against waiting for ever, not a measurement: on any machine, beside anything else,
/// what comes at all comes sooner. What a test waits for is a signal of its own.
public enum Patience {
    /// In seconds.
    public static let seconds = 600
    /// The same as a duration.
    public static let duration = Duration.seconds(seconds)

    /// Asks again and again until the answer is yes.
    ///
    /// - Returns: `false` when it never is.
    public static func until(_ isTrue: () throws -> Bool) rethrows -> Bool {
        let end = ContinuousClock.now + duration
        while ContinuousClock.now < end {
            if try isTrue() { return true }
            usleep(2000)
        }
        return try isTrue()
    }
}
