import FoundationEssentials

/// What happened, with the facts of its kind: everything about a kind of event is in the
/// one type that conforms to this, in a file of its own. ``EventKind`` lists them all.
///
/// Facts are integers and strings. They hold no personal value: those are referred to by id and
/// digest.
package protocol EventFacts: Hashable, Sendable, Codable {
    /// How the log calls it.
    static var kind: EventKind { get }

    /// The version of the facts that is written today, from 1. It rises when a fact is added,
    /// dropped or means something else; ``read(_:version:)`` then reads the older ones too.
    static var version: Int { get }

    /// The one order that it concerns, if it concerns one: the event then is that order's next
    /// step, whether it changes the order or not.
    var concerns: Code? { get }

    /// The codes of all things that it is about, in a fixed order; one may come twice.
    var codes: [Code] { get }

    /// Every personal value that the facts refer to.
    var personalValues: [PersonalValue] { get }

    var effect: Effect { get }

    /// Whether a person may take it back.
    var isUndoable: Bool { get }

    /// Reads facts from the log, of every version that was ever written.
    static func read(_ facts: String, version: Int) throws -> Self
}

extension EventFacts {
    /// How the log calls it.
    package var kind: EventKind { Self.kind }

    /// The version that its facts are written in.
    package var version: Int { Self.version }

    /// The things it is about, each once, in a fixed order.
    package var subjects: [Code] {
        var known: Set<Code> = []
        return codes.filter { known.insert($0).inserted }
    }

    /// The facts as canonical JSON: UTF-8, keys sorted, no spaces.
    package func encoded() throws -> String {
        try CanonicalJSON.encode(self)
    }

    /// What only adds to a list, such as a scan, stays: it is true that it happened.
    package var isUndoable: Bool { false }

    /// Reads facts whose kind has had one version so far.
    package static func read(_ facts: String, version: Int) throws -> Self {
        guard version == Self.version else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: [],
                    debugDescription:
                        "'\(kind.rawValue)' in version \(version), not \(Self.version)"))
        }
        return try JSONDecoder().decode(Self.self, from: Data(facts.utf8))
    }
}

/// An event of one order that was registered before.
package protocol OrderChange: EventFacts {
    var order: Code { get }

    /// The things whose state it changes, the order itself left out.
    var changed: [Code] { get }

    /// The things that must be as they were for it to make sense: while it counts, nothing that
    /// changed them can be taken back.
    var builtOn: [Code] { get }

    /// Folds what happened into the order. Refuses nothing: it happened.
    func apply(to order: inout Order, in event: Event)
}

extension OrderChange {
    /// The order that it changes.
    package var concerns: Code? { order }

    /// It changes an order.
    package var effect: Effect { .order(self) }

    /// Everything that it is about.
    package var changed: [Code] { subjects.filter { $0 != order } }

    /// Everything that it changes.
    package var builtOn: [Code] { changed }

    /// An order is the fold of its steps, so one can be left out.
    package var isUndoable: Bool { true }
}
