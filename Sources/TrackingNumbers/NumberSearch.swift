import GS1

/// Looks for tracking numbers and sorting codes in a payload.
struct NumberSearch {
    private(set) var candidates: [NumberCandidate] = []
    private(set) var routing: [RoutingCode] = []
    private(set) var elements: ElementString?
    private let preferences: Preferences

    init(in payload: Payload, preferring preferences: Preferences) {
        self.preferences = preferences
        // A product's bar code, or a row of one digit, is nobody's label, whatever its length.
        if payload.isRetail || payload.isMonotonous { return }
        add(FormMatch.all(of: payload.bytes, breaks: payload.breaks))
        candidates += preferences.own.compactMap {
            $0.candidate(for: payload.bytes, preferring: preferences)
        }
        guard payload.isGS1 || (isEmpty && Self.mayHoldElements(payload.bytes)),
            let elements = payload.elements
        else { return }
        self.elements = elements
        if let sscc = elements["00"], payload.bytes.count > 20 { add(sscc: Array(sscc.utf8)) }
        // A check digit fits one in ten by chance; an explicit identifier weighs more.
        if candidates.allSatisfy({ $0.evidence < 2 }) { addRouting(elements) }
    }

    init(in message: CarrierMessage, preferring preferences: Preferences) {
        self.preferences = preferences
        switch message.content {
        case .number(let number):
            let matches = FormMatch.all(of: number, breaks: [])
            add(
                matches.filter { $0.definition.courier == message.courier }, .named(message.code),
                evidence: 4)
        case .endOfNumber(let end):
            let what = "large code, only the end of the number ('\(end)')"
            routing = [RoutingCode(courier: message.courier, what: what, evidence: 4, why: [])]
        }
    }

    init(in link: DigitalLink, preferring preferences: Preferences) {
        self.preferences = preferences
        add(sscc: link.sscc)
    }

    private var isEmpty: Bool { candidates.isEmpty && routing.isEmpty }

    private mutating func add(sscc: [UInt8]) {
        let matches = FormMatch.all(of: Array("00".utf8) + sscc, breaks: [])
        add(matches.filter { $0.row.beginning >= 2 }, .insideElement("00"))
    }

    /// Some readers drop the leading FNC1 that marks GS1. An SSCC followed by contents, order or
    /// place, and the postcode on a UPS label (420 + 5), give themselves away.
    private static func mayHoldElements(_ bytes: [UInt8]) -> Bool {
        if bytes.count == 8 { return bytes.starts(with: "420".utf8) }
        guard bytes.count > 24, bytes.starts(with: "00".utf8) else { return false }
        return ["02", "40", "41", "42", "43"].contains { bytes[20...].starts(with: $0.utf8) }
    }

    private mutating func add(_ matches: [FormMatch], _ context: Fact? = nil, evidence: Int? = nil)
    {
        for match in matches {
            let facts = match.facts + [context].compactMap(\.self)
            if match.definition.kind == .routing {
                routing.append(
                    RoutingCode(
                        courier: match.definition.courier, what: match.definition.service,
                        evidence: match.evidence, why: facts))
            } else if let candidate = candidate(match, facts, evidence: evidence ?? match.evidence)
            {
                let isKnown = candidates.contains {
                    $0.definition == candidate.definition
                        && $0.trackingNumber == candidate.trackingNumber
                }
                // A definition names the form that says most first.
                if !isKnown { candidates.append(candidate) }
            }
        }
    }

    private func candidate(_ match: FormMatch, _ facts: [Fact], evidence: Int) -> NumberCandidate? {
        let taken = match.form.number.taken(from: match.text)
        guard let number = TrackingNumber(taken) else { return nil }
        guard match.definition.courier == .postalOperator else {
            return candidate(match.definition, number, facts, evidence: evidence)
        }
        let country = String(number.text.suffix(2))
        guard PostalItem.mayBeCountry(country) else { return nil }
        let post = PostalOperator(country: country)
        return candidate(
            match.definition, number, facts + [post.map(Fact.country) ?? .unknownCountry(country)],
            courier: post?.courier, service: PostalItem.service(of: number),
            evidence: post == nil ? 1 : evidence, page: post?.page)
    }

    private func candidate(
        _ definition: Definition, _ number: TrackingNumber, _ facts: [Fact],
        courier: Courier? = nil, service: String? = nil, evidence: Int,
        page: PageTemplate? = nil
    ) -> NumberCandidate {
        let courier = courier ?? definition.courier
        let preferred = preferences.facts(about: courier)
        return NumberCandidate(
            courier: courier, service: service ?? definition.service, trackingNumber: number,
            definition: definition.id, confidence: definition.confidence,
            evidence: evidence, why: facts + preferred,
            isPreferred: !preferred.isEmpty,
            template: preferences.pages[courier] ?? page ?? definition.page)
    }

    /// Elements that say where a parcel goes (GS1 General Specifications, 3.6.7 to 3.6.9).
    private mutating func addRouting(_ elements: ElementString) {
        for element in elements.elements {
            let value = element.value
            let what: String
            switch element.identifier.digits {
            case "403": what = "routing code '\(value)'"
            case "420": what = "postcode '\(value)'"
            case "421": what = "country '\(value.prefix(3))' and postcode '\(value.dropFirst(3))'"
            default: continue
            }
            routing.append(
                RoutingCode(
                    courier: .anyCarrier, what: what, evidence: 2,
                    why: [.insideElement(element.identifier.digits)]))
        }
    }
}
