import Logistics
import Scanning

/// Pictures from outside, decoded in worker processes.
struct Pictures: Sendable {
    let reader: PictureReader

    /// The contents of a picture.
    ///
    /// - Throws: ``Refusal/picture`` for no usable picture, ``Refusal/unread`` when nobody could
    ///   look at it in time.
    func examine(_ picture: [UInt8], wants: Wants) async throws(Refusal) -> Examination {
        do {
            return try await reader.examine(picture, wants: wants)
        } catch {
            switch error {
            case .refused(let refusal): throw .picture(why: "\(refusal)")
            case .unread(let failure): throw .unread(why: "\(failure)")
            }
        }
    }
}
