import Foundation
import TestSupport
import Testing

extension Pages {
    /// The instruments themselves: each finds the fault that was planted for it.
    @Suite struct Instruments {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.fresh() }

        private func show(_ body: String) throws {
            let page = "<!doctype html><html lang=en><title>Planted</title><body>\(body)"
            let text = Data(page.utf8).base64EncodedString()
            try browser.open("data:text/html;charset=utf-8;base64,\(text)")
        }

        @Test func theConsoleTellsOfErrorsOnce() throws {
            try show(
                """
                <script>
                addEventListener('error', () => { window.hasThrown = true });
                setTimeout(() => { throw new Error('planted') });
                </script>
                """)
            try browser.wait(until: "window.hasThrown")
            try browser.run("console.warn('also planted')")
            let entries = try browser.console()
            #expect(entries.contains { $0.message.contains("Error: planted") })
            #expect(entries.contains { $0.level == "WARNING" })
            #expect(try browser.console() == [])
        }

        @Test func whatSticksOutIsNamed() throws {
            try browser.view(width: 360, height: 740, isMobile: true)
            try show(
                """
                <meta name=viewport content="width=device-width">
                <p id=wide style="width:500px">Wide</p>
                <div style="overflow-x:auto"><p style="width:900px">Scrolled</p></div>
                """)
            let found = try browser.overflow(width: 360)
            #expect(found.count == 1)
            #expect(found.first?.hasPrefix("p#wide from ") == true, "\(found)")
        }

        @Test func faultsOfAccessAreFound() throws {
            try show("<main><h1>Faults</h1><img src=x><p style='color:#ccc'>pale</p></main>")
            let found = try browser.violations()
            #expect(found.contains { $0.hasPrefix("image-alt ") })
            #expect(found.contains { $0.hasPrefix("color-contrast ") })
        }

        @Test func waitingEndsWithTheChangeAndTellsWhatIsThereWhenNoneComes() throws {
            try show("<p>Before</p><button onclick=\"location = 'about:blank'\">Go</button>")
            try browser.run(
                "setTimeout(() => { document.querySelector('p').textContent = 'After' }, 30)")
            try browser.wait(until: "document.querySelector('p').textContent === 'After'")
            try browser.run("setTimeout(() => document.querySelector('button').click(), 30)")
            try browser.wait(until: "location.href === 'about:blank'")
            #expect(throws: BrowserFailure.self) {
                try browser.wait(until: "location.href === 'about:blank'", after: {})
            }
            try show("<p>Still here</p>")
            let failure = #expect(throws: BrowserFailure.self) {
                try browser.wait(until: "document.querySelector('#none').hidden", seconds: 1)
            }
            let words = try #require(failure).description
            #expect(words.contains("not within 1 s"))
            #expect(words.contains("TypeError"))
            #expect(words.contains("Still here"))
        }

        @Test(arguments: [
            (KeyPress.Layout.us, "R7K4"), (.azerty, "RèK'"),
            (.qwertz, "R7K4"),
        ])
        func keysComeAsTheHostUnderstandsThem(layout: KeyPress.Layout, typed: String) throws {
            try show("<input autofocus aria-label=Code>")
            try browser.run(
                """
                window.codes = '';
                addEventListener('keydown', (event) => { window.codes += event.code + ' ' });
                document.querySelector('input').focus();
                """)
            try browser.press(KeyPress.scanner("R7K4", on: layout) + [.enter])
            #expect(try browser.find("input").property("value").text == typed)
            #expect(
                try browser.run("return window.codes").text == "KeyR Digit7 KeyK Digit4 Enter ")
        }

        @Test func aScanIsTypedAtOnceAndEndsWithEnter() throws {
            try show("<form><input aria-label=Code></form>")
            try browser.run(
                """
                window.keys = [];
                addEventListener('keydown', (event) => window.keys.push([event.key, event.timeStamp]));
                document.querySelector('form').onsubmit = () => false;
                document.querySelector('input').focus();
                """)
            try browser.scan("R7K4J2X7")
            let keys = try browser.run("return window.keys").list
            #expect(keys.compactMap { $0.list.first?.text }.joined() == "R7K4J2X7Enter")
            let times = keys.compactMap { $0.list.last?.number }
            let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
            #expect(gaps.allSatisfy { 3...5 ~= $0 }, "\(gaps)")
            #expect(try browser.find("input").property("value").text == "R7K4J2X7")
        }

        @Test func thePictureBeforeTheCameraCanBeChanged() throws {
            let camera = try FakeCamera([try FakeCamera.frame(colour: "red")])
            var settings = BrowserSettings()
            settings.camera = camera
            let browser = try Browser(settings)
            try browser.open("\(stage.station.base)/signin")
            #expect(try middle(of: browser) == [1280, 720, 255, 0, 0])
            try camera.show([try FakeCamera.frame(colour: "lime")])
            #expect(try middle(of: browser) == [1280, 720, 0, 255, 0])
        }

        @Test func aCameraMayBeMissingOrRefused() throws {
            try browser.open("\(stage.station.base)/signin")
            #expect(try camera(of: browser) == "NotFoundError")
            var settings = BrowserSettings()
            settings.camera = try FakeCamera([try FakeCamera.frame(colour: "red")])
            settings.permitsCamera = false
            let strict = try Browser(settings)
            try strict.open("\(stage.station.base)/signin")
            #expect(try camera(of: strict) == "NotAllowedError")
            try strict.permit("camera", .granted)
            #expect(try camera(of: strict) == "open")
        }

        @Test func theNetworkCanBeTakenAway() throws {
            let address = "\(stage.station.base)/signin"
            try browser.network(isOn: false)
            #expect(throws: BrowserFailure.self) { try browser.open(address) }
            try browser.network(isOn: true)
            try browser.open(address)
            #expect(try browser.find("h1").text() == "Sign in")
        }

        /// Size and colour of the middle of what the camera gives, in steps of 255.
        private func middle(of browser: Browser) throws -> [Double] {
            try browser.runAsync(
                """
                const done = arguments[0];
                (async () => {
                    const stream = await navigator.mediaDevices.getUserMedia(
                        { video: { width: 1280, height: 720 } });
                    const video = document.createElement('video');
                    video.srcObject = stream;
                    video.muted = true;
                    await video.play();
                    await new Promise((next) => video.requestVideoFrameCallback(next));
                    const canvas = document.createElement('canvas');
                    canvas.width = video.videoWidth;
                    canvas.height = video.videoHeight;
                    const context = canvas.getContext('2d');
                    context.drawImage(video, 0, 0);
                    const pixel = context.getImageData(640, 360, 1, 1).data;
                    stream.getTracks().forEach((track) => track.stop());
                    done([canvas.width, canvas.height,
                        ...[...pixel].slice(0, 3).map((value) => Math.round(value / 255) * 255)]);
                })().catch((error) => done([String(error)]));
                """
            ).list.compactMap(\.number)
        }

        private func camera(of browser: Browser) throws -> String? {
            try browser.runAsync(
                """
                const done = arguments[0];
                navigator.mediaDevices.getUserMedia({ video: true }).then(
                    (stream) => { stream.getTracks().forEach((track) => track.stop()); done('open') },
                    (error) => done(error.name));
                """
            ).text
        }
    }
}
