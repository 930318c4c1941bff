public import LabelRendering
public import Logistics
import Storage

extension Station {
    /// The slip of a parcel: what its sheets show.
    ///
    /// - Parameter page: a paper size of the template, `A4` or `Letter`; the first if left out.
    /// - Throws: ``Refusal/unknown`` for a parcel that is not there or not for this viewer;
    ///   `TemplateFailure` when the shop's template cannot be filled in.
    public func slipSheets(
        of parcel: Code, page: String?, for viewer: Viewer
    ) throws -> Sheets {
        let order = try orderOfSlip(parcel, for: viewer)
        if let page, !slipTemplate.pages.contains(where: { $0.name == page }) {
            throw Refusal.unusable(
                field: "page", value: page,
                why: "choose \(slipTemplate.pages.map(\.name).joined(separator: " or ")).")
        }
        return try slipTemplate.layout(
            slipValues(of: parcel, in: order), language: order.language, page: page)
    }

    /// The slip of a parcel as PDF.
    ///
    /// - Throws: as ``slipSheets(of:page:for:)``, and `RenderingFailure`.
    public func slip(of parcel: Code, page: String?, for viewer: Viewer) throws -> [UInt8] {
        try PDF.render(
            try slipSheets(of: parcel, page: page, for: viewer),
            title: "\(shop.name) \(parcel.printed)", created: world.now().milliseconds)
    }

    private func orderOfSlip(_ parcel: Code, for viewer: Viewer) throws -> OrderView {
        guard parcel.kind == .parcel else {
            throw Refusal.unusable(
                field: "code", value: parcel.printed,
                why: "a slip belongs to a parcel; its code begins with P.")
        }
        guard let code = try ledger.read({ try $0.orderCode(of: parcel) }), viewer.maySee(code)
        else { throw Refusal.unknown(what: "parcel", text: parcel.printed) }
        return try order(code, for: viewer)
    }

    private func slipValues(of parcel: Code, in order: OrderView) -> LabelValues {
        let onSlip = order.devices.filter { $0.parcel == parcel || $0.parcel == nil }
        let ordinal = order.parcels.first { $0.code == parcel }?.ordinal ?? 1
        let sender = [order.customer, order.returnAddress].compactMap { $0 }
        return LabelValues(
            [
                "parcelCode": parcel.symbols, "parcelCodeText": parcel.printed,
                "orderCodeText": order.code.printed,
                "stageAddress": "\(shop.baseURL)/q/\(parcel.symbols)".uppercased(),
                "customer": order.customer ?? "", "parcelNumber": "\(ordinal)",
                "parcelCount": "\(order.parcels.count)",
                "date": world.local(world.now()).date, "from": sender.joined(separator: "\n"),
                "to": ([shop.name] + shop.address).joined(separator: "\n"),
                "contact": shop.contact,
            ],
            lists: [
                "devices": onSlip.map { device in
                    [
                        "name": device.name ?? "", "serial": device.serial ?? "",
                        "accessories": device.accessories ?? "",
                        "fault": (device.fault ?? "").split(separator: "\n")
                            .joined(separator: " "),
                        "code": device.code.symbols, "codeText": device.code.printed,
                    ]
                }
            ])
    }
}
