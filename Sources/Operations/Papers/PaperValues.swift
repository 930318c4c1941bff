import LabelRendering
import Logistics
import Storage

extension Station {
    /// What the placeholders of a paper stand for, and the language of its reader.
    func values(
        for paper: Paper, of code: Code, in order: OrderView
    ) throws(Refusal) -> LabelValues {
        var texts = [
            "orderCodeText": order.code.printed, "date": world.local(world.now()).date,
            "logo": "",
        ]
        var lists: [String: [[String: String]]] = [:]
        switch paper {
        case .slip, .parcelLabel:
            texts.merge(parcelTexts(code, in: order)) { $1 }
            if paper == .slip {
                lists["devices"] = order.devices
                    .filter { $0.parcel == code || $0.parcel == nil }.map(row)
            }
        case .deviceSticker, .workOrder:
            guard let device = order.devices.first(where: { $0.code == code }) else {
                throw .unknown(what: "device", text: code.printed)
            }
            texts.merge(row(of: device)) { $1 }
            texts["shop"] = shop.name
            let received = device.steps.last { $0.stage == DeviceStage.received.rawValue }
            texts["received"] = received.map { world.local($0.at).date } ?? ""
            texts["customer"] = order.customer ?? ""
        case .packingList:
            guard let box = order.boxes.first(where: { $0.code == code }) else {
                throw .unknown(what: "box", text: code.printed)
            }
            texts.merge(boxTexts(box, in: order)) { $1 }
            lists["devices"] = box.devices.compactMap { code in
                order.devices.first { $0.code == code }.map(row)
            }
        }
        return LabelValues(texts, lists: lists, pictures: shop.logo.map { ["logo": $0] } ?? [:])
    }

    private var shopAddress: String { ([shop.name] + shop.address).joined(separator: "\n") }

    private func customerAddress(_ order: OrderView) -> String {
        [order.customer, order.returnAddress].compactMap { $0 }.joined(separator: "\n")
    }

    private func parcelTexts(_ parcel: Code, in order: OrderView) -> [String: String] {
        let ordinal = order.parcels.first { $0.code == parcel }?.ordinal ?? 1
        return [
            "parcelCode": parcel.symbols, "parcelCodeText": parcel.printed,
            "stageAddress": "\(shop.baseURL)/q/\(parcel.symbols)".uppercased(),
            "customer": order.customer ?? "", "parcelNumber": "\(ordinal)",
            "parcelCount": "\(order.parcels.count)", "from": customerAddress(order),
            "to": shopAddress, "contact": shop.contact,
        ]
    }

    private func row(of device: OrderView.Device) -> [String: String] {
        [
            "name": device.name ?? "", "serial": device.serial ?? "",
            "accessories": device.accessories ?? "",
            "fault": (device.fault ?? "").split(separator: "\n").joined(separator: " "),
            "code": device.code.symbols, "codeText": device.code.printed,
        ]
    }

    private func boxTexts(_ box: OrderView.Box, in order: OrderView) -> [String: String] {
        [
            "boxCode": box.code.symbols, "boxCodeText": box.code.printed,
            "boxNumber": "\(box.ordinal)", "boxCount": "\(order.boxes.count)",
            "count": "\(box.devices.count)", "customer": order.customer ?? "",
            "to": customerAddress(order), "from": shopAddress, "contact": shop.contact,
            "courier": box.label?.courier ?? "",
            "trackingNumber": box.label.map { "\($0.trackingNumber)" } ?? "",
        ]
    }
}
