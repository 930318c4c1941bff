public import Logistics
import Storage

/// Holding labels that were drawn.
public struct HoldingLabelsAnswer: Sendable, Codable {
    /// Their codes, kind H, in the order of printing.
    public let labels: [Code]
}

extension Shop {
    /// Draws codes for parcels that come without a slip, to be printed in advance. No code is
    /// ever drawn twice.
    ///
    /// - Parameter count: 1 to 500.
    /// - Throws: ``Refusal`` unless `actor` may scan.
    public func drawHoldingLabels(
        _ count: Int, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<HoldingLabelsAnswer> {
        try require(.scan, of: actor, doing: "draw holding labels")
        guard (1...500).contains(count) else {
            throw Refusal.unusable(
                field: "count", value: "\(count)", why: "draw 1 to 500 labels at once.")
        }
        let station = try Texts.optionalLine(station, "station", upTo: 60)
        let now = world.now()
        return try await self.once(once, by: actor) { [self] transaction in
            var labels: [Code] = []
            for _ in 0..<count {
                labels.append(
                    try world.draw(.holdingLabel) {
                        try transaction.isOnPaper($0) || labels.contains($0)
                    })
            }
            try transaction.record(
                HoldingLabelsDrawn(labels: labels), at: now, actor: actor,
                station: station)
            return HoldingLabelsAnswer(labels: labels)
        }
    }
}
