/// What stands between an element's tags.
public typealias Pieces = () -> HTML

/// Lets pieces of a page be listed, with `if`, `switch` and `for` among them.
@resultBuilder
public enum HTMLBuilder {
    /// Text stands for itself and is escaped.
    public static func buildExpression(_ text: String) -> HTML { .text(text) }

    /// A piece stands for itself.
    public static func buildExpression(_ piece: HTML) -> HTML { piece }

    /// A missing piece is nothing.
    public static func buildExpression(_ piece: HTML?) -> HTML { piece ?? HTML() }

    /// Pieces follow each other without anything between them.
    public static func buildBlock(_ pieces: HTML...) -> HTML {
        HTML(parts: [.group(pieces)])
    }

    /// One piece stands for itself.
    public static func buildBlock(_ piece: HTML) -> HTML { piece }

    /// `for`.
    public static func buildArray(_ pieces: [HTML]) -> HTML { HTML(parts: [.group(pieces)]) }

    /// `if` without `else`.
    public static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }

    /// `if`.
    public static func buildEither(first piece: HTML) -> HTML { piece }

    /// `else`.
    public static func buildEither(second piece: HTML) -> HTML { piece }
}
