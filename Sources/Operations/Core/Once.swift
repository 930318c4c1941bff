import Cryptography
import FoundationEssentials
package import Logistics
import Storage

/// One write of a client: the same key is the same write, however often it is sent.
package struct Once: Sendable {
    /// The client's `Idempotency-Key`, 1 to 128 printable ASCII characters.
    package let key: String
    /// Method and path, so that a key serves one kind of write.
    package let route: String
    /// SHA-256 of what was sent.
    package let payload: [UInt8]

    /// - Parameter payload: the bytes that were sent.
    /// - Throws: ``Refusal/unusable`` for a key that is empty, too long or not printable.
    package init(key: String, route: String, payload: [UInt8]) throws(Refusal) {
        guard (1...128).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) })
        else {
            throw .unusable(
                field: .idempotencyKey, value: String(key.prefix(128)),
                why: .badKey(length: 1...128))
        }
        self.key = key
        self.route = route
        self.payload = SHA256.digest(of: payload)
    }
}

/// The outcome of a write, and whether it was given before.
package struct Answered<Answer: Sendable>: Sendable {
    /// The first answer.
    package let answer: Answer
    /// Whether this key had been answered before, so that nothing happened now.
    package let isReplay: Bool

    func map<Other>(_ transform: (Answer) throws -> Other) rethrows -> Answered<Other> {
        Answered<Other>(answer: try transform(answer), isReplay: isReplay)
    }
}

/// A kept answer: refusals too, so that a late re-send cannot do what was refused.
private struct Kept<Answer: Codable & Sendable>: Codable, Sendable {
    var answer: Answer?
    var refusal: Refusal?

    func get() throws -> Answer {
        if let refusal { throw refusal }
        guard let answer else { throw StorageFailure.corrupt("an empty stored answer") }
        return answer
    }
}

extension Core {
    /// Does a write once: its effect and its answer are kept in one transaction.
    func once<Answer: Codable & Sendable>(
        _ write: Write, _ body: @escaping @Sendable (Transaction, _ now: Instant) throws -> Answer
    ) async throws -> Answered<Answer> {
        let key = write.key
        let now = world.now()
        let (kept, isReplay) = try await ledger.write { transaction in
            guard try transaction.claim(key, at: now) else {
                guard let stored = try transaction.answer(to: key) else {
                    throw StorageFailure.corrupt("a key that is taken has no answer")
                }
                return (
                    try JSONDecoder().decode(Kept<Answer>.self, from: Data(stored.utf8)), true
                )
            }
            var kept = Kept<Answer>()
            do {
                kept.answer = try transaction.decide { try body($0, now) }
            } catch let refusal as Refusal {
                kept.refusal = refusal
            }
            try transaction.keep(try CanonicalJSON.encode(kept), to: key)
            return (kept, false)
        }
        return Answered(answer: try kept.get(), isReplay: isReplay)
    }

    /// The answer that was kept for this write, before any costly work is done for it.
    func keptAnswer<Answer: Codable & Sendable>(to write: Write, as: Answer.Type) throws -> Answer?
    {
        guard let stored = try ledger.read({ try $0.answer(to: write.key) }) else { return nil }
        return try JSONDecoder().decode(Kept<Answer>.self, from: Data(stored.utf8)).get()
    }
}

extension Transaction {
    /// Looks, decides and writes. When a constraint says that somebody did the same meanwhile,
    /// that is rolled back and decided once more: looking then shows what the other did, and the
    /// refusal is the one that later callers get.
    func decide<Answer>(_ body: (Transaction) throws -> Answer) throws -> Answer {
        do {
            return try attempt { try body(self) }
        } catch let failure as StorageFailure where failure.isClash {
            return try attempt { try body(self) }
        }
    }

    /// Writes down what happened, by whom and at which desk.
    func record(_ event: any EventFacts, by write: Write, at now: Instant) throws {
        try record(event, at: now, actor: write.asker.actor, station: write.station)
    }
}

extension Shop {
    /// A key for one write of a form: 128 random bits.
    package func newKey() -> String { Hexadecimal.encode(core.world.random(16)) }
}
