package import Logistics
package import TrackingNumbers

extension ReadTransaction {
    /// The order with this code, with its devices and parcels.
    package func order(_ code: Code) throws -> Order? {
        guard let transaction = self as? Transaction else { return try load(code) }
        if let order = transaction.orders[code] { return order }
        let order = try load(code)
        transaction.orders[code] = order
        return order
    }

    /// The name of an order's customer; `nil` when it was erased or the order does not exist.
    package func customerName(of order: Code) throws -> String? {
        try connection.first(
            """
            SELECT v.value FROM orders o
            JOIN personal_values v ON v.id = o.customer_name
            WHERE o.code = ?1 AND (o.company = ?2 OR ?2 IS NULL)
            """, order, company
        ) { $0.optionalText(0) } ?? nil
    }

    /// The order that a device or parcel belongs to.
    package func orderCode(of code: Code) throws -> Code? {
        switch code.kind {
        case .order:
            try connection.first(
                "SELECT code FROM orders WHERE code = ?1 AND (company = ?2 OR ?2 IS NULL)", code,
                company
            ) {
                try $0.code(0)
            }
        case .parcel:
            try connection.first(
                "SELECT order_code FROM parcels WHERE code = ?1 AND (company = ?2 OR ?2 IS NULL)",
                code, company
            ) {
                try $0.code(0)
            }
        case .device:
            try connection.first(
                "SELECT order_code FROM devices WHERE code = ?1 AND (company = ?2 OR ?2 IS NULL)",
                code, company
            ) {
                try $0.code(0)
            }
        case .box:
            try connection.first(
                "SELECT order_code FROM boxes WHERE code = ?1 AND (company = ?2 OR ?2 IS NULL)",
                code, company
            ) {
                try $0.code(0)
            }
        default: nil
        }
    }

    /// The parcels that were announced under a courier's number, outstanding ones first.
    package func parcels(announced number: TrackingNumber) throws -> [(
        parcel: Code, order: Code, stage: ParcelStage
    )] {
        try connection.rows(
            """
            SELECT code, order_code, stage FROM parcels
            WHERE announced = ?1 AND (company = ?2 OR ?2 IS NULL)
            ORDER BY stage <> 'announced', code
            """, number, company
        ) { (try $0.code(0), try $0.code(1), try $0.choice(2)) }
    }

    fileprivate func load(_ code: Code) throws -> Order? {
        let devices = try connection.rows(
            """
            SELECT code, name, serial, fault, accessories, parcel_code FROM devices
            WHERE order_code = ?1 AND (company = ?2 OR ?2 IS NULL)
            ORDER BY ordinal
            """, code, company
        ) { row in
            let device = try row.code(0)
            return Device(
                code: device, name: row.integer(1), serial: row.optionalInteger(2),
                fault: row.integer(3), accessories: row.optionalInteger(4),
                parcel: try row.optionalCode(5), reached: try reached(by: device))
        }
        let parcels = try connection.rows(
            """
            SELECT code, announced FROM parcels
            WHERE order_code = ?1 AND (company = ?2 OR ?2 IS NULL)
            ORDER BY ordinal
            """, code, company
        ) { row in
            let parcel = try row.code(0)
            return Parcel(
                code: parcel, announced: try row.optionalText(1).map(Self.number),
                reached: try reached(by: parcel))
        }
        let boxes = try boxes(of: code)
        return try connection.first(
            """
            SELECT customer_name, return_address, mail, phone, language, registered_ms,
                   verified_ms, verified_by, verified_station, company
            FROM orders WHERE code = ?1 AND (company = ?2 OR ?2 IS NULL)
            """, code, company
        ) { row in
            Order(
                code: code, company: try row.company(9),
                customer: Order.Particulars(
                    name: row.integer(0), returnAddress: row.integer(1),
                    mail: row.optionalInteger(2), phone: row.optionalInteger(3)),
                language: try row.language(4), registeredAt: row.instant(5),
                verified: row.isNull(6)
                    ? nil
                    : Reached(
                        .verified, at: row.instant(6), by: try row.actor(7),
                        station: row.optionalText(8)),
                devices: devices, parcels: parcels, boxes: boxes)
        }
    }

