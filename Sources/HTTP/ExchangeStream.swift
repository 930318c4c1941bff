import CMicroHTTPD
import Threads

// The part of an exchange that sends a body while it is being written.

extension Exchange: StreamSink {
    func write(_ bytes: [UInt8]) async -> Bool {
        await withCheckedContinuation { writer in
            state.withLock { state in
                precondition(state.writer == nil, "a stream has one writer at a time")
                guard state.canSend else {
                    writer.resume(returning: false)
                    return
                }
                state.outgoing.append(contentsOf: bytes)
                state.lastSent = .now
                state.resume()
                if state.outgoing.count - state.outgoingStart <= Self.highWater {
                    writer.resume(returning: true)
                } else {
                    state.writer = writer
                }
            }
        }
    }

    /// Copies waiting bytes into the library's buffer, on its thread. Returns how many, or one of
    /// the library's codes for the end; 0 while the connection sleeps.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            let waiting = state.outgoing[state.outgoingStart...]
            if !waiting.isEmpty {
                let count = min(waiting.count, buffer.count)
                buffer.copyBytes(from: waiting.prefix(count))
                state.sent(count)
                return count
            }
            if state.isStreamBroken || state.isClientGone || state.isAbandoned {
                return MHD_CONTENT_READER_END_WITH_ERROR
            }
            if state.isStreamOver { return MHD_CONTENT_READER_END_OF_STREAM }
            state.suspend()
            return 0
        }
    }
}

extension Exchange.State {
    var canSend: Bool {
        let endsNow = isServerStopping && stream?.endsWithServer ?? false
        return connection != nil && !isClientGone && !isAbandoned && !isStreamOver && !endsNow
    }

    mutating func sent(_ count: Int) {
        outgoingStart += count
        bytesSent += count
        // Moving the rest to the front for every block would take quadratic time.
        if outgoingStart == outgoing.count || outgoingStart >= Exchange.highWater {
            outgoing.removeFirst(outgoingStart)
            outgoingStart = 0
        }
        if outgoing.count - outgoingStart <= Exchange.lowWater { feedWriter(true) }
    }

    /// Sends a heartbeat if the stream was silent for its interval.
    mutating func beat(_ now: ContinuousClock.Instant) {
        guard let heartbeat = stream?.heartbeat, canSend, outgoing.count == outgoingStart,
            lastSent + heartbeat.interval <= now
        else { return }
        outgoing.append(contentsOf: heartbeat.bytes)
        lastSent = now
        resume()
    }
}
