public import Logistics
package import Scanning
import Storage

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

extension Shop {
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
        let preferences = try preferences()
        let answered = try await self.once(once, by: actor) { [self] transaction in
            let sight = try sight(
                of: texts, areAlternatives: request.areAlternatives, at: request.place,
                preferring: preferences, in: transaction)
            let (verdict, events) =
                if let code = request.packing, let order = try transaction.order(code) {
                    try packing(order, sight, transaction, preferring: preferences)
                } else {
                    try decide(sight, request.place, transaction, preferring: preferences)
                }
            try transaction.record(
                ScanMade(
                    place: request.place, outcome: verdict.outcome,
                    seen: try sight.seen.map { try sealed($0, in: transaction) },
                    order: verdict.order),
                at: now, actor: actor, station: station)
            for event in events {
                try transaction.record(event, at: now, actor: actor, station: station)
            }
            try printOnReceived(events, at: station, by: actor, in: transaction)
            return verdict.with(codes: sight.codes)
        }
        if !answered.isReplay { ringPrinters(at: station) }
        noteCourier(of: answered.answer.label)
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
    package func read(_ picture: [UInt8]) async throws -> [Scan] {
        try await examine(picture, wants: Wants(codes: settings.scan)).scans
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

    private func sealed(
        _ seen: Sight.Text, in transaction: Transaction
    ) throws -> ScanMade.Seen {
        if let code = seen.code { return ScanMade.Seen(code: code) }
        return ScanMade.Seen(text: try transaction.seal(seen.text, salt: world.random(16), of: nil))
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

    static func name(of actor: Actor, in reading: ReadTransaction) throws -> String {
        guard let code = try? Code(actor.id) else {  // the station itself, or a link
            return actor.id
        }
        return try reading.person(code)?.name ?? code.printed
    }
}
