/// Looks for tracking numbers and sorting codes in a payload.
struct Finding {
    private(set) var candidates: [Candidate] = []
    private(set) var routing: [RoutingCode] = []
    private let preferences: Preferences

    init(in payload: Payload, preferring preferences: Preferences) {
        self.preferences = preferences
        add(Match.all(of: payload.bytes, breaks: payload.breaks))
        guard Self.mayHoldElements(payload),
            let elements = ElementString(payload.bytes, breaks: payload.breaks)
        else { return }
        if let value = elements["00"], payload.bytes.count > 20 {
            add(Match.all(of: Array("00".utf8) + value, breaks: []), .insideElement("00"))
        }
        if candidates.isEmpty { addRouting(elements) }
    }

    /// Some readers drop the FNC1 in front that says GS1. What begins with 00 and is longer than
    /// an SSCC, or is a US postcode on a UPS label (420 + 5), gives itself away.
    private static func mayHoldElements(_ payload: Payload) -> Bool {
        payload.isGS1 || (payload.bytes.count > 20 && payload.bytes.starts(with: "00".utf8))
            || (payload.bytes.count == 8 && payload.bytes.starts(with: "420".utf8))
    }

    private mutating func add(_ matches: [Match], _ context: Fact? = nil) {
        for match in matches {
            let facts = match.facts + [context].compactMap(\.self)
            if match.definition.kind == .routing {
                routing.append(
                    RoutingCode(
                        courier: match.definition.courier, what: match.definition.service,
                        evidence: match.definition.evidence, why: facts))
            } else if let candidate = candidate(match, facts) {
                candidates.append(candidate)
            }
        }
    }

    private func candidate(_ match: Match, _ facts: [Fact]) -> Candidate? {
        let taken = match.form.number.taken(from: match.text)
        guard let number = TrackingNumber(taken) else { return nil }
        guard match.definition.courier == .postalOperator else {
            return candidate(match.definition, number, facts)
        }
        let country = String(number.text.suffix(2))
        guard PostalItem.mayBeCountry(country) else { return nil }
        let post = PostalOperator(country: country)
        return candidate(
            match.definition, number, facts + [post.map(Fact.country) ?? .unknownCountry(country)],
            courier: post?.courier, service: PostalItem.service(of: number),
            evidence: post == nil ? 1 : nil, page: post?.page)
    }

    private func candidate(
        _ definition: Definition, _ number: TrackingNumber, _ facts: [Fact],
        courier: Courier? = nil, service: String? = nil, evidence: Int? = nil,
        page: PageTemplate? = nil
    ) -> Candidate {
        let courier = courier ?? definition.courier
        let preferred = preferences.facts(about: courier)
        return Candidate(
            courier: courier, service: service ?? definition.service, trackingNumber: number,
            definition: definition.id, confidence: definition.confidence,
            evidence: evidence ?? definition.evidence, why: facts + preferred,
            isPreferred: !preferred.isEmpty, template: page ?? definition.page)
    }

    /// Elements that tell where a parcel goes (GS1 General Specifications, 3.6.7 to 3.6.9).
    private mutating func addRouting(_ elements: ElementString) {
        for element in elements.elements {
            let value = String(decoding: element.value, as: UTF8.self)
            let what: String
            switch element.identifier {
            case "403": what = "routing code '\(value)'"
            case "420": what = "postcode '\(value)'"
            case "421": what = "country '\(value.prefix(3))' and postcode '\(value.dropFirst(3))'"
            default: continue
            }
            routing.append(
                RoutingCode(
                    courier: .anyCarrier, what: what, evidence: 2,
                    why: [.insideElement(element.identifier)]))
        }
    }
}
