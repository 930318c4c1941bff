import CSandbox
import Glibc

/// The worker's side: one request after the other from descriptor 0, in a cage.
package enum WorkerLoop {
    /// Closes every descriptor but 0, binds itself to `limits`, runs `warmUp`, gives up every
    /// system call not needed for computing, and answers requests until the parent hangs up. Call
    /// it first thing in the process, before any thread was started.
    ///
    /// - Parameters:
    ///   - warmUp: does in advance whatever would open files later: character set tables, CPU detection.
    ///   - handle: turns a request into its reply. It may crash, hang or be killed.
    /// - Returns: the exit status for the process: 0, or 71 (EX_OSERR) when the cage could not be
    ///   closed, or 76 (EX_PROTOCOL) when the parent sent nonsense.
    package static func serve(
        _ limits: WorkerLimits, warmUp: () -> Void = {}, handle: ([UInt8]) -> [UInt8]
    ) -> Int32 {
        // A limit for the whole life; each job has its own below.
        let allTheTime = UInt64(max(1, limits.cpuSeconds)) * UInt64(max(1, limits.jobs) + 10)
        let cage = rampa_limits(
            address_space: UInt64(max(0, limits.addressSpace)), cpu_seconds: allTheTime)
        guard rampa_sandbox_begin(cage) == 0 else { return systemError }
        warmUp()
        guard rampa_sandbox_close() == 0 else { return systemError }

        let budget = UInt32(clamping: max(1, limits.cpuSeconds) * 1000)
        while true {
            guard let header = receive(Frame.headerBytes) else { return 0 }
            let length = Frame.length(header)
            guard length <= limits.requestBytes, let request = receive(length) else {
                return protocolError
            }
            guard rampa_cpu_budget(budget) == 0 else { return systemError }
            let reply = handle(request)
            guard rampa_cpu_budget(0) == 0 else { return systemError }
            guard send(Frame.header(reply.count) + reply) else { return 0 }
        }
    }

    // As in sysexits.h.
    private static let systemError: Int32 = 71
    private static let protocolError: Int32 = 76

    /// Exactly `count` bytes, or `nil` when the parent hung up first.
    private static func receive(_ count: Int) -> [UInt8]? {
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
            while filled < count, let base = buffer.baseAddress {
                let got = read(0, base + filled, count - filled)
                if got < 0, errno == EINTR { continue }
                if got <= 0 { break }
                filled += got
            }
            size = filled
        }
        return filled == count ? bytes : nil
    }

    private static func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let put = bytes.withUnsafeBytes {
                Glibc.send(0, $0.baseAddress.map { $0 + sent }, bytes.count - sent, noSignal)
            }
            if put < 0, errno == EINTR { continue }
            if put <= 0 { return false }
            sent += put
        }
        return true
    }
}
