/// A moment: milliseconds of UTC since 1970-01-01, leap seconds not counted.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    package let milliseconds: Int64

    /// A moment `milliseconds` after 1970-01-01T00:00:00Z.
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (one: Instant, other: Instant) -> Bool {
        one.milliseconds < other.milliseconds
    }

    /// The moment `duration` later.
    package func advanced(by duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        return Instant(
            milliseconds: milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }

    /// Reads whole milliseconds.
    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes whole milliseconds.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

/// A moment as the shop's clocks on the wall show it.
package struct LocalTime: Hashable, Sendable {
    /// Year of the common era.
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int
    /// 0 to 23.
    package let hour: Int
    /// 0 to 59.
    package let minute: Int
    /// How far the clock is ahead of UTC, in minutes; `nil` where that is not known.
    package let minutesFromUTC: Int?

    package init(
        year: Int, month: Int, day: Int, hour: Int, minute: Int, minutesFromUTC: Int? = nil
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.minutesFromUTC = minutesFromUTC
    }

    /// `2026-11-21` (ISO 8601).
    package var date: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

    /// `14:05`.
    package var time: String { "\(Self.two(hour)):\(Self.two(minute))" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
