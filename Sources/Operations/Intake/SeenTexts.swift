import Logistics
import Storage
import TrackingNumbers

/// The texts of one scan, each classified, and the things they may name.
struct SeenTexts: Sendable {
    /// One text.
    struct Text: Sendable {
        let text: String
        let classified: Classified
        /// Its meaning as a courier's code; `nil` for our own codes.
        let recognition: Recognition?
        let candidates: [MatchCandidate]

        /// Our own code, if it is one.
        var code: Code? {
            if case .own(let code) = classified { code } else { nil }
        }
    }

    let texts: [Text]
    let place: Place?

    /// The things that the texts may name. A serial number of only departed devices names
    /// nothing by itself, except in a search.
    var candidates: [MatchCandidate] {
        let all = texts.flatMap(\.candidates)
        // What left by us names nothing where parcels come in.
        let here = place == .intake || place == .booth
        let told = all.filter { !here || $0.evidence != .outboundNumber }
        let isOnlyPast = told.allSatisfy { $0.evidence == .serialNumber && !$0.isExpected }
        return isOnlyPast && place != .find ? [] : told
    }

    /// A text that has the form of one of our codes, whose check fails, and that names nothing.
    var misread: CodeRefusal? {
        for text in texts where text.candidates.isEmpty {
            if case .misread(let refusal) = text.classified { return refusal }
        }
        return nil
    }

    /// Texts that may be from a courier's label.
    var foreign: [String] { texts.filter { $0.code == nil }.map(\.text) }

    /// The kind of each text, for people and programs.
    var codes: [SeenCode] { texts.map(\.described) }
}

extension Scans {
    /// Looks at the texts of a scan.
    ///
    /// - Parameter areAlternatives: whether the texts are readings of one code: then the first
    ///   that names something counts; else the first that is one of our codes, or the first.
    func lookUp(
        _ texts: [String], areAlternatives: Bool, at place: Place? = nil,
        preferring preferences: Preferences, in reading: ReadTransaction
    ) throws -> SeenTexts {
        let seen = try texts.map { try look(at: $0, preferring: preferences, in: reading) }
        guard areAlternatives, seen.count > 1 else { return SeenTexts(texts: seen, place: place) }
        let likeliest =
            seen.first { !$0.candidates.isEmpty } ?? seen.first { $0.code != nil } ?? seen[0]
        return SeenTexts(texts: [likeliest], place: place)
    }

    private func look(
        at text: String, preferring preferences: Preferences, in reading: ReadTransaction
    ) throws -> SeenTexts.Text {
        let classified = Classified(text, ownHosts: core.settings.hosts)
        if case .own(let code) = classified {
            let candidate = try candidate(for: code, text: text, in: reading)
            return SeenTexts.Text(
                text: text, classified: classified, recognition: nil,
                candidates: candidate.map { [$0] } ?? [])
        }
        let inside = try Code.inside(text).filter { try reading.orderCode(of: $0) != nil }
        if let code = inside.first {
            return SeenTexts.Text(
                text: text, classified: .own(code), recognition: nil,
                candidates: try inside.compactMap {
                    try candidate(for: $0, text: text, in: reading)
                })
        }
        // A text like one of our codes misread may be a courier's number or a serial number.
        let recognition = Recognition(of: text, preferring: preferences)
        return SeenTexts.Text(
            text: text, classified: classified, recognition: recognition,
            candidates: try numbered(text, recognition, in: reading))
    }

    private func candidate(
        for code: Code, text: String, in reading: ReadTransaction
    ) throws -> MatchCandidate? {
        guard let order = try reading.orderCode(of: code) else { return nil }
        let evidence: MatchCandidate.Evidence =
            switch code.kind {
            case .parcel: .parcel
            case .device: .device
            default: .order
            }
        return MatchCandidate(
            text: text, evidence: evidence, order: order,
            parcel: code.kind == .parcel ? code : nil, device: code.kind == .device ? code : nil,
            box: code.kind == .box ? code : nil)
    }

