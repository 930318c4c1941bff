/// What a worker process may use. Both sides are given the same: the worker binds itself, the
/// pool checks what comes back.
public struct WorkerLimits: Sendable, Equatable {
    /// Bytes of address space, program included; 0 for no limit (sanitizers need terabytes).
    public var addressSpace: Int
    /// Seconds of computing for one job.
    public var cpuSeconds: Int
    /// The longest request in bytes.
    public var requestBytes: Int
    /// The longest reply in bytes.
    public var replyBytes: Int
    /// After so many jobs a worker is replaced, whatever it has gathered.
    public var jobs: Int

    /// 512 MB, 5 s, requests of 64 MB and replies of 16 MB, 1,000 jobs.
    public init(
        addressSpace: Int = 512 << 20, cpuSeconds: Int = 5, requestBytes: Int = 64 << 20,
        replyBytes: Int = 16 << 20, jobs: Int = 1_000
    ) {
        self.addressSpace = addressSpace
        self.cpuSeconds = cpuSeconds
        self.requestBytes = requestBytes
        self.replyBytes = replyBytes
        self.jobs = jobs
    }
}
