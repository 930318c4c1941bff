/// The words of the stations' pages in one language. A word that a language lacks does not
/// compile.
package struct DeskWords: Sendable {
    package let intake: String
    package let booth: String
    package let dispatch: String
    package let orders: String
    package let station: String
    package let stationName: String
    package let signOut: String
    package let today: String
    package let connected: String
    package let save: String
    package let scanParcel: String
    package let scanHint: String
    package let typeCode: String
    package let scan: String
    package let photoOfSlip: String
    package let readPhoto: String
    package let camera: String
    package let cameraNeedsHTTPS: String
    package let lastScans: String
    package let none: String
    package let order: String
    package let next: String
    package let mute: String
}
