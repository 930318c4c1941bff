package import Logistics

/// Time and chance, handed in from outside: the station's in `rampa`, fixed ones in tests.
package struct World: Sendable {
    /// The wall clock: for what is shown and for what expires.
    package var now: @Sendable () -> Instant
    /// A clock that never jumps, in milliseconds from an arbitrary start: for durations.
    package var uptime: @Sendable () -> Int64
    /// A moment in the shop's time zone.
    package var local: @Sendable (Instant) -> LocalTime
    /// This many random bytes, fit for keys.
    package var random: @Sendable (Int) -> [UInt8]
    /// A random whole number from 0 to one less than the bound: the symbols of codes.
    package var below: @Sendable (Int) -> Int

    /// A world of these clocks and this chance.
    package init(
        now: @escaping @Sendable () -> Instant, uptime: @escaping @Sendable () -> Int64,
        local: @escaping @Sendable (Instant) -> LocalTime,
        random: @escaping @Sendable (Int) -> [UInt8], below: @escaping @Sendable (Int) -> Int
    ) {
        self.now = now
        self.uptime = uptime
        self.local = local
        self.random = random
        self.below = below
    }

    /// A new code of `kind` for which `isTaken` is false.
    func draw(_ kind: Code.Kind, isTaken: (Code) throws -> Bool) rethrows -> Code {
        while true {
            let code = Code.draw(kind, below: below)
            if try !isTaken(code) { return code }
        }
    }
}
