public import Logistics
public import Scanning
import Storage
import TrackingNumbers

/// Everything that one action saw, and where it was made.
public struct ScanRequest: Sendable {
    /// One text of a hand scanner, or all codes of a photo.
    public var texts: [String]
    /// Where the scan was made.
    public var place: Place
    /// The station's name, if it has one.
    public var station: String?
    /// The order that is being packed, at the dispatch: then devices go into its box.
    public var packing: Code?
    /// Whether the texts are readings of one code, by key position and by character: then the
    /// first that names something counts.
    public var areAlternatives: Bool

    /// A scan at a place.
    public init(
        texts: [String], place: Place, station: String? = nil, packing: Code? = nil,
        areAlternatives: Bool = false
    ) {
        self.texts = texts
        self.place = place
        self.station = station
        self.packing = packing
        self.areAlternatives = areAlternatives
    }
}

/// A verdict with what a person wants to read beside it.
public struct ScanAnswer: Sendable, Codable {
    /// What came of the scan.
    public let verdict: Verdict
    /// The word on the panel.
    public let word: String
    /// The customer of the order that was found; missing when erased or none was found.
    public let customer: String?
    /// Who did the same before, by name.
    public let earlierBy: String?
}

extension Station {
    /// Takes a scan: matches it, does what it means at its place, and keeps it whatever came of
    /// it.
    ///
    /// - Throws: ``Refusal``: not allowed, a key used otherwise.
    public func scan(
        _ request: ScanRequest, by actor: Actor, once: Once
    ) async throws -> Answered<ScanAnswer> {
        try require(.scan, of: actor, doing: "scan")
        let texts = Self.usable(request.texts)
        let station = try Texts.optionalLine(request.station, "station", upTo: 60)
        let now = world.now()
        if request.packing != nil { try require(.pack, of: actor, doing: "pack and dispatch") }
        let answered = try await self.once(once, by: actor) { [self] transaction in
            let texts =
                request.areAlternatives ? try likeliest(texts, in: transaction) : texts
            let found = try candidates(for: texts, in: transaction)
            let (verdict, happenings) =
                if let code = request.packing, let order = try transaction.order(code) {
                    try packing(order, found, texts, transaction)
                } else {
                    try decide(found, texts, request.place, transaction)
                }
            try transaction.record(
                .scanMade(
                    ScanMade(
                        place: request.place, outcome: verdict.outcome,
                        seen: try found.seen.map { try sealed($0, in: transaction) },
                        order: verdict.order)),
                at: now, actor: actor, station: station)
            for happening in happenings {
                try transaction.record(happening, at: now, actor: actor, station: station)
            }
            return verdict.with(others: texts)
        }
        return try answered.map(answer)
    }

    /// Takes a scan made by photographing: every code in the picture counts.
    ///
    /// - Throws: ``Refusal/picture`` when it is no picture or was not read in time.
    public func scan(
        picture: [UInt8], place: Place, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<ScanAnswer> {
        try require(.scan, of: actor, doing: "scan")
        if let verdict = try keptAnswer(to: once, by: actor, as: Verdict.self) {
            return Answered(answer: try answer(verdict), isReplay: true)
        }
        let scans = try await read(picture)
        return try await scan(
            ScanRequest(texts: scans.map(\.text), place: place, station: station), by: actor,
            once: once)
    }

    /// Reads the codes in a picture; nothing is kept.
    ///
    /// - Throws: ``Refusal/picture``.
    public func read(_ picture: [UInt8]) async throws -> [Scan] {
        try await examine(picture, wants: Wants(codes: ScanSettings())).scans
    }

    func examine(_ picture: [UInt8], wants: Wants) async throws(Refusal) -> Examination {
        do {
            return try await pictures.examine(picture, wants: wants)
        } catch {
            switch error {
            case .refused(let refusal): throw .picture(why: "\(refusal)")
            case .unread(let failure): throw .unread(why: "\(failure)")
            }
        }
    }

    // MARK: Matching

    private struct Found {
        var candidates: [MatchCandidate] = []
        var seen: [(text: String, code: Code?)] = []
        var misread: CodeRefusal?
    }

    private func candidates(for texts: [String], in reading: Reading) throws -> Found {
        var found = Found()
        for text in texts {
            switch Classified(text, ownHosts: [shop.host]) {
            case .own(let code):
                found.seen.append((text, code))
                if let candidate = try candidate(for: code, text: text, in: reading) {
                    found.candidates.append(candidate)
                }
            case .misread(let refusal):
                found.seen.append((text, nil))
                // It may be a courier's number that happens to look like one of our codes.
                let numbers = try announced(text, in: reading)
                found.candidates += numbers
                if numbers.isEmpty { found.misread = refusal }
            case .trackingNumber:
                found.seen.append((text, nil))
                found.candidates += try announced(text, in: reading)
            case .other: found.seen.append((text, nil))
            }
        }
        return found
    }

    /// Of several readings of one code, the first that names something; else the first that is
    /// one of our codes, or the first at all.
    private func likeliest(_ texts: [String], in reading: Reading) throws -> [String] {
        guard texts.count > 1 else { return texts }
        for text in texts where try !candidates(for: [text], in: reading).candidates.isEmpty {
            return [text]
        }
        let own = texts.first { text in
            if case .own = Classified(text, ownHosts: [shop.host]) { true } else { false }
        }
        return [own ?? texts[0]]
    }

    private func candidate(
        for code: Code, text: String, in reading: Reading
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
            parcel: code.kind == .parcel ? code : nil, device: code.kind == .device ? code : nil)
    }

