/// What is wrong with a request as such, before anything is asked of the shop.
package enum RequestFault: Hashable, Sendable {
    case noPage(String)
    case notSignedIn
    case foreignOrigin
    /// The methods that the address takes.
    case wrongMethod(allowed: [String])
    /// The type that is wanted.
    case wrongType(wanted: String)
    case noKey
    case expiredForm
    case plainHTTP
    /// More bytes than these were sent.
    case tooLarge(limit: Int)
    /// The connection ended before everything was sent.
    case cutOff
    case tooSlow
    /// The station is being stopped.
    case stopping
    /// The body has this type, which is not a form.
    case noForm(type: String)
    /// A form that breaks its own rules.
    case brokenForm(why: String)
}
