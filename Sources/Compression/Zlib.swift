import CZlib

/// Deflate, its inverse, and CRC-32 (RFC 1950, RFC 1951).
package enum Zlib {
    /// How the compressed stream is wrapped.
    package enum Form: Sendable {
        /// Two bytes of header and an Adler-32 behind (RFC 1950): PNG.
        case zlib
        /// Nothing around it (RFC 1951): zip.
        case raw

        var windowBits: Int32 { self == .zlib ? MAX_WBITS : -MAX_WBITS }
    }

    /// Unpacks one whole stream; bytes after its end are ignored.
    ///
    /// - Parameter limit: the most bytes to return. The output grows as it is made, so a small
    ///   stream that unpacks to gigabytes costs no more than the limit.
    package static func inflate(
        _ bytes: [UInt8], form: Form = .zlib, limit: Int
    ) throws(CompressionFailure) -> [UInt8] {
        let inflater = try Inflater(bytes, form: form)
        var output: [UInt8] = []
        while !inflater.isAtEnd {
            // One byte more than allowed is asked for, to see whether there is more.
            let wanted = min(max(bytes.count * 4, 4096), 1 << 20, limit - output.count + 1)
            output += try inflater.read(upTo: wanted)
            if output.count > limit { throw .tooLarge(limit: limit) }
        }
        return output
    }

    /// Packs `bytes` as one stream. `level` is 0 (stored) to 9 (smallest); 6 is usual.
    package static func deflate(_ bytes: [UInt8], form: Form = .zlib, level: Int = 6) -> [UInt8] {
        var stream = z_stream()
        let level = Int32(min(max(level, 0), 9))
        let started = rampa_deflate_init(&stream, level, form.windowBits)
        precondition(started == Z_OK, "zlib cannot start: error \(started)")
        defer { deflateEnd(&stream) }

        // In one call: `deflateBound` promises room for the whole stream. zlib counts input in
        // 32 bits; nothing here comes near that.
        precondition(bytes.count <= Int(UInt32.max) / 2, "more than 2 GB in one piece")
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        return bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: room) { output, count in
                // zlib only reads its input; the pointer is mutable for the sake of old compilers.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(room)
                let ended = CZlib.deflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "zlib did not finish: error \(ended)")
                count = room - Int(stream.avail_out)
            }
        }
    }

    /// CRC-32 as in PNG, zip and gzip; `seed` is the sum of the bytes before.
    package static func crc32(_ bytes: ArraySlice<UInt8>, seed: UInt32 = 0) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return seed }
            return UInt32(CZlib.crc32_z(UInt(seed), start, buffer.count))
        }
    }

    package static func crc32(_ bytes: [UInt8]) -> UInt32 { crc32(bytes[...]) }
}
