/// What a worker process may use. Both sides get the same limits: the worker binds itself, the pool
/// checks the replies.
public struct WorkerLimits: Sendable, Equatable {
    /// Bytes of address space, program included; 0 for no limit (sanitizers need terabytes).
    public var addressSpace: Int
    /// Seconds of processor time for one job.
    public var cpuSeconds: Int
    /// The longest request in bytes.
    public var requestBytes: Int
    /// The longest reply in bytes.
    public var replyBytes: Int
    /// A worker is replaced after this many jobs, whatever it has accumulated.
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
