/// What all the texts on one label say together.
///
/// A label carries several barcodes: the number, routing for sorting machines, a postcode, the
/// sender's own. A certain number outweighs possible ones.
package enum LabelReading: Sendable {
    /// One parcel's number. ``NumberCandidate/evidence`` of 1 means likely rather than certain.
    case one(NumberCandidate)
    /// A person must choose; the likeliest first. May hold a single one, supported by nothing but
    /// its length.
    case several([NumberCandidate])
    /// Only barcodes for sorting machines were seen: another code on the label must be scanned.
    case routingOnly([RoutingCode])
    /// The form of a number, but a wrong check character: scan again.
    case misread(Misread)
    /// Nothing known.
    case unknown

    /// Reads a label.
    ///
    /// - Parameters:
    ///   - texts: everything seen on the label, in any order, as the scanner gave it.
    ///   - preferences: decide between couriers that fit equally well.
    package init(texts: [String], preferring preferences: Preferences = Preferences()) {
        var known: Set<String> = []
        let readings = texts.filter { known.insert($0).inserted }
            .map { Recognition(of: $0, preferring: preferences) }
        self = Self.one(of: readings) ?? Self.question(readings)
    }

    private static func one(of readings: [Recognition]) -> LabelReading? {
        let certain = parcels(readings.filter { $0.verdict == .certain }.flatMap(leaders))
        if !certain.isEmpty { return answer(certain) }
        var likely = parcels(readings.filter { $0.verdict == .likely }.flatMap(leaders))
        let couriers = Set(
            readings.filter { $0.verdict == .routing }.flatMap(\.routing).map(\.courier))
        for reading in readings where reading.verdict == .ambiguous {
            // Another barcode of the label may have settled it.
            let named = leaders(reading).filter { couriers.contains($0.courier) }
            let settled = leaders(reading).contains { leader in
                likely.contains { $0.isSameParcel(as: leader) }
            }
            if !settled { likely = parcels(likely + (named.isEmpty ? leaders(reading) : named)) }
        }
        return likely.isEmpty ? nil : answer(likely)
    }

    private static func answer(_ parcels: [NumberCandidate]) -> LabelReading {
        parcels.count == 1 ? .one(parcels[0]) : .several(parcels)
    }

    private static func question(_ readings: [Recognition]) -> LabelReading {
        let weak = parcels(readings.filter { $0.verdict == .weak }.flatMap(\.candidates))
        if let misread = readings.lazy.flatMap(\.misread).first { return .misread(misread) }
        if !weak.isEmpty { return .several(weak) }
        let routing = readings.filter { $0.verdict == .routing }.flatMap(\.routing)
        return routing.isEmpty ? .unknown : .routingOnly(routing)
    }

    /// The candidates that fit as well as the first; if the verdict names a courier, only that
    /// courier's.
    private static func leaders(_ reading: Recognition) -> [NumberCandidate] {
        guard let first = reading.candidates.first else { return [] }
        return reading.candidates.filter {
            $0.evidence == first.evidence
                && (reading.verdict == .ambiguous || $0.courier == first.courier)
        }
    }

    /// Each parcel once, the likeliest first.
    private static func parcels(_ candidates: [NumberCandidate]) -> [NumberCandidate] {
        var parcels: [NumberCandidate] = []
        for candidate in candidates.sorted(by: { $0.ranks(before: $1) })
        where !parcels.contains(where: { $0.isSameParcel(as: candidate) }) {
            parcels.append(candidate)
        }
        return parcels
    }
}
