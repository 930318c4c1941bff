import LabelRendering
import Logistics
import Storage
import TrackingNumbers
import Wording

/// Papers that belong to no order.
extension Papers {
    /// The values of such a paper's placeholders.
    ///
    /// - Throws: ``Refusal/unknown`` for a code that was never issued, or is no longer valid.
    func shopPaperValues(
        _ paper: Paper, of code: Code?, form: ReaderForm, for asker: Asker
    ) throws -> LabelValues {
        guard asker.isStaff else {
            throw Refusal.unknown(what: .paper, text: paper.rawValue)
        }
        if paper == .commandCards { return shopValues([:], ["cards": PaperTexts.cards]) }
        guard let code else { throw Self.missingCode(paper) }
        switch paper {
        case .staffBadge:
            try asker.require(.managePeople, doing: .printBadges)
            return try badgeValues(code)
        case .manifest:
            try asker.require(.pack, doing: .pack)
            return try manifestValues(code, form, for: asker)
        case .holdingLabel:
            return try holdingLabelValues(code, form)
        case .slip, .parcelLabel, .deviceSticker, .workOrder, .packingList, .commandCards:
            throw Refusal.unknown(what: .paper, text: paper.rawValue)
        }
    }

    private func badgeValues(_ code: Code) throws -> LabelValues {
        guard let person = try badges.wearer(of: code) else {
            throw Refusal.unknown(what: .badge, text: code.printed)
        }
        return shopValues(
            PaperTexts.badge(code.symbols, code.printed, name: person.name, person.role))
    }

    private func holdingLabelValues(_ code: Code, _ form: ReaderForm) throws -> LabelValues {
        guard let drawn = try core.ledger.read({ try $0.holdingLabelDrawn(code) }) else {
            throw Refusal.unknown(what: .holdingLabel, text: code.printed)
        }
        return shopValues([
            "code": code.symbols, "codeText": code.printed,
            "date": form.date(core.world.local(drawn)),
        ])
    }

    private func manifestValues(
        _ code: Code, _ form: ReaderForm, for asker: Asker
    ) throws -> LabelValues {
        let manifest = try manifests.view(of: code, for: asker)
        let drawn = core.world.local(manifest.drawnAt)
        let words = Wording.in(core.settings.language).papers
        let rows = try manifest.boxes.map { line in
            let address = try orders.view(of: line.order, for: asker).returnAddress
            return [
                "code": line.box.symbols, "codeText": line.box.printed,
                "orderCodeText": line.order.printed,
                "trackingNumber": line.replacedBy.map {
                    words.labelReplaced("\($0.courier) \($0.trackingNumber.grouped)")
                } ?? line.trackingNumber.grouped,
                "place": address.map { PostalAddress($0).place(from: core.settings.homeCountry) }
                    ?? "",
            ]
        }
        return shopValues(
            [
                "code": code.symbols, "codeText": code.printed, "courier": manifest.courier,
                "from": shopAddress(
                    from: core.settings.homeCountry, language: core.settings.language),
                "contact": core.settings.contact, "date": form.date(drawn),
                "time": form.timeWithZone(drawn), "count": form.number(manifest.boxes.count),
            ], ["boxes": rows])
    }

    static func missingCode(_ paper: Paper) -> Refusal {
        .unusable(field: .code, value: "", why: .codeWanted(paper))
    }
}
