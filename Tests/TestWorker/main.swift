// A worker for tests: pictures as the product does it, and every way to misbehave, chosen by the
// first argument (and in `echo` by the first byte of the request).
import Glibc
import Scanning
import Workers

/// Keeps the compiler from leaving out what is only done for its effect.
@inline(never) func use(_ bytes: [UInt8]) -> UInt8 { bytes.last ?? 0 }

nonisolated(unsafe) var jobs: UInt8 = 0  // the worker has one thread

func misbehave(_ request: [UInt8]) -> [UInt8] {
    jobs += 1
    switch request.first {
    case UInt8(ascii: "h"): while true {}
    case UInt8(ascii: "w"):
        var byte: UInt8 = 0
        _ = recv(0, &byte, 1, 0)
    case UInt8(ascii: "c"): UnsafeMutablePointer<UInt8>(bitPattern: 8)?.pointee = 1
    case UInt8(ascii: "x"): _exit(3)
    case UInt8(ascii: "a"):
        var hoard: [[UInt8]] = []
        for _ in 0..<64 {
            var more: [UInt8] = []
            more.reserveCapacity(16 << 20)
            hoard.append(more)
        }
        return [use(hoard.flatMap { $0 })]
    case UInt8(ascii: "s"): _ = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    case UInt8(ascii: "o"): _ = open("/etc/passwd", O_RDONLY)
    case UInt8(ascii: "k"): _ = kill(getppid(), 0)
    case UInt8(ascii: "p"):
        var child: pid_t = 0
        _ = posix_spawn(&child, "/bin/true", nil, nil, [nil], nil)
    case UInt8(ascii: "m"):
        _ = mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    case UInt8(ascii: "j"): return [jobs]
    case UInt8(ascii: "i"):
        let open = (1..<256 as Range<Int32>).filter { close($0) == 0 }
        return [UInt8(open.count), environ.pointee == nil ? 0 : 1]
    case UInt8(ascii: "b"): return [UInt8](repeating: 7, count: 2 << 20)
    case UInt8(ascii: "e"):
        let noise = [UInt8](repeating: 0xFF, count: 1 << 16)
        while send(0, noise, noise.count, 0) > 0 {}
    case UInt8(ascii: "u"):
        // An answer, and another that nobody asked for.
        let twoAnswers: [UInt8] = [1, 0, 0, 0, 9, 1, 0, 0, 0, 9]
        _ = send(0, twoAnswers, twoAnswers.count, 0)
        while true {}
    case UInt8(ascii: "q"):
        close(0)
        while true {}
    default: break
    }
    return request
}

if CommandLine.arguments.dropFirst().first == "pictures" { PictureReader.workerMain() }
if CommandLine.arguments.dropFirst().first == "nonsense" {
    _exit(WorkerLoop.serve(WorkerLimits()) { _ in [UInt8](repeating: 0xFE, count: 40) })
}
let limits = WorkerLimits(cpuSeconds: 1, replyBytes: 1 << 20, jobs: 20)
_exit(WorkerLoop.serve(limits, handle: misbehave))
