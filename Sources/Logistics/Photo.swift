/// The facts of a photo that is kept as evidence; its bytes lie in a file named by its digest.
public struct Photo: Hashable, Sendable, Codable {
    /// On the way in or on the way out.
    public enum Way: String, CaseIterable, Sendable, Codable {
        case intake
        case outbound
    }

    /// 128 random bits as 32 hexadecimal digits: its name in URLs.
    public let id: String
    /// The device or parcel it shows.
    public let subject: Code
    /// Which of the two sets it belongs to.
    public let way: Way
    /// SHA-256 of the bytes that are kept, 64 hexadecimal digits.
    public let digest: String
    /// SHA-256 of the bytes that were received, 64 hexadecimal digits.
    public let receivedDigest: String
    /// `image/jpeg` or `image/png`, by its bytes.
    public let mediaType: String
    /// Pixels across, upright.
    public let width: Int
    /// Pixels down, upright.
    public let height: Int
    /// Length of the kept bytes.
    public let byteCount: Int

    /// A photo's facts.
    public init(
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
public struct TakenPhoto: Hashable, Sendable {
    /// The photo.
    public let photo: Photo
    /// When it reached us.
    public let at: Instant
    /// Who took it.
    public let by: Actor
    /// The station it was taken at, if any.
    public let station: String?

    /// A photo as it was taken.
    public init(photo: Photo, at: Instant, by: Actor, station: String?) {
        self.photo = photo
        self.at = at
        self.by = by
        self.station = station
    }
}
