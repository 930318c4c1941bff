import Addresses
import Logistics
import Operations
import WebSite
import Wording

/// The subject in front of the booth's camera.
struct BoothSubject {
    let code: Code
    let order: OrderView
    /// The device's name; "Parcel 2 of 3" for a parcel.
    let name: String
    /// Whether it has come in, so that photos of it make sense.
    let isHere: Bool
    /// The set that new photos go to unless the operator chooses the other.
    let usualWay: Photo.Way

    /// Finds a device, parcel or box.
    ///
    /// - Throws: ``Refusal/unknown`` when it does not exist, or is none of these.
    init(_ code: Code, _ call: Call, _ words: CommonWords, _ booth: BoothWords) throws {
        let asker = try call.asker()
        let order = try call.shop.orders.view(
            of: try call.shop.orders.code(of: code, for: asker), for: asker)
        self.code = code
        self.order = order
        if let device = order.devices.first(where: { $0.code == code }) {
            name = device.name ?? code.printed
            let step = call.shop.flow[device.stage]
            isHere = step.whereabouts != .coming
            usualWay = step.photos
        } else if let parcel = order.parcels.first(where: { $0.code == code }) {
            name = words.parcelOf(parcel.ordinal, order.parcels.count)
            isHere = parcel.stage.hasArrived
            usualWay = .intake
        } else if let box = order.boxes.first(where: { $0.code == code }) {
            name = "\(booth.box) \(box.ordinal)"
            isHere = true
            usualWay = .outbound
        } else {
            throw Refusal.unknown(what: .subject, text: code.printed)
        }
    }

    /// Its photos of one set, newest first, with their numbers.
    func photos(_ way: Photo.Way) -> [(number: Int, photo: OrderView.PhotoView)] {
        order.photos.filter { $0.subject == code && $0.way == way }
            .enumerated().map { (number: $0.offset + 1, photo: $0.element) }.reversed()
    }

    /// Where the API takes its photos.
    var photosAddress: Address {
        switch code.kind {
        case .parcel: .api.photos(of: .parcels, code)
        case .box: .api.photos(of: .boxes, code)
        default: .api.photos(of: .devices, code)
        }
    }
}
