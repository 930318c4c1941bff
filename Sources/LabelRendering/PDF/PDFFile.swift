import Compression

/// The objects of a PDF, written one after another, and their places.
///
/// A class: document, page and fonts write into the same one.
final class PDFFile {
    /// Not yet taken.
    private var content = PDFContent()
    private var written = 0
    /// Where object 1, 2, 3 … begins; `nil` until it is written.
    private var places: [Int?] = []

    init() {
        content.add("%PDF-1.6\n%")
        // Four bytes over 127 tell file transfer programs that this is not text.
        content.add([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// The number for an object still to be written.
    func next() -> Int {
        places.append(nil)
        return places.count
    }

    func write(_ object: Int, _ body: (inout PDFContent) -> Void) {
        places[object - 1] = written + content.bytes.count
        content.add("\(object) 0 obj\n")
        body(&content)
        content.add("\nendobj\n")
    }

    /// - Parameter entries: of its dictionary, besides length and filter.
    func write(_ object: Int, stream: [UInt8], _ entries: String = "") {
        let packed = Zlib.deflate(stream)
        write(object) { content in
            content.add("<</Length \(packed.count)/Filter/FlateDecode\(entries)>>\nstream\n")
            content.add(packed)
            content.add("\nendstream")
        }
    }

    /// Everything written since the last call.
    func take() -> [UInt8] {
        let bytes = content.bytes
        written += bytes.count
        content = PDFContent()
        return bytes
    }

    /// The table of all objects and what follows it (ISO 32000-1, 7.5.4).
    func end(root: Int, information: Int) {
        let start = written + content.bytes.count
        content.add("xref\n0 \(places.count + 1)\n0000000000 65535 f \n")
        for place in places {
            precondition(place != nil, "an object was promised and not written")
            content.add("\(String("\(10_000_000_000 + (place ?? 0))".dropFirst())) 00000 n \n")
        }
        content.add("trailer\n<</Size \(places.count + 1)/Root \(root) 0 R")
        content.add("/Info \(information) 0 R>>\nstartxref\n\(start)\n%%EOF\n")
    }
}