    private func boxes(of order: Code) throws -> [Box] {
        try connection.rows(
            """
            SELECT code, courier, tracking_number, tracking_page FROM boxes
            WHERE order_code = ?1 AND (company = ?2 OR ?2 IS NULL)
            ORDER BY ordinal
            """, order, company
        ) { row in
            let box = try row.code(0)
            let label = try row.optionalText(1).map { courier in
                CourierLabel(
                    courier: courier, trackingNumber: try Self.number(row.text(2)),
                    trackingPage: row.optionalText(3))
            }
            let devices = try connection.rows(
                """
                SELECT device FROM box_devices
                WHERE box = ?1 AND (company = ?2 OR ?2 IS NULL)
                ORDER BY position
                """, box, company
            ) { try $0.code(0) }
            let reached: [Reached<BoxStage>] = try reached(by: box)
            guard let stage = reached.last?.stage, let state = BoxState(stage, label: label) else {
                throw StorageFailure.corrupt("box \(box) has a label or stage that it cannot have")
            }
            return Box(
                code: box, devices: devices, state: state,
                furtherNumbers: try furtherNumbers(of: box), reached: reached)
        }
    }

    private func furtherNumbers(of box: Code) throws -> [CourierLabel] {
        try connection.rows(
            """
            SELECT courier, tracking_number, tracking_page FROM box_numbers
            WHERE box = ?1 ORDER BY position
            """, box
        ) { row in
            CourierLabel(
                courier: row.text(0), trackingNumber: try Self.number(row.text(1)),
                trackingPage: row.optionalText(2))
        }
    }

    /// The boxes that carry a number, the courier's or a further one.
    package func boxes(numbered number: TrackingNumber) throws -> [(box: Code, order: Code)] {
        try boxes(labelled: number)
            + connection.rows(
                """
                SELECT b.code, b.order_code FROM box_numbers n JOIN boxes b ON b.code = n.box
                WHERE n.tracking_number = ?1 AND (n.company = ?2 OR ?2 IS NULL)
                ORDER BY b.code
                """, number, company
            ) { (try $0.code(0), try $0.code(1)) }
    }

    /// The boxes that carry a courier's number, whichever order they belong to.
    package func boxes(labelled number: TrackingNumber) throws -> [(box: Code, order: Code)] {
        try connection.rows(
            """
            SELECT code, order_code FROM boxes
            WHERE tracking_number = ?1 AND (company = ?2 OR ?2 IS NULL)
            ORDER BY code
            """, number, company
        ) { (try $0.code(0), try $0.code(1)) }
    }

    private func reached<Stage: RawRepresentable<String> & Hashable & Sendable & Codable>(
        by subject: Code
    ) throws -> [Reached<Stage>] {
        try connection.rows(
            """
            SELECT stage, at_ms, actor, station FROM reached
            WHERE subject = ?1 AND (company = ?2 OR ?2 IS NULL)
            ORDER BY step
            """, subject, company
        ) { row in
            Reached(
                try row.choice(0, Stage.self), at: row.instant(1), by: try row.actor(2),
                station: row.optionalText(3))
        }
    }

    static func number(_ text: String) throws -> TrackingNumber {
        do {
            return try TrackingNumber(text)
        } catch {
            throw StorageFailure.corrupt("a tracking number in the database: \(error)")
        }
    }
}

extension Transaction {
    /// Folds an event into the tables. Its meaning is decided in `Logistics`; here is only
    /// which rows that changes.
    func fold(_ event: Event) throws {
        switch event.what.effect {
        case .registration(let facts): try insert(Order(facts, in: event), event: event)
        case .order(let change):
            guard let before = try order(change.order) else {
                throw StorageFailure.corrupt(
                    "event \(event.number) speaks of an order that is not there")
            }
            var after = before
            change.apply(to: &after, in: event)
            try save(after, before: before, event: event)
        case .photo(let facts): try insert(facts.photo, of: facts.order, event: event)
        case .undo(let facts): try undo(facts, event: event)
        case .scan(let facts): try insert(facts, event: event)
        case .badge(let facts): try insert(facts, event: event)
        case .holdingLabels(let facts): try insert(facts, event: event)
        case .manifest(let facts): try insert(facts, event: event)
        case .courier(let facts): try list(facts)
        case .noCourier(let facts): try unlist(facts)
        case .nothing: break
        }
    }

    private func insert(_ order: Order, event: Event) throws {
        try connection.run(
            "INSERT INTO companies (id) VALUES (?1) ON CONFLICT (id) DO NOTHING", order.company)
        try connection.run(
            """
            INSERT INTO orders (code, customer_name, return_address, mail, phone, language,
                                registered_ms, stage, last_step, company)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """, order.code, order.customer.name, order.customer.returnAddress,
            order.customer.mail, order.customer.phone, order.language.tag, order.registeredAt,
            order.stage.rawValue, event.step, order.company)
        for (index, parcel) in order.parcels.enumerated() {
            try connection.run(
                """
                INSERT INTO parcels (code, order_code, ordinal, announced, stage, company)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """, parcel.code, order.code, index + 1, parcel.announced, parcel.stage.rawValue,
                order.company)
            try insert(parcel.reached, by: parcel.code, from: 0, of: order.company)
        }
        for (index, device) in order.devices.enumerated() {
            try connection.run(
                """
                INSERT INTO devices (code, order_code, ordinal, name, serial, fault, accessories,
                                     parcel_code, stage, company)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """, device.code, order.code, index + 1, device.name, device.serial,
                device.fault, device.accessories, device.parcel, device.stage.rawValue,
                order.company)
            try insert(device.reached, by: device.code, from: 0, of: order.company)
        }
        try keepWords(of: order)
        try keepSerials(of: order)
        orders[order.code] = order
    }

