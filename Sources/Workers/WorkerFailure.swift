/// Why a worker gave no reply. The request may be sent again; one that fails twice in the same way
/// will fail a third time.
package enum WorkerFailure: Error, Equatable, Sendable {
    /// No reply within the time given; the worker was killed.
    case tooLate
    /// The worker ended midway: by this signal, or with this exit status.
    case died(signal: Int32?, status: Int32?)
    /// Request, reply or computing time exceeded ``WorkerLimits``; the text says which.
    case tooMuch(String)
    /// The worker sent something it was not asked for; it was killed.
    case misbehaved
    /// Too many requests are waiting already.
    case busy(waiting: Int)
    /// The process could not be started, with the reason.
    case cannotStart(String)
    /// The pool was stopped.
    case stopped
    /// The task that asked was cancelled.
    case cancelled
}

extension WorkerFailure: CustomStringConvertible {
    /// The event and the remedy, for the log and the person alike.
    package var description: String {
        switch self {
        case .tooLate: "It could not be read in time. Try it again."
        case .died(let signal, let status):
            "The process that reads it ended (\(Self.ending(signal, status))). "
                + "Try it once more; if it happens again, the file is to blame."
        case .tooMuch(let what): "It takes too much (\(what)). Send something smaller."
        case .misbehaved: "The process that reads it sent nonsense and was replaced."
        case .busy(let waiting): "\(waiting) others are waiting. Try it again in a moment."
        case .cannotStart(let reason): "The process that reads it cannot be started: \(reason)."
        case .stopped: "The station is being stopped."
        case .cancelled: "It was called off."
        }
    }

    private static func ending(_ signal: Int32?, _ status: Int32?) -> String {
        if let signal { return "signal \(signal)" }
        return status.map { "exit status \($0)" } ?? "unknown reason"
    }
}
