import Addresses
import LabelRendering
import Logistics
import Storage
import Wording

extension Papers {
    /// The values of the placeholders on an order's paper, as its reader writes them.
    func orderPaperValues(
        _ paper: Paper, of code: Code, in order: OrderView, form: ReaderForm, language: Language
    ) throws(Refusal) -> LabelValues {
        var texts = [
            "orderCodeText": order.code.printed,
            "date": form.date(core.world.local(core.world.now())),
        ]
        var lists: [String: [[String: String]]] = [:]
        switch paper {
        case .slip, .parcelLabel:
            texts.merge(parcelTexts(code, in: order, form, language)) { $1 }
            if paper == .slip {
                lists["devices"] = order.devices
                    .filter { $0.parcel == code || $0.parcel == nil }.map(row)
            }
        case .deviceSticker, .workOrder:
            guard let device = order.devices.first(where: { $0.code == code }) else {
                throw .unknown(what: "device", text: code.printed)
            }
            texts.merge(row(of: device)) { $1 }
            let received = device.steps.last { $0.stage == DeviceStage.received.rawValue }
            texts["received"] = received.map { form.date(core.world.local($0.at)) } ?? ""
            texts["customer"] = order.customer ?? ""
            if paper == .deviceSticker {
                texts["date"] = form.shortDate(core.world.local(core.world.now()))
            }
        case .packingList:
            guard let box = order.boxes.first(where: { $0.code == code }) else {
                throw .unknown(what: "box", text: code.printed)
            }
            texts.merge(boxTexts(box, in: order, form)) { $1 }
            lists["devices"] = box.devices.compactMap { code in
                order.devices.first { $0.code == code }.map(row)
            }
        case .holdingLabel, .manifest, .staffBadge, .commandCards:
            preconditionFailure("these belong to no order")
        }
        return shopValues(texts, lists)
    }

    /// Values of a paper with the shop's name, mark and colour.
    func shopValues(
        _ texts: [String: String], _ lists: [String: [[String: String]]] = [:]
    ) -> LabelValues {
        let own = ["shop": core.settings.name, "logo": core.settings.logo == nil ? "" : "yes"]
        var values = LabelValues(
            texts.merging(own) { $1 }, lists: lists,
            pictures: core.settings.logo.map { ["logo": $0] } ?? [:])
        values.accent = core.settings.accent
        return values
    }

    /// The shop's address as it is written in a country.
    func shopAddress(from country: String?, language: Language) -> String {
        let address = PostalAddress(
            core.settings.address.joined(separator: "\n"), country: core.settings.homeCountry)
        return [core.settings.name, address.written(from: country, language: language)]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func customerAddress(_ order: OrderView, language: Language) -> String {
        let address = order.returnAddress.map {
            PostalAddress($0).written(from: core.settings.homeCountry, language: language)
        }
        return [order.customer, address].compactMap { $0 }.joined(separator: "\n")
    }

    private func country(of order: OrderView) -> String? {
        order.returnAddress.flatMap { PostalAddress($0).country } ?? core.settings.homeCountry
    }

    /// A parcel goes from the customer to the shop.
    private func parcelTexts(
        _ parcel: Code, in order: OrderView, _ form: ReaderForm, _ language: Language
    ) -> [String: String] {
        let ordinal = order.parcels.first { $0.code == parcel }?.ordinal ?? 1
        return [
            "parcelCode": parcel.symbols, "parcelCodeText": parcel.printed,
            "stageAddress": Address.stages(of: parcel).below(core.settings.baseURL)
                .uppercased(),
            "customer": order.customer ?? "", "parcelNumber": form.number(ordinal),
            "parcelCount": form.number(order.parcels.count),
            "from": customerAddress(order, language: language),
            "to": shopAddress(from: country(of: order), language: language),
            "contact": core.settings.contact,
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

    /// A box goes from the shop to the customer.
    private func boxTexts(
        _ box: OrderView.Box, in order: OrderView, _ form: ReaderForm
    ) -> [String: String] {
        [
            "boxCode": box.code.symbols, "boxCodeText": box.code.printed,
            "boxNumber": form.number(box.ordinal), "boxCount": form.number(order.boxes.count),
            "count": form.number(box.devices.count), "customer": order.customer ?? "",
            "to": customerAddress(order, language: core.settings.language),
            "from": shopAddress(from: country(of: order), language: core.settings.language),
            "contact": core.settings.contact, "courier": box.label?.courier ?? "",
            "trackingNumber": box.label.map { "\($0.trackingNumber)" } ?? "",
        ]
    }
}
