import Addresses
import Cryptography
package import Logistics
import Storage

/// The customer's link: 128 bits that open one order without an account.
///
/// The secret is derived from the station's key, the order and a generation, so that it can be
/// shown again without being kept; the database holds its hash only. A new generation ends the
/// link before.
package struct Links: Sendable {
    let core: Core

    /// The address that opens an order for its customer.
    ///
    /// - Throws: ``Refusal`` unless the asker may register orders.
    package func address(of order: Code, for asker: Asker) throws -> String {
        try asker.require(.registerOrder, doing: "see customers' links")
        guard let generation = try core.ledger.read({ try $0.linkGeneration(of: order) }) else {
            throw Refusal.unknown(what: "order", text: order.printed)
        }
        return Address.customer(secret(of: order, generation: generation))
            .below(core.settings.baseURL)
    }

    /// The order that a link's secret opens.
    ///
    /// - Parameter address: who asks; only a limited number of wrong guesses is answered.
    /// - Throws: ``Refusal/unknown``, the same for a wrong and an expired link;
    ///   ``Refusal/tooOften``.
    package func order(openedBy secret: String, address: String) throws -> Code {
        try core.limiter.allow("link \(address)")
        let now = core.world.now()
        let hash = SHA256.digest(of: Array(secret.utf8))
        guard secret.utf8.count == 32,
            let code = try core.ledger.read({ try $0.order(link: hash, at: now) })
        else {
            core.limiter.failed("link \(address)", free: 20)
            throw Refusal.unknown(what: "page", text: "this address")
        }
        return code
    }

    func make(
        to order: Code, generation: Int, at now: Instant, in transaction: Transaction
    ) throws {
        let hash = SHA256.digest(of: Array(secret(of: order, generation: generation).utf8))
        try transaction.insertLink(
            hash, to: order, generation: generation,
            expires: now.advanced(by: core.settings.linkLifetime))
    }

    private func secret(of order: Code, generation: Int) -> String {
        let message = Array("link to order \(order.symbols), generation \(generation)".utf8)
        return Hexadecimal.encode(
            Array(HMAC.sha256(key: core.secretKey, message: message).prefix(16)))
    }
}
