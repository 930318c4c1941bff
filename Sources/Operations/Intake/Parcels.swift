package import Logistics

/// Inbound parcels.
package struct Parcels: Sendable {
    let core: Core

    /// A received parcel was opened and compared with its order.
    package func check(_ parcel: Code, by write: Write) async throws -> Answered<Moved> {
        try write.require(.checkParcels, doing: .checkParcels)
        return try await core.move(parcel, .parcel, by: write) { order, _ in
            guard let thing = order.parcel(parcel) else {
                throw Refusal.unknown(what: .parcel, text: parcel.printed)
            }
            return (try order.check(thing), ParcelStage.checked.rawValue)
        }
    }
}