    func save(_ order: Order, before: Order, event: Event) throws {
        for (new, old) in zip(order.parcels, before.parcels) where new != old {
            try connection.run(
                "UPDATE parcels SET stage = ?1 WHERE code = ?2", new.stage.rawValue, new.code)
            try keep(new.reached, by: new.code, over: old.reached, of: order.company)
        }
        for (new, old) in zip(order.devices, before.devices) where new != old {
            try connection.run(
                "UPDATE devices SET stage = ?1 WHERE code = ?2", new.stage.rawValue, new.code)
            try keep(new.reached, by: new.code, over: old.reached, of: order.company)
        }
        for (index, box) in order.boxes.enumerated() {
            let old = index < before.boxes.count ? before.boxes[index] : nil
            if box != old { try save(box, ordinal: index + 1, before: old, of: order) }
            if box.label != old?.label || box.furtherNumbers != old?.furtherNumbers {
                try keepWords(of: order)
            }
        }
        try connection.run(
            """
            UPDATE orders SET stage = ?1, last_step = ?2, verified_ms = ?3, verified_by = ?4,
                              verified_station = ?5
            WHERE code = ?6
            """, order.stage.rawValue, event.step, order.verified?.at, order.verified?.by,
            order.verified?.station, order.code)
        orders[order.code] = order
    }

    private func save(_ box: Box, ordinal: Int, before: Box?, of order: Order) throws {
        try connection.run(
            """
            INSERT INTO boxes (code, order_code, ordinal, stage, courier, tracking_number,
                               tracking_page, company)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (code) DO UPDATE SET stage = ?4, courier = ?5, tracking_number = ?6,
                                             tracking_page = ?7
            """, box.code, order.code, ordinal, box.stage.rawValue, box.label?.courier,
            box.label?.trackingNumber, box.label?.trackingPage, order.company)
        if box.devices != before?.devices ?? [] {
            try connection.run("DELETE FROM box_devices WHERE box = ?1", box.code)
            for (index, device) in box.devices.enumerated() {
                try connection.run(
                    """
                    INSERT INTO box_devices (box, position, device, company)
                    VALUES (?1, ?2, ?3, ?4)
                    """, box.code, index + 1, device, order.company)
            }
        }
        try keep(box.reached, by: box.code, over: before?.reached ?? [], of: order.company)
        if box.furtherNumbers != before?.furtherNumbers ?? [] {
            try keepFurtherNumbers(of: box, in: order)
        }
    }

    private func keepFurtherNumbers(of box: Box, in order: Order) throws {
        try connection.run("DELETE FROM box_numbers WHERE box = ?1", box.code)
        for (place, number) in box.furtherNumbers.enumerated() {
            try connection.run(
                """
                INSERT INTO box_numbers (box, position, courier, tracking_number, tracking_page,
                                         company)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """, box.code, place + 1, number.courier, number.trackingNumber,
                number.trackingPage, order.company)
        }
    }

    /// Writes what is not there yet; a stage that was taken back goes, and what follows it.
    private func keep<Stage: RawRepresentable<String>>(
        _ reached: [Reached<Stage>], by subject: Code, over old: [Reached<Stage>],
        of company: CompanyID
    ) throws {
        let same = zip(reached, old).prefix { $0 == $1 }.count
        if same < old.count {
            try connection.run(
                "DELETE FROM reached WHERE subject = ?1 AND step > ?2", subject, same)
        }
        try insert(reached, by: subject, from: same, of: company)
    }

    private func insert<Stage: RawRepresentable<String>>(
        _ reached: [Reached<Stage>], by subject: Code, from first: Int, of company: CompanyID
    ) throws {
        for (index, step) in reached.enumerated().dropFirst(first) {
            try connection.run(
                """
                INSERT INTO reached (subject, step, stage, at_ms, actor, station, company)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """, subject, index + 1, step.stage.rawValue, step.at, step.by, step.station,
                company)
        }
    }
}
