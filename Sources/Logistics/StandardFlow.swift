extension Flow {
    /// The flow of a shop that set up nothing: every stage there is.
    package static let standard: Flow = {
        do {
            return try Flow(standardSteps)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private static let desks: Set<Role> = [.warehouse, .caretaker]

    /// Every stage, in order, with all that is known of it: a new stage is a line here.
    static let standardSteps: [Step] = numbered([
        coming(.registered, next: [.verified, .received, .cancelled]),
        coming(.verified, next: [.received, .cancelled], by: [.caretaker]),
        here(.received, next: [.checked, .lost], by: desks),
        here(.checked, next: [.assigned, .lost], by: desks),
        here(.assigned, next: [.quoted, .lost], by: [.caretaker]),
        here(
            .quoted, next: [.accepted, .declined, .lost], by: [.caretaker, .technician],
            waitsForCustomer: true),
        here(.accepted, next: [.inRepair, .lost], by: [.caretaker]),
        here(.declined, next: [.ready, .lost], by: [.caretaker], isBeside: true),
        here(.inRepair, next: [.qualityControl, .lost], by: [.technician, .qualityControl]),
        here(.qualityControl, next: [.inRepair, .ready, .lost], by: [.technician]),
        here(
            .ready, next: [.packed, .lost], by: [.caretaker, .qualityControl],
            photos: .outbound),
        here(.packed, next: [.collected, .lost], by: desks, photos: .outbound),
        gone(.collected, next: [.delivered, .lost], by: desks, photos: .outbound),
        gone(.delivered, next: [], by: desks, photos: .outbound),
        offPath(.cancelled, .gone, next: []),
        offPath(.lost, .here, next: [.received]),
    ])

    /// Gives each stage its place along the way: one further than the line above, or beside it.
    private static func numbered(_ steps: [Step]) -> [Step] {
        var place = 0
        return steps.map { step in
            var step = step
            place += step.place
            step.place = place
            return step
        }
    }

    private static func coming(
        _ stage: DeviceStage, next: [DeviceStage], by roles: Set<Role> = []
    ) -> Step {
        step(stage, .coming, next, roles)
    }

    /// - Parameter isBeside: whether a device is here or at the stage of the line above.
    private static func here(
        _ stage: DeviceStage, next: [DeviceStage], by roles: Set<Role>, isBeside: Bool = false,
        waitsForCustomer: Bool = false, photos: Photo.Way = .intake
    ) -> Step {
        step(
            stage, .here, next, roles, isBeside: isBeside, waitsForCustomer: waitsForCustomer,
            photos: photos)
    }

    private static func gone(
        _ stage: DeviceStage, next: [DeviceStage], by roles: Set<Role>, photos: Photo.Way
    ) -> Step {
        step(stage, .gone, next, roles, photos: photos)
    }

    private static func offPath(
        _ stage: DeviceStage, _ whereabouts: Whereabouts, next: [DeviceStage]
    ) -> Step {
        step(stage, whereabouts, next, [.caretaker], isOffPath: true)
    }

    /// The manager may set every stage.
    private static func step(
        _ stage: DeviceStage, _ whereabouts: Whereabouts, _ next: [DeviceStage],
        _ roles: Set<Role>, isBeside: Bool = false, isOffPath: Bool = false,
        waitsForCustomer: Bool = false, photos: Photo.Way = .intake
    ) -> Step {
        Step(
            stage: stage, next: next, roles: roles.union([.manager]), whereabouts: whereabouts,
            isOffPath: isOffPath, waitsForCustomer: waitsForCustomer, photos: photos,
            place: isBeside ? 0 : 1)
    }
}
