/// How dates, times and numbers are written for one reader, by language and country.
///
/// The forms are those of Unicode's CLDR 44 for days, months in letters and grouping, so that no
/// date can be read with day and month exchanged. They are written down here because the
/// formatters of a system differ between machines, and a paper must not.
package struct ReaderForm: Hashable, Sendable {
    private let language: Language
    /// ISO 3166-1 alpha-2 in capitals, if the tag names one.
    private let country: String?

    /// The forms of a language as a country writes it; without one, English as in Britain and
    /// Spanish as in Spain.
    package init(_ language: Language, country: String? = nil) {
        self.language = language
        self.country = country
    }

    // MARK: Dates and times

    /// A day, the month in letters: `21 Nov 2026`, `21 lis 2026`, `21 de nov. de 2026`.
    package func date(_ time: LocalTime) -> String {
        let month = months[min(max(time.month, 1), 12) - 1]
        return switch (language, country) {
        case (.english, "US"): "\(month) \(time.day), \(time.year)"
        case (.europeanPortuguese, _): shortDate(time)
        case (.brazilianPortuguese, _): "\(time.day) de \(month) de \(time.year)"
        case (.english, _), (.polish, _), (.spanish, _): "\(time.day) \(month) \(time.year)"
        }
    }

    /// A day where there is little room: as ``date(_:)``, but in Portuguese `21/11/2026`.
    package func shortDate(_ time: LocalTime) -> String {
        switch language {
        case .english, .polish, .spanish: date(time)
        case .brazilianPortuguese, .europeanPortuguese:
            "\(Self.two(time.day))/\(Self.two(time.month))/\(time.year)"
        }
    }

    /// A time of day: `14:05`, in the United States `2:05 PM`.
    package func time(_ time: LocalTime) -> String {
        guard language == .english, country == "US" else { return time.time }
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        return "\(hour):\(Self.two(time.minute)) \(time.hour < 12 ? "AM" : "PM")"
    }

    /// A time of day with how far its clock is from UTC, for readers who may be elsewhere:
    /// `14:05 (UTC+1)`. Without a known distance, as ``time(_:)``.
    package func timeWithZone(_ time: LocalTime) -> String {
        guard let minutes = time.minutesFromUTC else { return self.time(time) }
        let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
        let distance =
            minutes == 0
            ? "" : "\(minutes < 0 ? "−" : "+")\(hours)\(rest == 0 ? "" : ":\(Self.two(Int(rest)))")"
        return "\(self.time(time)) (UTC\(distance))"
    }

    /// Day and time of day: `21 Nov 2026, 14:05`.
    package func dateAndTime(_ time: LocalTime) -> String {
        "\(date(time)), \(self.time(time))"
    }

    private var months: [String] {
        switch (language, country) {
        case (.english, "US"):
            [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ]
        case (.english, _):
            [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
            ]
        case (.polish, _):
            [
                "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
            ]
        case (.brazilianPortuguese, _), (.europeanPortuguese, _):
            [
                "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.",
                "nov.", "dez.",
            ]
        case (.spanish, _):
            [
                "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
            ]
        }
    }

    // MARK: Numbers

    /// A whole number, its digits in groups of three: `1,234`, `1234` and `12 345`, `1.234`.
    package func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let sign = number < 0 ? "−" : ""
        guard digits.count >= leastGrouped else { return sign + digits }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += groupSeparator }
            grouped.append(digit)
        }
        return sign + grouped
    }

    /// How many digits a number has before its digits are put in groups.
    private var leastGrouped: Int {
        switch (language, country) {
        case (.polish, _), (.europeanPortuguese, _): 5
        case (.spanish, let country): country == nil || country == "ES" ? 5 : 4
        case (.english, _), (.brazilianPortuguese, _): 4
        }
    }

    /// Between groups; a space there does not break a line.
    private var groupSeparator: String {
        switch (language, country) {
        case (.english, _): ","
        case (.polish, _), (.europeanPortuguese, _): "\u{A0}"
        case (.spanish, "MX"): ","
        case (.brazilianPortuguese, _), (.spanish, _): "."
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
