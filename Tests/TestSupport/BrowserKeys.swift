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
    /// Types to whatever has the focus, key by key, with nothing between the keys.
    public func keys(_ text: String) throws { try focused().type(text) }

    /// Sends a code as a hand scanner does: all keys within some 30 ms, then the suffix.
    public func scan(_ code: String, suffix: String = Key.enter) throws {
        try keys(code + suffix)
    }

    /// Presses and lets go of keys one by one, as the host understands them: a scanner that is
    /// set to another layout than the host's, or Caps Lock.
    public func press(_ keys: [KeyPress]) throws {
        for key in keys {
            let common: BrowserValue = [
                "key": .text(key.key), "code": .text(key.code),
                "modifiers": .number(key.isShifted ? 8 : 0),
                "windowsVirtualKeyCode": .number(Double(key.virtualCode)),
            ]
            let down: [String: BrowserValue] =
                key.text.isEmpty
                ? ["type": "rawKeyDown"] : ["type": "keyDown", "text": .text(key.text)]
            try devTools("Input.dispatchKeyEvent", common.with(down))
            try devTools("Input.dispatchKeyEvent", common.with(["type": "keyUp"]))
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

    /// What a host of some layout gets from a scanner that is set to US keys.
    ///
    /// - Parameters:
    ///   - text: capital letters, digits and hyphens.
    ///   - hasCapsLock: Caps Lock is on at the host.
    public static func scanner(
        _ text: String, on layout: Layout, hasCapsLock: Bool = false
    ) -> [KeyPress] {
        text.compactMap { character in
            guard let ascii = character.asciiValue else { return nil }
            let isLetter = character.isLetter
            let code =
                isLetter ? "Key\(character)" : character == "-" ? "Minus" : "Digit\(character)"
            let meant = meaning(of: character, on: layout)
            let key = isLetter && hasCapsLock ? meant.lowercased() : meant
            return KeyPress(
                key: key, code: code, isShifted: isLetter,
                virtualCode: isLetter || character.isNumber ? Int(ascii) : 189)
        }
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
