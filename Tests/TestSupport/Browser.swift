import Foundation
import Glibc
import Synchronization

/// A real Chromium without a window, driven as a person drives it (W3C WebDriver).
///
/// Calls block until the browser has answered, one at a time. It ends with its last reference,
/// and at once when the process of the tests ends for any reason.
public final class Browser: Sendable {
    private let connection: Mutex<WebDriverConnection>
    private let session: String
    private let process: WebDriverProcess
    /// Where the browser itself listens, past its driver.
    private let debugger: String
    private let keyboard = Mutex(Keyboard())

    /// The page's own DevTools connection, once keys were sent through it.
    struct Keyboard: ~Copyable {
        var connection: DevToolsConnection?
        /// When the latest key was pressed, in seconds since 1970.
        var latest = 0.0
    }

    /// Starts a browser with one empty window.
    ///
    /// On a busy machine Chromium now and then does not find its own renderer in time, which
    /// says nothing of any page; so it may try again, each time from nothing.
    ///
    /// - Throws: ``BrowserFailure`` when Chromium or ChromeDriver do not start.
    public init(_ settings: BrowserSettings = BrowserSettings()) throws {
        let (process, made) = try Self.start(settings, tries: 4)
        self.process = process
        session = made["sessionId"].text ?? ""
        debugger = made["capabilities"]["goog:chromeOptions"]["debuggerAddress"].text ?? ""
        connection = Mutex(WebDriverConnection(port: process.port))
    }

    private static func start(
        _ settings: BrowserSettings, tries: Int
    ) throws -> (WebDriverProcess, BrowserValue) {
        let process = try WebDriverProcess()
        var connection = WebDriverConnection(port: process.port)
        do {
            return (process, try connection.send("POST", "/session", settings.capabilities))
        } catch let failure as BrowserFailure
            where failure.code == "session not created" && tries > 1
        {
            print("A browser did not start and is started again: \(failure)")
            return try start(settings, tries: tries - 1)
        }
    }

    deinit {
        // In order, so that the profile is closed; the guard of the process does the rest.
        _ = try? send("DELETE", "", seconds: 20)
    }

    @discardableResult
    func send(
        _ method: String, _ path: String, _ body: BrowserValue? = nil, seconds: Int = 180
    ) throws -> BrowserValue {
        try connection.withLock {
            try $0.send(method, "/session/\(session)\(path)", body, seconds: seconds)
        }
    }

    /// Does something with the page's keyboard, which is connected first.
    func withKeyboard(
        _ body: (inout DevToolsConnection, inout Double) throws -> Void
    ) throws {
        let window = try send("GET", "/window").text ?? ""
        try keyboard.withLock { keyboard in
            var connection =
                if let open = keyboard.connection.take() { open } else {
                    try DevToolsConnection(address: debugger, window: window)
                }
            try body(&connection, &keyboard.latest)
            keyboard.connection = consume connection
        }
    }

    // MARK: Pages

    /// Goes to an address and waits until the page has loaded, its pictures too.
    ///
    /// A refused certificate is not a failure here: look at ``address``.
    public func open(_ url: String) throws { try send("POST", "/url", ["url": .text(url)]) }

    /// Loads the page again.
    public func reload() throws { try send("POST", "/refresh", [:]) }

    /// Where the window is.
    public func address() throws -> String { try send("GET", "/url").text ?? "" }

    /// The page's title.
    public func title() throws -> String { try send("GET", "/title").text ?? "" }

    /// All text that a person sees on the page.
    public func text() throws -> String {
        try run("return document.body ? document.body.innerText : ''").text ?? ""
    }

    // MARK: Elements

    /// The first element of a CSS selector.
    ///
    /// - Throws: ``BrowserFailure`` with the code `no such element`; it does not wait for one:
    ///   see ``wait(until:_:seconds:)``. Elements go with their page.
    public func find(_ css: String) throws -> BrowserElement {
        let found = try send("POST", "/element", ["using": "css selector", "value": .text(css)])
        return try BrowserElement(found, in: self)
    }

    /// All elements of a CSS selector, in the order of the page.
    public func findAll(_ css: String) throws -> [BrowserElement] {
        try send("POST", "/elements", ["using": "css selector", "value": .text(css)])
            .list.map { try BrowserElement($0, in: self) }
    }

    /// The element that has the focus: `body` if no other.
    public func focused() throws -> BrowserElement {
        try BrowserElement(try send("GET", "/element/active"), in: self)
    }

    // MARK: Scripts

