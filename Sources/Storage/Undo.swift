package import Logistics

extension ReadTransaction {
    /// Everything that happened to an order, by its steps.
    package func history(of order: Code) throws -> History {
        History(try Self.steps(of: order, before: .max, in: connection))
    }

    /// What was taken back of an order, oldest first.
    package func corrections(of order: Code) throws -> [(event: Event, undone: StepUndone)] {
        try connection.rows(
            """
            SELECT \(Self.eventColumns) FROM events e
            WHERE e.order_code = ?1 AND e.kind = ?2
            ORDER BY e.step
            """, order, EventKind.stepUndone.rawValue, read: Self.event
        ).compactMap { event in (event.what as? StepUndone).map { (event, $0) } }
    }

    /// What somebody did at a desk since a moment, newest first.
    ///
    /// - Parameter reach: how many events of the log are looked through at most, whoever made them.
    package func latest(
        by actor: Actor, at station: String?, since: Instant, reach: Int64 = 20_000
    ) throws -> [Event] {
        let events = try connection.rows(
            """
            SELECT \(Self.eventColumns)
            FROM chains c
            JOIN events e ON e.chain = c.chain AND e.number > c.head_number - ?5
            WHERE e.at_ms >= ?1 AND e.actor = ?2 AND e.station = ?3 AND e.kind <> ?4
            ORDER BY e.at_ms DESC, e.chain, e.number DESC
            """, since, actor, station ?? "", EventKind.scanMade.rawValue, reach,
            read: Self.event)
        return events
    }

    /// The manifest that lists a box under the number it carries; `nil` when none does.
    package func manifest(listing box: Box) throws -> Code? {
        guard let label = box.label else { return nil }
        return try connection.first(
            "SELECT manifest FROM manifest_boxes WHERE box = ?1 AND tracking_number = ?2",
            box.code, label.trackingNumber
        ) { try $0.code(0) }
    }

    fileprivate static func steps(
        of order: Code, before step: Int64, in connection: any Connection
    ) throws -> [Event] {
        try connection.rows(
            """
            SELECT \(eventColumns) FROM events e
            WHERE e.order_code = ?1 AND e.step < ?2
            ORDER BY e.step
            """, order, step, read: event)
    }
}

extension Transaction {
    /// Folds the order anew without the step that was taken back.
    func undo(_ facts: StepUndone, event: Event) throws {
        if facts.undone == .photoTaken {
            try connection.run(
                "UPDATE photos SET withdrawn_ms = ?1 WHERE order_code = ?2 AND step = ?3",
                event.at, facts.order, facts.step)
            return
        }
        let steps = try Self.steps(
            of: facts.order, before: event.step ?? 0, in: log ?? connection)
        guard let before = try order(facts.order),
            let after = History(steps).order(without: facts.step)
        else {
            throw StorageFailure.corrupt(
                "event \(event.number) takes back a step of an order that is not there")
        }
        try save(after, before: before, event: event)
    }
}
