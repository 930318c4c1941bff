import Glibc

/// The machine on which figures were measured.
enum Machine {
    /// `2 cores, Intel(R) …`: figures mean nothing without it.
    static var description: String {
        let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        var model = ""
        if let facts = try? Disk.read("/proc/cpuinfo") {  // no name is no loss
            model =
                String(decoding: facts, as: UTF8.self).split(separator: "\n")
                .first { $0.hasPrefix("model name") }?
                .split(separator: ":").last.map(String.init) ?? ""
        }
        return "\(cores) cores,\(model.isEmpty ? " unknown model" : model)"
    }

    /// Seconds on a clock that never jumps.
    static var seconds: Double { read(CLOCK_MONOTONIC) }

    /// Seconds of processor time that this process has used on all its threads.
    static var processorSeconds: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
