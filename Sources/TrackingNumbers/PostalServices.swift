/// The meaning of the letters of a postal item's number (UPU S10-12).
enum PostalItem {
    /// The service that the first letter promises.
    ///
    /// Posts use other letters at home as they like (Correios: SZ, OX, PG), so no letter is wrong.
    static func service(of number: TrackingNumber) -> String {
        switch number.text.first {
        case "E": "EMS"
        case "C": "parcel"
        case "R": "registered letter"
        case "V": "insured letter"
        case "L": "tracked letter"
        case "U": "letter without tracking"
        case "H": "e-commerce parcel"
        case "M": "M-bag"
        default: "postal item"
        }
    }

    /// Codes that ISO 3166-1 leaves to users belong to no post; Kosovo's `XK` is in use.
    static func mayBeCountry(_ code: String) -> Bool {
        switch code {
        case "XK": true
        case "AA", "ZZ", "QM"..."QZ", "XA"..."XZ": false
        default: true
        }
    }
}
