/// Where a chain of the log ends: what the next event is hashed after, and by which rule.
struct ChainHead {
    let chain: Int64
    /// How many processes have begun to write to it.
    let epoch: Int64
    var number: Int64
    var hash: [UInt8]
    var rule: EventLog.Rule
}

/// The chain that this program writes. Each server has one of its own; a database in a file has
/// one server.
private let ownChain: Int64 = 1

extension Connection {
    /// Makes sure that nobody else writes to the chain, before anything is written to it: a log
    /// that two processes append to would have two ends.
    ///
    /// - Parameter epoch: the epoch that this gave the last time that its transaction was kept;
    ///   `nil` takes the chain over from its previous writer.
    /// - Returns: where the chain ends. Nobody moves it during the transaction, so whoever appends
    ///   goes on from there in memory and calls ``moveChain(to:)`` at the end.
    /// - Throws: ``StorageFailure/takenOver`` when another process took it over since.
    func holdChain(since epoch: Int64?) throws -> ChainHead {
        if epoch == nil {
            try run("UPDATE chains SET epoch = epoch + 1 WHERE chain = ?1", ownChain)
        }
        let head = try chainHead()
        guard epoch == nil || epoch == head.epoch else { throw StorageFailure.takenOver }
        return head
    }

    func chainHead() throws -> ChainHead {
        let head = try first(
            "SELECT epoch, head_number, head_hash, rule FROM chains WHERE chain = ?1", ownChain
        ) { row in
            EventLog.Rule(rawValue: Int(row.integer(3))).map { rule in
                ChainHead(
                    chain: ownChain, epoch: row.integer(0), number: row.integer(1),
                    hash: row.blob(2), rule: rule)
            }
        }
        guard let head = head ?? nil else {
            throw StorageFailure.corrupt("the end of chain \(ownChain)")
        }
        return head
    }

    func moveChain(to head: ChainHead) throws {
        try run(
            "UPDATE chains SET head_number = ?1, head_hash = ?2, rule = ?3 WHERE chain = ?4",
            head.number, head.hash, head.rule.rawValue, head.chain)
    }
}
