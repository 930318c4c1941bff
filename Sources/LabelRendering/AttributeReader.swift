import XML

/// Takes an element's attributes one by one, checks each, and finally that none is left.
struct AttributeReader {
    private let element: XMLElement
    private let file: String
    private var asked: [String] = []

    init(_ element: XMLElement, file: String) {
        self.element = element
        self.file = file
    }

    /// A failure at this element.
    func failure(_ problem: TemplateFailure.Problem) -> TemplateFailure {
        TemplateFailure(
            problem: problem, file: file, line: element.line, column: element.column)
    }

    mutating func optionalText(_ name: String) -> String? {
        asked.append(name)
        return element[name]
    }

    mutating func text(_ name: String) throws(TemplateFailure) -> String {
        guard let text = optionalText(name) else {
            // So close to the long name that it can be no other attribute.
            let typo = element.attributes.map(\.name).first {
                name.count >= 4 && nearestName(to: $0, among: [name]) != nil
            }
            if let typo {
                throw failure(.unknownAttribute(typo, of: element.name, nearest: name))
            }
            throw failure(.missingAttribute(name, of: element.name))
        }
        return text
    }

    /// A length of any sign.
    mutating func measure(_ name: String) throws(TemplateFailure) -> Measure {
        try measure(try text(name), name)
    }

    mutating func measure(
        _ name: String, default other: Measure
    ) throws(TemplateFailure) -> Measure {
        guard let text = optionalText(name) else { return other }
        return try measure(text, name)
    }

    private func measure(_ text: String, _ name: String) throws(TemplateFailure) -> Measure {
        guard let measure = Measure(text) else {
            let wanted = "millimetres such as '12.5', a share of the page such as '50%', or a sum"
            throw failure(.wrongValue(text, attribute: name, wanted: wanted))
        }
        return measure
    }

    /// Millimetres of zero or more, without shares of the page.
    mutating func millimetres(
        _ name: String, default other: Micrometres? = nil
    ) throws(TemplateFailure) -> Micrometres {
        if let other, element[name] == nil {
            asked.append(name)
            return other
        }
        return Micrometres(try decimal(name, "millimetres of 0 or more, such as '12.5'", from: 0))
    }

    /// A decimal number in thousandths.
    mutating func decimal(
        _ name: String, _ wanted: String, from least: Int
    ) throws(TemplateFailure) -> Int {
        let text = try text(name)
        guard let number = thousandths(text), number >= least else {
            throw failure(.wrongValue(text, attribute: name, wanted: wanted))
        }
        return number
    }

    mutating func decimal(
        _ name: String, _ wanted: String, from least: Int, default other: Int
    ) throws(TemplateFailure) -> Int {
        if element[name] != nil { return try decimal(name, wanted, from: least) }
        asked.append(name)
        return other
    }

    mutating func whole(
        _ name: String, in range: ClosedRange<Int>, default other: Int? = nil
    ) throws(TemplateFailure) -> Int {
        if let other, element[name] == nil {
            asked.append(name)
            return other
        }
        let text = try text(name)
        guard let number = Int(text), range.contains(number) else {
            let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
            throw failure(.wrongValue(text, attribute: name, wanted: wanted))
        }
        return number
    }

    mutating func choice<Choice>(
        _ name: String, default other: Choice?
    ) throws(TemplateFailure) -> Choice?
    where Choice: CaseIterable & RawRepresentable<String> {
        guard let text = optionalText(name) else { return other }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
            throw failure(.wrongValue(text, attribute: name, wanted: known))
        }
        return choice
    }

    mutating func condition() -> Condition {
        Condition(present: optionalText("if"), absent: optionalText("unless"))
    }

    /// Refuses an attribute that nothing asked for.
    func finish() throws(TemplateFailure) {
        for attribute in element.attributes where !asked.contains(attribute.name) {
            let nearest = nearestName(to: attribute.name, among: asked)
            throw failure(
                .unknownAttribute(attribute.name, of: element.name, nearest: nearest))
        }
    }
}
