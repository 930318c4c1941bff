package import Logistics
import Storage

/// How far an order is, for anybody who holds its slip: stages and times, and nothing personal.
package struct PublicStages: Sendable {
    /// A stage that was reached.
    package struct Step: Sendable {
        package let stage: String
        package let at: Instant
        /// The role of the person who did it.
        package let role: Role

        /// A stage that was reached.
        package init(stage: String, at: Instant, role: Role) {
            self.stage = stage
            self.at = at
            self.role = role
        }
    }

    /// A device, without its name.
    package struct Device: Sendable {
        package let stage: DeviceStage
        /// The stages it reached, oldest first.
        package let steps: [Step]

        /// A device's stages.
        package init(stage: DeviceStage, steps: [Step]) {
            self.stage = stage
            self.steps = steps
        }
    }

    /// The code that was asked for.
    package let code: Code
    /// The parcel, if the code is a parcel's.
    package let parcel: Parcel?
    /// The devices of the order; those on the parcel's slip, if the code is a parcel's.
    package let devices: [Device]
}

extension Orders {
    /// How far the thing is that a printed code names.
    ///
    /// - Parameter address: the asker's; only a limited number of wrong guesses is answered.
    /// - Throws: ``Refusal/unknown``, the same for a wrong code and one that names nothing.
    package func publicStages(of text: String, address: String) throws -> PublicStages {
        try core.limiter.allow("stages \(address)")
        let found: (code: Code, order: Order)? = try core.ledger.read { reading in
            guard let code = try? Code(text), let order = try reading.orderCode(of: code) else {
                return nil  // a wrong code names nothing
            }
            return try reading.order(order).map { (code, $0) }
        }
        guard let found else {
            core.limiter.failed("stages \(address)", free: 20)
            throw Refusal.unknown(what: "code", text: String(text.prefix(20)))
        }
        let parcel = found.order.parcel(found.code)
        let devices = parcel.map { found.order.devices(onSlipOf: $0.code) } ?? found.order.devices
        return PublicStages(
            code: found.code, parcel: parcel,
            devices: devices.map { device in
                PublicStages.Device(
                    stage: device.stage,
                    steps: device.reached.map {
                        PublicStages.Step(stage: $0.stage.rawValue, at: $0.at, role: $0.by.role)
                    })
            })
    }
}
