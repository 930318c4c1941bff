import Threads

/// A body that is in memory already.
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
