import CPangoCairo
import Threads

/// A font file from which documents take letters. One per process.
///
/// HarfBuzz's faces do not change once made and count their owners atomically, so any thread may
/// read them: that is the guard behind `@unchecked`.
final class FontFace: @unchecked Sendable {
    /// The format of its outlines, and so how a PDF must embed it.
    enum Outlines {
        case trueType, compact
    }

    /// Its own name, without spaces: `DejaVuSans-Bold`.
    let name: String
    /// `nil` when it has only pictures of its letters.
    let outlines: Outlines?
    /// In thousandths of the size.
    let box: (left: Int, bottom: Int, right: Int, top: Int)
    let ascent: Int
    let descent: Int

    private let face: OpaquePointer
    private let measure: OpaquePointer
    private let unitsPerEm: Int
    private struct Preparation {
        var prepared: OpaquePointer?
        var uses = 0
    }
    private let preparation = Lock(Preparation())

    private init(_ face: OpaquePointer, name: String) {
        self.face = hb_face_reference(face)
        self.name = name
        unitsPerEm = max(1, Int(hb_face_get_upem(face)))
        measure = hb_font_create(face)
        hb_font_make_immutable(measure)
        outlines =
            Self.hasTable("glyf", face) ? .trueType : Self.hasTable("CFF ", face) ? .compact : nil
        let head = Self.table("head", face)
        let lines = Self.table("hhea", face)
        let scale = unitsPerEm
        func value(_ table: [UInt8], _ place: Int) -> Int {
            guard table.count >= place + 2 else { return 0 }
            return Int(Int16(bitPattern: UInt16(table[place]) << 8 | UInt16(table[place + 1])))
                * 1000 / scale
        }
        box = (value(head, 36), value(head, 38), value(head, 40), value(head, 42))
        ascent = value(lines, 4)
        descent = value(lines, 6)
    }

    deinit {
        hb_font_destroy(measure)
        hb_face_destroy(face)
        if let prepared = preparation.withLock({ $0.prepared }) { hb_face_destroy(prepared) }
    }

    /// All font files used so far. To pango a thread's fonts are its own; to us each is one.
    private static let known = Lock<[String: FontFace]>([:])

    /// The face behind one of a thread's fonts.
    static func of(_ face: OpaquePointer) -> FontFace {
        let name = postScriptName(face)
        // The file's checksum is in `head`; members of a collection differ in name.
        let key = "\(name) \(hb_face_get_glyph_count(face)) \(table("head", face))"
        return known.withLock { known in
            if let face = known[key] { return face }
            let new = FontFace(face, name: name)
            known[key] = new
            return new
        }
    }

    /// How far the pen advances after a letter, in thousandths of the size.
    func advance(of glyph: UInt32) -> Double {
        Double(hb_font_get_glyph_h_advance(measure, glyph)) * 1000 / Double(unitsPerEm)
    }

    // MARK: Taking letters out

    /// A font with some of the letters.
    struct Subset {
        var bytes: [UInt8]
        /// The place of each letter in it.
        var places: [UInt32: UInt32]
    }

    /// A font with these letters and their parts, without tables that only screens use.
    ///
    /// - Parameter keepsPlaces: every letter keeps its number.
    func subset(_ glyphs: [UInt32], keepsPlaces: Bool) throws(RenderingFailure) -> Subset {
        guard let input = hb_subset_input_create_or_fail() else { throw failure }
        defer { hb_subset_input_destroy(input) }
        let set = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(set, glyph) }
        var flags = HB_SUBSET_FLAGS_NO_HINTING.rawValue
        if keepsPlaces { flags |= HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue }
        hb_subset_input_set_flags(input, flags)
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for name in Self.unused { hb_set_add(dropped, Self.tag(name)) }
        guard let plan = hb_subset_plan_create_or_fail(readyFace(), input) else { throw failure }
        defer { hb_subset_plan_destroy(plan) }
        guard let result = hb_subset_plan_execute_or_fail(plan) else { throw failure }
        defer { hb_face_destroy(result) }
        let blob = hb_face_reference_blob(result)
        defer { hb_blob_destroy(blob) }
        let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
        let places = glyphs.map { ($0, hb_map_get(mapping, $0)) }
        return Subset(
            bytes: Self.bytes(of: blob), places: Dictionary(places, uniquingKeysWith: { $1 }))
    }

    private var failure: RenderingFailure {
        .library("the letters of the font '\(name)' cannot be taken out of it")
    }

    /// Tables that only shaping, screens and font lists need.
    private static let unused = [
        "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "name", "OS/2", "post", "gasp",
        "DSIG", "FFTM", "VDMX", "hdmx", "LTSH", "PCLT",
    ]

    /// Reads the font once, so that each subset takes a twentieth of the time. This costs as much
    /// as some fifty subsets, so a program that prints one paper does not gain by it.
    func prepare() {
        preparation.withLock { preparation in
            guard preparation.prepared == nil else { return }
            preparation.prepared = hb_subset_preprocess(face)
        }
    }

    private func readyFace() -> OpaquePointer {
        let (ready, isWorthIt) = preparation.withLock { preparation in
            preparation.uses += 1
            return (preparation.prepared, preparation.uses > 50)
        }
        if let ready { return ready }
        if isWorthIt { prepare() }
        return preparation.withLock { $0.prepared } ?? face
    }

    // MARK: Tables

    private static func tag(_ name: String) -> hb_tag_t {
        name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }
    }

    private static func hasTable(_ name: String, _ face: OpaquePointer) -> Bool {
        let blob = hb_face_reference_table(face, tag(name))
        defer { hb_blob_destroy(blob) }
        return hb_blob_get_length(blob) > 0
    }

    private static func table(_ name: String, _ face: OpaquePointer) -> [UInt8] {
        let blob = hb_face_reference_table(face, tag(name))
        defer { hb_blob_destroy(blob) }
        return bytes(of: blob)
    }

    private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
        var count: UInt32 = 0
        guard let start = hb_blob_get_data(blob, &count) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
    }

    /// Letters, digits and `-` of the font's name number 6.
    private static func postScriptName(_ face: OpaquePointer) -> String {
        var room = [CChar](repeating: 0, count: 64)
        var count = UInt32(room.count)
        hb_ot_name_get_utf8(face, 6, nil, &count, &room)
        let name = room.prefix(Int(min(count, 63))).map { UInt8(bitPattern: $0) }
        let plain = String(decoding: name, as: UTF8.self).filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
        }
        return plain.isEmpty ? "Font" : plain
    }
}
