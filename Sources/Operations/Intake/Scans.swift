package import Logistics
package import Scanning
import Storage

/// Everything that one action saw, and where it was made.
package struct ScanRequest: Sendable {
    /// One text of a hand scanner, or all codes of a photo.
    package var texts: [String]
    package var place: Place
    /// The order that is being packed, at the dispatch: then devices go into its box.
    package var packing: Code?
    /// Whether the texts are readings of one code, by key position and by character: then the
    /// first that names something counts.
    package var areAlternatives: Bool
    /// Whether the texts are all the codes of one picture: of a label that was asked about, it
    /// confirms the number.
    package var isPicture: Bool

    package init(
        texts: [String], place: Place, packing: Code? = nil, areAlternatives: Bool = false,
        isPicture: Bool = false
    ) {
        self.isPicture = isPicture
        self.texts = texts
        self.place = place
        self.packing = packing
        self.areAlternatives = areAlternatives
    }
}

/// A verdict with what a person wants to read beside it.
package struct ScanAnswer: Sendable, Codable {
    /// The result of the scan.
    package let verdict: Verdict
    /// The word on the panel.
    package let word: String
    /// The customer of the order that was found; missing when erased or none was found.
    package let customer: String?
    /// Who did the same before, by name.
    package let earlierBy: String?
}

/// Scans of desks and booths.
package struct Scans: Sendable {
    let core: Core
    let couriers: Couriers
    let pictures: Pictures
    let arrivals: PrintOnArrival
    let memory: DeskMemory

    /// Takes a scan: matches it, does what it means at its place, and records it whatever the
    /// it.
    ///
    /// - Throws: ``Refusal``: not allowed, a key used otherwise.
    package func take(
        _ request: ScanRequest, by write: Write
    ) async throws -> Answered<ScanAnswer> {
        try write.require(.scan, doing: .scan)
        let texts = Self.usable(request.texts)
        if request.packing != nil { try write.require(.pack, doing: .pack) }
        let preferences = try couriers.preferences()
        let desk = request.place == .dispatch ? request.packing.map(write.desk) : nil
        let inHand = desk.map { memory.inHand(at: $0, uptime: core.world.uptime()) }
        let answered = try await core.once(write) { [self] transaction, now in
            let seen = try lookUp(
                texts, areAlternatives: request.areAlternatives, at: request.place,
                preferring: preferences, in: transaction)
            let (verdict, events) =
                if let code = request.packing, let order = try transaction.order(code) {
                    try packing(
                        order, seen, transaction, preferring: preferences,
                        inHand: inHand ?? DeskMemory.InHand(), isPicture: request.isPicture)
                } else {
                    try decide(seen, request.place, transaction, preferring: preferences)
                }
            try transaction.record(
                ScanMade(
                    place: request.place, outcome: verdict.outcome,
                    seen: try seen.texts.map { try sealed($0, in: transaction) },
                    order: verdict.order),
                by: write, at: now)
            for event in events {
                try transaction.record(event, by: write, at: now)
            }
            try arrivals.print(events, by: write, at: now, in: transaction)
            return verdict.with(codes: seen.codes)
        }
        if !answered.isReplay {
            arrivals.ring(at: write.station)
            remember(answered.answer, texts, request, by: write)
        }
        couriers.note(answered.answer.label)
        return try answered.map(answer)
    }

    /// Keeps what the scan left on the desk; a box that was scanned before its order was in hand
    /// is chosen, too.
    private func remember(
        _ verdict: Verdict, _ texts: [String], _ request: ScanRequest, by write: Write
    ) {
        guard request.place == .dispatch, let order = request.packing ?? verdict.order else {
            return
        }
        let desk = write.desk(order)
        let now = core.world.uptime()
        memory.keep(
            memory.inHand(at: desk, uptime: now).after(verdict, seeing: texts), at: desk,
            uptime: now)
    }

    /// Takes a scan made by photographing: every code in the picture counts.
    ///
    /// - Throws: ``Refusal/picture`` when it is not a picture or was not read in time.
    package func take(
        picture: [UInt8], place: Place, packing: Code? = nil, by write: Write
    ) async throws -> Answered<ScanAnswer> {
        try write.require(.scan, doing: .scan)
        if let verdict = try core.keptAnswer(to: write, as: Verdict.self) {
            return Answered(answer: try answer(verdict), isReplay: true)
        }
        let scans = try await read(picture)
        return try await take(
            ScanRequest(
                texts: scans.map(\.text), place: place, packing: packing, isPicture: true),
            by: write)
    }

    /// Reads the codes in a picture; nothing is kept.
    ///
    /// - Throws: ``Refusal/picture``.
    package func read(_ picture: [UInt8]) async throws -> [Scan] {
        try await pictures.examine(picture, wants: Wants(codes: core.settings.scan)).scans
    }

    private func sealed(
        _ seen: SeenTexts.Text, in transaction: Transaction
    ) throws -> ScanMade.Seen {
        if let code = seen.code { return ScanMade.Seen(code: code) }
        return ScanMade.Seen(
            text: try transaction.seal(seen.text, salt: core.world.random(16), of: nil))
    }

    private func answer(_ verdict: Verdict) throws -> ScanAnswer {
        try core.ledger.read { reading in
            let earlier = verdict.earlier?.by ?? verdict.earlierStage?.by
            return ScanAnswer(
                verdict: verdict, word: verdict.outcome.word,
                customer: try verdict.order.flatMap { try reading.customerName(of: $0) },
                earlierBy: try earlier.map { try reading.name(of: $0) })
        }
    }

    /// The texts of a scan, each once; at most 50 of 200 characters.
    private static func usable(_ texts: [String]) -> [String] {
        var known: Set<String> = []
        var usable: [String] = []
        for text in texts {
            let cut = String(text.prefix(200))
            if !cut.allSatisfy(\.isWhitespace), known.insert(cut).inserted { usable.append(cut) }
        }
        return Array(usable.prefix(50))
    }
}
