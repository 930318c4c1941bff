/// The content of an element.
package typealias Pieces = () -> HTML

/// Lets pieces of a page be listed, with `if`, `switch` and `for` among them.
@resultBuilder
package enum HTMLBuilder {
    /// Plain text, to be escaped.
    package static func buildExpression(_ text: String) -> HTML { .text(text) }

    package static func buildExpression(_ piece: HTML) -> HTML { piece }

    package static func buildExpression(_ piece: HTML?) -> HTML { piece ?? HTML() }

    /// Pieces follow one another with nothing between them.
    package static func buildBlock(_ pieces: HTML...) -> HTML {
        HTML(parts: [.group(pieces)])
    }

    package static func buildBlock(_ piece: HTML) -> HTML { piece }

    package static func buildArray(_ pieces: [HTML]) -> HTML { HTML(parts: [.group(pieces)]) }

    package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }

    package static func buildEither(first piece: HTML) -> HTML { piece }

    package static func buildEither(second piece: HTML) -> HTML { piece }
}
