import Cryptography
import Imaging
package import Logistics
import Scanning
import Storage

/// Photos of devices, parcels and boxes, as evidence.
package struct Photos: Sendable {
    let core: Core
    let pictures: Pictures
    let store: PhotoStore

    /// Longest sides of the views that pages show, in pixels.
    package static let viewSizes = [480, 1600]

    /// Takes a photo of a device or parcel as evidence.
    ///
    /// The picture is decoded once in a worker to prove that it is one; its pixels are kept as
    /// they came, without place, comments or thumbnail. It is on the disk when this returns.
    ///
    /// - Throws: ``Refusal/picture`` for an unusable picture, ``Refusal/unknown`` for a
    ///   thing that is not there, ``StorageFailure``.
    package func take(
        _ received: [UInt8], of subject: Code, way: Photo.Way, by write: Write
    ) async throws -> Answered<Photo> {
        try write.require(.takePhoto, doing: "take photos")
        if let photo = try core.keptAnswer(to: write, as: Photo.self) {
            return Answered(answer: photo, isReplay: true)
        }
        guard [.device, .parcel, .box].contains(subject.kind),
            try core.ledger.read({ try $0.orderCode(of: subject) }) != nil
        else { throw Refusal.unknown(what: "device, parcel or box", text: subject.printed) }
        let examined = try await pictures.examine(
            received, wants: Wants(codes: nil, views: Self.viewSizes))
        let photo = try keep(received, examined, of: subject, way: way)
        return try await core.once(write) { transaction, now in
            guard let code = try transaction.orderCode(of: subject),
                let order = try transaction.order(code)
            else { throw Refusal.unknown(what: "device, parcel or box", text: subject.printed) }
            try transaction.record(try order.attach(photo), by: write, at: now)
            return photo
        }
    }

    private func keep(
        _ received: [UInt8], _ examined: Examination, of subject: Code, way: Photo.Way
    ) throws -> Photo {
        let evidence: [UInt8]
        do {
            evidence = try PhotoFilter.evidence(of: received)
        } catch {
            throw Refusal.picture(why: "\(error)")
        }
        let mediaType = examined.header.kind.mediaType
        let digest = try store.keep(evidence, mediaType: mediaType)
        for view in examined.views {
            // A view is derived and made again when it is asked for: without it the evidence is
            // as good.
            try? store.keepView(view.jpeg, of: digest, longestSide: view.longestSide)
        }
        return Photo(
            id: Hexadecimal.encode(core.world.random(16)), subject: subject, way: way,
            digest: digest,
            receivedDigest: Hexadecimal.encode(SHA256.digest(of: received)), mediaType: mediaType,
            width: examined.header.uprightWidth, height: examined.header.uprightHeight,
            byteCount: evidence.count)
    }

    /// Where the bytes of a photo are, for sending them to people who may see the order.
    ///
    /// - Parameter longestSide: one of ``viewSizes`` for an upright view, `nil` for the kept
    ///   bytes.
    /// - Throws: ``Refusal/unknown`` for a photo that is not there, or not for this asker.
    package func file(
        of id: String, longestSide: Int?, for asker: Asker
    ) async throws -> (path: String, mediaType: String) {
        guard let (taken, order) = try core.read(for: asker, { try $0.photo(id) }),
            asker.maySee(order)
        else { throw Refusal.unknown(what: "photo", text: String(id.prefix(40))) }
        let photo = taken.photo
        guard let longestSide else {
            return (store.path(of: photo.digest, mediaType: photo.mediaType), photo.mediaType)
        }
        guard Self.viewSizes.contains(longestSide) else {
            throw Refusal.unknown(what: "view of a photo", text: "\(longestSide)")
        }
        let path = store.viewPath(of: photo.digest, longestSide: longestSide)
        if !store.hasView(of: photo.digest, longestSide: longestSide) {
            let bytes = try store.read(photo)
            let wants = Wants(codes: nil, views: [longestSide])
            for view in try await pictures.examine(bytes, wants: wants).views {
                try store.keepView(view.jpeg, of: photo.digest, longestSide: view.longestSide)
            }
        }
        return (path, "image/jpeg")
    }
}
