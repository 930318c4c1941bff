/// A text that has the form of a definition and a correct check character.
struct FormMatch {
    let definition: Definition
    let form: Definition.Form
    let row: Shape.Row
    let text: [UInt8]

    /// All definitions that fit a text.
    ///
    /// - Parameter breaks: where separators were in the text. They must not cut a label's number:
    ///   that distinguishes the two ways in which 34 digits of USPS can be read.
    static func all(of text: [UInt8], breaks: [Int]) -> [FormMatch] {
        layouts(of: text.count).compactMap { layout in
            guard layout.row.matches(text) else { return nil }
            if let check = layout.form.check, !check.passes(text) { return nil }
            let start = layout.form.number.start
            guard start == 0 || breaks.allSatisfy({ $0 == start || $0 == text.count }) else {
                return nil
            }
            return FormMatch(
                definition: Definition.all[layout.definition], form: layout.form, row: layout.row,
                text: text)
        }
    }

    /// A form of a definition at one length.
    struct Layout {
        let definition: Int
        let form: Definition.Form
        let row: Shape.Row
    }

    /// The layouts of one length, so that a text is never compared with one of another length.
    static func layouts(of length: Int) -> [Layout] {
        byLength.indices.contains(length) ? byLength[length] : []
    }

    private static let byLength: [[Layout]] = {
        var byLength: [[Layout]] = []
        for (index, definition) in Definition.all.enumerated() {
            for form in definition.forms {
                for row in form.shape.rows {
                    while byLength.count <= row.places.count { byLength.append([]) }
                    byLength[row.places.count].append(
                        Layout(definition: index, form: form, row: row))
                }
            }
        }
        return byLength
    }()

    /// How much the match says; see ``Definition/evidence``.
    var evidence: Int { form.evidence ?? definition.evidence }

    var facts: [Fact] {
        var facts: [Fact] = []
        let beginning = row.beginning
        if beginning > 0 {
            facts.append(.beginning(String(decoding: text.prefix(beginning), as: UTF8.self)))
        }
        if let check = form.check {
            let place = check.body?.upperBound ?? text.count - 1
            facts.append(
                .checkCharacter(Character(Unicode.Scalar(text[place])), check.algorithm))
        }
        if evidence == 0 { facts.append(.onlyLength(text.count)) }
        if definition.kind == .label { facts.append(.insideLabel) }
        return facts
    }
}
