import Testing
import Threads

@Suite struct ThreadPoolTests {
    @Test func aBlockedThreadDoesNotStopTheOthers() async throws {
        let pool = ThreadPool("test", threads: 2)
        let gate = Mailbox<Int>()
        async let blocked = pool.run { gate.take()?.first }
        let other = try await pool.run { 7 }
        gate.put(other)
        #expect(try await blocked == 7)
    }

    @Test func errorsComeBackToTheCaller() async {
        struct Broken: Error {}
        let pool = ThreadPool("test", threads: 1)
        await #expect(throws: Broken.self) { try await pool.run { throw Broken() } }
    }
}

@Suite struct MailboxTests {
    @Test func whatWaitsIsGivenOutInOrderAndThenTheEnd() {
        let box = Mailbox<Int>()
        for number in 1...5 { box.put(number) }
        box.close()
        #expect(box.put(6) == false)
        #expect(box.take(upTo: 2) == [1, 2])
        #expect(box.take() == [3, 4, 5])
        #expect(box.take() == nil)
    }
}

@Suite struct LockTests {
    @Test func countsFromManyTasksAreAllThere() async {
        let count = Lock(0)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask { for _ in 0..<100 { count.withLock { $0 += 1 } } }
            }
        }
        #expect(count.withLock { $0 } == 10_000)
    }
}
