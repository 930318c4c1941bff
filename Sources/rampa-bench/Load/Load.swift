import Threads

/// Requests sent over several connections at once, each as soon as the previous answer is there.
struct Load {
    /// Requests answered per second.
    let perSecond: Double
    /// How long each answer took, in milliseconds.
    let milliseconds: [Double]
    /// How many answers were not a success.
    let failures: Int

    /// Sends all `requests`, dealt to the connections in turn, and waits for their answers.
    ///
    /// - Throws: ``KeepAliveClient/Failure`` when a connection breaks.
    init(_ requests: [[UInt8]], connections: Int, port: UInt16) throws {
        let clients = try (0..<connections).map { _ in Handed(try KeepAliveClient(port: port)) }
        let outcomes = Lock<[Swift.Result<[Double], any Error>]>([])
        let failures = Lock(0)
        let start = Machine.seconds
        let threads = clients.enumerated().map { index, client in
            Thread("load") {
                let outcome = Swift.Result {
                    var times: [Double] = []
                    for place in stride(from: index, to: requests.count, by: connections) {
                        let begin = Machine.seconds
                        let answer = try client.value.exchange(requests[place])
                        times.append((Machine.seconds - begin) * 1000)
                        if !(200...299).contains(answer.status) { failures.withLock { $0 += 1 } }
                    }
                    return times
                }
                outcomes.withLock { $0.append(outcome) }
            }
        }
        for thread in threads { thread.join() }
        let seconds = Machine.seconds - start
        milliseconds = try outcomes.withLock { $0 }.flatMap { try $0.get() }
        perSecond = Double(milliseconds.count) / seconds
        self.failures = failures.withLock { $0 }
    }

    /// A client that one thread alone uses.
    private struct Handed: @unchecked Sendable {  // each is used by the one thread it was made for
        let value: KeepAliveClient
        init(_ value: KeepAliveClient) { self.value = value }
    }
}
