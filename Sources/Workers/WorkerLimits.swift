/// The limits of a worker process. Both sides get the same limits: the worker binds itself, the pool
/// checks the replies.
package struct WorkerLimits: Sendable, Equatable {
    /// Bytes of address space, program included; 0 for no limit (sanitizers need terabytes).
    package var addressSpace: Int
    /// Seconds of processor time for one job.
    package var cpuSeconds: Int
    /// The longest request in bytes.
    package var requestBytes: Int
    /// The longest reply in bytes.
    package var replyBytes: Int
    /// A worker is replaced after this many jobs, whatever it has accumulated.
    package var jobs: Int

    /// 512 MB, 5 s, requests of 64 MB and replies of 16 MB, 1,000 jobs.
    package init(
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
