import Glibc

/// The segments of a JPEG (ITU-T T.81 annex B), found without decoding.
struct JPEGStructure {
    struct Segment {
        let marker: UInt8
        /// The segment's contents, without marker and length.
        let payload: Range<Int>
        /// The compressed pixels after a start of scan; otherwise empty.
        var data: Range<Int>

        /// Marker, length, payload and data as they lie in the file.
        var whole: Range<Int> { payload.lowerBound - 4..<max(payload.upperBound, data.upperBound) }
    }

    struct Frame {
        let width, height, components: Int
    }

    static let startOfScan: UInt8 = 0xDA

    let header: PictureHeader
    /// In file order, between start and end of image.
    let segments: [Segment]

    /// Walks through the file once.
    init(_ bytes: [UInt8]) throws(PictureRefusal) {
        var walk = Walk(bytes: bytes)
        while try walk.step() {}
        guard let frame = walk.frame, walk.scans > 0 else {
            throw .damaged("there is no picture in it")
        }
        segments = walk.segments
        header = PictureHeader(
            kind: .jpeg, width: frame.width, height: frame.height,
            orientation: walk.orientation ?? .upright, channels: frame.components,
            scans: walk.scans, byteCount: walk.position)
    }
}

private struct Walk {
    let bytes: [UInt8]
    var position = 2  // behind the start of image
    var segments: [JPEGStructure.Segment] = []
    var frame: JPEGStructure.Frame?
    var orientation: Orientation?
    var scans = 0

    /// Reads one segment; `false` after the end of image.
    mutating func step() throws(PictureRefusal) -> Bool {
        let marker = try nextMarker()
        if marker == 0xD9 { return false }
        // 01 and the restart markers have no length, and occur only inside scan data; 00 is not a
        // marker.
        if marker <= 0x01 || (0xD0...0xD8).contains(marker) {
            throw .damaged("marker \(marker) is where none may be")
        }
        guard let length = bytes.big16(position) else { throw .incomplete }
        guard length >= 2 else { throw .damaged("a segment has no length") }
        guard position + length <= bytes.count else { throw .incomplete }
        let payload = position + 2..<position + length
        position = payload.upperBound
        var segment = JPEGStructure.Segment(
            marker: marker, payload: payload, data: position..<position)

        try note(marker, payload)
        if marker == JPEGStructure.startOfScan {
            skipScanData()
            segment.data = payload.upperBound..<position
        }
        segments.append(segment)
        if segments.count > PictureLimits.segments { throw .tooManySegments }
        return true
    }

    private mutating func nextMarker() throws(PictureRefusal) -> UInt8 {
        guard let first = bytes.byte(position) else { throw .incomplete }
        guard first == 0xFF else { throw .damaged("there is no marker at byte \(position)") }
        while bytes.byte(position) == 0xFF { position += 1 }  // fill bytes, B.1.1.2
        guard let marker = bytes.byte(position) else { throw .incomplete }
        position += 1
        return UInt8(marker)
    }

    private mutating func note(
        _ marker: UInt8, _ payload: Range<Int>
    ) throws(PictureRefusal) {
        switch marker {
        case 0xC4, 0xC8, 0xCC: break  // tables; the frames lie around them
        case 0xC0...0xCF: try noteFrame(marker, payload)
        case JPEGStructure.startOfScan:
            guard frame != nil else { throw .damaged("pixels come before their size") }
            scans += 1
            if scans > PictureLimits.scans { throw .tooManyScans }
        case 0xE1 where orientation == nil:
            if bytes.has("Exif\0\0", at: payload.lowerBound, within: payload.upperBound) {
                let tiff = payload.lowerBound + 6..<payload.upperBound
                orientation = EXIF.orientation(in: bytes, tiff)
            }
        default: break
        }
    }

    private mutating func noteFrame(
        _ marker: UInt8, _ payload: Range<Int>
    ) throws(PictureRefusal) {
        switch marker {
        case 0xC0, 0xC1, 0xC2: break  // baseline, extended, progressive; Huffman
        case 0xC3: throw .unsupported("a lossless JPEG")
        case 0xC9...0xCF: throw .unsupported("a JPEG with arithmetic coding")
        default: throw .unsupported("a hierarchical JPEG")
        }
        if frame != nil { throw .damaged("it holds two pictures in one") }
        let start = payload.lowerBound
        guard payload.count >= 6, let precision = bytes.byte(start),
            let height = bytes.big16(start + 1), let width = bytes.big16(start + 3),
            let components = bytes.byte(start + 5)
        else { throw .damaged("its frame is too short") }
        guard precision == 8 else {
            throw .unsupported("a JPEG of \(precision) bits a colour")
        }
        try PictureHeader.checkSize(width, height)
        guard [1, 3, 4].contains(components), payload.count == 6 + 3 * components else {
            throw .damaged("it has \(components) colour channels")
        }
        frame = .init(width: width, height: height, components: components)
    }

    /// Moves to the first marker that ends a scan: FF followed by neither a stuffed 00, nor a
    /// restart, nor a fill byte; or to the end of the file.
    private mutating func skipScanData() {
        position = bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return position }
            var at = position
            while at < buffer.count, let hit = memchr(base + at, 0xFF, buffer.count - at) {
                at = UnsafeRawPointer(base).distance(to: hit)
                guard at + 1 < buffer.count else { return at }
                let next = buffer[at + 1]
                if next == 0xFF {
                    at += 1
                } else if next == 0 || (0xD0...0xD7).contains(next) {
                    at += 2
                } else {
                    return at
                }
            }
            return buffer.count
        }
    }
}
