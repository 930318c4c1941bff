extension Attribute {
    // MARK: For every element

    /// Names for the style sheet, separated by spaces.
    package static func `class`(_ value: String) -> Attribute { .init("class", value) }

    /// A name that is unique on the page.
    package static func id(_ value: String) -> Attribute { .init("id", value) }

    /// The language of the content (BCP 47, such as `de`).
    package static func lang(_ value: String) -> Attribute { .init("lang", value) }

    /// Tells assistive technology what the element is (WAI-ARIA).
    package static func role(_ value: String) -> Attribute { .init("role", value) }

    /// The place in the order of the Tab key; 0 for the natural one.
    package static func tabIndex(_ value: Int) -> Attribute { .init("tabindex", String(value)) }

    // MARK: For links and resources

    /// How the linked thing relates to this page, such as `stylesheet`.
    package static func rel(_ value: String) -> Attribute { .init("rel", value) }

    /// The kind of an input, a button, or the media type of a resource.
    package static func type(_ value: String) -> Attribute { .init("type", value) }

    /// Where a link opens, such as `_blank`.
    package static func target(_ value: String) -> Attribute { .init("target", value) }

    /// The picture in words; empty for decoration.
    package static func alt(_ value: String) -> Attribute { .init("alt", value) }

    /// The width in CSS pixels.
    package static func width(_ value: Int) -> Attribute { .init("width", String(value)) }

    /// The height in CSS pixels.
    package static func height(_ value: Int) -> Attribute { .init("height", String(value)) }

    /// `lazy` fetches a picture when it comes near the screen.
    package static func loading(_ value: String) -> Attribute { .init("loading", value) }

    /// The page's encoding; `utf-8`.
    package static func charset(_ value: String) -> Attribute { .init("charset", value) }

    // MARK: For forms

    /// The field's name in the submitted form; of a `meta`, its key.
    package static func name(_ value: String) -> Attribute { .init("name", value) }

    package static func value(_ value: String) -> Attribute { .init("value", value) }

    /// The value of a `meta`.
    package static func content(_ value: String) -> Attribute { .init("content", value) }

    package static func method(_ value: String) -> Attribute { .init("method", value) }

    /// How a form is encoded; `multipart/form-data` for files.
    package static func enctype(_ value: String) -> Attribute { .init("enctype", value) }

    /// The `id` of the field a label belongs to.
    package static func `for`(_ value: String) -> Attribute { .init("for", value) }

    /// Such as `email` or `off`.
    package static func autocomplete(_ value: String) -> Attribute { .init("autocomplete", value) }

    /// The keyboard to offer, such as `numeric`.
    package static func inputMode(_ value: String) -> Attribute { .init("inputmode", value) }

    /// The word on the Enter key, such as `send`.
    package static func enterKeyHint(_ value: String) -> Attribute { .init("enterkeyhint", value) }

    /// The kinds of file to offer, such as `image/jpeg`.
    package static func accept(_ value: String) -> Attribute { .init("accept", value) }

    /// The camera to take a picture with: `environment` or `user`.
    package static func capture(_ value: String) -> Attribute { .init("capture", value) }

    /// The most characters (UTF-16 units).
    package static func maxLength(_ value: Int) -> Attribute { .init("maxlength", String(value)) }

    package static func min(_ value: String) -> Attribute { .init("min", value) }

    package static func max(_ value: String) -> Attribute { .init("max", value) }

    /// The lines of a text area.
    package static func rows(_ value: Int) -> Attribute { .init("rows", String(value)) }

    // MARK: For tables, times and scripts

    /// `col` or `row`.
    package static func scope(_ value: String) -> Attribute { .init("scope", value) }

    /// The time for machines (RFC 3339).
    package static func dateTime(_ value: String) -> Attribute { .init("datetime", value) }

    /// `aria-…`; `name` is what follows the hyphen.
    package static func aria(_ name: StaticString, _ value: String) -> Attribute {
        .init("aria-", suffix: name, value)
    }

    /// `list`: the id of a datalist.
    package static func list(_ id: String) -> Attribute { Attribute("list", id) }

    /// `data-…`, a value for the page's script; `name` is what follows the hyphen.
    package static func data(_ name: StaticString, _ value: String) -> Attribute {
        .init("data-", suffix: name, value)
    }

    // MARK: Addresses
    // Relative, or http, https, mailto, tel; anything else is written as `#refused`.

    package static func href(_ address: String) -> Attribute {
        .init("href", address: address)
    }

    package static func src(_ address: String) -> Attribute {
        .init("src", address: address)
    }

    package static func action(_ address: String) -> Attribute {
        .init("action", address: address)
    }

    // MARK: Present or not

    package static func selected(_ present: Bool = true) -> Attribute {
        .init("selected", if: present)
    }

    /// Cannot be changed, but is sent.
    package static func readOnly(_ present: Bool = true) -> Attribute {
        .init("readonly", if: present)
    }

    /// Must be filled in.
    package static func required(_ present: Bool = true) -> Attribute {
        .init("required", if: present)
    }

    package static func multiple(_ present: Bool = true) -> Attribute {
        .init("multiple", if: present)
    }

    package static func autofocus(_ present: Bool = true) -> Attribute {
        .init("autofocus", if: present)
    }

    package static func hidden(_ present: Bool = true) -> Attribute {
        .init("hidden", if: present)
    }

    /// A `details` that shows its content.
    package static func open(_ present: Bool = true) -> Attribute {
        .init("open", if: present)
    }

    /// A form the browser sends without checking.
    package static func noValidate(_ present: Bool = true) -> Attribute {
        .init("novalidate", if: present)
    }
}
