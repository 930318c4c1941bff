package import Logistics
import Storage

/// A scan in a station's list.
package struct ScanLine: Sendable {
    package let at: Instant
    package let outcome: Outcome
    /// What was scanned; `nil` for nothing, or when it was erased.
    package let text: String?
    /// The order that was found.
    package let order: Code?
}

extension Scans {
    /// The latest scans of one station at a place, newest first.
    package func latest(
        at place: Place, station: String?, limit: Int, for asker: Asker
    ) throws -> [ScanLine] {
        guard asker.may(.scan) else { return [] }
        return try core.ledger.read { try $0.scans(at: place, station: station, limit: limit) }.map
        {
            ScanLine(at: $0.at, outcome: $0.outcome, text: $0.text, order: $0.order)
        }
    }

    /// How many scans one station made since midnight by the shop's clocks.
    package func countToday(at place: Place, station: String?) throws -> Int {
        let now = core.world.now()
        let local = core.world.local(now)
        let sinceMidnight = Duration.seconds(local.hour * 3600 + local.minute * 60)
        return try core.ledger.read {
            try $0.scanCount(
                at: place, station: station, since: now.advanced(by: .zero - sinceMidnight))
        }
    }

    /// Whether a scan, made while `order` is in hand, begins another order: by the first of our
    /// codes in it that is known.
    package func leadsElsewhere(
        _ texts: [String], from order: Code, for asker: Asker
    ) throws -> Bool {
        try core.ledger.read { reading in
            for text in texts {
                guard case .own(let code) = Classified(text, ownHosts: [core.settings.host]),
                    let other = try reading.orderCode(of: code), asker.maySee(other)
                else { continue }
                guard other != order, asker.maySee(order) else { return false }
                return try reading.order(order)?.leads(elsewhereBy: code, of: other) ?? false
            }
            return false
        }
    }
}
