package import Logistics
import Storage
package import TrackingNumbers

/// A manifest as people read it.
package struct ManifestView: Sendable, Codable {
    /// A box on it.
    package struct Line: Sendable, Codable {
        package let order: Code
        package let box: Code
        /// What the courier's label said when the list was drawn up.
        package let trackingNumber: TrackingNumber
        /// The label that the box carries now, where it was replaced since.
        package let replacedBy: CourierLabel?
    }

    package let manifest: Code
    package let courier: String
    package let drawnAt: Instant
    /// The boxes, in the order of the list.
    package let boxes: [Line]

    /// - Parameter labels: those that boxes on it carry in place of the listed ones.
    init(_ manifest: Manifest, replaced labels: [Code: CourierLabel]) {
        self.manifest = manifest.code
        courier = manifest.courier
        drawnAt = manifest.drawnAt
        boxes = manifest.lines.map {
            Line(
                order: $0.order, box: $0.box, trackingNumber: $0.trackingNumber,
                replacedBy: labels[$0.box])
        }
    }
}

/// A courier with boxes waiting.
package struct CourierWaiting: Sendable, Codable {
    package let courier: String
    /// How many boxes with this courier's label are on no manifest.
    package let boxes: Int
}

/// The boxes one courier collects on one pick-up.
package struct Manifests: Sendable {
    let core: Core

    /// Draws up a manifest of all boxes that wait for a courier; later ones go to the next.
    ///
    /// - Throws: ``Refusal/nothingToCollect``; ``Refusal`` unless the asker may pack.
    package func draw(
        for courier: String, by write: Write
    ) async throws -> Answered<ManifestView> {
        try write.require(.pack, doing: .pack)
        let courier = try Texts.line(courier, .courier, upTo: 100)
        return try await core.once(write) { [core] transaction, now in
            let waiting = try transaction.boxesToCollect()
            // A courier's name may be typed in any case.
            let lines = waiting.filter { $0.courier.lowercased() == courier.lowercased() }
            let code = try core.world.draw(.manifest) { try transaction.isOnPaper($0) }
            try transaction.record(
                try Manifest.draw(
                    code, for: lines.first?.courier ?? courier, of: lines.map(\.line)),
                by: write, at: now)
            guard let manifest = try transaction.manifest(code) else {
                throw StorageFailure.corrupt("manifest \(code) is not there")
            }
            return try transaction.view(manifest)
        }
    }

    /// The newest manifests, at most `limit`.
    package func newest(limit: Int, for asker: Asker) throws -> [ManifestView] {
        try requirePacker(asker)
        return try core.ledger.read { reading in
            try reading.newestManifests(limit: max(1, min(limit, 200))).map(reading.view)
        }
    }

    /// The couriers with waiting boxes that are on no manifest, by name.
    package func waiting(for asker: Asker) throws -> [CourierWaiting] {
        try requirePacker(asker)
        let waiting = try core.ledger.read { try $0.boxesToCollect() }
        return Dictionary(grouping: waiting, by: \.courier)
            .map { CourierWaiting(courier: $0.key, boxes: $0.value.count) }
            .sorted { $0.courier < $1.courier }
    }

    /// A manifest as people read it.
    ///
    /// - Throws: ``Refusal/unknown``.
    package func view(of code: Code, for asker: Asker) throws -> ManifestView {
        let manifest = try manifest(code, for: asker)
        return try core.ledger.read { try $0.view(manifest) }
    }

    func manifest(_ code: Code, for asker: Asker) throws -> Manifest {
        try requirePacker(asker)
        guard let manifest = try core.ledger.read({ try $0.manifest(code) }) else {
            throw Refusal.unknown(what: .manifest, text: code.printed)
        }
        return manifest
    }

    private func requirePacker(_ asker: Asker) throws(Refusal) {
        guard asker.may(.pack) else {
            throw .unknown(what: .page, text: "manifests")
        }
    }
}

extension ReadTransaction {
    fileprivate func view(_ manifest: Manifest) throws -> ManifestView {
        ManifestView(manifest, replaced: try replacedLabels(on: manifest.code))
    }
}
