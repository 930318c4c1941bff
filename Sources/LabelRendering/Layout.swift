/// Turns a template and its values into marks.
struct Layout: ~Copyable {
    let template: Template
    let page: PageSize
    private let language: String
    let fitter: TextFitter
    var names: Names
    private var marks: [Mark] = []
    /// How many rows of each list are drawn already.
    private var drawn: [String: Int] = [:]

    init(
        _ template: Template, _ values: LabelValues, language: String, dock: String?,
        page: PageSize
    ) {
        self.template = template
        self.page = page
        self.language = language
        fitter = TextFitter(language: language)
        names = Names(
            values: values, words: template.words[language] ?? [:],
            otherwise: template.words[template.languages.first ?? ""] ?? [:],
            dock: dock.map { template.words[$0] ?? [:] })
    }

    /// The first sheet, and as many further ones as the lists need.
    mutating func sheets() throws(TemplateFailure) -> Sheets {
        let count = try sheetCount()
        var sheets: [Sheet] = []
        for number in 1...count {
            let pieces = number == 1 ? template.sheet : template.further ?? []
            names.sheet = [
                "sheet": String(number), "sheets": String(count), "more": more(after: pieces),
                "dock": names.dock == nil ? "" : "yes",
            ]
            marks = []
            try draw(pieces, at: Point(x: Micrometres(0), y: Micrometres(0)))
            var sheet = Sheet(page: page, language: language, marks: marks)
            sheet.accent = names.values.accent
            sheets.append(sheet)
        }
        return Sheets(page: page, language: language, sheets: sheets)
    }

    private func sheetCount() throws(TemplateFailure) -> Int {
        let first = Self.room(template.sheet)
        let further = Self.room(template.further ?? [])
        var count = 1
        for (list, room) in first {
            let rows = names.values.lists[list]?.count ?? 0
            guard rows > room else { continue }
            guard let more = further[list] else {
                throw TemplateFailure(
                    problem: .noRoom(list: list, rows: rows, room: room), file: template.file,
                    line: template.line, column: template.column)
            }
            count = max(count, 1 + (rows - room + more - 1) / more)
        }
        return count
    }

    /// The number of rows of each list that the pieces have room for.
    private static func room(_ pieces: [Piece]) -> [String: Int] {
        var room: [String: Int] = [:]
        for piece in pieces {
            switch piece.kind {
            case .repetition(let repetition):
                room[repetition.list, default: 0] += repetition.room
            case .group(_, let inner):
                room.merge(Self.room(inner), uniquingKeysWith: +)
            default:
                break
            }
        }
        return room
    }

    /// How many rows are left after these pieces are drawn; empty for none, so that `if` works.
    private func more(after pieces: [Piece]) -> String {
        var more = 0
        for (list, room) in Self.room(pieces) {
            let rows = names.values.lists[list]?.count ?? 0
            more += max(0, rows - (drawn[list] ?? 0) - room)
        }
        return more == 0 ? "" : String(more)
    }

    private mutating func draw(_ pieces: [Piece], at corner: Point) throws(TemplateFailure) {
        for piece in pieces {
            do throws(TemplateFailure.Problem) {
                guard try names.meets(piece.condition) else { continue }
            } catch {
                throw failure(error, piece)
            }
            switch piece.kind {
            case .group(let origin, let inner):
                try draw(inner, at: place(origin, corner))
            case .repetition(let repetition):
                try draw(repetition, at: place(repetition.origin, corner), piece)
            default:
                do throws(TemplateFailure.Problem) {
                    for mark in try marks(piece.kind, at: corner) {
                        try checkPlace(of: mark)
                        marks.append(mark)
                    }
                } catch {
                    throw failure(error, piece)
                }
            }
        }
    }

    private mutating func draw(
        _ repetition: Repetition, at corner: Point, _ piece: Piece
    ) throws(TemplateFailure) {
        guard let rows = names.values.lists[repetition.list] else {
            let nearest = nearestName(to: repetition.list, among: names.values.lists.keys)
            throw failure(.unknownList(repetition.list, nearest: nearest), piece)
        }
        let first = drawn[repetition.list] ?? 0
        let last = min(rows.count, first + repetition.room)
        for index in first..<max(first, last) {
            names.row = rows[index]
            names.row["index"] = String(index + 1)
            let (row, column) = (index - first).quotientAndRemainder(
                dividingBy: repetition.columns)
            let place = Point(
                x: corner.x + repetition.across * column, y: corner.y + repetition.pitch * row)
            try draw(repetition.pieces, at: place)
        }
        names.row = [:]
        drawn[repetition.list] = max(first, last)
    }

    private func marks(
        _ kind: Piece.Kind, at corner: Point
    ) throws(TemplateFailure.Problem) -> [Mark] {
        switch kind {
        case .text(let piece): try text(piece, at: corner).map { [$0] } ?? []
        case .code128(let piece): try code128(piece, at: corner)
        case .qr(let piece): [try qr(piece, at: corner)]
        case .line(let piece): [line(piece, at: corner)]
        case .box(let piece): [box(piece, at: corner)]
        case .path(let piece): [path(piece, at: corner)]
        case .picture(let piece): try picture(piece, at: corner).map { [$0] } ?? []
        case .group, .repetition: []
        }
    }

