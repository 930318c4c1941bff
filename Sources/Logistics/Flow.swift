/// The way of a device through the shop: its stages, what may follow each, who may set it and
/// what it demands. Decisions are handed one; ``standard`` is that of a shop which set up nothing.
///
/// A flow says what may happen next, never what happened: the log folds to the same orders
/// whatever the flow is. So a flow leaves stages out and changes what lies between them, but it
/// keeps their order and the steps that the desks themselves take.
package struct Flow: Hashable, Sendable {
    /// One stage of a flow.
    package struct Step: Hashable, Sendable {
        package let stage: DeviceStage
        /// The stages that may follow. The first that lies further along is the usual one.
        package var next: [DeviceStage]
        /// Who may set the stage.
        package var roles: Set<Role>
        /// The conditions for a device to enter.
        package var toEnter: [Demand] = []
        /// The conditions for a device to go on, except off the way.
        package var toLeave: [Demand] = []
        /// Where a device at this stage is.
        package let whereabouts: Whereabouts
        /// Whether the device is off the way: such a stage never looks like progress.
        package let isOffPath: Bool
        /// Whether the shop waits for the customer here.
        package let waitsForCustomer: Bool
        /// The set that a photo of a device at this stage belongs to.
        package let photos: Photo.Way
        /// How far along the way: stages that exclude each other share one place.
        var place: Int
    }

    /// Where a device is, seen from the shop.
    package enum Whereabouts: Hashable, Sendable {
        case coming
        case here
        case gone
    }

    package let steps: [Step]
    /// The checklists that a demand may name.
    package let checklists: Set<String>
    /// Every stage there is, in the order of its cases.
    private let known: [Step]

    /// A flow that brings every device to its end.
    ///
    /// - Parameters:
    ///   - steps: the stages, in the order of ``standard``; those left out are passed over by the
    ///     devices that are still at them.
    ///   - checklists: those that the shop has.
    /// - Throws: ``FlowFault``, which names the stage where a device would be stranded.
    package init(_ steps: [Step], checklists: Set<String> = []) throws(FlowFault) {
        self.steps = steps
        self.checklists = checklists
        known = DeviceStage.allCases.map { Self.step(at: $0, in: steps) }
        try FlowInspection(self).inspect()
    }

    /// The facts of a stage. One that the flow leaves out keeps its standard ones.
    package subscript(stage: DeviceStage) -> Step { known[Self.index(of: stage)] }

    package func lets(_ role: Role, set stage: DeviceStage) -> Bool {
        self[stage].roles.contains(role)
    }

    /// The stages that lie ahead of a device if all goes its usual way. None for a device that is
    /// off the way.
    package func ahead(of stage: DeviceStage) -> [DeviceStage] {
        var ahead: [DeviceStage] = []
        var step = self[stage]
        while !step.isOffPath, let next = usual(after: step) {
            ahead.append(next.stage)
            step = next
        }
        return ahead
    }

    /// The stage of the device that is furthest behind. Those that are off the way count only
    /// when all are.
    package func furthestBehind(of stages: [DeviceStage]) -> DeviceStage? {
        stages.filter { !known[Self.index(of: $0)].isOffPath }
            .min { known[Self.index(of: $0)].place < known[Self.index(of: $1)].place }
            ?? stages.first
    }

    private func usual(after step: Step) -> Step? {
        step.next.lazy.map { self[$0] }.first { !$0.isOffPath && step.place < $0.place }
    }
}

extension Flow {
    /// The place of a stage among ``known`` and in the standard flow.
    private static func index(of stage: DeviceStage) -> Int {
        guard let index = stages.firstIndex(of: stage) else {
            preconditionFailure("every stage is among all stages")
        }
        return index
    }

    private static let stages = DeviceStage.allCases

    private static func step(at stage: DeviceStage, in steps: [Step]) -> Step {
        if let step = steps.first(where: { $0.stage == stage }) { return step }
        var passedOver = standardSteps[index(of: stage)]
        passedOver.next = following(stage, in: steps, after: [])
        return passedOver
    }

    /// The stages that may follow one that was left out: those that follow it in the standard flow, or, where
    /// that was left out too, what follows there.
    private static func following(
        _ stage: DeviceStage, in steps: [Step], after passed: [DeviceStage]
    ) -> [DeviceStage] {
        guard !passed.contains(stage) else { return [] }
        var found: [DeviceStage] = []
        for next in standardSteps[index(of: stage)].next {
            let isKept = steps.contains { $0.stage == next }
            found += isKept ? [next] : following(next, in: steps, after: passed + [stage])
        }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
