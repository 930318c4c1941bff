import Logistics

/// Walks the log, event by event: each chain from its first event to the end that is noted for it,
/// and each order's steps.
struct LogInspection {
    private(set) var damage: [Damage] = []
    private var chains: [Int64: ChainWalk] = [:]
    private var steps: [String: Int64] = [:]

    init(_ reading: ReadTransaction) throws {
        try reading.connection.each(
            "SELECT chain, first_rule, rule, head_number, head_hash FROM chains"
        ) { row in
            chains[row.integer(0)] = ChainWalk(
                rule: Int(row.integer(1)),
                end: (number: row.integer(3), hash: row.blob(4), rule: Int(row.integer(2))))
        }
    }

    /// Hash of the last event of the first chain.
    var head: [UInt8] { chains[1]?.hash ?? [] }

    /// Takes the next event of a chain, as it was written.
    mutating func take(_ entry: EventLog.Entry, hash: [UInt8]) {
        guard var chain = chains[entry.chain] else {
            damage.append(Damage("event \(entry.number): there is no chain \(entry.chain)"))
            return
        }
        damage += chain.take(entry, hash: hash)
        chains[entry.chain] = chain
        takeStep(entry)
    }

    /// Compares the columns beside an event's facts with the facts.
    mutating func compare(_ entry: EventLog.Entry, with what: any EventFacts) {
        if what.subjects.map(\.symbols).joined(separator: " ") != entry.subjects {
            damage.append(Damage("event \(entry.number): its subjects are not those of its facts"))
        }
        if what.concerns?.symbols != entry.order {
            damage.append(Damage("event \(entry.number): its order is not that of its facts"))
        }
    }

    /// Everything was taken: is that all there was?
    mutating func finish() {
        for (_, chain) in chains.sorted(by: { $0.key < $1.key }) { damage += chain.finish() }
    }

    private mutating func takeStep(_ entry: EventLog.Entry) {
        guard let order = entry.order, let step = entry.step else { return }
        let expected = (steps[order] ?? 0) + 1
        if step > expected {
            damage.append(
                Damage("event log: steps \(expected) to \(step - 1) of order \(order) are missing"))
        } else if step < expected {
            damage.append(Damage("event \(entry.number): step \(step) of \(order) comes too late"))
        }
        steps[order] = max(step, expected - 1)
    }
}

/// One chain while it is walked.
private struct ChainWalk {
    /// The rule that the next event is hashed by.
    var rule: Int
    /// The end that is noted for the chain.
    let end: (number: Int64, hash: [UInt8], rule: Int)
    var number: Int64 = 0
    var hash: [UInt8] = []

    init(rule: Int, end: (number: Int64, hash: [UInt8], rule: Int)) {
        self.rule = rule
        self.end = end
    }

    mutating func take(_ entry: EventLog.Entry, hash kept: [UInt8]) -> [Damage] {
        var damage: [Damage] = []
        if entry.number != number + 1 {
            damage.append(
                Damage("event log: events \(number + 1) to \(entry.number - 1) are missing"))
        }
        if entry.kind == EventKind.logRuleBegun.rawValue { begin(entry) }
        if !isWhole(entry, kept) {
            damage.append(Damage("event \(entry.number) (\(entry.kind)) was changed"))
        }
        number = entry.number
        hash = kept
        return damage
    }

    /// A rule holds for the very event that begins it. One that goes back, or cannot be read,
    /// leaves the rule as it was, so that the event is found changed.
    private mutating func begin(_ entry: EventLog.Entry) {
        let begun = try? LogRuleBegun.read(entry.facts, version: entry.version)
        if let begun, begun.rule > rule { rule = begun.rule }
    }

    private func isWhole(_ entry: EventLog.Entry, _ kept: [UInt8]) -> Bool {
        guard let rule = EventLog.Rule(rawValue: rule) else { return false }
        // The first rule covered no version: all facts had one.
        if rule == .first, entry.version != 1 { return false }
        return EventLog.hash(of: entry, after: hash, by: rule) == kept
    }

    func finish() -> [Damage] {
        if number < end.number {
            return [Damage("event log: events \(number + 1) to \(end.number) are missing")]
        }
        if number > end.number || hash != end.hash {
            return [Damage("event log: its end is not the one that is noted")]
        }
        return rule == end.rule
            ? [] : [Damage("event log: it ends by rule \(rule), and \(end.rule) is noted")]
    }
}
