import Foundation
import Testing

/// Each thing has one word in a language, in pages, letters and papers alike.
@Suite struct GlossaryTests {
    @Test(arguments: Term.all)
    func aThingHasOneWordInEachLanguage(term: Term) throws {
        for (folder, texts) in try Texts.byLanguage() {
            let chosen = term.chosen[folder] ?? []
            #expect(
                chosen.isEmpty || texts.contains { text in chosen.contains { text.has($0) } },
                "\(folder) never says \(chosen.joined(separator: " or "))")
            for stem in term.refused[folder] ?? [] {
                for text in texts where text.has(stem) {
                    Issue.record("\(folder) says '\(stem)' in \(text.place): \(text.words)")
                }
            }
        }
    }

    @Test func everyLanguageIsRead() throws {
        let languages = try Texts.byLanguage()
        #expect(languages.count == 5)
        for (folder, texts) in languages {
            let papers = texts.count { $0.place.hasSuffix(".xml") }
            #expect(texts.count - papers > 200, "\(folder)")
            #expect(papers > 80, "\(folder)")
        }
    }

    @Test(arguments: [
        ("Kartony: 3", "karton", true), ("W kartonie", "karton", true),
        ("Nr śledzenia", "nr śledzenia", true), ("Podaparat", "aparat", false),
        ("Algo falló", "fallo", false), ("El fallo", "fallo", true),
    ])
    func aStemIsFoundWhereAWordBegins(words: String, stem: String, isThere: Bool) {
        #expect(Text(place: "", words: words).has(stem) == isThere)
    }
}

/// One text that people read, and the file that holds it.
private struct Text {
    let place: String
    let words: String
    /// In small letters, with a space in front of every word.
    private let plain: String

    init(place: String, words: String) {
        self.place = place
        self.words = words
        plain = " " + words.lowercased().split { !$0.isLetter }.joined(separator: " ")
    }

    func has(_ stem: String) -> Bool {
        plain.contains(" " + stem.split { !$0.isLetter }.joined(separator: " "))
    }
}

private enum Texts {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// All texts by the language's folder in `Sources/Wording`.
    static func byLanguage() throws -> [String: [Text]] { try all.get() }

    private static let all = Result { try read() }

    private static func read() throws -> [String: [Text]] {
        let wording = root.appending(path: "Sources/Wording")
        var texts: [String: [Text]] = [:]
        for folder in try FileManager.default.contentsOfDirectory(atPath: wording.path) {
            let path = wording.appending(path: folder)
            guard let tags = tags[folder] else { continue }
            for file in try FileManager.default.contentsOfDirectory(atPath: path.path) {
                let source = try String(contentsOf: path.appending(path: file), encoding: .utf8)
                texts[folder, default: []] += literals(source).map { Text(place: file, words: $0) }
            }
            texts[folder, default: []] += try papers(tags)
        }
        return texts
    }

    private static let tags = [
        "English": ["en"], "Polish": ["pl"], "BrazilianPortuguese": ["pt-BR"],
        "EuropeanPortuguese": ["pt-PT"], "Spanish": ["es"],
    ]

    /// The string literals of a source, pieces joined by `+` as one, without what is filled in.
    private static func literals(_ source: String) -> [String] {
        let code = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            .joined(separator: "\n")
            .replacing(/"\s*\+ "/, with: "")
        return code.matches(of: /"((?:\\\((?:[^()]|\([^()]*\))*\)|\\[^(]|[^"\\])*)"/).map {
            String($0.1).replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "…")
        }
    }

    /// The words of all papers in the first of the tags that they have.
    private static func papers(_ tags: [String]) throws -> [Text] {
        let labels = root.appending(path: "Labels")
        return try FileManager.default.contentsOfDirectory(atPath: labels.path).flatMap { file in
            let source = try String(contentsOf: labels.appending(path: file), encoding: .utf8)
            let blocks = source.matches(of: /(?s)<words lang="([\w-]+)">(.*?)<\/words>/)
            let block = tags.lazy.compactMap { tag in blocks.first { $0.1 == tag } }.first
            guard let block else { return [Text]() }
            return block.2.matches(of: /(?s)<word name="\w+">(.*?)<\/word>/).map {
                Text(place: file, words: String($0.1))
            }
        }
    }
}
