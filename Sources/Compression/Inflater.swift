import CZlib

/// Unpacks a stream piece by piece, so that no caller needs memory for all of it.
///
/// The stream may lie in several parts of one array, as a PNG's does in its IDAT chunks.
package final class Inflater {
    private let bytes: [UInt8]
    private var parts: ArraySlice<Range<Int>>
    private let stream: UnsafeMutablePointer<z_stream>  // zlib keeps its address

    /// `true` once the stream's end was reached and its checksum was right.
    package private(set) var isAtEnd = false

    /// Starts at the first byte of the first part.
    ///
    /// - Parameter parts: ranges of `bytes`, in order; `nil` for all of them. They must lie
    ///   within `bytes`.
    package init(
        _ bytes: [UInt8], parts: [Range<Int>]? = nil, form: Zlib.Form = .zlib
    ) throws(CompressionFailure) {
        self.bytes = bytes
        self.parts = (parts ?? [bytes.indices])[...]
        for part in self.parts {
            precondition(part.lowerBound >= 0 && part.upperBound <= bytes.count)
        }
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard rampa_inflate_init(stream, form.windowBits) == Z_OK else {
            throw .outOfMemory
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// How many packed bytes were not used: those after the stream's end.
    package var unusedBytes: Int { parts.reduce(0) { $0 + $1.count } }

    /// The next unpacked bytes: `count` of them, or fewer at the end of the stream. Only a read
    /// that comes out short has reached the end and verified the checksum.
    package func read(upTo count: Int) throws(CompressionFailure) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: max(0, count))
        let filled = try read(into: &buffer)
        buffer.removeLast(buffer.count - filled)
        return buffer
    }

    /// Fills `buffer` from its start; returns how many bytes came, fewer only at the end.
    ///
    /// - Throws: ``CompressionFailure/incomplete`` when the parts end before the stream,
    ///   ``CompressionFailure/damaged`` when they are not such a stream.
    package func read(into buffer: inout [UInt8]) throws(CompressionFailure) -> Int {
        var filled = 0
        while filled < buffer.count, !isAtEnd {
            filled += try step(&buffer, from: filled)
        }
        return filled
    }

    private func step(
        _ buffer: inout [UInt8], from start: Int
    ) throws(CompressionFailure) -> Int {
        while let first = parts.first, first.isEmpty { parts.removeFirst() }
        guard let part = parts.first else { throw .incomplete }
        // zlib counts in 32 bits.
        let offered = min(part.count, 1 << 30)
        let room = min(buffer.count - start, 1 << 30)
        let status = bytes.withUnsafeBufferPointer { input in
            buffer.withUnsafeMutableBufferPointer { output in
                // zlib only reads its input; the pointer is mutable for the sake of old compilers.
                stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: input.baseAddress?.advanced(by: part.lowerBound))
                stream.pointee.avail_in = UInt32(offered)
                stream.pointee.next_out = output.baseAddress?.advanced(by: start)
                stream.pointee.avail_out = UInt32(room)
                return CZlib.inflate(stream, Z_NO_FLUSH)
            }
        }
        let used = offered - Int(stream.pointee.avail_in)
        parts[parts.startIndex] = (part.lowerBound + used)..<part.upperBound
        switch status {
        case Z_STREAM_END: isAtEnd = true
        case Z_OK, Z_BUF_ERROR: break
        case Z_MEM_ERROR: throw .outOfMemory
        default: throw .damaged
        }
        return room - Int(stream.pointee.avail_out)
    }
}
