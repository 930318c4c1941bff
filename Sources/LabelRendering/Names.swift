/// The values of the placeholders for one row, on one sheet, in one language.
struct Names {
    let values: LabelValues
    /// In the language of the sheets.
    let words: [String: TemplateText]
    /// In the first language, which has all of them.
    let otherwise: [String: TemplateText]
    /// In the shop's language, if that is another one.
    let dock: [String: TemplateText]?
    /// `sheet`, `sheets`, `more`.
    var sheet: [String: String] = [:]
    /// The texts of the list row being drawn, and its `index`.
    var row: [String: String] = [:]

    /// The text of a name: the row's takes precedence over the sheet's, and that over the general
    /// ones.
    func text(_ name: String) throws(TemplateFailure.Problem) -> String {
        if let text = row[name] ?? sheet[name] ?? values.texts[name] { return text }
        let known = [row.keys, sheet.keys, values.texts.keys].flatMap(Array.init)
        throw .unknownValue(name, nearest: nearestName(to: name, among: known))
    }

    /// Whether a piece with this condition is drawn.
    func meets(_ condition: Condition) throws(TemplateFailure.Problem) -> Bool {
        if let name = condition.present, try text(name).isEmpty { return false }
        if let name = condition.absent, try !text(name).isEmpty { return false }
        return true
    }

    /// The wording with everything filled in.
    func runs(_ wording: TemplateText, isBold: Bool) throws(TemplateFailure.Problem) -> [TextMark
        .Run]
    {
        var runs: [TextMark.Run] = []
        for part in wording.parts {
            let isBold = isBold || part.isBold
            switch part.content {
            case .text(let text):
                runs.append(.init(text: text, isBold: isBold))
            case .value(let name):
                runs.append(.init(text: Self.printable(try text(name)), isBold: isBold))
            case .word(let name):
                guard let word = words[name] ?? otherwise[name] else {
                    let nearest = nearestName(to: name, among: otherwise.keys)
                    throw .unknownWord(name, nearest: nearest)
                }
                runs += try self.runs(word, isBold: isBold)
            case .dock(let name):
                guard let dock, let word = dock[name] ?? otherwise[name] else { continue }
                runs += try self.runs(word, isBold: isBold)
            }
        }
        return runs
    }

    /// A symbol's text: values unchanged, as no character of a code may be lost unnoticed.
    func plain(_ wording: TemplateText) throws(TemplateFailure.Problem) -> String {
        var plain = ""
        for part in wording.parts {
            switch part.content {
            case .text(let text): plain += text
            case .value(let name): plain += try text(name)
            case .word(let name): plain += try self.plain(words[name] ?? TemplateText())
            case .dock(let name): plain += try self.plain(dock?[name] ?? TemplateText())
            }
        }
        return plain
    }

    /// Removes control characters, and those that would change the direction of the text after a
    /// value: a name must not be able to rearrange the text around it.
    static func printable(_ text: String) -> String {
        var printable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x2028, 0x2029: printable.append("\n")
            case 0x09: printable.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            default: printable.append(scalar)
            }
        }
        return String(printable)
    }
}

extension TemplateFailure.Problem: Error {}
