/// Why a flow cannot be used: it would strand a device.
package enum FlowFault: Error, Hashable, Sendable {
    /// A stage that the desks themselves set is left out.
    case missing(DeviceStage)
    /// A stage is listed twice, or before one that it comes after.
    case outOfOrder(DeviceStage)
    /// A stage that should follow another is not in the flow.
    case leadsOut(of: DeviceStage, to: DeviceStage)
    /// A desk takes devices from one stage to another, and the flow does not.
    case closedToDesk(from: DeviceStage, to: DeviceStage)
    /// A stage that only a box brings can be reached from another.
    case pastTheBox(from: DeviceStage, to: DeviceStage)
    /// No way leads from registration to a stage.
    case unreachable(DeviceStage)
    /// A stage that no role may set.
    case nobodySets(DeviceStage)
    /// No way leads from a stage to the end.
    case deadEnd(DeviceStage)
    /// A demand that a device may come to and never meet, with the stage that it guards.
    case unmet(Demand, before: DeviceStage)
}

extension FlowFault: CustomStringConvertible {
    /// What is wrong, with the stage, and what to do.
    package var description: String {
        switch self {
        case .missing(let stage):
            "The stage '\(stage.rawValue)' is missing. The desks set it: put it in."
        case .outOfOrder(let stage):
            "The stage '\(stage.rawValue)' is not in its place, or is there twice. Put it once, in "
                + "the standard order."
        case .leadsOut(let stage, let next):
            "'\(next.rawValue)' should follow '\(stage.rawValue)' but is not in the flow. Put it "
                + "in, or let another stage follow."
        case .closedToDesk(let stage, let next):
            "'\(next.rawValue)' must be able to follow '\(stage.rawValue)': a desk takes devices "
                + "that way."
        case .pastTheBox(let stage, let next):
            "'\(next.rawValue)' cannot follow '\(stage.rawValue)': it comes only from a box."
        case .unreachable(let stage):
            "No device can reach '\(stage.rawValue)'. Let it follow another stage, or leave it out."
        case .nobodySets(let stage):
            "Nobody may set '\(stage.rawValue)'. Name a role that may."
        case .deadEnd(let stage):
            "A device at '\(stage.rawValue)' can never be delivered. Let a stage follow that leads "
                + "there."
        case .unmet(let demand, let stage):
            "A device may come before '\(stage.rawValue)' and never meet its demand: \(demand). "
                + "Demand it later, or not at all."
        }
    }
}

/// Checks that a flow brings every device to its end, whichever way it goes.
struct FlowInspection {
    /// A device at a stage, and the demands that are met for good.
    private struct Situation: Hashable {
        let stage: DeviceStage
        let met: Set<Demand>
    }

    /// The moves that the desks make, from which stage to which: intake, verification, boxes.
    private static let deskMoves: [(from: DeviceStage, to: DeviceStage)] = [
        (.registered, .verified), (.registered, .received), (.verified, .received),
        (.ready, .packed), (.packed, .collected), (.collected, .delivered),
    ]

    private let flow: Flow
    private let demands: Set<Demand>

    init(_ flow: Flow) {
        self.flow = flow
        demands = Set(flow.steps.flatMap { $0.toEnter + $0.toLeave })
    }

    /// - Throws: ``FlowFault``, the first that is found.
    func inspect() throws(FlowFault) {
        try inspectOrder()
        try inspectDesks()
        try inspectGraph()
        try inspectDemands()
    }

    // MARK: Stages

    private func inspectOrder() throws(FlowFault) {
        let stages = flow.steps.map(\.stage)
        let ordered = DeviceStage.allCases.filter(stages.contains)
        for (index, stage) in stages.enumerated()
        where index >= ordered.count || ordered[index] != stage {
            throw .outOfOrder(stage)
        }
        for step in flow.steps {
            if let stranger = step.next.first(where: { !stages.contains($0) }) {
                throw Self.isOfDesks(stranger)
                    ? .missing(stranger) : .leadsOut(of: step.stage, to: stranger)
            }
        }
    }

    private func inspectDesks() throws(FlowFault) {
        let stages = flow.steps.map(\.stage)
        for move in Self.deskMoves {
            for stage in [move.from, move.to] where !stages.contains(stage) {
                throw .missing(stage)
            }
            guard flow[move.from].next.contains(move.to) else {
                throw .closedToDesk(from: move.from, to: move.to)
            }
        }
        for step in flow.steps {
            for next in step.next where [.packed, .collected, .delivered].contains(next) {
                guard Self.deskMoves.contains(where: { $0 == (step.stage, next) }) else {
                    throw .pastTheBox(from: step.stage, to: next)
                }
            }
        }
    }

