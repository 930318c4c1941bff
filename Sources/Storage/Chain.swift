/// Where a chain of the log ends: what the next event is hashed after, and by which rule.
struct ChainHead {
    let chain: Int64
    var number: Int64
    var hash: [UInt8]
    var rule: EventLog.Rule
}

/// The chain that this program writes. Each server has one of its own; a database in a file has
/// one server.
private let ownChain: Int64 = 1

extension Transaction {
    /// Makes sure that nobody else writes to the chain, before anything is written to it: a log
    /// that two processes append to would have two ends.
    ///
    /// - Parameter epoch: what this gave the last time that its transaction was kept; `nil` takes
    ///   the chain over from its previous writer.
    /// - Throws: ``StorageFailure/takenOver`` when another process took it over since.
    func holdChain(since epoch: Int64?) throws -> Int64 {
        let now =
            if epoch == nil {
                try connection.first(
                    "UPDATE chains SET epoch = epoch + 1 WHERE chain = ?1 RETURNING epoch",
                    ownChain
                ) { $0.integer(0) }
            } else {
                try connection.first("SELECT epoch FROM chains WHERE chain = ?1", ownChain) {
                    $0.integer(0)
                }
            }
        guard let now else { throw StorageFailure.corrupt("chain \(ownChain) is not there") }
        guard epoch == nil || epoch == now else { throw StorageFailure.takenOver }
        return now
    }

    func chainHead() throws -> ChainHead {
        let head = try connection.first(
            "SELECT head_number, head_hash, rule FROM chains WHERE chain = ?1", ownChain
        ) { (number: $0.integer(0), hash: $0.blob(1), rule: Int($0.integer(2))) }
        guard let head, let rule = EventLog.Rule(rawValue: head.rule) else {
            throw StorageFailure.corrupt("the end of chain \(ownChain)")
        }
        return ChainHead(chain: ownChain, number: head.number, hash: head.hash, rule: rule)
    }

    func moveChain(to head: ChainHead) throws {
        try connection.run(
            "UPDATE chains SET head_number = ?1, head_hash = ?2, rule = ?3 WHERE chain = ?4",
            head.number, head.hash, head.rule.rawValue, head.chain)
    }
}
