import Glibc

/// A message between pool and worker: its length in 4 bytes, low byte first, then the message.
enum Frame {
    static let headerBytes = 4

    static func header(_ length: Int) -> [UInt8] {
        let length = UInt32(clamping: length)
        return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: length >> $0) }
    }

    /// The length that `header`, of ``headerBytes``, announces.
    static func length(_ header: [UInt8]) -> Int {
        header.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

/// A peer that hung up is an error to handle, not a signal to die from.
let noSignal = Int32(MSG_NOSIGNAL)
