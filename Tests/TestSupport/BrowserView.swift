import Foundation

extension Browser {
    /// Whether pages are shown for light or for dark rooms.
    public enum Colours: String, Sendable, CaseIterable {
        case light
        case dark
    }

    /// Gives the page a size in CSS pixels, one device pixel each.
    ///
    /// - Parameter isMobile: lays it out as phones do: the page's own viewport line counts, and
    ///   content that is too wide widens the page.
    public func view(width: Int, height: Int, isMobile: Bool = false) throws {
        try devTools(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": .number(Double(height)),
                "deviceScaleFactor": 1, "mobile": .bool(isMobile),
            ])
    }

    /// Asks pages for light or dark colours.
    public func view(_ colours: Colours) throws {
        try devTools(
            "Emulation.setEmulatedMedia",
            [
                "features": [
                    ["name": "prefers-color-scheme", "value": .text(colours.rawValue)]
                ]
            ])
    }

    /// Writes a PNG of what the window shows, or of the whole page.
    ///
    /// - Parameter isWhole: the page from top to bottom; pictures that load when they come into
    ///   view are loaded first.
    public func screenshot(to path: String, isWhole: Bool = false) throws {
        var parameters: BrowserValue = ["format": "png"]
        if isWhole {
            try loadPictures()
            let size = try devTools("Page.getLayoutMetrics")["cssContentSize"]
            parameters = parameters.with([
                "captureBeyondViewport": true,
                "clip": size.with(["x": 0, "y": 0, "scale": 1]),
            ])
        }
        let picture = try devTools("Page.captureScreenshot", parameters)["data"].text ?? ""
        guard let bytes = Data(base64Encoded: picture), !bytes.isEmpty else {
            throw BrowserFailure("the screenshot is empty")
        }
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    /// Fetches pictures that would load when they are scrolled to, and waits until all are there.
    public func loadPictures() throws {
        try run("for (const image of document.images) image.loading = 'eager'")
        try wait(
            until: "[...document.images].every((image) => image.complete)", "pictures loaded")
    }

    /// What is too wide for a page of this width, one readable line each: elements that stick out
    /// to the left or right of the page and of all boxes that cut off or scroll.
    ///
    /// `scrollWidth` against `innerWidth` would not do: on phones the latter grows with the
    /// content.
    public func overflow(width: Int) throws -> [String] {
        try run(
            """
            // A scroll bar takes some of a desk's width.
            const width = Math.min(arguments[0], document.documentElement.clientWidth);
            const isCut = (element) => {
                for (let box = element.parentElement; box; box = box.parentElement) {
                    if (box === document.body) return false;
                    if (getComputedStyle(box).overflowX !== 'visible') return true;
                }
                return false;
            };
            return [...document.body.querySelectorAll('*')].flatMap((element) => {
                const box = element.getBoundingClientRect();
                if (!box.width || (box.left > -0.5 && box.right < width + 0.5)) return [];
                if (isCut(element)) return [];
                const name = element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
                    + [...element.classList].map((name) => '.' + name).join('');
                return [`${name} from ${box.left} to ${box.right} of ${width}: `
                    + element.textContent.trim().slice(0, 40)];
            });
            """, [.number(Double(width))]
        ).texts
    }
}
