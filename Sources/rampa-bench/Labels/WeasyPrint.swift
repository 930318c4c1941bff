import Barcodes
import Glibc
import LabelRendering
import Logistics
import Operations

/// The same slip made from HTML by another program, in a process of its own.
struct WeasyPrint {
    /// Processor time of the median document, after a first one that is not counted.
    let milliseconds: Double
    let bytes: Int

    private static let program = """
        import sys, time
        from weasyprint import HTML
        text = open(sys.argv[1], encoding="utf-8").read()
        def draw():
            start = time.process_time()
            document = HTML(string=text).write_pdf()
            return (time.process_time() - start) * 1000, len(document)
        draw()
        figures = sorted(draw() for _ in range(9))
        print(*figures[len(figures) // 2], flush=True)
        """

    init(_ python: String, devices: Int, _ options: Options) throws {
        let template = try Disk.papers(in: options["--labels"] ?? "Labels")[.slip]
        let content = SlipContent(0, devices: devices)
        var values = Logistics.Paper.slip.sample()
        values.texts["customer"] = content.customer
        values.texts["from"] = "\(content.customer)\n\(content.address)"
        let row = values.lists["devices"]?.first ?? [:]
        values.lists["devices"] = content.devices.map { device in
            row.merging(
                ["name": device.name, "serial": device.serial, "fault": device.fault]
            ) { $1 }
        }
        let sheets = try template.layout(values, language: "pl", page: "A4")
        let folder = try Disk.temporaryFolder()
        defer { _ = unlink("\(folder)/slip.html") }
        try Disk.write(Array(sheets.html.utf8), to: "\(folder)/slip.html")
        let child = try ChildProcess(
            python, ["-c", Self.program, "\(folder)/slip.html"], complaints: "\(folder)/log")
        let figures = (child.line() ?? "").split(separator: " ").compactMap { Double($0) }
        guard figures.count == 2 else {
            let words = String(decoding: try Disk.read("\(folder)/log"), as: UTF8.self)
            throw ChildProcess.Failure(
                description: "'\(python)' made no slip. Has it WeasyPrint? \(words.suffix(400))")
        }
        (milliseconds, bytes) = (figures[0], Int(figures[1]))
    }
}

extension Sheets {
    /// The sheets as HTML: texts, lines, boxes and codes where ours have them.
    fileprivate var html: String {
        let size = "\(page.width.millimetres) \(page.height.millimetres)"
        let bodies = sheets.map { "<section>\($0.marks.map(\.html).joined())</section>" }
        return """
            <!DOCTYPE html><html lang="\(language)"><meta charset="utf-8"><title>Slip</title>
            <style>@page { size: \(size); margin: 0 }
            section { position: relative; width: 100%; height: \(page.height.millimetres);
            page-break-after: always }
            div, svg { position: absolute; white-space: pre }
            .sans { font-family: "DejaVu Sans", "WenQuanYi Micro Hei" }
            .mono { font-family: "DejaVu Sans Mono", "WenQuanYi Micro Hei Mono" }</style>
            \(bodies.joined())</html>
            """
    }
}

extension Micrometres {
    fileprivate var millimetres: String { "\(Double(count) / 1000)mm" }
}

extension Mark {
    fileprivate var html: String {
        switch self {
        case .text(let mark): mark.html
        case .bars(let mark):
            Self.svg(
                mark.x, mark.y, mark.bars.width * mark.module, mark.height, mark.grid.perInch,
                mark.bars.bars.map {
                    ($0.lowerBound * mark.module, 0, $0.count * mark.module, mark.height)
                })
        case .matrix(let mark):
            Self.svg(
                mark.x, mark.y, mark.matrix.size * mark.module, mark.matrix.size * mark.module,
                mark.grid.perInch,
                mark.matrix.blocks.map {
                    (
                        $0.column * mark.module, $0.row * mark.module, $0.width * mark.module,
                        $0.height * mark.module
                    )
                })
        case .line(let mark):
            """
            <div style="left:\(mark.start.x.millimetres);top:\(mark.start.y.millimetres);\
            width:\((mark.end.x - mark.start.x).millimetres);\
            border-top:\(mark.thickness.millimetres) solid black"></div>
            """
        case .box(let mark):
            """
            <div style="left:\(mark.corner.x.millimetres);top:\(mark.corner.y.millimetres);\
            width:\(mark.width.millimetres);height:\(mark.height.millimetres);\
            border:\(mark.thickness.millimetres) solid black;\
            border-radius:\(mark.radius.millimetres);\
            background:\(mark.fill == .black ? "black" : "none")"></div>
            """
        case .path, .picture: ""
        }
    }

    private static func svg(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ dots: Int,
        _ rectangles: [(Int, Int, Int, Int)]
    ) -> String {
        func millimetres(_ count: Int) -> String { "\(Double(count) * 25.4 / Double(dots))mm" }
        let path = rectangles.map { "M\($0.0) \($0.1)h\($0.2)v\($0.3)h-\($0.2)z" }.joined()
        return """
            <svg style="left:\(millimetres(x));top:\(millimetres(y));width:\(millimetres(width));\
            height:\(millimetres(height))" viewBox="0 0 \(width) \(height)"><path d="\(path)"/></svg>
            """
    }
}

extension TextMark {
    fileprivate var html: String {
        lines.enumerated().map { number, line in
            let runs = line.runs.map { run in
                let text = run.text.map { sign in
                    switch sign {
                    case "<": "&lt;"
                    case "&": "&amp;"
                    default: String(sign)
                    }
                }.joined()
                return run.isBold ? "<b>\(text)</b>" : text
            }
            let top = Double(baseline.y.count + leading.count * number) / 1000 - size * 0.3528
            return """
                <div class="\(family.rawValue)" style="left:\(baseline.x.millimetres);\
                top:\(top)mm;width:\(width.millimetres);text-align:\(alignment.rawValue);\
                font-size:\(size)pt;line-height:1;\
                color:\(ink.rawValue)">\(runs.joined())</div>
                """
        }.joined()
    }
}
