/// Checking a value against what its identifier allows.
extension ApplicationIdentifier {
    /// - Parameters:
    ///   - place: where the value begins in the whole text, for the error.
    ///   - checksContents: whether to check character sets, check digits and dates too, not only
    ///     lengths and the places of digits.
    func check(_ value: ArraySlice<UInt8>, at place: Int, checksContents: Bool) throws(Malformed) {
        let text = String(decoding: value, as: UTF8.self)
        guard value.count >= lengths.lowerBound else {
            throw .tooShort(identifier: digits, value: text, wanted: lengths.lowerBound, at: place)
        }
        guard value.count <= lengths.upperBound else {
            throw .tooLong(identifier: digits, value: text, allowed: lengths.upperBound, at: place)
        }
        var rest = value
        for component in components {
            if component.isOptional, rest.isEmpty { return }
            let part = rest.prefix(component.lengths.upperBound)
            let start = place + (part.startIndex - value.startIndex)
            guard part.count >= component.lengths.lowerBound else {
                throw .tooShort(
                    identifier: digits, value: text,
                    wanted: value.count - part.count + component.lengths.lowerBound, at: place)
            }
            if checksContents || component.characters == .digits {
                try check(part, of: component, at: start)
            }
            if checksContents, let rule = component.rule {
                try check(part, rule, at: start)
            }
            rest = rest.dropFirst(part.count)
        }
    }

    private func check(
        _ part: ArraySlice<UInt8>, of component: Component, at start: Int
    ) throws(Malformed) {
        guard let place = part.firstIndex(where: { !component.characters.contains($0) }) else {
            return
        }
        throw .foreignCharacter(
            identifier: digits, character: String(decoding: part[place...place], as: UTF8.self),
            at: start + place - part.startIndex)
    }

    private func check(
        _ part: ArraySlice<UInt8>, _ rule: Component.Rule, at start: Int
    ) throws(Malformed) {
        let text = String(decoding: part, as: UTF8.self)
        switch rule {
        case .checkDigit:
            guard let expected = CheckDigit.of(part.dropLast()), expected != part.last else {
                return
            }
            throw .wrongCheckDigit(
                identifier: digits, value: text,
                expected: String(decoding: [expected], as: UTF8.self), at: start + part.count - 1)
        case .day, .monthOrDay:
            guard let day = CalendarDay(part), rule == .monthOrDay || day.day > 0 else {
                throw .noDate(identifier: digits, value: text, at: start)
            }
        case .hour, .time, .minutes:
            let pairs = stride(from: part.startIndex, to: part.endIndex - 1, by: 2).map {
                (Int(part[$0]) - 48) * 10 + Int(part[$0 + 1]) - 48
            }
            let limits = rule == .minutes ? [60, 60] : [24, 60]
            guard zip(pairs, limits).allSatisfy({ $0 < $1 }) else {
                throw .noDate(identifier: digits, value: text, at: start)
            }
        }
    }
}
