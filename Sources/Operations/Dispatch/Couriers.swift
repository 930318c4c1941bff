package import Logistics
import Storage
import Threads
package import TrackingNumbers

/// Which couriers come and go here, and how often. They are counted again every ten minutes and not
/// at each scan: who came once decides nothing, it only goes first among equals.
final class KnownCouriers: Sendable {
    private let known = Lock<(couriers: [Courier: Int], until: Int64)>(([:], .min))

    /// The couriers, counted again by `count` when the last count is too old.
    ///
    /// - Parameter uptime: milliseconds of a clock that never jumps.
    func couriers(
        at uptime: Int64, count: () throws -> [Courier: Int]
    ) rethrows -> [Courier: Int] {
        let kept = known.withLock { $0 }
        guard uptime >= kept.until else { return kept.couriers }
        let counted = try count()
        known.withLock { $0 = (counted, uptime + 600_000) }
        return counted
    }

    func add(_ courier: Courier) { known.withLock { $0.couriers[courier, default: 0] += 1 } }
}

extension Preferences {
    /// The couriers of labels that were put on boxes, with how many, and of parcels that arrived,
    /// where the number names its courier.
    package static func couriers(
        used: [String: Int], of numbers: [TrackingNumber]
    ) -> [Courier: Int] {
        var couriers: [Courier: Int] = [:]
        for (name, count) in used { couriers[Courier(named: name) ?? Courier(id: name)] = count }
        for number in numbers {
            let recognition = Recognition(of: number.text)
            guard recognition.verdict == .certain,
                let courier = recognition.candidates.first?.courier
            else { continue }
            couriers[courier, default: 0] += 0
        }
        return couriers
    }
}

extension OwnCourier {
    /// A courier of the list, as numbers are recognised by it.
    package init(_ listed: CourierListed) {
        self.init(
            name: listed.name, forms: listed.forms.compactMap(NumberPattern.init),
            // It was checked when it was kept.
            page: listed.page.flatMap { try? PageTemplate(checking: $0) })
    }
}

/// The couriers that are known here, and the readings of their labels.
struct Couriers: Sendable {
    let core: Core
    private let known = KnownCouriers()
    private let list = Lock<[OwnCourier]?>(nil)

    init(core: Core) { self.core = core }

    /// The preferences that decide here between couriers that fit equally well.
    func preferences() throws -> Preferences {
        let seen = try known.couriers(at: core.world.uptime()) {
            try core.ledger.read { reading in
                Preferences.couriers(
                    used: try reading.usesOfCouriers(),
                    of: try reading.arrivedNumbers(inLatest: 200))
            }
        }
        return Preferences(
            homeCountry: core.settings.homeCountry, seen: Set(seen.keys), uses: seen,
            pages: core.settings.trackingPages, own: try listed())
    }

    /// The shop's own list.
    private func listed() throws -> [OwnCourier] {
        if let kept = list.withLock({ $0 }) { return kept }
        let listed = try core.ledger.read { try $0.listedCouriers() }.map(OwnCourier.init)
        list.withLock { $0 = listed }
        return listed
    }

    /// The list was changed.
    func forgetList() { list.withLock { $0 = nil } }

    /// The label that a person says it is: whoever holds it knows. The name is written as the
    /// shop's list or our table has it.
    ///
    /// - Throws: ``Refusal`` for our own code, a sorting code, and a number of that very courier
    ///   whose check character is wrong.
    func label(
        in texts: [String], ofCourier name: String, number: TrackingNumber?
    ) throws -> CourierLabel {
        let name = try Texts.line(name, .courier, upTo: 100)
        let own = try listed().first { $0.name.lowercased() == name.lowercased() }
        let known = Courier.all.first { $0.name.lowercased() == name.lowercased() }
        let courier = own?.name ?? known?.name ?? name
        let foreign = texts.filter { text in
            if case .own = Classified(text, ownHosts: core.settings.hosts) { false } else { true }
        }
        guard let first = foreign.first else {
            throw texts.first.map { Refusal.ownCode(text: $0) } ?? Refusal.noCourier(text: "")
        }
        switch LabelReading(texts: foreign, preferring: try preferences()) {
        case .misread(let misread) where misread.courier.name == courier:
            throw Refusal.misreadNumber(misread)
        case .routingOnly(let codes): throw Refusal.routingCode(codes, in: foreign)
        default: break
        }
        guard let number = number ?? foreign.lazy.compactMap(Self.number).first else {
            throw Refusal.noCourier(text: String(first.prefix(60)))
        }
        let page = own?.page ?? known.flatMap { core.settings.trackingPages[$0] ?? $0.page }
        return CourierLabel(
            courier: courier, trackingNumber: number, trackingPage: page?.address(of: number))
    }

    private static func number(_ text: String) -> TrackingNumber? {
        try? TrackingNumber(text)  // else the next text may be one
    }

    /// A courier's label is on a box now.
    func note(_ label: CourierLabel?) {
        if let name = label?.courier { known.add(Courier(named: name) ?? Courier(id: name)) }
    }

    /// What the texts of one label say together with those that were asked about just before.
    ///
    /// - Parameter isPicture: whether the texts are of a photo: it confirms the one number that
    ///   was asked about, when it shows that very number.
    func label(
        in texts: [String], after asked: [String], isPicture: Bool, preferring: Preferences
    ) throws(Refusal) -> LabelFinding {
        let alone = try label(in: texts, preferring: preferring)
        guard !asked.isEmpty else { return alone }
        if case .certain = alone { return alone }
        let together = try label(in: asked + texts, preferring: preferring)
        if case .certain = together { return together }
        let before = try label(in: asked, preferring: preferring)
        guard isPicture, alone == before, case .likely(let labels) = alone, labels.count == 1
        else { return alone }
        return .certain(labels[0])
    }

    /// What the texts of one label say together.
    func label(
        in texts: [String], preferring preferences: Preferences
    ) throws(Refusal) -> LabelFinding {
        let texts = texts.map { String($0.prefix(200)) }.filter { !$0.allSatisfy(\.isWhitespace) }
        guard let first = texts.first else {
            throw .unusable(field: .text, value: "", why: .noCodeSeen)
        }
        let foreign = texts.filter { text in
            if case .own = Classified(text, ownHosts: core.settings.hosts) { false } else { true }
        }
        guard !foreign.isEmpty else { throw .ownCode(text: first) }
        switch LabelReading(texts: foreign, preferring: preferences) {
        case .one(let candidate): return .certain(CourierLabel(candidate))
        case .several(let candidates): return .likely(candidates.prefix(6).map(CourierLabel.init))
        case .weak(let candidates): return .weak(candidates.prefix(6).map(CourierLabel.init))
        case .routingOnly(let codes): throw .routingCode(codes, in: foreign)
        case .misread(let misread): throw .misreadNumber(misread)
        case .other(let other, let text):
            throw .otherNumber(text: text.quotable, kind: other.kind)
        case .unknown: throw .noCourier(text: String(first.prefix(60)))
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
