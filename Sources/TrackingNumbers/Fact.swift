/// Evidence for a courier, or a limit to what we may conclude.
package enum Fact: Hashable, Sendable {
    /// The text begins as only this courier's do.
    case beginning(String)
    /// The check character is the one the algorithm gives.
    case checkCharacter(Character, CheckAlgorithm)
    /// Nothing but this many characters of the right kind.
    case onlyLength(Int)
    /// The number is part of the label's barcode.
    case insideLabel
    /// The number is the value of a GS1 element with this identifier.
    case insideElement(String)
    /// The label's large code names the carrier, by its SCAC.
    case named(String)
    /// It has a form of the shop's own list.
    case ownForm(String)
    /// The number was among other words.
    case insideText
    /// The words around it name the courier.
    case namedBeside
    /// The last two letters name a country with a post.
    case country(PostalOperator)
    /// The last two letters name no country whose post we know.
    case unknownCountry(String)
    /// The courier collects in no other country than the station's.
    case homeCourier
    /// The station has had parcels of this courier before.
    case seenBefore
}

extension Fact: CustomStringConvertible {
    package var description: String {
        switch self {
        case .beginning(let text): "begins with '\(text)'"
        case .checkCharacter(let character, let algorithm):
            "the check character '\(character)' is right (\(algorithm))"
        case .onlyLength(let count):
            "has \(count) characters of the right kind; nothing else speaks for it"
        case .insideLabel: "taken out of the label's barcode, which holds more"
        case .insideElement(let identifier): "follows (\(identifier)) on a GS1 label"
        case .named(let code): "the label's large code names the carrier, '\(code)'"
        case .ownForm(let form): "has the form '\(form)' of the shop's list"
        case .insideText: "taken out of the words around it"
        case .namedBeside: "the words around it name the courier"
        case .country(let post): "'\(post.country)' is \(post.countryName)"
        case .unknownCountry(let code): "no post is known for '\(code)'"
        case .homeCourier: "the courier is one of this country"
        case .seenBefore: "parcels of this courier have been here before"
        }
    }
}