    /// The parcels announced under a number. Couriers use numbers again: those that have not
    /// come yet go before those that have.
    private func announced(_ text: String, in reading: Reading) throws -> [MatchCandidate] {
        guard let number = try? TrackingNumber(text) else { return [] }  // then it names nothing
        let parcels = try reading.parcels(announced: number)
        let outstanding = parcels.filter { $0.stage == .announced }
        return (outstanding.isEmpty ? parcels : outstanding).map {
            MatchCandidate(
                text: text, evidence: .announcedTrackingNumber, order: $0.order,
                parcel: $0.parcel, device: nil)
        }
    }

    /// While an order is being packed: our own codes first, then the courier's label.
    private func packing(
        _ order: Order, _ found: Found, _ texts: [String], _ transaction: Transaction
    ) throws -> (Verdict, [Happening]) {
        let own = found.candidates.filter { $0.evidence != .announcedTrackingNumber }
        switch Match(own) {
        case .one(let candidate):
            let newBox = try world.draw(.box) { try transaction.orderCode(of: $0) != nil }
            return order.packing(candidate, newBox: newBox)
        case .several(let candidates): return (.ambiguous(candidates, at: .dispatch), [])
        case .contradiction(let candidates): return (.contradiction(candidates, at: .dispatch), [])
        case .none: break
        }
        if let misread = found.misread {
            return (.notKnown(texts, misread: misread, at: .dispatch), [])
        }
        let text = texts.first ?? ""
        do {
            let labels = try recognise(texts)
            guard labels.count == 1, let label = labels.first else {
                return (.whichCourier(text, labels, for: order.code), [])
            }
            if let box = order.boxToLabel {
                try refuseForeign(label, on: box.code, in: transaction)
            }
            return order.labelling(text, with: label)
        } catch let refusal as Refusal {
            var verdict = Verdict.refused(text, refusal, at: .dispatch)
            verdict.found(order.code)
            return (verdict, [])
        }
    }

    private func decide(
        _ found: Found, _ texts: [String], _ place: Place, _ transaction: Transaction
    ) throws -> (Verdict, [Happening]) {
        switch Match(found.candidates) {
        case .none: return (.notKnown(texts, misread: found.misread, at: place), [])
        case .several(let candidates): return (.ambiguous(candidates, at: place), [])
        case .contradiction(let candidates): return (.contradiction(candidates, at: place), [])
        case .one(let candidate):
            guard let order = try transaction.order(candidate.order) else {
                throw StorageFailure.corrupt("order \(candidate.order) is not there")
            }
            let (verdict, happening) = order.scanned(candidate, at: place)
            return (verdict, happening.map { [$0] } ?? [])
        }
    }

    private func sealed(
        _ seen: (text: String, code: Code?), in transaction: Transaction
    ) throws -> ScanMade.Seen {
        if let code = seen.code { return ScanMade.Seen(code: code) }
        return ScanMade.Seen(text: try transaction.seal(seen.text, salt: world.random(16)))
    }

    private func answer(_ verdict: Verdict) throws -> ScanAnswer {
        try ledger.read { reading in
            let earlier = verdict.earlier?.by ?? verdict.earlierStage?.by
            return ScanAnswer(
                verdict: verdict, word: verdict.outcome.word,
                customer: try verdict.order.flatMap { try reading.customerName(of: $0) },
                earlierBy: try earlier.map { try Self.name(of: $0, in: reading) })
        }
    }

    /// What a scan saw, each text once, at most 50 of 200 characters.
    private static func usable(_ texts: [String]) -> [String] {
        var known: Set<String> = []
        var usable: [String] = []
        for text in texts {
            let cut = String(text.prefix(200))
            if !cut.allSatisfy(\.isWhitespace), known.insert(cut).inserted { usable.append(cut) }
        }
        return Array(usable.prefix(50))
    }

    static func name(of actor: Actor, in reading: Reading) throws -> String {
        guard let code = try? Code(actor.id) else {  // the station itself, or a link
            return actor.id
        }
        return try reading.person(code)?.name ?? code.printed
    }
}
