/// A condition of a flow for a device to enter a stage or leave it.
package enum Demand: Hashable, Sendable, Codable {
    /// This many photos of the device in one of its sets.
    case photos(Photo.Way, count: Int)
    /// Every line of a checklist of the shop is ticked; by the list's name.
    case checklist(String)
    /// The customer accepted a quote.
    case acceptedQuote
    /// A courier's label is on the device's box.
    case trackingNumber
}

extension Demand: CustomStringConvertible {
    /// The condition, in English.
    package var description: String {
        switch self {
        case .photos(.intake, let count): "photos as it came, at least \(count)"
        case .photos(.outbound, let count): "photos as it leaves, at least \(count)"
        case .checklist(let name): "the whole checklist '\(name)'"
        case .acceptedQuote: "an accepted quote"
        case .trackingNumber: "a courier's label on its box"
        }
    }
}

/// Facts about a device besides its order, for the demands of a flow.
package struct DeviceFacts: Hashable, Sendable {
    /// How many photos each set holds.
    package var photos: [Photo.Way: Int]
    /// The names of the checklists that are ticked from the first line to the last.
    package var checklists: Set<String>

    /// Facts as they were found; nothing is known of what is left out.
    package init(photos: [Photo.Way: Int] = [:], checklists: Set<String> = []) {
        self.photos = photos
        self.checklists = checklists
    }
}

extension Flow {
    /// Whether anything is demanded that an order alone does not tell.
    package var asksForFacts: Bool {
        steps.contains { step in
            (step.toEnter + step.toLeave).contains { demand in
                switch demand {
                case .photos, .checklist: true
                case .acceptedQuote, .trackingNumber: false
                }
            }
        }
    }

    /// The demands on a device that goes from one stage to another. A device off the way
    /// need not finish what the stage before wanted.
    func demands(from stage: DeviceStage, to next: DeviceStage) -> [Demand] {
        let entered = self[next]
        return (entered.isOffPath ? [] : self[stage].toLeave) + entered.toEnter
    }
}

extension Order {
    /// Makes sure that a stage comes next for a device.
    func require(
        _ device: Device, mayEnter stage: DeviceStage, in flow: Flow
    ) throws(Refusal) {
        let next = flow[device.stage].next
        guard next.contains(stage) else {
            throw .wrongStage(
                .device(device.code, .init(from: device.stage, to: stage, possible: next)))
        }
    }

    /// Makes sure that all is there which the flow demands before a device enters a stage.
    func requireDemands(
        of stage: DeviceStage, on device: Device, in flow: Flow, given facts: [Code: DeviceFacts],
        except waived: [Demand] = []
    ) throws(Refusal) {
        for demand in flow.demands(from: device.stage, to: stage) where !waived.contains(demand) {
            guard isMet(demand, by: device, facts[device.code] ?? DeviceFacts()) else {
                throw .demanded(device: device.code, stage: stage, demand: demand)
            }
        }
    }

    private func isMet(_ demand: Demand, by device: Device, _ facts: DeviceFacts) -> Bool {
        switch demand {
        case .photos(let way, let count): facts.photos[way, default: 0] >= count
        case .checklist(let name): facts.checklists.contains(name)
        case .acceptedQuote: device.reached.contains { $0.stage == .accepted }
        case .trackingNumber: box(holding: device.code)?.label != nil
        }
    }
}
