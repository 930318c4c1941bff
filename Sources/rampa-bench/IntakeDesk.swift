import TestSupport

extension Scenario {
    /// How long a person at the desk waits for the verdict, in a real browser.
    static let desk = Scenario(
        name: "desk",
        meaning: "from a scanner's last key, and from the camera's frame, to the painted verdict",
        details: """
            Starts the program rampa that lies beside this one with the demo shop, and Chromium
            before its intake desk. Scans parcels by the keys of a hand scanner; then holds a
            slip before a camera of 1280×720 pixels and 30 frames a second, again and again.
            A verdict counts as painted in the first task after the frame that shows it.
            """,
        options: [
            ("--scans", "N", "how many scans by the scanner (200)"),
            ("--sights", "N", "how often the slip comes before the camera (25)"),
            ("--slip", "FILE", "a photo of a slip (SampleImages/straight.jpg)"),
        ],
        run: { options in
            let scans = try options.count("--scans", usually: 200)
            let sights = try options.count("--sights", usually: 25)
            let slip = options["--slip"] ?? "SampleImages/straight.jpg"
            let station = try RunningStation(flags: ["--demo"])
            try IntakeDesk(station: station, settings: BrowserSettings()).keys(scans)
            // In sight for a second and a half, then away for as long.
            let dark = try FakeCamera.frame(colour: "black")
            let sheet = try FakeCamera.frame(of: slip, part: .topOfSlip)
            var settings = BrowserSettings()
            settings.camera = try FakeCamera(
                Array(repeating: dark, count: 45) + Array(repeating: sheet, count: 45))
            try IntakeDesk(station: station, settings: settings).sights(sights)
        })
}

/// A browser before the intake desk.
private struct IntakeDesk {
    private let station: RunningStation
    private let browser: Browser
    /// Keeps the pictures before the camera.
    private let settings: BrowserSettings

    init(station: RunningStation, settings: BrowserSettings) throws {
        self.station = station
        self.settings = settings
        browser = try Browser(settings)
        try browser.view(width: 1366, height: 768)
        try browser.open("\(station.base)/signin")
        try browser.find("#login").type("maria")
        try browser.find("#password").type("rampa demo station\(Key.enter)")
        try browser.wait(until: "location.pathname === '/orders'", "signed in")
        try browser.open("\(station.base)/intake")
        try browser.wait(until: "window.played", "the desk's script")
        try browser.run(
            """
            window.painted = [];
            window.begun = NaN;
            addEventListener('verdict', () => {
                const begun = window.begun;
                requestAnimationFrame(() => setTimeout(
                    () => window.painted.push(performance.now() - begun)));
            });
            """)
    }

    /// Each scan is of a parcel of its own that has not come in.
    func keys(_ count: Int) throws {
        let parcels = try browser.runAsync(
            """
            const [count, done] = arguments;
            (async () => {
                const parcels = [];
                for (let number = 0; number < count; number += 1) {
                    const answer = await fetch('/api/v1/orders', { method: 'POST',
                        headers: { 'Content-Type': 'application/json',
                            'Idempotency-Key': `bench-${number}` },
                        body: JSON.stringify({ customer: { name: `Customer ${number}`,
                            returnAddress: 'ul. Długa 7\\n00-238 Warszawa' },
                            devices: [{ name: 'Laptop', fault: 'Dead.' }], parcels: [{}] }) });
                    parcels.push((await answer.json()).parcels[0]);
                }
                done(parcels);
            })().catch((error) => done(String(error)));
            """, [.number(Double(count))]
        ).texts
        guard parcels.count == count else { throw BrowserFailure("the orders were refused") }
        try browser.run(
            """
            addEventListener('keydown', (event) => {
                if (event.key === 'Enter') window.begun = event.timeStamp;
            }, { capture: true });
            """)
        for (index, parcel) in parcels.enumerated() {
            try browser.scan(parcel)
            try browser.wait(until: "window.painted.length > \(index)", "verdict \(index + 1)")
        }
        let played = try browser.run("return window.played").texts
        guard played.allSatisfy({ $0 == "ok" }) else { throw BrowserFailure("not all were OK") }
        try report("last key to painted verdict")
    }

    /// The slip is seen when the first frame that is not dark was captured.
    func sights(_ count: Int) throws {
        try browser.find("#camera button").click()
        try browser.wait(until: "document.querySelector('#camera video')?.videoWidth", "camera")
        try browser.run(
            """
            const video = document.querySelector('#camera video');
            const eye = new OffscreenCanvas(8, 8).getContext('2d', { willReadFrequently: true });
            let wasDark = false;
            const look = (now, frame) => {
                eye.drawImage(video, 0, 0, 8, 8);
                const pixels = eye.getImageData(0, 0, 8, 8).data;
                const isDark = Math.max(...pixels.filter((_, index) => index % 4 < 3)) < 40;
                if (wasDark && !isDark) window.begun = frame.captureTime ?? now;
                wasDark = isDark;
                video.requestVideoFrameCallback(look);
            };
            video.requestVideoFrameCallback(look);
            """)
        for number in 1...count {
            try browser.wait(until: "window.painted.length >= \(number)", "sight \(number)")
        }
        try report("camera's frame to painted verdict")
    }

    private func report(_ what: String) throws {
        // Before the first dark frame nothing was measured.
        let times = try browser.run("return window.painted.filter(Number.isFinite)").list
            .compactMap(\.number).sorted()
        func part(_ share: Double) -> Int {
            Int(times[min(times.count - 1, Int(share * Double(times.count)))].rounded())
        }
        guard !times.isEmpty else { throw BrowserFailure("nothing was measured") }
        print(
            "\(what), ms: p50 \(part(0.5)), p95 \(part(0.95)), most \(part(1)); "
                + "\(times.count) times")
    }
}

extension Options {
    fileprivate func count(_ name: String, usually: Int) throws(Mistake) -> Int {
        guard let text = self[name] else { return usually }
        guard let count = Int(text), count > 0 else {
            throw Mistake(words: "'\(text)' is not a count for \(name).")
        }
        return count
    }
}