    /// Runs the body of a function in the page and gives what it returns.
    ///
    /// - Parameter arguments: what it finds in `arguments`.
    /// - Throws: ``BrowserFailure`` with the code `javascript error` and what was thrown.
    @discardableResult
    public func run(_ script: String, _ arguments: [BrowserValue] = []) throws -> BrowserValue {
        try send("POST", "/execute/sync", ["script": .text(script), "args": .list(arguments)])
    }

    /// Runs the body of a function in the page and gives what it hands to its last argument, a
    /// function, within 25 seconds.
    @discardableResult
    public func runAsync(_ script: String, _ arguments: [BrowserValue] = []) throws -> BrowserValue
    {
        try send("POST", "/execute/async", ["script": .text(script), "args": .list(arguments)])
    }

    /// Waits in the page until a JavaScript expression is true; it is tried at every change of
    /// the document and at every frame, on the next page too when the window goes to one.
    ///
    /// - Parameters:
    ///   - condition: an expression; what it throws counts as not yet.
    ///   - what: said in the failure in place of the condition.
    /// - Throws: ``BrowserFailure`` with what the page shows when it is not true in time.
    public func wait(until condition: String, _ what: String? = nil, seconds: Int = 180) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var trouble = ""
        while ContinuousClock.now < deadline {
            // Below what a script may take.
            let left = min(20_000, max(1, (deadline - ContinuousClock.now) / .milliseconds(1)))
            do {
                let outcome = try runAsync(Self.waiting(for: condition), [.number(left)])
                if outcome.bool == true { return }
                trouble = outcome.text ?? ""
            } catch let failure as BrowserFailure where Self.isBetweenPages(failure) {
                trouble = failure.description
            }
        }
        throw BrowserFailure(
            "\(what ?? condition): not within \(seconds) s. \(trouble)\n"
                + "\(try address()) shows:\n\(try text().prefix(600))")
    }

    /// Does something and waits until a JavaScript expression becomes true by it.
    ///
    /// - Throws: ``BrowserFailure`` also when the expression is true beforehand: the wait would
    ///   end at once, and what follows would read the page that is about to go.
    public func wait(
        until condition: String, after action: () throws -> Void, _ what: String? = nil
    ) throws {
        let isTrue = try run("try { return Boolean(\(condition)) } catch { return false }")
        guard isTrue.bool == false else {
            throw BrowserFailure("\(what ?? condition): true before anything was done")
        }
        try action()
        try wait(until: condition, what)
    }

    /// Waits until the page's address ends so. For pages whose scripts are off; others are told
    /// by ``wait(until:_:seconds:)``.
    public func wait(untilAddressEnds end: String, seconds: Int = 180) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while try !address().hasSuffix(end) {
            guard ContinuousClock.now < deadline else {
                throw BrowserFailure(
                    "not at …\(end) within \(seconds) s but at \(try address()), which shows:\n"
                        + "\(try text().prefix(600))")
            }
            usleep(20_000)
        }
    }

    /// Waits until an element is there. For pages whose scripts are off.
    public func wait(untilThereIs css: String, seconds: Int = 180) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while try findAll(css).isEmpty {
            guard ContinuousClock.now < deadline else {
                throw BrowserFailure(
                    "no \(css) within \(seconds) s at \(try address()), which shows:\n"
                        + "\(try text().prefix(600))")
            }
            usleep(20_000)
        }
    }

    private static func waiting(for condition: String) -> String {
        """
        const [bound, done] = arguments;
        let trouble = '', over = false;
        const finish = (outcome) => {
            over = true; watcher.disconnect(); clearTimeout(alarm); done(outcome);
        };
        const test = () => {
            if (over) return;
            try { if (\(condition)) finish(true); } catch (error) { trouble = String(error); }
        };
        const watcher = new MutationObserver(test);
        const alarm = setTimeout(() => { test(); if (!over) finish(trouble); }, bound);
        watcher.observe(document, {
            subtree: true, childList: true, attributes: true, characterData: true });
        const frame = () => { test(); if (!over) requestAnimationFrame(frame); };
        frame();
        """
    }

    /// What a script meets when the window leaves the page under it.
    private static func isBetweenPages(_ failure: BrowserFailure) -> Bool {
        guard
            failure.code == "javascript error" || failure.code == "unknown error"
                || failure.code == "script timeout" || failure.code == "no such window"
        else { return false }
        return ["unload", "navigat", "context", "detached", "timeout", "not reachable"].contains {
            failure.description.contains($0)
        }
    }

    /// A command of the Chrome DevTools Protocol, for what WebDriver cannot say.
    @discardableResult
    public func devTools(_ command: String, _ parameters: BrowserValue = [:]) throws -> BrowserValue
    {
        try send("POST", "/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
    }
}
