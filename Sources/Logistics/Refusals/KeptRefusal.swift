/// Refusals are kept as the answers to writes, for a week at least: those that an earlier version
/// kept are read as well.
extension Refusal: Decodable {
    /// The names of the cases, as they are kept.
    enum Name: String, CodingKey, CaseIterable {
        case unknown, notAllowed, unusable, wrongStage, demanded, misread, boxOpen, nothingReady
        case otherOrder, inBox, notInBox, boxEmpty, missing, noClosedBox, numberTaken, ownCode
        case routingCode, misreadNumber, severalCouriers, noCourier, noCommand, nothingToScan
        case labelled, nothingToReplace, otherNumber
        case nothingToCollect, cannotUndo, keyReused, wrongPassword, tooOften, picture, unread,
            storage
    }

    /// The names of what the cases hold.
    fileprivate enum Fact: String, CodingKey {
        case text, what, role, doing, field, value, why, device, stage, demand, order, inHand, box
        case devices, courier, number, suggestion, choices, key, seconds, kind
        case unnamed = "_0"
        case second = "_1"
        // Only in what earlier versions kept.
        case thing, now, wanted, possible
    }

    fileprivate typealias Facts = KeyedDecodingContainer<Fact>

    /// Reads a refusal as this version or the one before kept it.
    package init(from decoder: any Decoder) throws {
        let cases = try decoder.container(keyedBy: Name.self)
        guard let name = cases.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no known refusal"))
        }
        let facts = try cases.nestedContainer(keyedBy: Fact.self, forKey: name)
        self =
            switch name {
            case .unknown: .unknown(what: try facts.thing(), text: try facts.get(.text))
            case .notAllowed: .notAllowed(role: try facts.get(.role), doing: try facts.deed())
            case .unusable: try facts.unusable()
            case .wrongStage: .wrongStage(try facts.wrongStage())
            case .demanded:
                .demanded(
                    device: try facts.get(.device), stage: try facts.get(.stage),
                    demand: try facts.get(.demand))
            case .misread: .misread(try facts.get(.unnamed))
            case .picture: .picture(try facts.optional(.unnamed) ?? .notKept)
            case .unread: .unread(try facts.optional(.unnamed) ?? .tooLate)
            case .storage: .storage(try facts.optional(.unnamed) ?? .other)
            case .cannotUndo: .cannotUndo(try facts.get(.unnamed))
            case .keyReused: .keyReused(key: try facts.get(.key))
            case .wrongPassword: .wrongPassword
            case .tooOften: .tooOften(seconds: try facts.get(.seconds))
            case .boxOpen, .nothingReady, .otherOrder, .inBox, .notInBox, .boxEmpty, .missing,
                .labelled, .nothingToReplace, .noClosedBox:
                try facts.aboutBoxes(name)
            case .otherNumber, .numberTaken, .ownCode, .routingCode, .misreadNumber,
                .severalCouriers,
                .noCourier, .noCommand, .nothingToScan, .nothingToCollect:
                try facts.aboutScans(name)
            }
    }
}

extension Refusal.Facts {
    fileprivate func get<Value: Decodable>(_ fact: Refusal.Fact) throws -> Value {
        try decode(Value.self, forKey: fact)
    }

    fileprivate func optional<Value: Decodable>(_ fact: Refusal.Fact) throws -> Value? {
        try decodeIfPresent(Value.self, forKey: fact)
    }

    fileprivate func aboutBoxes(_ name: Refusal.Name) throws -> Refusal {
        switch name {
        case .boxOpen: .boxOpen(box: try get(.box))
        case .nothingReady: .nothingReady(order: try get(.order))
        case .otherOrder:
            .otherOrder(
                text: try get(.text), order: try optional(.order), inHand: try get(.inHand))
        case .inBox: .inBox(device: try get(.device), box: try get(.box))
        case .notInBox: .notInBox(device: try get(.device), box: try get(.box))
        case .boxEmpty: .boxEmpty(box: try get(.box))
        case .missing: .missing(devices: try get(.devices))
        case .labelled: .labelled(box: try get(.box), try get(.second))
        case .nothingToReplace: .nothingToReplace(box: try get(.box))
        default: .noClosedBox(order: try get(.order))
        }
    }

    fileprivate func aboutScans(_ name: Refusal.Name) throws -> Refusal {
        switch name {
        case .numberTaken:
            .numberTaken(
                courier: try get(.courier), number: try get(.number), box: try get(.box),
                order: try get(.order))
        case .ownCode: .ownCode(text: try get(.text))
        case .routingCode: .routingCode(text: try get(.text), courier: try get(.courier))
        case .misreadNumber:
            .misreadNumber(
                text: try get(.text), courier: try get(.courier),
                suggestion: try optional(.suggestion))
        case .severalCouriers:
            .severalCouriers(text: try get(.text), choices: try get(.choices))
        case .noCourier: .noCourier(text: try get(.text))
        case .otherNumber: .otherNumber(text: try get(.text), kind: try get(.kind))
        case .noCommand: .noCommand(try get(.unnamed))
        case .nothingToScan: .nothingToScan(try get(.unnamed))
        default: .nothingToCollect(courier: try get(.courier))
        }
    }
}

// MARK: What earlier versions kept

/// Until these facts had types, things, actions, fields and reasons were kept in English words.
/// The words themselves are read no more; what is certain of them is.
extension Refusal.Facts {
    fileprivate func thing() throws -> Thing {
        let name: String = try get(.what)
        return Thing(rawValue: name) ?? earlierThings[name] ?? .code
    }

    fileprivate func deed() throws -> Deed {
        if (try? decode(String.self, forKey: .doing)) != nil { return .openThis }
        return try get(.doing)
    }

    fileprivate func unusable() throws -> Refusal {
        if let path = try? decode(String.self, forKey: .field) {
            return .unusable(
                field: .json(path: path), value: try get(.value), why: .notKept)
        }
        return .unusable(field: try get(.field), value: try get(.value), why: try get(.why))
    }

    fileprivate func wrongStage() throws -> WrongStage {
        if let kept: WrongStage = try optional(.unnamed) { return kept }
        let thing: String = try get(.thing)
        if let number = thing.split(separator: " ").last.flatMap({ Int64($0) }),
            thing == "print job \(number)"
        {
            return .printJob(number, try step())
        }
        let code = try Code(thing)
        return switch code.kind {
        case .parcel: .parcel(code, try step())
        case .box: .box(code, try step())
        case .order, .device, .holdingLabel, .shelf, .manifest, .staffBadge, .commandCard:
            .device(code, try step())
        }
    }

    private func step<Stage: Hashable & Sendable & Codable>() throws -> WrongStage.Step<Stage> {
        WrongStage.Step(
            from: try get(.now), to: try get(.wanted), possible: try get(.possible))
    }
}

/// The things whose names in English were not those of today's cases.
private let earlierThings: [String: Thing] = [
    "holding label": .holdingLabel, "print job": .printJob, "view of a photo": .viewOfPhoto,
    "device, parcel or box": .subject, "order, parcel or device": .partOfOrder,
    "staffBadge": .badge,
]
