import Addresses
import Cryptography
public import Logistics
import Storage

/// The customer's link: 128 bits that open one order without an account.
///
/// The secret is derived from the station's key, the order and a generation, so that it can be
/// shown again without being kept; the database holds its hash only. A new generation ends the
/// link before.
extension Shop {
    /// The address that opens an order for its customer.
    ///
    /// - Throws: ``Refusal`` unless `actor` may register orders.
    public func link(to order: Code, by actor: Actor) throws -> String {
        try require(.registerOrder, of: actor, doing: "see customers' links")
        guard let generation = try ledger.read({ try $0.linkGeneration(of: order) }) else {
            throw Refusal.unknown(what: "order", text: order.printed)
        }
        return Address.customer(secret(of: order, generation: generation))
            .below(settings.baseURL)
    }

    /// The order that a link's secret opens.
    ///
    /// - Parameter address: who asks; so many wrong guesses and no more are answered.
    /// - Throws: ``Refusal/unknown``, the same for a wrong and an expired link;
    ///   ``Refusal/tooOften``.
    public func order(openedBy secret: String, address: String) throws -> Code {
        try limiter.allow("link \(address)")
        let now = world.now()
        let hash = SHA256.digest(of: Array(secret.utf8))
        guard secret.utf8.count == 32,
            let code = try ledger.read({ try $0.order(link: hash, at: now)?.code })
        else {
            limiter.failed("link \(address)", free: 20)
            throw Refusal.unknown(what: "page", text: "this address")
        }
        return code
    }

    func makeLink(
        to order: Code, generation: Int, at now: Instant, in transaction: Transaction
    ) throws {
        let hash = SHA256.digest(of: Array(secret(of: order, generation: generation).utf8))
        try transaction.insertLink(
            hash, to: order, generation: generation,
            expires: now.advanced(by: settings.linkLifetime))
    }

    private func secret(of order: Code, generation: Int) -> String {
        let message = Array("link to order \(order.symbols), generation \(generation)".utf8)
        return Hexadecimal.encode(Array(HMAC.sha256(key: linkKey, message: message).prefix(16)))
    }
}