    private static func isOfDesks(_ stage: DeviceStage) -> Bool {
        deskMoves.contains { $0.from == stage || $0.to == stage }
    }

    // MARK: Ways

    private func inspectGraph() throws(FlowFault) {
        let reached = Set(
            Self.all(from: [DeviceStage.registered]) { flow[$0].next })
        for step in flow.steps {
            guard reached.contains(step.stage) else { throw .unreachable(step.stage) }
            guard step.stage == .registered || !step.roles.isEmpty else {
                throw .nobodySets(step.stage)
            }
        }
        for step in flow.steps {
            let ways = Self.all(from: [step.stage]) { flow[$0].next.filter(isOnPath) }
            guard isEnd(step.stage) || ways.contains(.delivered) else {
                throw .deadEnd(step.stage)
            }
        }
    }

    /// Being lost and found again does not count as progress.
    private func isOnPath(_ stage: DeviceStage) -> Bool { !flow[stage].isOffPath }

    /// Delivered, or off the way for good.
    private func isEnd(_ stage: DeviceStage) -> Bool {
        stage == .delivered || (flow[stage].isOffPath && flow[stage].next.isEmpty)
    }

    // MARK: Demands

    /// Goes every way with no more done than is demanded there; from each place that this leads
    /// to, the end must be reachable by doing everything that can be done from there.
    private func inspectDemands() throws(FlowFault) {
        let start = Situation(stage: .registered, met: [])
        let lazily = Self.all(from: [start]) { now in
            moves(from: now, met: { next, demanded in now.met.union(demanded) })
        }
        for now in lazily where !isEnd(now.stage) {
            let ways = Self.all(from: [now]) { now in
                moves(from: now, met: { _, _ in now.met.union(meetable(at: now.stage)) })
                    .filter { isOnPath($0.stage) }
            }
            guard !ways.contains(where: { $0.stage == .delivered }) else { continue }
            throw blocked(in: ways)
        }
        for step in flow.steps where !lazily.contains(where: { $0.stage == step.stage }) {
            throw blocked(in: lazily, before: step.stage)
        }
    }

    /// Where a device may go from here: each way whose demands are met or can be met here.
    private func moves(
        from now: Situation, met: (_ next: DeviceStage, _ demanded: Set<Demand>) -> Set<Demand>
    ) -> [Situation] {
        let possible = now.met.union(meetable(at: now.stage))
        return flow[now.stage].next.compactMap { next in
            let demanded = Set(flow.demands(from: now.stage, to: next))
            guard demanded.isSubset(of: possible) else { return nil }
            let brought: Set<Demand> = next == .accepted ? [.acceptedQuote] : []
            return Situation(stage: next, met: met(next, demanded).union(brought))
        }
    }

    /// The demands that somebody can meet while a device is at a stage.
    private func meetable(at stage: DeviceStage) -> Set<Demand> {
        let step = flow[stage]
        return demands.filter { demand in
            switch demand {
            case .photos: step.whereabouts == .here && !step.isOffPath
            case .checklist(let name):
                flow.checklists.contains(name) && step.whereabouts == .here && !step.isOffPath
            case .acceptedQuote: false  // it comes with the stage of that name
            case .trackingNumber: stage == .packed
            }
        }
    }

    /// The demand that closes the way out of these situations, or the way into `stage`.
    private func blocked(in situations: [Situation], before stage: DeviceStage? = nil) -> FlowFault
    {
        for now in situations {
            let possible = now.met.union(meetable(at: now.stage))
            for next in flow[now.stage].next where stage == nil || next == stage {
                let demanded = flow.demands(from: now.stage, to: next)
                if let demand = demanded.first(where: { !possible.contains($0) }) {
                    return .unmet(demand, before: next)
                }
            }
        }
        return .deadEnd(stage ?? situations.first?.stage ?? .registered)
    }

    /// Everything that can be reached, in the order in which it is found.
    private static func all<Place: Hashable>(
        from start: [Place], _ next: (Place) -> [Place]
    ) -> [Place] {
        var found = start
        var known = Set(start)
        var index = 0
        while index < found.count {
            found += next(found[index]).filter { known.insert($0).inserted }
            index += 1
        }
        return found
    }
}
