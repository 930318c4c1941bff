import HTTP
import Logistics
package import Operations

extension Call {
    /// How the query wants the paper.
    ///
    /// - Throws: ``Refusal/unusable`` with what is wrong.
    package func paperWish() throws -> PaperWish {
        let head = request.head
        var wish = PaperWish(
            page: head.queryValue("page"),
            language: try AskedLanguage(checking: head.queryValue("language")))
        wish.format = try choice(.format, standard: .pdf)
        if let text = head.queryValue("dpi"), !text.isEmpty {
            guard let resolution = PaperWish.resolution(text) else {
                throw Refusal.unusable(
                    field: .resolution, value: String(text.prefix(20)),
                    why: .noResolution(50...2400))
            }
            wish.resolution = resolution
        }
        wish.isGrey = try choice(.shades, standard: Shades.mono) == .grey
        wish.firstPlace = try Self.number(.firstPlace, in: 1...1000, head) ?? 1
        wish.sheetNumber = try Self.number(.sheetNumber, in: 1...10_000, head) ?? 1
        if let sheet = head.queryValue("sheet"), !sheet.isEmpty {
            wish.labelSheet = try PaperWish.labelSheet(
                sheet, page: head.queryValue("sheet-page"), margins: head.queryValue("margins"),
                gaps: head.queryValue("gaps"))
        }
        return wish
    }

    private static func number(
        _ field: Field, in range: ClosedRange<Int>, _ head: RequestHead
    ) throws -> Int? {
        guard let text = head.queryValue(field.path), !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Refusal.unusable(
                field: field, value: String(text.prefix(20)), why: .outside(range))
        }
        return number
    }
}

/// What a PNG is made of.
package enum Shades: String, CaseIterable {
    /// The dots of a printer.
    case mono
    /// Greys at the edges of letters, to look at.
    case grey
}
