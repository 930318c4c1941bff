public import Logistics
import Storage
public import TrackingNumbers

/// A manifest as people read it.
public struct ManifestView: Sendable, Codable {
    /// A box on it.
    public struct Line: Sendable, Codable {
        /// The order it belongs to.
        public let order: Code
        /// The box.
        public let box: Code
        /// What the courier's label says.
        public let trackingNumber: TrackingNumber
    }

    /// Its own code.
    public let manifest: Code
    /// The courier's name.
    public let courier: String
    /// When it was drawn up.
    public let drawnAt: Instant
    /// The boxes, in the order of the list.
    public let boxes: [Line]

    init(_ manifest: Manifest) {
        self.manifest = manifest.code
        courier = manifest.courier
        drawnAt = manifest.drawnAt
        boxes = manifest.lines.map {
            Line(order: $0.order, box: $0.box, trackingNumber: $0.trackingNumber)
        }
    }
}

/// A courier for whom boxes wait.
public struct CourierWaiting: Sendable, Codable {
    /// The courier's name.
    public let courier: String
    /// How many boxes with this courier's label are on no manifest.
    public let boxes: Int
}

/// The boxes one courier collects on one pick-up.
extension Shop {
    /// Draws up a manifest of all boxes that wait for a courier; later ones go to the next.
    ///
    /// - Throws: ``Refusal/nothingToCollect``; ``Refusal`` unless `actor` may pack.
    public func drawManifest(
        for courier: String, station: String?, by actor: Actor, once: Once
    ) async throws -> Answered<ManifestView> {
        try require(.pack, of: actor, doing: "pack and dispatch")
        let courier = try Texts.line(courier, "courier", upTo: 100)
        let station = try Texts.optionalLine(station, "station", upTo: 60)
        let now = world.now()
        return try await self.once(once, by: actor) { [self] transaction in
            let waiting = try transaction.boxesToCollect()
            // A courier's name may be typed in any case.
            let lines = waiting.filter { $0.courier.lowercased() == courier.lowercased() }
            let code = try world.draw(.manifest) { try transaction.isOnPaper($0) }
            try transaction.record(
                try Manifest.draw(
                    code, for: lines.first?.courier ?? courier, of: lines.map(\.line)),
                at: now, actor: actor, station: station)
            guard let manifest = try transaction.manifest(code) else {
                throw StorageFailure.corrupt("manifest \(code) is not there")
            }
            return ManifestView(manifest)
        }
    }

    /// The newest manifests, `limit` at most.
    public func manifests(limit: Int, for viewer: Viewer) throws -> [ManifestView] {
        try requirePacker(viewer)
        return try ledger.read { reading in
            try reading.newestManifests(limit: max(1, min(limit, 200))).map(ManifestView.init)
        }
    }

    /// The couriers for whom boxes wait that are on no manifest, by name.
    public func couriersWaitedFor(for viewer: Viewer) throws -> [CourierWaiting] {
        try requirePacker(viewer)
        let waiting = try ledger.read { try $0.boxesToCollect() }
        return Dictionary(grouping: waiting, by: \.courier)
            .map { CourierWaiting(courier: $0.key, boxes: $0.value.count) }
            .sorted { $0.courier < $1.courier }
    }

    /// A manifest as people read it.
    ///
    /// - Throws: ``Refusal/unknown``.
    public func manifestView(_ code: Code, for viewer: Viewer) throws -> ManifestView {
        ManifestView(try manifest(code, for: viewer))
    }

    func manifest(_ code: Code, for viewer: Viewer) throws -> Manifest {
        try requirePacker(viewer)
        guard let manifest = try ledger.read({ try $0.manifest(code) }) else {
            throw Refusal.unknown(what: "manifest", text: code.printed)
        }
        return manifest
    }

    private func requirePacker(_ viewer: Viewer) throws(Refusal) {
        guard case .person(let person) = viewer, person.role.may(.pack) else {
            throw .unknown(what: "page", text: "manifests")
        }
    }
}
