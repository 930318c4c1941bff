package import Logistics
import Storage

/// Holding labels that were drawn.
package struct HoldingLabelsAnswer: Sendable, Codable {
    /// Their codes, kind H, in the order of printing.
    package let labels: [Code]
}

/// Labels for parcels that come without a slip.
package struct HoldingLabels: Sendable {
    let core: Core

    /// Draws codes for parcels that come without a slip, to be printed in advance. No code is
    /// ever drawn twice.
    ///
    /// - Parameter count: 1 to 500.
    /// - Throws: ``Refusal`` unless the asker may scan.
    package func draw(
        _ count: Int, by write: Write
    ) async throws -> Answered<HoldingLabelsAnswer> {
        try write.require(.scan, doing: "draw holding labels")
        guard (1...500).contains(count) else {
            throw Refusal.unusable(
                field: "count", value: "\(count)", why: "draw 1 to 500 labels at once.")
        }
        return try await core.once(write) { [core] transaction, now in
            var labels: [Code] = []
            for _ in 0..<count {
                labels.append(
                    try core.world.draw(.holdingLabel) {
                        try transaction.isOnPaper($0) || labels.contains($0)
                    })
            }
            try transaction.record(
                HoldingLabelsDrawn(labels: labels), by: write, at: now)
            return HoldingLabelsAnswer(labels: labels)
        }
    }
}
