/// A PDF that is handed on while it is drawn, sheet by sheet, so that ten thousand labels need no
/// more memory than ten.
///
/// Text is real text in any script, with the used letters of each font embedded; the page has the
/// size of the paper; the document names its language and asks to be printed at its own size. The
/// same sheets give the same bytes.
package struct PDFDocument: ~Copyable {
    private let file = PDFFile()
    private let resources: PDFResources
    private let catalog: Int
    private let tree: Int
    private let information: Int
    private let common: Int
    private var pages: [Int] = []
    private let title: String
    private let created: Int64
    private let language: String
    private let adjustment: Adjustment

    /// A document without sheets.
    ///
    /// - Parameters:
    ///   - title: shown by viewers as its name.
    ///   - created: the time noted in it, in milliseconds since 1970, UTC.
    ///   - language: BCP 47, such as `pl`; a sheet in another keeps the shapes of its own letters.
    ///   - adjustment: what one printer needs; a document for people has none.
    package init(
        title: String, created: Int64, language: String, adjustment: Adjustment = .none
    ) {
        self.adjustment = adjustment
        self.title = title
        self.created = created
        self.language = language
        (catalog, tree) = (file.next(), file.next())
        (information, common) = (file.next(), file.next())
        resources = PDFResources(file)
    }

    /// Draws one sheet.
    ///
    /// - Returns: the file's next bytes; later sheets do not change them.
    package mutating func add(_ sheet: Sheet) throws(RenderingFailure) -> [UInt8] {
        let page = PDFPage(sheet, resources, adjustment)
        sheet.draw(on: page)
        if let failure = page.failure { throw failure }
        let (content, object) = (file.next(), file.next())
        file.write(content, stream: page.content.bytes)
        pages.append(object)
        let tree = tree
        let common = common
        file.write(object) { object in
            object.add("<</Type/Page/Parent \(tree) 0 R/MediaBox[0 0 ")
            object.add(sheet.page.width.points)
            object.add(" ")
            object.add(sheet.page.height.points)
            object.add("]/Resources \(common) 0 R/Contents \(content) 0 R>>")
        }
        return file.take()
    }

    /// The last bytes: fonts, and the tables of the file's contents.
    package consuming func finish() throws(RenderingFailure) -> [UInt8] {
        for font in resources.fonts { try font.write(into: file) }
        writeLists()
        file.end(root: catalog, information: information)
        return file.take()
    }

    private func writeLists() {
        let (tree, pages, resources) = (tree, pages, resources)
        let (title, created) = (title, created)
        let language = language.filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
        }
        file.write(catalog) { object in
            object.add("<</Type/Catalog/Pages \(tree) 0 R/Lang(\(language))")
            object.add("/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>>>")
        }
        file.write(tree) { object in
            object.add("<</Type/Pages/Count \(pages.count)/Kids[")
            for page in pages { object.add("\(page) 0 R ") }
            object.add("]>>")
        }
        file.write(information) { object in
            object.add("<</Title")
            object.add(string: Names.printable(title))
            object.add("/Producer(Rampa)/CreationDate(D:")
            object.add(PDF.utc(milliseconds: created).filter(\.isNumber))
            object.add("Z)>>")
        }
        file.write(common) { object in
            object.add("<</Font<<")
            for font in resources.fonts { object.add("/F\(font.number) \(font.object) 0 R") }
            object.add(">>/XObject<<")
            for (number, picture) in resources.pictures.enumerated() {
                object.add("/I\(number + 1) \(picture.object) 0 R")
            }
            object.add(">>>>")
        }
    }
}

/// Resources shared by the pages of a document.
final class PDFResources {
    private let file: PDFFile
    private(set) var fonts: [PDFFont] = []
    private var places: [ObjectIdentifier: Int] = [:]
    private(set) var pictures: [(picture: LabelPicture, object: Int)] = []

    init(_ file: PDFFile) {
        self.file = file
    }

    /// The place of a face among the fonts.
    func place(of face: FontFace) -> Int {
        if let place = places[ObjectIdentifier(face)] { return place }
        fonts.append(PDFFont(face, number: fonts.count + 1, object: file.next()))
        places[ObjectIdentifier(face)] = fonts.count - 1
        return fonts.count - 1
    }

    func code(
        of glyph: UInt32, showing text: String?, inFontAt place: Int
    ) -> (code: UInt16, width: Int, tellsText: Bool) {
        fonts[place].code(of: glyph, showing: text)
    }

    /// The number of a picture, which is written when first used.
    func number(of picture: LabelPicture) -> Int {
        // A shop's logo is the same array on all sheets, so no pixels need comparing.
        if let known = pictures.firstIndex(where: { $0.picture.isSame(as: picture) }) {
            return known + 1
        }
        let object = file.next()
        pictures.append((picture, object))
        file.write(
            object, stream: picture.pixels,
            "/Type/XObject/Subtype/Image/Width \(picture.width)/Height \(picture.height)"
                + "/ColorSpace/DeviceRGB/BitsPerComponent 8")
        return pictures.count
    }
}

extension LabelPicture {
    fileprivate func isSame(as other: LabelPicture) -> Bool {
        guard width == other.width, height == other.height else { return false }
        let isOne = pixels.withUnsafeBufferPointer { one in
            other.pixels.withUnsafeBufferPointer { $0.baseAddress == one.baseAddress }
        }
        return isOne || pixels == other.pixels
    }
}
