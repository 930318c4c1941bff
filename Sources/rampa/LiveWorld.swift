import Cryptography
import Glibc
import Logistics
import Operations

extension World {
    /// The real clocks and the system's chance. `TZ` must be set before the first use.
    static let live = World(
        now: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Instant(
                milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
        },
        uptime: {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        },
        local: { instant in
            var seconds = time_t(instant.milliseconds / 1000)
            var parts = tm()
            localtime_r(&seconds, &parts)
            return LocalTime(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1,
                day: Int(parts.tm_mday), hour: Int(parts.tm_hour), minute: Int(parts.tm_min),
                minutesFromUTC: Int(parts.tm_gmtoff) / 60)
        },
        random: Secrets.random,
        below: { bound in
            var generator = SystemRandomNumberGenerator()
            return Int.random(in: 0..<bound, using: &generator)
        })
}
