import Glibc
import TestSupport
import Testing
import Threads
import Workers

/// The test worker, built beside the program that runs the tests.
private let testWorker: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let here = String(decoding: path.prefix(max(0, length)).map(UInt8.init), as: UTF8.self)
    return here.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/TestWorker"
}()

private func pool(
    count: Int = 1, mayWait: Int = 8, executable: String = testWorker,
    arguments: [String] = ["echo"]
) -> WorkerPool {
    WorkerPool(
        executable: executable, arguments: arguments, count: count,
        limits: WorkerLimits(cpuSeconds: 1, replyBytes: 1 << 20, jobs: 20), mayWait: mayWait)
}

private let patience = Patience.duration

/// A request on which the test worker misbehaves; it begins with `letter`.
private func crime(_ letter: Character) -> [UInt8] { Array("\(letter), please".utf8) }

/// Whether processes of the test worker are left as children of this one.
private func children() -> Int {
    var count = 0
    guard let folder = opendir("/proc") else { return -1 }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard Int(name) != nil, let file = fopen("/proc/\(name)/stat", "r") else { continue }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        _ = fgets(&line, 512, file)
        let text = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if text.contains("(TestWorker)"), text.contains(" \(getpid()) ") { count += 1 }
    }
    return count
}

@Suite(.serialized, .timeLimit(.minutes(10))) struct WorkerPoolTests {
    @Test func repliesComeBackWhole() async throws {
        let pool = pool()
        defer { pool.stop() }
        for size in [1, 2, 4096, 1 << 20] {
            let request = [UInt8](repeating: 1, count: size)
            #expect(try await pool.run(request, within: patience) == request)
        }
        #expect(try await pool.run([], within: patience) == [])
    }

    @Test func manyRequestsAtOnceEachGetTheirOwnReply() async throws {
        let pool = pool(count: 2, mayWait: 100)
        defer { pool.stop() }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<90 {
                group.addTask {
                    let request = Array("0 \(number)".utf8)
                    return try await pool.run(request, within: patience) == request
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test(
        arguments: [
            ("c", .died(signal: SIGSEGV, status: nil)),
            ("x", .died(signal: nil, status: 3)),
            ("s", .died(signal: SIGSYS, status: nil)),
            ("o", .died(signal: SIGSYS, status: nil)),
            ("k", .died(signal: SIGSYS, status: nil)),
            ("p", .died(signal: SIGSYS, status: nil)),
            ("m", .died(signal: SIGSYS, status: nil)),
            ("h", .tooMuch("1 s of computing")),
            ("b", .tooMuch("a reply of 2097152 bytes")),
            ("e", .tooMuch("a reply of 4294967295 bytes")),
            ("q", .died(signal: SIGKILL, status: nil)),
        ] as [(Character, WorkerFailure)])
    func aWorkerThatMisbehavesIsReplaced(crime letter: Character, end: WorkerFailure) async throws {
        let pool = pool()
        defer { pool.stop() }
        for _ in 0..<2 {
            await #expect(throws: end) { try await pool.run(crime(letter), within: patience) }
            #expect(try await pool.run([1, 2, 3], within: patience) == [1, 2, 3])
        }
    }

    @Test func aWorkerGetsNoMoreThanItsMemory() async throws {
        let pool = pool()
        defer { pool.stop() }
        await #expect {
            _ = try await pool.run(crime("a"), within: patience)
        } throws: { error in
            // The allocator gives up; how the program ends then is its own affair.
            guard case .died(let signal?, nil)? = error as? WorkerFailure else { return false }
            return signal != SIGKILL
        }
        #expect(try await pool.run([1], within: patience) == [1])
    }

    @Test func aHungWorkerIsKilledWhenTheTimeIsOver() async throws {
        let pool = pool()
        defer { pool.stop() }
        // Warm, so that the time is spent hanging.
        _ = try await pool.run([1], within: patience)
        await #expect(throws: WorkerFailure.tooLate) {
            try await pool.run(crime("h"), within: .milliseconds(100))
        }
        #expect(try await pool.run([1], within: patience) == [1])
    }

    @Test func whoeverWaitsBehindAHungWorkerIsAnsweredInTime() async throws {
        let pool = pool()
        defer { pool.stop() }
        _ = try await pool.run([1], within: patience)
        let hung = Task { try await pool.run(crime("h"), within: patience) }
        // Behind a worker that is held for a second of computing, long past this.
        await #expect(throws: WorkerFailure.tooLate) {
            try await pool.run(crime("h"), within: .milliseconds(1))
        }
        await #expect(throws: WorkerFailure.tooMuch("1 s of computing")) {
            try await hung.value
        }
    }

    @Test func anAnswerThatNobodyAskedForReachesNobody() async throws {
        let pool = pool()
        defer { pool.stop() }
        #expect(try await pool.run(crime("u"), within: patience) == [9])
        #expect(try await pool.run([1, 2], within: patience) == [1, 2])
    }

    @Test func moreThanMayWaitAreRefused() async throws {
        let pool = pool(mayWait: 2)
        defer { pool.stop() }
        // One is worked on and two wait, for as long as it takes to refuse the others.
        var refused = 0
        await withTaskGroup(of: WorkerFailure?.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do throws(WorkerFailure) {
                        _ = try await pool.run(crime("w"), within: patience)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            for await failure in group {
                if case .busy? = failure { refused += 1 } else { #expect(failure == .stopped) }
                if refused == 9 { pool.stop() }
            }
        }
        #expect(refused == 9)
        #expect(WorkerFailure.busy(waiting: 3).description.contains("Try it again"))
    }

    @Test func aRequestLongerThanTheLimitIsRefused() async throws {
        let pool = WorkerPool(
            executable: testWorker, arguments: ["echo"], count: 1,
            limits: WorkerLimits(requestBytes: 10))
        defer { pool.stop() }
        await #expect(throws: WorkerFailure.tooMuch("a request of 11 bytes")) {
            try await pool.run([UInt8](repeating: 0, count: 11), within: patience)
        }
    }

    @Test func workersAreReplacedAfterTheirShareOfJobs() async throws {
        let pool = pool()
        defer { pool.stop() }
        for number in 0..<45 as Range<UInt8> {
            #expect(try await pool.run([number], within: patience) == [number])
        }
        // The test worker counts its jobs: it has done 20 twice, and 5.
        let jobs = try await pool.run(Array("j".utf8), within: patience)
        #expect(jobs == [6])
    }

    @Test func aProgramThatIsNotThereIsNamed() async throws {
        let pool = pool(executable: "/nowhere/worker")
        defer { pool.stop() }
        await #expect(
            throws: WorkerFailure.cannotStart("/nowhere/worker: No such file or directory")
        ) { try await pool.run([1], within: patience) }
    }

    @Test func stoppingAnswersWhoeverWaitsAndLeavesNoProcess() async throws {
        let pool = pool(count: 2)
        _ = try await pool.run([1], within: patience)
        let waiting = (0..<3).map { _ in
            Task { try await pool.run(crime("h"), within: patience) }
        }
        pool.stop()
        for task in waiting {
            await #expect(throws: WorkerFailure.stopped) { try await task.value }
        }
        #expect(children() == 0)
        await #expect(throws: WorkerFailure.stopped) { try await pool.run([1], within: patience) }
    }

    @Test func aWorkerInheritsNothing() async throws {
        let secret = open("/etc/passwd", O_RDONLY)  // on purpose without close-on-exec
        defer { close(secret) }
        let pool = pool()
        defer { pool.stop() }
        setenv("RAMPA_TEST_SECRET", "hidden", 1)
        // It says how many descriptors above 0 it can close, and how many variables it has.
        #expect(try await pool.run(Array("i".utf8), within: patience) == [0, 0])
    }

    @Test func aCancelledTaskIsAnsweredAtOnce() async throws {
        let pool = pool()
        defer { pool.stop() }
        let task = Task { () -> WorkerFailure? in
            do throws(WorkerFailure) {
                _ = try await pool.run(crime("h"), within: patience)
                return nil
            } catch {
                return error
            }
        }
        task.cancel()
        #expect(await task.value == .cancelled)
    }
}
