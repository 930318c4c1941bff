import Foundation
import TestSupport
import Testing

/// A page on three kinds of screen, by day and by night.
struct Inspection {
    /// The screens: a phone, a tablet or small desk, a large desk.
    static let screens = [(360, 740, true), (1024, 768, false), (1920, 1080, false)]

    /// Where screenshots are written.
    static let screenshots = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent(".build/screenshots").path

    /// Holds the page that is open to what every page must be: nothing sticks out, axe finds
    /// nothing, the console says nothing. Writes its pictures to `.build/screenshots`.
    ///
    /// - Parameters:
    ///   - name: of the pictures, such as `sign-in`.
    ///   - isReloaded: loads the page again for each screen; pages that answer a form are not.
    ///   - expected: what the console says of a page that is itself a refusal.
    static func inspect(
        _ browser: Browser, _ name: String, isReloaded: Bool = true,
        expected: (ConsoleEntry) -> Bool = { _ in false },
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        for (width, height, isMobile) in screens {
            try browser.view(width: width, height: height, isMobile: isMobile)
            for colours in Browser.Colours.allCases {
                try browser.view(colours)
                if isReloaded { try browser.reload() }
                let dark = colours == .dark ? "-dark" : ""
                let view = "\(name)-\(width)\(dark)"
                try browser.screenshot(to: "\(screenshots)/\(view).png", isWhole: true)
                let wide = try browser.overflow(width: width)
                #expect(wide == [], "\(view) is too wide", sourceLocation: location)
                let faults = try browser.violations()
                #expect(faults == [], "\(view) has faults", sourceLocation: location)
                let broken = try browser.run(
                    """
                    return [...document.images].filter((image) => !image.naturalWidth)
                        .map((image) => image.src)
                    """)
                #expect(broken.texts == [], "\(view) lacks pictures", sourceLocation: location)
                let said = try browser.console().filter { !expected($0) }
                #expect(said == [], "\(view) writes to the console", sourceLocation: location)
            }
        }
    }
}
