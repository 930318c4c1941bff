extension Attribute {
    // MARK: For every element

    /// Names for the style sheet, separated by spaces.
    public static func `class`(_ value: String) -> Attribute { .init("class", value) }

    /// A name that is unique on the page.
    public static func id(_ value: String) -> Attribute { .init("id", value) }

    /// The language of the content (BCP 47, such as `de`).
    public static func lang(_ value: String) -> Attribute { .init("lang", value) }

    /// The direction of the text: `ltr`, `rtl` or `auto`.
    public static func dir(_ value: String) -> Attribute { .init("dir", value) }

    /// A note shown when the pointer rests on the element.
    public static func title(_ value: String) -> Attribute { .init("title", value) }

    /// What the element is to assistive technology (WAI-ARIA).
    public static func role(_ value: String) -> Attribute { .init("role", value) }

    /// The place in the order of the Tab key; 0 for the natural one.
    public static func tabIndex(_ value: Int) -> Attribute { .init("tabindex", String(value)) }

    /// The key that reaches the element.
    public static func accessKey(_ value: String) -> Attribute { .init("accesskey", value) }

    // MARK: For links and resources

    /// How the linked thing relates to this page, such as `stylesheet`.
    public static func rel(_ value: String) -> Attribute { .init("rel", value) }

    /// The kind of an input, a button, or the media type of a resource.
    public static func type(_ value: String) -> Attribute { .init("type", value) }

    /// Where a link opens, such as `_blank`.
    public static func target(_ value: String) -> Attribute { .init("target", value) }

    /// Saves what is linked under this file name.
    public static func download(_ value: String) -> Attribute { .init("download", value) }

    /// What a picture says in words; empty for decoration.
    public static func alt(_ value: String) -> Attribute { .init("alt", value) }

    /// The width in CSS pixels.
    public static func width(_ value: Int) -> Attribute { .init("width", String(value)) }

    /// The height in CSS pixels.
    public static func height(_ value: Int) -> Attribute { .init("height", String(value)) }

    /// `lazy` fetches a picture when it comes near the screen.
    public static func loading(_ value: String) -> Attribute { .init("loading", value) }

    /// The media query a resource is for.
    public static func media(_ value: String) -> Attribute { .init("media", value) }

    /// The sizes of an icon, such as `32x32`.
    public static func sizes(_ value: String) -> Attribute { .init("sizes", value) }

    /// The page's encoding; `utf-8`.
    public static func charset(_ value: String) -> Attribute { .init("charset", value) }

    // MARK: For forms

    /// The field's name in what the form sends; of a `meta`, its key.
    public static func name(_ value: String) -> Attribute { .init("name", value) }

    /// The field's value.
    public static func value(_ value: String) -> Attribute { .init("value", value) }

    /// The value of a `meta`.
    public static func content(_ value: String) -> Attribute { .init("content", value) }

    /// `get` or `post`.
    public static func method(_ value: String) -> Attribute { .init("method", value) }

    /// How a form is encoded; `multipart/form-data` for files.
    public static func enctype(_ value: String) -> Attribute { .init("enctype", value) }

    /// The `id` of the field a label belongs to.
    public static func `for`(_ value: String) -> Attribute { .init("for", value) }

    /// The `id` of the form a field belongs to.
    public static func form(_ value: String) -> Attribute { .init("form", value) }

    /// The `id` of a `datalist` with suggestions.
    public static func list(_ value: String) -> Attribute { .init("list", value) }

    /// A hint shown while a field is empty.
    public static func placeholder(_ value: String) -> Attribute { .init("placeholder", value) }

    /// The regular expression a value must match as a whole.
    public static func pattern(_ value: String) -> Attribute { .init("pattern", value) }

    /// What the browser may fill in, such as `email` or `off`.
    public static func autocomplete(_ value: String) -> Attribute { .init("autocomplete", value) }

    /// The keyboard to offer, such as `numeric`.
    public static func inputMode(_ value: String) -> Attribute { .init("inputmode", value) }

    /// The word on the Enter key, such as `send`.
    public static func enterKeyHint(_ value: String) -> Attribute { .init("enterkeyhint", value) }

    /// The kinds of file to offer, such as `image/jpeg`.
    public static func accept(_ value: String) -> Attribute { .init("accept", value) }

    /// The camera to take a picture with: `environment` or `user`.
    public static func capture(_ value: String) -> Attribute { .init("capture", value) }

    /// The fewest characters.
    public static func minLength(_ value: Int) -> Attribute { .init("minlength", String(value)) }

    /// The most characters (UTF-16 units).
    public static func maxLength(_ value: Int) -> Attribute { .init("maxlength", String(value)) }

    /// The smallest value.
    public static func min(_ value: String) -> Attribute { .init("min", value) }

    /// The largest value.
    public static func max(_ value: String) -> Attribute { .init("max", value) }

    /// The step between values.
    public static func step(_ value: String) -> Attribute { .init("step", value) }

    /// The lines of a text area.
    public static func rows(_ value: Int) -> Attribute { .init("rows", String(value)) }

    /// The columns of a text area.
    public static func columns(_ value: Int) -> Attribute { .init("cols", String(value)) }

    // MARK: For tables, times and progress

    /// What a heading cell heads: `col` or `row`.
    public static func scope(_ value: String) -> Attribute { .init("scope", value) }

    /// The columns a cell covers.
    public static func columnSpan(_ value: Int) -> Attribute { .init("colspan", String(value)) }

    /// The rows a cell covers.
    public static func rowSpan(_ value: Int) -> Attribute { .init("rowspan", String(value)) }

    /// The `id`s of the heading cells of a cell.
    public static func headers(_ value: String) -> Attribute { .init("headers", value) }

    /// The time for machines (RFC 3339).
    public static func dateTime(_ value: String) -> Attribute { .init("datetime", value) }

    /// The number an ordered list begins with.
    public static func start(_ value: Int) -> Attribute { .init("start", String(value)) }

    /// `aria-…`; `name` is what follows the hyphen.
    public static func aria(_ name: StaticString, _ value: String) -> Attribute {
        .init("aria-", suffix: name, value)
    }

    /// `data-…`, a value for the page's script; `name` is what follows the hyphen.
    public static func data(_ name: StaticString, _ value: String) -> Attribute {
        .init("data-", suffix: name, value)
    }

    // MARK: Addresses
    // Relative, or http, https, mailto, tel; anything else is written as `#refused`.

    /// Where a link leads.
    public static func href(_ address: String) -> Attribute {
        .init("href", address: address)
    }

    /// Where a picture or script comes from.
    public static func src(_ address: String) -> Attribute {
        .init("src", address: address)
    }

    /// Where a form is sent.
    public static func action(_ address: String) -> Attribute {
        .init("action", address: address)
    }

    /// Where this button sends the form.
    public static func formAction(_ address: String) -> Attribute {
        .init("formaction", address: address)
    }

    // MARK: Present or not

    /// Ticked.
    public static func checked(_ present: Bool = true) -> Attribute {
        .init("checked", if: present)
    }

    /// Chosen.
    public static func selected(_ present: Bool = true) -> Attribute {
        .init("selected", if: present)
    }

    /// Cannot be used and is not sent.
    public static func disabled(_ present: Bool = true) -> Attribute {
        .init("disabled", if: present)
    }

    /// Cannot be changed, but is sent.
    public static func readOnly(_ present: Bool = true) -> Attribute {
        .init("readonly", if: present)
    }

    /// Must be filled in.
    public static func required(_ present: Bool = true) -> Attribute {
        .init("required", if: present)
    }

    /// Takes several values.
    public static func multiple(_ present: Bool = true) -> Attribute {
        .init("multiple", if: present)
    }

    /// Has the focus when the page opens.
    public static func autofocus(_ present: Bool = true) -> Attribute {
        .init("autofocus", if: present)
    }

    /// Not shown.
    public static func hidden(_ present: Bool = true) -> Attribute {
        .init("hidden", if: present)
    }

    /// A `details` that shows its content.
    public static func open(_ present: Bool = true) -> Attribute {
        .init("open", if: present)
    }

    /// A form the browser sends without checking.
    public static func noValidate(_ present: Bool = true) -> Attribute {
        .init("novalidate", if: present)
    }

    /// A script that runs when the page is read (`defer`).
    public static func deferred(_ present: Bool = true) -> Attribute {
        .init("defer", if: present)
    }

    /// An ordered list that counts down.
    public static func reversed(_ present: Bool = true) -> Attribute {
        .init("reversed", if: present)
    }
}
