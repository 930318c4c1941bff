import Logistics
import Threads

/// What lies on a dispatch desk between two scans: the box whose own code was scanned, the label
/// that was asked about, and whether the box's label is to be replaced.
///
/// It is forgotten after five minutes, and when the program stops: then the desk asks again, which
/// is never wrong. Nothing is decided by it alone.
final class DeskMemory: Sendable {
    /// Who works where on what.
    struct Desk: Hashable {
        let person: String
        let station: String?
        let order: Code
    }

    struct InHand: Hashable {
        /// The box whose own code was scanned.
        var box: Code?
        /// Whether its label is to be replaced by the next.
        var isReplacing = false
        /// What was scanned of a label that is not certain.
        var label: [String] = []
    }

    private let kept = Lock<[Desk: (inHand: InHand, until: Int64)]>([:])
    private static let lifetime: Int64 = 300_000  // ms

    /// - Parameter uptime: milliseconds of a clock that never jumps.
    func inHand(at desk: Desk, uptime: Int64) -> InHand {
        kept.withLock { kept in
            guard let found = kept[desk], found.until > uptime else { return InHand() }
            return found.inHand
        }
    }

    func keep(_ inHand: InHand, at desk: Desk, uptime: Int64) {
        kept.withLock { kept in
            kept = kept.filter { $0.value.until > uptime }
            kept[desk] = inHand == InHand() ? nil : (inHand, uptime + Self.lifetime)
        }
    }
}

extension DeskMemory.InHand {
    /// What lies on the desk after a scan's verdict.
    ///
    /// - Parameter texts: what the scan saw.
    func after(_ verdict: Verdict, seeing texts: [String]) -> Self {
        var next = self
        switch verdict.result {
        case .matched(_, .chosen(let box, _)): next.choose(box)
        case .matched(_, .packed), .labelled: next = Self()
        case .whichCourier:
            next.label = Array((label + texts.filter { !label.contains($0) }).suffix(20))
        default: break
        }
        return next
    }

    private mutating func choose(_ code: Code) {
        if box != code { isReplacing = false }
        box = code
    }
}