    /// Anything outside the paper would be lost in print without a hint. Shapes may reach over an
    /// edge; symbols have their own, stricter check.
    private func checkPlace(of mark: Mark) throws(TemplateFailure.Problem) {
        let (corner, width, height): (Point, Micrometres, Micrometres)
        switch mark {
        case .text(let text):
            let capital = Micrometres(
                Int((text.size * Double(TextStyle.capital) / 1000 * 25_400 / 72).rounded()))
            corner = Point(x: text.baseline.x, y: text.baseline.y - capital)
            (width, height) = (text.width, capital + text.leading * (text.lines.count - 1))
        case .box(let box): (corner, width, height) = (box.corner, box.width, box.height)
        case .picture(let picture):
            (corner, width, height) = (picture.corner, picture.width, picture.height)
        case .bars, .matrix, .line, .path: return
        }
        // Shares of a page are rounded.
        let slack = Micrometres(2)
        let zero = Micrometres(0) - slack
        guard
            corner.x < zero || corner.y < zero || page.width + slack < corner.x + width
                || page.height + slack < corner.y + height
        else { return }
        throw .outsidePage(
            left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height,
            page: page)
    }

    private func failure(_ problem: TemplateFailure.Problem, _ piece: Piece) -> TemplateFailure {
        TemplateFailure(
            problem: problem, file: template.file, line: piece.line, column: piece.column)
    }

    func place(_ origin: Origin, _ corner: Point) -> Point {
        corner
            + Point(
                x: origin.x.resolved(of: page.width), y: origin.y.resolved(of: page.height))
    }
}

// MARK: - One mark each

extension Layout {
    private func text(
        _ piece: TextPiece, at corner: Point
    ) throws(TemplateFailure.Problem) -> Mark? {
        let runs = try names.runs(piece.wording, isBold: piece.style.isBold)
        guard runs.contains(where: { !$0.text.isEmpty }) else { return nil }
        let width = piece.width.resolved(of: page.width)
        let (lines, size) = fitter.fit(
            runs, piece.style, width: width, height: piece.height?.resolved(of: page.height))
        var baseline = place(piece.origin, corner)
        baseline.y = baseline.y + Self.length(size, thousandths: TextStyle.capital)
        return .text(
            TextMark(
                lines: lines, baseline: baseline, width: width,
                leading: Self.length(size, thousandths: piece.style.leading), size: size,
                family: piece.style.family, alignment: piece.alignment, ink: piece.ink))
    }

    static func length(_ points: Double, thousandths: Int) -> Micrometres {
        Micrometres(Int((points * Double(thousandths) / 1000 * 25_400 / 72).rounded()))
    }

    private func line(_ piece: LinePiece, at corner: Point) -> Mark {
        .line(
            LineMark(
                start: place(piece.start, corner), end: place(piece.end, corner),
                thickness: piece.thickness, dashes: piece.dashes, ink: piece.ink))
    }

    private func box(_ piece: BoxPiece, at corner: Point) -> Mark {
        .box(
            BoxMark(
                corner: place(piece.origin, corner), width: piece.width.resolved(of: page.width),
                height: piece.height.resolved(of: page.height), radius: piece.radius,
                thickness: piece.thickness, fill: piece.fill))
    }

    private func path(_ piece: PathPiece, at corner: Point) -> Mark {
        let origin = place(piece.origin, corner)
        let steps = piece.steps.map { step -> PathMark.Step in
            switch step {
            case .move(let end): .move(origin + end)
            case .line(let end): .line(origin + end)
            case .curve(let one, let two, let end):
                .curve(origin + one, origin + two, origin + end)
            case .close: .close
            }
        }
        return .path(PathMark(steps: steps, thickness: piece.thickness, fill: piece.fill))
    }

    /// The largest size that keeps the picture's proportions and fits its box.
    private func picture(
        _ piece: PicturePiece, at corner: Point
    ) throws(TemplateFailure.Problem) -> Mark? {
        guard let picture = names.values.pictures[piece.name] else {
            // A shop without such a picture has an empty text of that name.
            if try names.text(piece.name).isEmpty { return nil }
            throw .unknownValue(piece.name, nearest: nil)
        }
        let room = (
            width: piece.width.resolved(of: page.width),
            height: piece.height.resolved(of: page.height)
        )
        let isWide = picture.width * room.height.count > picture.height * room.width.count
        let width = isWide ? room.width.count : room.height.count * picture.width / picture.height
        let height = isWide ? room.width.count * picture.height / picture.width : room.height.count
        let spare = room.width.count - width
        let shift =
            switch piece.alignment {
            case .left: 0
            case .center: spare / 2
            case .right: spare
            }
        let origin = place(piece.origin, corner)
        return .picture(
            PictureMark(
                picture: picture,
                corner: Point(
                    x: origin.x + Micrometres(shift),
                    y: origin.y + Micrometres((room.height.count - height) / 2)),
                width: Micrometres(max(1, width)), height: Micrometres(max(1, height))))
    }
}
