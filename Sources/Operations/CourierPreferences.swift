import Logistics
import Storage
import Threads
public import TrackingNumbers

/// Which couriers come and go here. They are counted anew every ten minutes and not at each scan:
/// who came once decides nothing, it only goes first among equals.
final class KnownCouriers: Sendable {
    private let known = Lock<(couriers: Set<Courier>, until: Int64)>(([], .min))

    /// The couriers, counted by `count` when what is known is too old.
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
    public static func couriers(named names: [String], of numbers: [TrackingNumber]) -> Set<Courier>
    {
        let arrived = numbers.compactMap { number -> Courier? in
            let recognition = Recognition(of: number.text)
            return recognition.verdict == .certain ? recognition.candidates.first?.courier : nil
        }
        return Set(names.compactMap(Courier.init(named:)) + arrived)
    }
}

extension Shop {
    /// What decides here between couriers for whom equally much speaks.
    func preferences() throws -> Preferences {
        let couriers = try knownCouriers.couriers(at: world.uptime()) {
            try ledger.read { reading in
                Preferences.couriers(
                    named: try reading.couriersOfBoxes(),
                    of: try reading.arrivedNumbers(inLatest: 200))
            }
        }
        return Preferences(
            homeCountry: settings.homeCountry, seen: couriers, pages: settings.trackingPages)
    }

    /// A courier's label is on a box now.
    func noteCourier(of label: CourierLabel?) {
        if let courier = label.flatMap({ Courier(named: $0.courier) }) {
            knownCouriers.add(courier)
        }
    }
}
