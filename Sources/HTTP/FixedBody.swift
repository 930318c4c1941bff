import Threads

/// A body that is already in memory.
final class FixedBody: BodySource {
    private let rest: Lock<[UInt8]>

    init(_ bytes: [UInt8]) {
        rest = Lock(bytes)
    }

    func next() async throws(BodyRefusal) -> [UInt8]? {
        rest.withLock { rest in
            defer { rest = [] }
            return rest.isEmpty ? nil : rest
        }
    }
}
