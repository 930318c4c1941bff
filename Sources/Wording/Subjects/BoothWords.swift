/// The words of the photo booth in one language. A word that a language lacks does not compile.
package struct BoothWords: Sendable {
    package let scanSlip: String
    package let scanHint: String
    package let takePhoto: String
    package let keysHint: String
    /// What is in front of the camera, by its kind.
    package let parcel: String
    package let box: String
    package let photosGoTo: String
    package let onArrival: String
    package let onDeparture: String
    package let noPhotos: String
    package let number: @Sendable (Int) -> String
    package let choosePictures: String
    package let sendPictures: String
    package let noPictures: String
    package let pictureRefused: @Sendable (Int, String) -> String
    package let notReceived: String
    package let chooseOne: String
    package let whichCamera: String
    package let cameraStarts: String
    package let noCamera: String
    package let cameraDenied: String
    package let cameraLost: String
    package let waiting: String
    package let notSent: String
    package let dark: String
    package let blurred: String
}
