import Glibc

/// How a browser is started.
public struct BrowserSettings: Sendable {
    /// What it asks for in `Accept-Language`, such as `pl` or `en-GB,en`.
    public var languages = "en"
    /// What the camera sees; `nil` is a machine without a camera.
    public var camera: FakeCamera?
    /// Whether a page gets camera and microphone without asking. When not, every page is refused
    /// until ``Browser/permit(_:_:)``.
    public var permitsCamera = true
    /// Folder where downloads land; PDFs too, which are not shown then.
    public var downloads: String?
    /// More of Chromium's flags.
    public var flags: [String] = []

    /// An English browser without a camera.
    public init() {}

    var capabilities: BrowserValue {
        [
            "capabilities": [
                "alwaysMatch": [
                    "browserName": "chrome",
                    "goog:loggingPrefs": ["browser": "ALL"],
                    "timeouts": ["script": 25_000, "pageLoad": 150_000, "implicit": 0],
                    "goog:chromeOptions": [
                        "args": .list(allFlags.map(BrowserValue.text)), "prefs": .object(prefs),
                    ],
                ]
            ]
        ]
    }

    private var allFlags: [String] {
        var flags = [
            "--headless=new", "--disable-dev-shm-usage", "--no-first-run",
            "--autoplay-policy=no-user-gesture-required",
            // Nothing is asked of the internet.
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ]
        // As root, Chromium starts in no other way.
        if getuid() == 0 { flags.append("--no-sandbox") }
        if let camera {
            flags += [
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=\(camera.file)",
            ]
        }
        if permitsCamera { flags.append("--use-fake-ui-for-media-stream") }
        return flags + self.flags
    }

    private var prefs: [String: BrowserValue] {
        var prefs: [String: BrowserValue] = ["intl.accept_languages": .text(languages)]
        if let downloads {
            prefs["download.default_directory"] = .text(downloads)
            prefs["download.prompt_for_download"] = false
            prefs["plugins.always_open_pdf_externally"] = true
        }
        return prefs
    }
}