    /// The parcels and devices that a text names by a number which is not ours; each once, by the
    /// best evidence.
    private func numbered(
        _ text: String, _ recognition: Recognition, in reading: ReadTransaction
    ) throws -> [MatchCandidate] {
        var found: [MatchCandidate] = []
        let whole = Self.number(in: text)
        if let whole {
            found += try parcels(whole, text, .announcedTrackingNumber, in: reading)
        }
        found += try devices(text, recognition, in: reading)
        // Labels hold the number among other things; a length alone takes nothing out of them.
        let derived = recognition.candidates
            .filter { $0.evidence > 0 || $0.isFromLabel }.map(\.trackingNumber)
        for number in derived where number != whole {
            found += try parcels(number, text, .derivedTrackingNumber, in: reading)
        }
        for number in [whole].compactMap(\.self) + derived where found.isEmpty {
            found += try reading.boxes(numbered: number).map {
                MatchCandidate(
                    text: text, evidence: .outboundNumber, order: $0.order, parcel: nil,
                    device: nil, box: $0.box, isExpected: false)
            }
        }
        var known: Set<[Code?]> = []
        return found.filter { known.insert([$0.order, $0.parcel, $0.device]).inserted }
    }

    private static func number(in text: String) -> TrackingNumber? {
        do throws(TrackingNumber.Malformed) {
            return try TrackingNumber(text)
        } catch {
            return nil  // then nobody can have announced it
        }
    }

    private func parcels(
        _ number: TrackingNumber, _ text: String, _ evidence: MatchCandidate.Evidence,
        in reading: ReadTransaction
    ) throws -> [MatchCandidate] {
        try reading.parcels(announced: number).map {
            MatchCandidate(
                text: text, evidence: evidence, order: $0.order, parcel: $0.parcel, device: nil,
                isExpected: !$0.stage.hasArrived)
        }
    }

    private func devices(
        _ text: String, _ recognition: Recognition, in reading: ReadTransaction
    ) throws -> [MatchCandidate] {
        let keys = ([text] + recognition.serialNumbers).flatMap { SerialNumber.keys(of: $0) }
        let imei = keys.lazy.compactMap(Self.imei).first
        return try reading.devices(serials: keys, imei: imei).map {
            MatchCandidate(
                text: text, evidence: .serialNumber, order: $0.order, parcel: nil,
                device: $0.device, isExpected: core.flow[$0.stage].whereabouts != .gone)
        }
    }

    private static func imei(_ key: String) -> IMEI? {
        do throws(IMEI.Malformed) {
            return try IMEI(key)
        } catch {
            return nil  // then it is a serial number of another form
        }
    }
}

extension SeenTexts.Text {
    /// What it is: by what it names, if it names something; else by its form.
    var described: SeenCode {
        let orders = candidates.map(\.order).reduce(into: [Code]()) { orders, order in
            if !orders.contains(order) { orders.append(order) }
        }
        func seen(
            _ kind: SeenCode.Kind, couriers: [String] = [], number: TrackingNumber? = nil,
            meaning: String? = nil
        ) -> SeenCode {
            SeenCode(
                text: text, kind: kind, code: code, couriers: couriers, number: number,
                meaning: meaning, orders: orders)
        }
        guard let recognition else { return seen(.own) }
        let couriers = recognition.candidates.map(\.courier.name).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let named = candidates.first?.evidence
        if named == .serialNumber { return seen(isIMEI ? .imei : .serialNumber) }
        if case .misread = classified, named == nil { return seen(.misread) }
        let first = recognition.candidates.first
        switch recognition.verdict {
        case .certain, .likely, .ambiguous:
            if recognition.verdict != .certain, isIMEI, named == nil { return seen(.imei) }
            return seen(
                first?.isFromLabel == true ? .labelBarcode : .trackingNumber, couriers: couriers,
                number: first?.trackingNumber)
        case .routing where named == nil:
            let code = recognition.routing.first
            return seen(
                .routingCode, couriers: code.map { [$0.courier.name] } ?? [], meaning: code?.what)
        case .weak, .other, .unknown, .routing:
            if named != nil { return seen(.trackingNumber, couriers: couriers) }
            if let misread = recognition.misread.first {
                return seen(
                    .misread, couriers: [misread.courier.name], number: misread.suggestion)
            }
            if isIMEI { return seen(.imei) }
            if recognition.verdict == .other, let other = recognition.others.first {
                return seen(SeenCode.Kind(other.kind))
            }
            return seen(.unknown, couriers: couriers)
        }
    }

    /// Fifteen digits with a right check digit, as phones have.
    private var isIMEI: Bool {
        do throws(IMEI.Malformed) {
            let imei = try IMEI(text)
            return imei.softwareVersion == nil && imei.hasKnownIssuer
        } catch {
            return false
        }
    }
}
