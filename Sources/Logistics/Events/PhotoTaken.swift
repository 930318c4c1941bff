/// A photo of a device, parcel or box was taken, and its bytes are on the disk.
package struct PhotoTaken: EventFacts {
    package static let kind = EventKind.photoTaken
    package static let version = 1

    package let order: Code
    package let photo: Photo

    package var concerns: Code? { order }
    package var codes: [Code] { [order, photo.subject] }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .photo(self) }
}
