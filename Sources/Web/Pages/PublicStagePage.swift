import Addresses
import HTML
import HTTP
import Logistics
import Operations
import Wording

/// The public page of a slip: how far the thing is, but not whose it is.
enum PublicStagePage {
    static let routes = [
        get(.stages(of: .code), .anyone, show),
        get(.stagesInCapitals(of: .code), .anyone, show),
    ]

    static func show(_ call: Call) throws -> Response {
        let wording = call.wording
        let words = wording.common
        let text = call.parameter(.code)
        let stages = try call.shop.orders.publicStages(
            of: text, address: call.request.head.remoteAddress)
        return Page.response(
            "\(stages.code.printed)", wording.language, heading: call.shop.settings.name
        ) {
            section(.class("card")) {
                h1(.class("code")) { stages.code.printed }
                if let parcel = stages.parcel {
                    p { strong { words.parcelStage(parcel.stage) } }
                }
                h2 { words.whereItIs }
                for (index, device) in stages.devices.enumerated() {
                    if stages.devices.count > 1 { h3 { "\(words.devices) \(index + 1)" } }
                    StageBar(
                        stages: device, flow: call.shop.flow, wording: wording,
                        local: call.shop.local
                    ).content
                }
            }
        }
    }
}
