/// The facts of a photo that is kept as evidence; its bytes lie in a file named by its digest.
package struct Photo: Hashable, Sendable, Codable {
    /// On the way in or on the way out.
    package enum Way: String, CaseIterable, Sendable, Codable {
        case intake
        case outbound
    }

    /// 128 random bits as 32 hexadecimal digits: its name in URLs.
    package let id: String
    /// The device or parcel it shows.
    package let subject: Code
    /// Which of the two sets it belongs to.
    package let way: Way
    /// SHA-256 of the bytes that are kept, 64 hexadecimal digits.
    package let digest: String
    /// SHA-256 of the bytes that were received, 64 hexadecimal digits.
    package let receivedDigest: String
    /// `image/jpeg` or `image/png`, by its bytes.
    package let mediaType: String
    /// Pixels across, upright.
    package let width: Int
    /// Pixels down, upright.
    package let height: Int
    /// Length of the kept bytes.
    package let byteCount: Int

    package init(
        id: String, subject: Code, way: Way, digest: String, receivedDigest: String,
        mediaType: String, width: Int, height: Int, byteCount: Int
    ) {
        self.id = id
        self.subject = subject
        self.way = way
        self.digest = digest
        self.receivedDigest = receivedDigest
        self.mediaType = mediaType
        self.width = width
        self.height = height
        self.byteCount = byteCount
    }
}

/// A photo and when, by whom and where it was taken.
package struct TakenPhoto: Hashable, Sendable {
    package let photo: Photo
    /// When it reached us.
    package let at: Instant
    package let by: Actor
    package let station: String?

    package init(photo: Photo, at: Instant, by: Actor, station: String?) {
        self.photo = photo
        self.at = at
        self.by = by
        self.station = station
    }
}
