import Compression

/// The chunks of a PNG (ISO/IEC 15948:2004), found without unpacking the pixels.
///
/// An animated PNG counts as the still picture that every PNG reader sees; its other frames are in
/// chunks of their own, which are neither read nor kept.
struct PNGStructure {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Colour type, table 11.1.
    enum Colours: Int {
        case grey = 0
        case rgb = 2
        case palette = 3
        case greyAlpha = 4
        case rgba = 6

        var channels: Int {
            switch self {
            case .grey, .palette: 1
            case .greyAlpha: 2
            case .rgb: 3
            case .rgba: 4
            }
        }

        var depths: [Int] {
            switch self {
            case .grey: [1, 2, 4, 8, 16]
            case .palette: [1, 2, 4, 8]
            case .rgb, .greyAlpha, .rgba: [8, 16]
            }
        }
    }

    struct Chunk {
        let name: String
        /// The chunk's content, without length, name and checksum.
        let data: Range<Int>
        /// Length, name, data and checksum as they lie in the file.
        var whole: Range<Int> { data.lowerBound - 8..<data.upperBound + 4 }
    }

    /// The only chunks that a picture needs; their checksums were right.
    static let kept: Set<String> = [
        "IHDR", "PLTE", "tRNS", "iCCP", "sRGB", "gAMA", "eXIf", "IDAT", "IEND",
    ]

    let header: PictureHeader
    let colours: Colours
    let depth: Int
    let isInterlaced: Bool
    /// Those of ``kept``, in file order.
    let chunks: [Chunk]

    /// Data of the first chunk called `name`.
    func first(_ name: String) -> Range<Int>? { chunks.first { $0.name == name }?.data }

    /// Where the compressed pixels lie.
    var pixelData: [Range<Int>] { chunks.filter { $0.name == "IDAT" }.map(\.data) }

    /// Walks through the file once.
    init(_ bytes: [UInt8]) throws(PictureRefusal) {
        var walk = ChunkWalk(bytes: bytes)
        while try walk.step() {}
        let start = Self.signature.count + 8
        guard let width = bytes.big32(start), let height = bytes.big32(start + 4),
            let depth = bytes.byte(start + 8), let type = bytes.byte(start + 9),
            let compression = bytes.byte(start + 10), let filter = bytes.byte(start + 11),
            let interlace = bytes.byte(start + 12)
        else { throw .incomplete }
        guard let colours = Colours(rawValue: type), colours.depths.contains(depth),
            compression == 0, filter == 0, interlace <= 1
        else { throw .damaged("its header makes no sense") }

        (self.colours, self.depth) = (colours, depth)
        isInterlaced = interlace == 1
        chunks = walk.chunks
        let exif = walk.chunks.first { $0.name == "eXIf" }?.data
        header = PictureHeader(
            kind: .png, width: width, height: height,
            orientation: exif.map { EXIF.orientation(in: bytes, $0) } ?? .upright,
            channels: colours.channels, scans: isInterlaced ? 7 : 1, byteCount: walk.position)
        try checkPalette()
    }

    private func checkPalette() throws(PictureRefusal) {
        let palette = first("PLTE")
        if let palette {
            guard palette.count % 3 == 0, (1...256).contains(palette.count / 3) else {
                throw .damaged("its palette has \(palette.count) bytes")
            }
        } else if colours == .palette {
            throw .damaged("its palette is missing")
        }
    }
}

private struct ChunkWalk {
    let bytes: [UInt8]
    var position = PNGStructure.signature.count
    var chunks: [PNGStructure.Chunk] = []
    var others = 0
    var hasPixels = false

    /// Reads one chunk; `false` after the end chunk.
    mutating func step() throws(PictureRefusal) -> Bool {
        guard let length = bytes.big32(position), position + 8 <= bytes.count else {
            throw .incomplete
        }
        guard length <= Int(Int32.max) else { throw .damaged("a chunk has no true length") }
        let data = position + 8..<position + 8 + length
        guard data.upperBound + 4 <= bytes.count else { throw .incomplete }
        let nameBytes = bytes[position + 4..<position + 8]
        let name = String(decoding: nameBytes, as: UTF8.self)
        position = data.upperBound + 4

        if name != "IDAT" {
            others += 1
            if others > PictureLimits.segments { throw .tooManySegments }
        }
        guard PNGStructure.kept.contains(name) else {
            // A capital first letter: the picture cannot be shown without it (§5.4).
            let isCritical = nameBytes.first.map { $0 & 0x20 == 0 } ?? true
            if isCritical { throw .damaged("it has a chunk that nobody knows") }
            if chunks.isEmpty { throw .damaged("it does not begin with its header") }
            return true
        }
        guard bytes.big32(data.upperBound) == Int(sum(position - 8 - length..<data.upperBound))
        else { throw .damaged("the check sum of its chunk \(name) is wrong") }
        try checkOrder(name, data)
        chunks.append(.init(name: name, data: data))
        return name != "IEND"
    }

    private func sum(_ range: Range<Int>) -> UInt32 { Zlib.crc32(bytes[range]) }

    private mutating func checkOrder(
        _ name: String, _ data: Range<Int>
    ) throws(PictureRefusal) {
        switch name {
        case "IHDR":
            guard chunks.isEmpty, data.count == 13 else {
                throw .damaged("its header is where none may be")
            }
            guard let width = bytes.big32(data.lowerBound),
                let height = bytes.big32(data.lowerBound + 4)
            else { throw .incomplete }
            try PictureHeader.checkSize(width, height)
        case _ where chunks.isEmpty: throw .damaged("it does not begin with its header")
        case "IDAT":
            guard chunks.last?.name == "IDAT" || !hasPixels else {
                throw .damaged("its pixels are torn apart")
            }
            hasPixels = true
        case "IEND":
            guard hasPixels, data.isEmpty else { throw .damaged("there is no picture in it") }
        case "eXIf": break  // may come before or after the pixels
        default:
            guard !hasPixels, !chunks.contains(where: { $0.name == name }) else {
                throw .damaged("its chunk \(name) is where none may be")
            }
        }
    }
}
