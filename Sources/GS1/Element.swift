/// One GS1 element: an application identifier and its value.
package struct Element: Hashable, Sendable {
    /// Tells what the value means.
    package let identifier: ApplicationIdentifier
    /// The value as encoded, without separator.
    package let value: String

    /// Checks the value against GS1's rules for its identifier.
    ///
    /// - Throws: ``Malformed``; positions count from the first character of `value`.
    package init(_ digits: String, _ value: String) throws(Malformed) {
        guard let identifier = ApplicationIdentifier(digits) else {
            throw .unknownIdentifier(digits, at: 0)
        }
        try identifier.check(Array(value.utf8)[...], at: 0, checksContents: true)
        self.identifier = identifier
        self.value = value
    }

    init(_ identifier: ApplicationIdentifier, value: ArraySlice<UInt8>) {
        self.identifier = identifier
        self.value = String(decoding: value, as: UTF8.self)
    }

    /// The value as a number with its decimal point; `nil` for identifiers whose value is not such
    /// a number. With a currency (391n, 393n), the amount alone.
    package var decimal: String? {
        guard let places = identifier.decimalPlaces, let last = identifier.components.last else {
            return nil
        }
        let before = identifier.components.dropLast().reduce(0) { $0 + $1.lengths.upperBound }
        var digits = Array(value.utf8.dropFirst(before))
        guard digits.allSatisfy(CheckDigit.isDigit), !digits.isEmpty,
            digits.count <= last.lengths.upperBound
        else { return nil }
        while digits.count <= places { digits.insert(48, at: 0) }
        let whole = digits.dropLast(places).drop { $0 == 48 }
        let text = String(decoding: whole.isEmpty ? [48] : whole, as: UTF8.self)
        return places == 0
            ? text : text + "." + String(decoding: digits.suffix(places), as: UTF8.self)
    }

    /// A day; `day` is `nil` where only the month is given, which then means its last day.
    package struct Day: Hashable, Sendable {
        /// With its century.
        package let year: Int
        /// 1 to 12.
        package let month: Int
        /// 1 to 31.
        package let day: Int?
    }

    /// The value as a day; `nil` for identifiers whose value does not begin with one.
    ///
    /// - Parameter thisYear: decides the century (GS1 General Specifications, 7.12): at most
    ///   49 years ago, at most 50 years ahead.
    package func day(thisYear: Int) -> Day? {
        guard [.day, .monthOrDay].contains(identifier.components.first?.rule),
            let date = CalendarDay(Array(value.utf8.prefix(6))[...])
        else { return nil }
        var year = thisYear - thisYear % 100 + date.year
        if date.year - thisYear % 100 >= 51 { year -= 100 }
        if date.year - thisYear % 100 <= -50 { year += 100 }
        return Day(year: year, month: date.month, day: date.day == 0 ? nil : date.day)
    }
}

/// YYMMDD.
struct CalendarDay {
    let year: Int
    let month: Int
    /// 0 means the last day of the month.
    let day: Int

    /// - Returns: `nil` for a day that does not exist. The year 00 counts as a leap year, as 2000
    ///   was.
    init?(_ digits: ArraySlice<UInt8>) {
        guard digits.count == 6, digits.allSatisfy(CheckDigit.isDigit) else { return nil }
        let numbers = digits.map { Int($0) - 48 }
        year = numbers[0] * 10 + numbers[1]
        month = numbers[2] * 10 + numbers[3]
        day = numbers[4] * 10 + numbers[5]
        guard (1...12).contains(month) else { return nil }
        let days = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= days[month - 1] else { return nil }
    }
}
