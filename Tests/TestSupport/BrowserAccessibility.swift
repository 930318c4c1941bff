import Foundation

extension Browser {
    /// What axe-core finds wrong with the page for people who cannot see well, hear or point:
    /// WCAG 2.2 A and AA, and good practice. One readable line each.
    ///
    /// - Throws: ``BrowserFailure`` when axe is not there: `make setup-test` fetches it.
    public func violations() throws -> [String] {
        if try run("return typeof axe").text != "object" { try run(Self.axe()) }
        let found = try runAsync(
            """
            const done = arguments[0];
            axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
            }).then(
                (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
                    `${rule.id} (${rule.impact}): ${node.html.slice(0, 160)} `
                        + node.failureSummary.replace(/\\s+/g, ' ')))),
                (error) => done(String(error)));
            """)
        guard case .list = found else { throw BrowserFailure("axe: \(found.text ?? "")") }
        return found.texts
    }

    private static func axe() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent(".build/browser-tools/axe.min.js").path
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw BrowserFailure("'\(file)' is not there: run make setup-test")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
