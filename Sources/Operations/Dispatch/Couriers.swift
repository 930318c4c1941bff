import Logistics
import Storage
import Threads
package import TrackingNumbers

/// Which couriers come and go here. They are counted again every ten minutes, not at each scan:
/// a courier that came once decides nothing; it only goes first among equals.
final class KnownCouriers: Sendable {
    private let known = Lock<(couriers: Set<Courier>, until: Int64)>(([], .min))

    /// The couriers, counted again by `count` when the last count is too old.
    ///
    /// - Parameter uptime: milliseconds of a clock that never jumps.
    func couriers(at uptime: Int64, count: () throws -> Set<Courier>) rethrows -> Set<Courier> {
        let kept = known.withLock { $0 }
        guard uptime >= kept.until else { return kept.couriers }
        let counted = try count()
        known.withLock { $0 = (counted, uptime + 600_000) }
        return counted
    }

    func add(_ courier: Courier) { known.withLock { _ = $0.couriers.insert(courier) } }
}

extension Preferences {
    /// The couriers of labels that were put on boxes, and of parcels that arrived, where the
    /// number names its courier.
    package static func couriers(named names: [String], of numbers: [TrackingNumber]) -> Set<
        Courier
    > {
        let arrived = numbers.compactMap { number -> Courier? in
            let recognition = Recognition(of: number.text)
            return recognition.verdict == .certain ? recognition.candidates.first?.courier : nil
        }
        return Set(names.compactMap(Courier.init(named:)) + arrived)
    }
}

/// The couriers that are known here, and the readings of their labels.
struct Couriers: Sendable {
    let core: Core
    private let known = KnownCouriers()

    init(core: Core) { self.core = core }

    /// The preferences that decide here between couriers that fit equally well.
    func preferences() throws -> Preferences {
        let seen = try known.couriers(at: core.world.uptime()) {
            try core.ledger.read { reading in
                Preferences.couriers(
                    named: try reading.couriersOfBoxes(),
                    of: try reading.arrivedNumbers(inLatest: 200))
            }
        }
        return Preferences(
            homeCountry: core.settings.homeCountry, seen: seen,
            pages: core.settings.trackingPages)
    }

    /// A courier's label is on a box now.
    func note(_ label: CourierLabel?) {
        if let courier = label.flatMap({ Courier(named: $0.courier) }) { known.add(courier) }
    }

    /// The common reading of the texts of one label.
    func label(
        in texts: [String], preferring preferences: Preferences
    ) throws(Refusal) -> LabelFinding {
        let texts = texts.map { String($0.prefix(200)) }.filter { !$0.allSatisfy(\.isWhitespace) }
        guard let first = texts.first else {
            throw .unusable(field: .text, value: "", why: .noCodeSeen)
        }
        let couriers = texts.filter { text in
            if case .own = Classified(text, ownHosts: core.settings.hosts) { false } else { true }
        }
        guard !couriers.isEmpty else { throw .ownCode(text: first) }
        switch LabelReading(texts: couriers, preferring: preferences) {
        case .one(let candidate): return .certain(CourierLabel(candidate))
        case .several(let candidates): return .likely(candidates.prefix(6).map(CourierLabel.init))
        case .weak(let candidates): return .weak(candidates.prefix(6).map(CourierLabel.init))
        case .routingOnly(let codes):
            throw .routingCode(codes, in: couriers)
        case .misread(let misread): throw .misreadNumber(misread)
        case .other, .unknown: throw .noCourier(text: String(first.prefix(60)))
        }
    }
}

extension Refusal {
    /// Names the one of a label's texts that is for sorting machines.
    static func routingCode(_ codes: [RoutingCode], in texts: [String]) -> Refusal {
        let text = texts.first { Recognition(of: $0).verdict == .routing } ?? texts.first ?? ""
        return .routingCode(
            text: text.quotable, courier: codes.first?.courier.name ?? "?")
    }

    static func misreadNumber(_ misread: Misread) -> Refusal {
        .misreadNumber(
            text: misread.text.quotable, courier: misread.courier.name,
            suggestion: misread.suggestion?.grouped)
    }
}

extension CourierLabel {
    fileprivate init(_ candidate: NumberCandidate) {
        self.init(
            courier: candidate.courier.name, trackingNumber: candidate.trackingNumber,
            trackingPage: candidate.page)
    }
}
