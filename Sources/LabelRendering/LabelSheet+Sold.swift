extension PageSize {
    /// ISO 216.
    static let a4 = PageSize(name: "A4", width: Micrometres(210_000), height: Micrometres(297_000))
    /// ANSI/ASME Y14.1, size A.
    static let letter = PageSize(
        name: "Letter", width: Micrometres(215_900), height: Micrometres(279_400))
}

extension LabelSheet {
    /// Sheets on the market, by the number on their box. Sizes are the makers'; margins follow from
    /// them, as labels are centred on the sheet.
    package static let sold: [LabelSheet] = [
        sold("L7159", .a4, 3, 8, 63_500, 33_900, gapAcross: 2_500),
        sold("L7160", .a4, 3, 7, 63_500, 38_100, gapAcross: 2_500),
        sold("L7161", .a4, 3, 6, 63_500, 46_600, gapAcross: 2_500),
        sold("L7163", .a4, 2, 7, 99_100, 38_100, gapAcross: 2_500),
        sold("L7165", .a4, 2, 4, 99_100, 67_700, gapAcross: 2_500),
        sold("L7173", .a4, 2, 5, 99_100, 57_000, gapAcross: 2_500),
        sold("L7651", .a4, 5, 13, 38_100, 21_200, gapAcross: 2_500),
        sold("3474", .a4, 3, 8, 70_000, 37_000),
        sold("3475", .a4, 3, 8, 70_000, 36_000),
        sold("3652", .a4, 3, 7, 70_000, 42_300),
        sold("3661", .a4, 3, 9, 70_000, 32_000),
        sold("5160", .letter, 3, 10, 66_675, 25_400, gapAcross: 3_175),
        sold("5161", .letter, 2, 10, 101_600, 25_400, gapAcross: 4_762),
        sold("5163", .letter, 2, 5, 101_600, 50_800, gapAcross: 4_762),
        sold("5164", .letter, 2, 3, 101_600, 84_667, gapAcross: 4_762),
    ]

    private static func sold(
        _ name: String, _ page: PageSize, _ columns: Int, _ rows: Int, _ width: Int,
        _ height: Int, gapAcross: Int = 0
    ) -> LabelSheet {
        let left = (page.width.count - columns * width - (columns - 1) * gapAcross) / 2
        let top = (page.height.count - rows * height) / 2
        do throws(LabelSheetFailure) {
            return try LabelSheet(
                name: name, page: page, columns: columns, rows: rows,
                margins: (Micrometres(left), Micrometres(top)),
                gaps: (Micrometres(gapAcross), Micrometres(0)))
        } catch {
            preconditionFailure("the table is wrong: \(error)")
        }
    }
}
