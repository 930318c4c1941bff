/// Adds to a finished PDF what cairo 1.16 cannot write: the document's language, and that it is
/// printed as large as it is.
///
/// This is an incremental update (ISO 32000-1, 7.5.6): nothing of the document is changed, a new
/// version of its catalog and a table that names it stand behind its end.
struct PDFUpdate {
    /// The document with the update; as it was when it is not laid out as cairo does it.
    ///
    /// - Parameter language: BCP 47, such as `pl`.
    static func adding(language: String, to document: [UInt8]) -> [UInt8] {
        guard let end = Ending(of: document),
            let catalog = object(end.root, table: end.table, in: document)
        else { return document }
        let entries =
            "   /Lang (\(language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }))\n"
            + "   /ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >>\n"
        guard let close = catalog.lastPlace(of: ">>") else { return document }
        let updated = catalog.prefix(close) + Array(entries.utf8) + catalog.dropFirst(close)
        var result = document
        if result.last != 0x0A { result.append(0x0A) }
        let start = result.count
        result += updated
        if result.last != 0x0A { result.append(0x0A) }
        let table = result.count
        let offset = String(String(10_000_000_000 + start).dropFirst())
        result += Array(
            """
            xref
            \(end.root) 1
            \(offset) 00000 n\u{20}
            trailer
            << /Size \(end.size)
               /Root \(end.root) 0 R
               /Info \(end.info) 0 R
               /Prev \(end.table)
            >>
            startxref
            \(table)
            %%EOF

            """.utf8)
        return result
    }

    /// What the trailer at the end of a document says.
    private struct Ending {
        /// Where the table of objects begins.
        let table: Int
        let size: Int
        /// The numbers of the catalog and of the notes on the document.
        let root: Int
        let info: Int

        init?(of document: [UInt8]) {
            let tail = document.suffix(400)
            guard let trailer = tail.lastPlace(of: "trailer") else { return nil }
            let words = String(decoding: tail[(tail.startIndex + trailer)...], as: UTF8.self)
                .split { $0.isWhitespace }
            func number(behind name: String) -> Int? {
                words.firstIndex(of: Substring(name))
                    .flatMap { words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil }
            }
            guard let table = number(behind: "startxref"), let size = number(behind: "/Size"),
                let root = number(behind: "/Root"), let info = number(behind: "/Info")
            else { return nil }
            (self.table, self.size, self.root, self.info) = (table, size, root, info)
        }
    }

    /// The bytes of an object, from its number to `endobj`; the table has 20 bytes an object.
    private static func object(_ number: Int, table: Int, in document: [UInt8]) -> [UInt8]? {
        let head = document.dropFirst(table).prefix(40)
        let lines = head.split(separator: 0x0A, maxSplits: 2)
        guard lines.count == 3, lines[0].elementsEqual("xref".utf8),
            String(decoding: lines[1], as: UTF8.self).hasPrefix("0 ")
        else { return nil }
        let entry = document.dropFirst(lines[2].startIndex + number * 20).prefix(10)
        guard let offset = Int(String(decoding: entry, as: UTF8.self)), offset < document.count,
            let end = document[offset...].prefix(4096).place(of: "endobj")
        else { return nil }
        let from = document[offset...]
        return Array(from.prefix(end)) + Array("endobj\n".utf8)
    }
}

extension Collection where Element == UInt8 {
    /// How many bytes stand before the first place where a word of ASCII begins.
    fileprivate func place(of word: String) -> Int? { places(of: word).first }

    /// How many bytes stand before the last place where a word of ASCII begins.
    fileprivate func lastPlace(of word: String) -> Int? { places(of: word).last }

    private func places(of word: String) -> [Int] {
        let bytes = Array(self)
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return [] }
        return (0...(bytes.count - word.count)).filter { place in
            bytes[place..<place + word.count].elementsEqual(word)
        }
    }
}
