import CPangoCairo

/// Collects a document's bytes while cairo writes them.
final class ByteSink {
    var bytes: [UInt8] = []

    static let append: cairo_write_func_t = { sink, data, length in
        guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }
}
