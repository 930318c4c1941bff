import Glibc

/// What Linux reports about a process in `/proc`.
struct ProcessFacts {
    /// Processor time used in the process and in the kernel for it, in milliseconds, to a tick
    /// of usually 10 ms.
    let user, system: Double
    /// Processor time together, to a nanosecond where the kernel counts it by thread.
    let total: Double
    /// Memory that is in use and not on disk, in MB.
    let residentMegabytes: Double

    /// The state of a process at this moment.
    init(_ process: pid_t) throws {
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        let fields = try Self.fields(process)
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12])
        else { throw Failure(process: process) }
        self.user = user * 1000 / ticks
        self.system = system * 1000 / ticks
        total = try Self.threadsTime(process) ?? (self.user + self.system)
        let status = String(decoding: try Disk.read("/proc/\(process)/status"), as: UTF8.self)
        let kilobytes = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
            .flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }
            .flatMap { Double($0) }
        residentMegabytes = (kilobytes ?? 0) / 1000
    }

    /// The processes that this process has started, and that still run.
    static func children(of parent: pid_t) throws -> [pid_t] {
        try Disk.names(in: "/proc").compactMap { pid_t($0) }.filter { process in
            // One that ends just now is no longer a child.
            guard let fields = try? fields(process), fields.count > 1 else { return false }
            return pid_t(fields[1]) == parent
        }
    }

    /// The process is gone, or the kernel's format is unknown.
    struct Failure: Error, CustomStringConvertible {
        let process: pid_t
        var description: String { "/proc/\(process)/stat cannot be understood." }
    }

    /// `/proc/PID/stat` from the state on; the name before it may hold spaces.
    private static func fields(_ process: pid_t) throws -> [Substring] {
        let text = String(decoding: try Disk.read("/proc/\(process)/stat"), as: UTF8.self)
        guard let end = text.lastIndex(of: ")") else { throw Failure(process: process) }
        return text[text.index(after: end)...].split(separator: " ")
    }

    /// Milliseconds that all threads have run. The station keeps its threads, so none is missing.
    private static func threadsTime(_ process: pid_t) throws -> Double? {
        var sum = 0.0
        for thread in try Disk.names(in: "/proc/\(process)/task") {
            guard let bytes = try? Disk.read("/proc/\(process)/task/\(thread)/schedstat"),
                let nanoseconds = String(decoding: bytes, as: UTF8.self).split(separator: " ")
                    .first.flatMap({ Double($0) })
            else { return nil }  // this kernel does not count so: ticks then
            sum += nanoseconds / 1e6
        }
        return sum
    }
}
