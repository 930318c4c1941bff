package import Logistics

/// The words of the pages in one language. A word that a language lacks does not compile.
package struct CommonWords: Sendable {
    /// What the language calls itself, for lists of languages.
    package let ownName: String
    package let repairOrder: String
    package let registeredOn: String
    package let whereItIs: String
    package let notYet: String
    package let now: String
    package let parcels: String
    package let parcelOf: @Sendable (Int, Int) -> String
    package let downloadSlip: String
    package let noPrinter: String
    package let devices: String
    package let serial: String
    package let fault: String
    package let photosIn: String
    package let photosOut: String
    package let noPhotos: String
    package let photoOf: @Sendable (String) -> String
    package let signIn: String
    /// The name that somebody signs in with.
    package let userName: String
    package let customerName: String
    package let deviceName: String
    package let password: String
    package let waitsForYou: String
    package let sentBack: String
    /// An outbound box as its customer knows it, by its place among the order's boxes, from 1.
    package let returned: @Sendable (Int) -> String
    package let returnStage: @Sendable (BoxStage) -> String
    package let stage: @Sendable (DeviceStage) -> String
    package let parcelStage: @Sendable (ParcelStage) -> String
    package let role: @Sendable (Role) -> String
    /// The word on the panel.
    package let verdict: @Sendable (Outcome) -> String
}
