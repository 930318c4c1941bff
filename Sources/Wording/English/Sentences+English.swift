import Logistics

extension Sentences {
    static let english = Sentences(
        words: .english,
        finding: { finding in
            switch finding {
            case .nothingSeen: "No code was seen. Hold the slip closer, or type the code."
            case .unknown(let text):
                "Unknown code '\(text)'. Put the parcel in the holding lane."
            case .refused(let refusal): refusal.description
            case .severalOrdersInOnePicture:
                "Codes of different orders are in one picture. Set it aside and scan one parcel at "
                    + "a time."
            case .whichCourier(let text, let couriers):
                "'\(text)' may be a number of \(couriers.joined(separator: ", ")). Choose which."
            case .whichOrder(let text):
                "'\(text)' matches several orders. Choose one, or scan the slip."
            case .whichThing(let text, let order):
                "'\(text)' matches several items of \(order.english). Scan the one you mean."
            case .receivedBefore(let parcel, let by, let station):
                "\(parcel.english) was already received\(earlier(by, station)). Nothing was changed."
            case .packedBefore(let parcel, let by, let station):
                "\(parcel.english) was already packed\(earlier(by, station)). Nothing was changed."
            case .notReceived(let parcel):
                "\(parcel.english) has not been received. Scan it at the intake first."
            case .notReady(let order, let stage):
                "This device of \(order.english) is \(stage.rawValue), not ready. Set it aside."
            case .inboundParcel(let order):
                "This is an inbound parcel of \(order.english). Set it aside."
            case .allAreHere(let parcel): "\(parcel.english): all are here. Open and check."
            case .someAreHere(let parcel, let arrived, let count):
                "\(parcel.english): \(arrived) of \(count) are here. Put it with the others."
            case .scanTheParcel(let order):
                "This is a device of \(order.english). Nothing was received: scan the parcel's slip."
            case .takePhotos(let order): "Take photos: \(order.english)."
            case .pack(let order): "Pack it: \(order.english)."
            case .packed(let order):
                "It is in the box. More devices of \(order.english) are still to be packed: scan the next one."
            case .closeBox(let order):
                "All devices of \(order.english) are in the box. Close it."
            case .handOver(let order): "Hand it over: \(order.english)."
            case .scanLabel(let order):
                "A box of \(order.english) has no label yet. Scan the courier's label."
            case .labelled(let order, let courier, let number):
                "\(courier) \(number) is on the box of \(order.english). Hand it over."
            case .found(let order): "This is \(order.english)."
            }
        },
        unverified: "The order is not verified yet.",
        refusal: { $0.description },
        thing: { $0.rawValue },
        reason: { $0.rawValue },
        boxStage: { $0.rawValue },
        request: englishRequest,
        inside: { "Something went wrong on our side. Give the service centre this number: \($0)" },
        // In the words of RFC 9110, §15.
        heading: { status in
            switch status {
            case 400: "Bad Request"
            case 401: "Unauthorized"
            case 403: "Forbidden"
            case 404: "Not Found"
            case 405: "Method Not Allowed"
            case 408: "Request Timeout"
            case 409: "Conflict"
            case 413: "Content Too Large"
            case 415: "Unsupported Media Type"
            case 422: "Unprocessable Content"
            case 429: "Too Many Requests"
            case 503: "Service Unavailable"
            default: "Internal Server Error"
            }
        })

    @Sendable private static func englishRequest(_ fault: RequestFault) -> String {
        switch fault {
        case .noPage(let path):
            "There is no page '\(path)'. Check the address, or go to the start page."
        case .notSignedIn: "Sign in first."
        case .foreignOrigin:
            "This did not come from one of our own pages. Open the page again and repeat it."
        case .wrongMethod(let allowed):
            "This address answers \(allowed.joined(separator: ", ")) only."
        case .wrongType(let wanted): "Send it as \(wanted)."
        case .noKey:
            "The header field Idempotency-Key is missing. Make a random one when the action "
                + "happens, and send the same one again when you repeat it."
        case .expiredForm: "The form has expired. Open the page again and repeat it."
        case .plainHTTP:
            "Passwords are not accepted over plain http. Open this page with https, or on the "
                + "station itself at http://127.0.0.1."
        case .tooLarge(let limit):
            "More than \(limit) bytes were sent. Send a smaller file."
        case .cutOff: "The connection ended before everything was sent. Send it again."
        case .tooSlow: "It took too long to send. Send it again over a better connection."
        case .stopping: "The station is shutting down. Send it again in a minute."
        case .noForm(let type): "'\(type)' is not the type of a form. Use the page's own form."
        case .brokenForm(let reason): "The form cannot be read. \(reason)"
        }
    }

    private static func earlier(_ by: String?, _ station: String?) -> String {
        (by.map { " by \($0)" } ?? "") + (station.map { " at \($0)" } ?? "")
    }
}

extension NamedOrder {
    fileprivate var english: String {
        code.map { "order \($0)" + (customer.map { " of \($0)" } ?? "") } ?? "the order"
    }
}

extension NamedParcel {
    fileprivate var english: String {
        guard let ordinal, let count else {
            return order.english.prefix(1).uppercased() + order.english.dropFirst()
        }
        return "Parcel \(ordinal) of \(count) of \(order.english)"
    }
}
