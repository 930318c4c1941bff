package import Addresses
package import HTTP

extension Response {
    /// Sends the client elsewhere; the next request is a GET.
    package static func redirect(to address: Address) -> Response {
        .redirect(to: address.description)
    }
}
