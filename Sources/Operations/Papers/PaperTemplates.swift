package import Logistics
package import LabelRendering
import Threads

/// The templates of all papers, as last read without errors.
package final class PaperTemplates: Sendable {
    /// A template's file.
    package typealias Source = (bytes: [UInt8], file: String)

    private let read: @Sendable (_ name: String) throws -> Source
    private let ownFolder: String
    private let templates: Lock<[Paper: Template]>

    /// Reads the template of each paper; `read` gives the bytes and what failures call the file.
    ///
    /// - Parameter ownFolder: where the shop keeps templates of its own; empty for nowhere.
    /// - Throws: `TemplateFailure` for the first that is wrong, and what `read` throws.
    package init(
        ownFolder: String = "",
        reading read: @escaping @Sendable (_ name: String) throws -> Source
    ) throws {
        var templates: [Paper: Template] = [:]
        for paper in Paper.allCases {
            let (bytes, file) = try read(paper.fileName)
            templates[paper] = try Template(parsing: bytes, name: file)
        }
        self.read = read
        self.ownFolder = ownFolder
        self.templates = Lock(templates)
    }

    /// The template of a paper.
    package subscript(paper: Paper) -> Template {
        guard let template = templates.withLock({ $0[paper] }) else {
            preconditionFailure("the initializer reads all")
        }
        return template
    }

    /// Reads a paper's template again. One without errors is used from now on; for one with
    /// errors, the previous one stays in use.
    package func lookAgain(at paper: Paper) -> PaperReport {
        do {
            let (bytes, file) = try read(paper.fileName)
            let (template, faults) = paper.check(bytes, file: file)
            if let template, faults.isEmpty {
                templates.withLock { $0[paper] = template }
            }
            return PaperReport(
                paper: paper, file: file,
                isOwn: !ownFolder.isEmpty && file.hasPrefix("\(ownFolder)/"),
                template: template ?? self[paper], faults: faults)
        } catch {
            return PaperReport(
                paper: paper, file: paper.fileName, isOwn: false, template: self[paper],
                faults: ["\(error)"])
        }
    }
}

/// The facts of a paper's template.
package struct PaperReport: Sendable {
    package let paper: Paper
    /// Where its template was read from.
    package let file: String
    /// Whether that is the shop's own.
    package let isOwn: Bool
    /// Its paper sizes, the usual one first.
    package let pages: [String]
    /// The languages that it has words in.
    package let languages: [String]
    /// Each mistake with file, line and column; empty when it is right.
    package let faults: [String]

    init(paper: Paper, file: String, isOwn: Bool, template: Template, faults: [String]) {
        self.paper = paper
        self.file = file
        self.isOwn = isOwn
        self.pages = template.pages.map(\.name)
        self.languages = template.languages
        self.faults = faults
    }
}

extension Paper {
    /// The file's name in the folder of templates.
    package var fileName: String { "\(rawValue).xml" }

    /// Reads a template and fills it in with made-up values, in every size and language.
    ///
    /// - Returns: the template, if it could be read; and every mistake that was found, each once.
    package func check(_ bytes: [UInt8], file: String) -> (template: Template?, faults: [String]) {
        let template: Template
        do throws(TemplateFailure) {
            template = try Template(parsing: bytes, name: file)
        } catch {
            return (nil, ["\(error)"])
        }
        var faults: [String] = []
        for page in template.pages {
            for language in template.languages {
                do throws(TemplateFailure) {
                    _ = try template.layout(
                        sample(
                            language: AskedLanguage(language)?.language(inBrazil: true) ?? .english),
                        language: language,
                        dock: template.languages.first { $0 != language }, page: page.name)
                } catch  where !faults.contains(where: { $0.hasPrefix("\(error)") }) {
                    faults.append("\(error) (\(page.name), \(language))")
                } catch {}
            }
        }
        return (template, faults)
    }
}
