extension Flow {
    /// The flow of a shop that set up nothing: every stage there is.
    public static let standard: Flow = {
        do {
            return try Flow(standardSteps)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private static let desks: Set<Role> = [.warehouse, .caretaker]

    /// Every stage, in order, with all that is known of it: a new stage is a line here.
    static let standardSteps: [Step] = [
        coming(.registered, 0, next: [.verified, .received, .cancelled]),
        coming(.verified, 1, next: [.received, .cancelled], by: [.caretaker]),
        here(.received, 2, next: [.checked, .lost], by: desks),
        here(.checked, 3, next: [.assigned, .lost], by: desks),
        here(.assigned, 4, next: [.quoted, .lost], by: [.caretaker]),
        here(
            .quoted, 5, next: [.accepted, .declined, .lost], by: [.caretaker, .technician],
            waitsForCustomer: true),
        here(.accepted, 6, next: [.inRepair, .lost], by: [.caretaker]),
        here(.declined, 6, next: [.ready, .lost], by: [.caretaker]),
        here(.inRepair, 7, next: [.qualityControl, .lost], by: [.technician, .qualityControl]),
        here(.qualityControl, 8, next: [.inRepair, .ready, .lost], by: [.technician]),
        here(
            .ready, 9, next: [.packed, .lost], by: [.caretaker, .qualityControl],
            photos: .outbound),
        here(.packed, 10, next: [.collected, .lost], by: desks, photos: .outbound),
        gone(.collected, 11, next: [.delivered, .lost], by: desks, photos: .outbound),
        gone(.delivered, 12, next: [], by: desks, photos: .outbound),
        offPath(.cancelled, .gone, next: []),
        offPath(.lost, .here, next: [.received]),
    ]

    private static func coming(
        _ stage: DeviceStage, _ place: Int, next: [DeviceStage], by roles: Set<Role> = []
    ) -> Step {
        step(stage, .coming, place, next, roles)
    }

    private static func here(
        _ stage: DeviceStage, _ place: Int, next: [DeviceStage], by roles: Set<Role>,
        waitsForCustomer: Bool = false, photos: Photo.Way = .intake
    ) -> Step {
        step(stage, .here, place, next, roles, waitsForCustomer: waitsForCustomer, photos: photos)
    }

    private static func gone(
        _ stage: DeviceStage, _ place: Int, next: [DeviceStage], by roles: Set<Role>,
        photos: Photo.Way
    ) -> Step {
        step(stage, .gone, place, next, roles, photos: photos)
    }

    private static func offPath(
        _ stage: DeviceStage, _ whereabouts: Whereabouts, next: [DeviceStage]
    ) -> Step {
        step(stage, whereabouts, Int.max, next, [.caretaker], isOffPath: true)
    }

    /// The manager may set every stage.
    private static func step(
        _ stage: DeviceStage, _ whereabouts: Whereabouts, _ place: Int, _ next: [DeviceStage],
        _ roles: Set<Role>, isOffPath: Bool = false, waitsForCustomer: Bool = false,
        photos: Photo.Way = .intake
    ) -> Step {
        Step(
            stage: stage, next: next, roles: roles.union([.manager]), whereabouts: whereabouts,
            isOffPath: isOffPath, waitsForCustomer: waitsForCustomer, photos: photos, place: place)
    }
}
