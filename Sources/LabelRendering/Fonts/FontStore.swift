import CPangoCairo
import Glibc

/// A thread's fonts and letters, kept from one paper to the next.
///
/// Pango's fonts belong to the thread that asked for them, so this does as well.
final class FontStore {
    private var settings: [String: PangoSetting] = [:]
    private var faces: [OpaquePointer: FontFace] = [:]
    private var lines: [LineKey: ShapedLine] = [:]
    private var fits: [FitKey: Fit] = [:]

    /// Sizes in points and lines, as ``TextFitter`` found them.
    typealias Fit = (lines: [TextMark.Line], size: Double)

    /// Everything that affects how a text is fitted.
    struct FitKey: Hashable {
        let language: String
        let runs: [TextMark.Run]
        let style: TextStyle
        let width: Micrometres
        let height: Micrometres?
    }

    private struct LineKey: Hashable {
        let language: String
        let family: TextMark.Family
        let runs: [TextMark.Run]
        let direction: Direction
    }

    /// How a line's direction is found.
    enum Direction: Hashable {
        /// By its letters; left to right when they do not tell.
        case byLetters
        case leftToRight, rightToLeft
    }

    /// The words of all templates and recently printed texts, in some three megabytes; further
    /// entries would be texts seen once.
    private static let most = 1000

    /// This thread's.
    static var current: FontStore {
        if let kept = pthread_getspecific(key) {
            return Unmanaged<FontStore>.fromOpaque(kept).takeUnretainedValue()
        }
        let new = FontStore()
        pthread_setspecific(key, Unmanaged.passRetained(new).toOpaque())
        return new
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let failure = pthread_key_create(&key) { kept in
            guard let kept else { return }
            Unmanaged<FontStore>.fromOpaque(kept).release()
        }
        precondition(failure == 0, "no room for what a thread keeps: error \(failure)")
        return key
    }()

    /// Pango's settings for a language.
    func setting(_ language: String) -> PangoSetting {
        if let setting = settings[language] { return setting }
        let new = PangoSetting(language: language)
        settings[language] = new
        return new
    }

    /// A line that is not broken.
    func line(
        _ runs: [TextMark.Run], _ family: TextMark.Family, _ direction: Direction,
        language: String
    ) -> ShapedLine? {
        let key = LineKey(language: language, family: family, runs: runs, direction: direction)
        if let line = lines[key] { return line }
        guard let line = shaped(runs, family, direction, language) else { return nil }
        if lines.count >= Self.most { lines = [:] }
        lines[key] = line
        if direction == .byLetters {
            // Text measured by its letters is drawn in the direction they gave.
            lines[
                LineKey(
                    language: language, family: family, runs: runs,
                    direction: line.isRightToLeft ? .rightToLeft : .leftToRight)] = line
        }
        return line
    }

    private func shaped(
        _ runs: [TextMark.Run], _ family: TextMark.Family, _ direction: Direction,
        _ language: String
    ) -> ShapedLine? {
        let setting = setting(language)
        if direction != .rightToLeft,
            let line = PlainLine.shaped(
                runs, language: language, font: { setting.font(family, $0) }, face: face)
        {
            return line
        }
        let paragraph = setting.paragraph(family)
        paragraph.setDirection(direction)
        paragraph.set(runs, size: PangoParagraph.size)
        let text = runs.map(\.text).joined()
        return ShapedLine(paragraph, text: text, face: face)
    }

    private func face(_ handle: OpaquePointer) -> FontFace {
        if let face = faces[handle] { return face }
        let face = FontFace.of(handle)
        // Kept, so that no other font gets its address.
        faces[hb_face_reference(handle)] = face
        return face
    }

    /// The result of `fit`, from the cache if it was computed before.
    func fit(_ key: FitKey, _ fit: () -> Fit) -> Fit {
        if let known = fits[key] { return known }
        let new = fit()
        if fits.count >= Self.most { fits = [:] }
        fits[key] = new
        return new
    }

    deinit {
        for handle in faces.keys { hb_face_destroy(handle) }
    }
}
