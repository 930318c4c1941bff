/// The common reading of all texts on one label.
///
/// A label carries several barcodes: the number, routing for sorting machines, a postcode, the
/// sender's own. A certain number outweighs possible ones; what is only likely is confirmed by
/// another code of the same label, and asked about without one.
package enum LabelReading: Sendable {
    /// One parcel's number: certain by its form, or confirmed by another code.
    case one(NumberCandidate)
    /// A person must choose or confirm; the likeliest first. May hold a single one.
    case several([NumberCandidate])
    /// Supported by nothing but a length: a person must name the courier. May hold a single one.
    case weak([NumberCandidate])
    /// Only barcodes for sorting machines were seen: another code on the label must be scanned.
    case routingOnly([RoutingCode])
    /// The form of a number, but a wrong check character: scan again.
    case misread(Misread)
    /// The number of something that is not a parcel, and the text that holds it.
    case other(OtherNumber, text: String)
    /// Nothing known.
    case unknown

    /// Reads a label.
    ///
    /// - Parameters:
    ///   - texts: everything seen on the label, in any order, as the scanner gave it.
    ///   - preferences: decide between couriers that fit equally well.
    package init(texts: [String], preferring preferences: Preferences = Preferences()) {
        var known: Set<[UInt8]> = []
        let readings = texts.map { Recognition(of: $0, preferring: preferences) }
            .filter { known.insert($0.bytes.isEmpty ? Array($0.raw.utf8) : $0.bytes).inserted }
        self = Self.certain(readings) ?? Self.confirmed(readings) ?? Self.question(readings)
    }

    private static func certain(_ readings: [Recognition]) -> LabelReading? {
        let certain = parcels(readings.filter { $0.verdict == .certain }.flatMap(leaders))
        switch certain.count {
        case 0: return nil
        case 1: return .one(certain[0])
        default: return .several(certain)
        }
    }

    /// A likely number that exactly one courier's other codes speak for.
    private static func confirmed(_ readings: [Recognition]) -> LabelReading? {
        var confirmed: [NumberCandidate] = []
        for (place, reading) in readings.enumerated() where reading.isLikely {
            var others = readings
            others.remove(at: place)
            confirmed += leaders(reading).filter { leader in
                others.contains { $0.speaks(for: leader) }
            }
        }
        let found = parcels(confirmed)
        return found.count == 1 ? .one(found[0]) : nil
    }

    private static func question(_ readings: [Recognition]) -> LabelReading {
        let likely = parcels(readings.filter(\.isLikely).flatMap(leaders))
        if !likely.isEmpty { return .several(likely) }
        if let misread = readings.lazy.flatMap(\.misread).first { return .misread(misread) }
        let weak = parcels(readings.filter { $0.verdict == .weak }.flatMap(\.candidates))
            .filter { $0.definition != Definition.onlyBesideOthers || $0.isPreferred }
        if !weak.isEmpty { return .weak(weak) }
        let routing = readings.filter { $0.verdict == .routing }.flatMap(\.routing)
        if !routing.isEmpty { return .routingOnly(routing) }
        for reading in readings where reading.verdict == .other {
            if let other = reading.others.first { return .other(other, text: reading.raw) }
        }
        return .unknown
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

extension Recognition {
    /// Whether a number in it waits for somebody, or for another code, to confirm it.
    fileprivate var isLikely: Bool { verdict == .likely || verdict == .ambiguous }

    /// Whether this code of a label confirms a number that another holds: it holds the same in
    /// another form, or is of the same courier's sorting machines.
    fileprivate func speaks(for number: NumberCandidate) -> Bool {
        if verdict == .routing { return routing.contains { $0.courier == number.courier } }
        return candidates.contains {
            $0.courier == number.courier && $0.definition != number.definition
                && $0.isSameParcel(as: number)
        }
    }
}
