import Foundation

/// Keys without a letter, for ``BrowserElement/type(_:)`` and ``Browser/keys(_:)``
/// (W3C WebDriver, §17.4.2).
public enum Key {
    /// Enter.
    public static let enter = "\u{E007}"
    /// Tab.
    public static let tab = "\u{E004}"
    /// Escape.
    public static let escape = "\u{E00C}"
    /// Backspace.
    public static let backspace = "\u{E003}"
    /// Shift; held until ``release``.
    public static let shift = "\u{E008}"
    /// Control; held until ``release``.
    public static let control = "\u{E009}"
    /// Alt; held until ``release``.
    public static let alt = "\u{E00A}"
    /// Lets go of all that is held.
    public static let release = "\u{E000}"
    /// Page down: what many pedals send.
    public static let pageDown = "\u{E00F}"
}

extension Browser {
    /// Types into the element that has the focus, key by key, without pauses.
    public func keys(_ text: String) throws { try focused().type(text) }

    /// Sends a code as a hand scanner does that is set to the host's US layout, then Enter.
    public func scan(_ code: String) throws {
        try scan(KeyPress.scanner(code, on: .us) + [.enter])
    }

    /// Sends keys as a hand scanner does: they carry times four milliseconds apart and reach the
    /// page at once. How fast a busy machine types would be chance; a scanner is never slow.
    ///
    /// - Parameter gap: between two keys; that of a person is a tenth of a second and more.
    public func scan(_ keys: [KeyPress], gap: Duration = .milliseconds(4)) throws {
        try withKeyboard { connection, latest in
            let gap = gap / .seconds(1)
            let now = Date().timeIntervalSince1970
            // The last key is pressed now; none before the last of another scan.
            var time = max(now - gap * Double(keys.count - 1), latest + gap)
            var commands: [(method: String, parameters: BrowserValue)] = []
            for key in keys {
                for parameters in key.events {
                    commands.append(
                        (
                            "Input.dispatchKeyEvent",
                            parameters.with(["timestamp": .number(time)])
                        ))
                }
                latest = time
                time += gap
            }
            try connection.send(commands)
        }
    }

    /// Presses and lets go of keys one by one, as fast as the machine can.
    public func press(_ keys: [KeyPress]) throws {
        for key in keys {
            for event in key.events { try devTools("Input.dispatchKeyEvent", event) }
        }
    }
}

/// One key as a page's `keydown` sees it.
public struct KeyPress: Sendable, Hashable {
    /// What the key means in the host's layout, such as `è`, `Enter` or `F9`.
    public var key: String
    /// Where the key lies on a US keyboard, such as `Digit7` or `KeyQ`.
    public var code: String
    /// What it writes; empty for a key that writes nothing.
    public var text: String
    /// Whether Shift is held.
    public var isShifted: Bool
    /// Whether Control is held.
    public var isControlled = false
    /// The number in `keyCode`.
    public var virtualCode: Int

    /// A key; the text is the key itself when it is one character long.
    public init(key: String, code: String, isShifted: Bool = false, virtualCode: Int = 0) {
        self.key = key
        self.code = code
        self.text = key.count == 1 ? key : key == "Enter" ? "\r" : ""
        self.isShifted = isShifted
        self.virtualCode = virtualCode
    }

    /// Enter.
    public static let enter = KeyPress(key: "Enter", code: "Enter", virtualCode: 13)
    /// Page down.
    public static let pageDown = KeyPress(key: "PageDown", code: "PageDown", virtualCode: 34)

    /// The layout of the host.
    public enum Layout: Sendable, CaseIterable {
        case us
        case qwertz
        case azerty
    }

    /// The group separator of GS1 labels as many scanners type it: Ctrl+].
    public static let groupSeparator: KeyPress = {
        var key = KeyPress(key: "]", code: "BracketRight", virtualCode: 221)
        key.text = ""
        key.isControlled = true
        return key
    }()

    /// What a host of some layout gets from a scanner that is set to US keys.
    ///
    /// - Parameters:
    ///   - text: ASCII; what has no key of its own on a US keyboard is left out, and what needs
    ///     the key beside letters and digits is right for `.us` only, the hyphen excepted.
    ///   - hasCapsLock: Caps Lock is on at the host.
    public static func scanner(
        _ text: String, on layout: Layout, hasCapsLock: Bool = false
    ) -> [KeyPress] {
        text.compactMap { character in
            if character == "\u{1D}" { return groupSeparator }
            guard let ascii = character.asciiValue else { return nil }
            let upper = character.uppercased()
            let isLetter = character.isLetter
            let named: (code: String, isShifted: Bool)? =
                isLetter
                ? ("Key\(upper)", character.isUppercase)
                : character.isNumber ? ("Digit\(character)", false) : others[character]
            guard let named else { return nil }
            let meant = meaning(of: character, on: layout)
            let key =
                isLetter && hasCapsLock
                ? (character.isUppercase ? meant.lowercased() : meant.uppercased()) : meant
            return KeyPress(
                key: key, code: named.code, isShifted: named.isShifted,
                virtualCode: isLetter || character.isNumber
                    ? Int(Character(upper).asciiValue ?? ascii) : character == "-" ? 189 : 0)
        }
    }

    /// What is neither letter nor digit, on a US keyboard.
    private static let others: [Character: (code: String, isShifted: Bool)] = [
        " ": ("Space", false), "-": ("Minus", false), "_": ("Minus", true),
        "=": ("Equal", false), "+": ("Equal", true), "/": ("Slash", false), "?": ("Slash", true),
        ".": ("Period", false), ",": ("Comma", false), ":": ("Semicolon", true),
        "%": ("Digit5", true), "$": ("Digit4", true), "(": ("Digit9", true),
        ")": ("Digit0", true), "[": ("BracketLeft", false), "]": ("BracketRight", false),
    ]

    /// Down and up, as DevTools has them.
    var events: [BrowserValue] {
        let common: BrowserValue = [
            "key": .text(key), "code": .text(code),
            "modifiers": .number((isShifted ? 8 : 0) + (isControlled ? 2 : 0)),
            "windowsVirtualKeyCode": .number(Double(virtualCode)),
        ]
        let down: [String: BrowserValue] =
            text.isEmpty ? ["type": "rawKeyDown"] : ["type": "keyDown", "text": .text(text)]
        return [common.with(down), common.with(["type": "keyUp"])]
    }

    private static func meaning(of character: Character, on layout: Layout) -> String {
        let table: [Character: Character] =
            switch layout {
            case .us: [:]
            case .qwertz: ["Y": "Z", "Z": "Y", "-": "ß"]
            case .azerty:
                [
                    "A": "Q", "Q": "A", "W": "Z", "Z": "W", "M": "?", "-": ")", "1": "&",
                    "2": "é", "3": "\"", "4": "'", "5": "(", "6": "-", "7": "è", "8": "_",
                    "9": "ç", "0": "à",
                ]
            }
        return String(table[character] ?? character)
    }
}
