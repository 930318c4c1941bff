/// The letters that a document takes from one font, numbered as they come (ISO 32000-1, 9.7).
struct PDFFont {
    /// Its name on the pages: `F1`, `F2` …
    let number: Int
    /// The number of its object.
    let object: Int
    private let face: FontFace
    private var codes: [UInt32: UInt16] = [:]
    /// In the order of their codes, which begin with 1: 0 is the missing glyph.
    private var glyphs: [UInt32] = [0]
    private var widths: [Int]
    /// The text of each letter for copying and searching.
    private var texts: [String?] = [nil]

    init(_ face: FontFace, number: Int, object: Int) {
        self.face = face
        self.number = number
        self.object = object
        widths = [Int(face.advance(of: 0).rounded())]
    }

    /// The code of a letter, and its width in thousandths of the size.
    ///
    /// - Parameter text: its text; `nil` when only several letters together have one.
    /// - Returns: and whether the document's list of letters has this very text.
    mutating func code(
        of glyph: UInt32, showing text: String?
    ) -> (code: UInt16, width: Int, tellsText: Bool) {
        if let code = codes[glyph] {
            let place = Int(code)
            if texts[place] == nil { texts[place] = text }
            return (code, widths[place], text != nil && texts[place] == text)
        }
        // A font has at most 65,535 letters.
        let code = UInt16(clamping: glyphs.count)
        codes[glyph] = code
        glyphs.append(glyph)
        widths.append(Int(face.advance(of: glyph).rounded()))
        texts.append(text)
        return (code, widths[Int(code)], text != nil)
    }

    // MARK: Writing it

    /// Writes the font and everything it consists of.
    func write(into file: PDFFile) throws(RenderingFailure) {
        let isCompact = face.outlines == .compact
        let subset = try face.subset(glyphs, keepsPlaces: isCompact)
        let name = "\(tag)+\(face.name)"
        let (inner, description, data, map) = (file.next(), file.next(), file.next(), file.next())
        let toUnicode = file.next()
        file.write(object) { content in
            content.add("<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding")
            if isCompact { content.add(" \(map) 0 R") } else { content.add("/Identity-H") }
            content.add("/DescendantFonts[\(inner) 0 R]/ToUnicode \(toUnicode) 0 R>>")
        }
        file.write(inner) { content in
            content.add("<</Type/Font/Subtype/CIDFontType\(isCompact ? 0 : 2)/BaseFont/\(name)")
            content.add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
            content.add("/FontDescriptor \(description) 0 R")
            if !isCompact { content.add("/CIDToGIDMap \(map) 0 R") }
            content.add("/W[")
            addWidths(to: &content, byGlyph: isCompact)
            content.add("]>>")
        }
        file.write(description) { content in
            content.add("<</Type/FontDescriptor/FontName/\(name)/Flags 4/ItalicAngle 0/StemV 80")
            content.add("/FontBBox[\(face.box.left) \(face.box.bottom) ")
            content.add("\(face.box.right) \(face.box.top)]/Ascent \(face.ascent)")
            content.add("/Descent \(face.descent)/CapHeight \(face.ascent)")
            content.add("/FontFile\(isCompact ? 3 : 2) \(data) 0 R>>")
        }
        let kind = isCompact ? "/Subtype/OpenType" : "/Length1 \(subset.bytes.count)"
        file.write(data, stream: subset.bytes, kind)
        if isCompact {
            file.write(
                map, stream: codesToGlyphs,
                "/Type/CMap/CMapName/Rampa"
                    + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
        } else {
            let places = glyphs.flatMap { glyph -> [UInt8] in
                let place = subset.places[glyph] ?? 0
                return [UInt8(place >> 8 & 255), UInt8(place & 255)]
            }
            file.write(map, stream: places)
        }
        file.write(toUnicode, stream: unicode)
    }

    /// Six letters that identify a selection of letters (9.6.4): the same selection has the same.
    private var tag: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        for glyph in glyphs {
            for shift in [0, 8, 16, 24] {
                hash = (hash ^ UInt64(glyph >> UInt32(shift) & 255)) &* 0x100_0000_01B3
            }
        }
        var tag = ""
        for _ in 0..<6 {
            tag.unicodeScalars.append(Unicode.Scalar(UInt8(65 + hash % 26)))
            hash /= 26
        }
        return tag
    }

    private func addWidths(to content: inout PDFContent, byGlyph: Bool) {
        guard byGlyph else {
            content.add("0[\(widths.map { "\($0)" }.joined(separator: " "))]")
            return
        }
        for (glyph, width) in zip(glyphs, widths) { content.add("\(glyph)[\(width)]") }
    }

    /// A compact font has no table from codes to letters, so the codes' own map leads to them.
    private var codesToGlyphs: [UInt8] {
        Self.characterMap("Rampa", type: 1, "cidchar", count: glyphs.count) { content, code in
            content.add(hexadecimal: UInt16(code))
            content.add("> \(glyphs[code])\n")
        }
    }

    private var unicode: [UInt8] {
        let told = texts.indices.filter { texts[$0]?.isEmpty == false }
        return Self.characterMap("Text", type: 2, "bfchar", count: told.count) { content, index in
            content.add(hexadecimal: UInt16(told[index]))
            content.add("> <")
            content.add(utf16: texts[told[index]] ?? "")
            content.add(">\n")
        }
    }

    /// A map from codes of two bytes (Adobe technical note 5014), at most 100 entries a block.
    private static func characterMap(
        _ name: String, type: Int, _ entry: String, count: Int,
        _ add: (inout PDFContent, Int) -> Void
    ) -> [UInt8] {
        var content = PDFContent()
        content.add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        let ordering = type == 1 ? "Identity" : "UCS"
        content.add("/CIDSystemInfo <</Registry(Adobe)/Ordering(\(ordering))/Supplement 0>> def\n")
        content.add("/CMapName /\(name) def\n/CMapType \(type) def\n")
        content.add("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
        for start in stride(from: 0, to: count, by: 100) {
            let end = min(start + 100, count)
            content.add("\(end - start) begin\(entry)\n")
            for index in start..<end {
                content.add("<")
                add(&content, index)
            }
            content.add("end\(entry)\n")
        }
        content.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        return content.bytes
    }
}
