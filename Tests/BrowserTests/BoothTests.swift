import Foundation
import TestSupport
import Testing
import Transfer

extension Pages {
    /// The photo booth, before a real browser's camera.
    @Suite struct Booth {
        private let stage: Stage
        /// What lies before it goes with it, so it stays as long as the test.
        private let camera: FakeCamera

        init() throws {
            stage = try Stage.fresh()
            camera = try FakeCamera([try FakeCamera.frame(of: try Self.slip())])
        }

        /// An order with one device that has come in.
        private func arrived(devices: Int = 1) throws -> Stage.Order {
            let order = try stage.register([
                "customer": ["name": "Anna Nowak", "returnAddress": "ul. Długa 7\nWarszawa"],
                "devices": (1...devices).map {
                    ["name": "Laptop \($0)", "fault": "Does not start."]
                },
            ])
            try stage.scan([order.parcels[0]], at: "intake")
            return order
        }

        /// A browser with a camera, signed in at the booth.
        private func booth(permits: Bool = true, at path: String = "/booth") throws -> Browser {
            var settings = BrowserSettings()
            settings.camera = camera
            settings.permitsCamera = permits
            let browser = try Browser(settings)
            try Stage(station: stage.station, browser: browser).signIn("ana")
            try browser.open(stage.station.base + path)
            return browser
        }

        /// Something with edges: the frame of a sharp picture.
        private static func slip() throws -> String {
            let file = NSTemporaryDirectory() + "rampa-booth-bench.png"
            try ToolRunner.python(
                """
                import sys
                from PIL import Image, ImageDraw
                picture = Image.new('RGB', (1280, 720), 'peru')
                pen = ImageDraw.Draw(picture)
                for x in range(0, 1280, 40): pen.rectangle((x, 100, x + 20, 620), fill='white')
                picture.save(sys.argv[1])
                """, [file])
            return file
        }

        private func photos(_ device: String) throws -> [[String: Any]] {
            let answer = try stage.station.get("/api/v1/orders/\(device)")
            let order = try JSONSerialization.jsonObject(with: Data(answer.body))
            return try #require((order as? [String: Any])?["photos"] as? [[String: Any]])
        }

        /// The camera plays, and no longer says that it starts.
        private let isLive =
            "document.querySelector('video')?.videoWidth === 1280"
            + " && !document.getElementById('camera-notice').textContent"
        private let isReady = "!document.getElementById('take').disabled"

        @Test func aPhotoNeedsASlipAndThenAppearsOnThePageAndInTheAPI() throws {
            let order = try arrived()
            let browser = try booth()
            try browser.wait(until: isLive, "live")
            #expect(try browser.run("return document.getElementById('take').disabled").bool == true)
            try browser.press([.pageDown])
            #expect(try browser.text().contains("Scan the slip first"))
            try Inspection.inspect(browser, "booth-idle")

            try browser.wait(until: isLive, "live")
            try browser.scan(order.devices[0])
            try browser.wait(until: isReady, "bound")
            #expect(try browser.address().hasSuffix("/booth/\(order.devices[0])"))
            #expect(try browser.text().contains("Laptop 1"))
            try browser.press([.pageDown])
            try browser.wait(
                until: "document.querySelector('[data-set=intake] li[data-photo] img')"
                    + "?.naturalWidth > 0", "photo shown")
            let taken = try photos(order.devices[0])
            #expect(taken.count == 1)
            #expect(taken[0]["width"] as? Int == 1280)
            #expect(taken[0]["way"] as? String == "intake")
            let times = try browser.run("return window.pressToPicture").list.compactMap(\.number)
            print("press to picture, ms:", times)
            #expect(try browser.findAll(".remark").isEmpty)
            try Inspection.inspect(browser, "booth-photo")
        }

        @Test func tenFastPressesGiveTenPhotosEvenWhenTheNetworkIsGone() throws {
            let order = try arrived(devices: 2)
            let browser = try booth(at: "/booth/\(order.devices[0])")
            try browser.wait(until: isReady, "bound")
            try browser.network(isOn: false)
            try browser.press(Array(repeating: .pageDown, count: 10))
            try browser.wait(
                until: "document.getElementById('waiting').textContent === '10 waiting'",
                "all wait")
            // While a scan waits for its verdict, nobody knows what a photo would show.
            try browser.scan(order.devices[1])
            try browser.wait(until: "document.querySelector('#connection.lost')", "scan waits")
            try browser.press([.pageDown])
            try browser.network(isOn: true)
            try browser.wait(
                until: "document.getElementById('panel').dataset.subject === '\(order.devices[1])'",
                "the other device")
            try browser.wait(until: isReady, "bound again")
            try browser.wait(
                until: "document.getElementById('waiting').textContent === ''", "all sent")
            let taken = try photos(order.devices[0])
            #expect(taken.count == 10)
            #expect(taken.allSatisfy { $0["subject"] as? String == order.devices[0] })
            try browser.press([.pageDown])
            try browser.wait(until: "document.querySelector('li[data-photo]')", "one more")
            try browser.open("\(stage.station.base)/booth/\(order.devices[0])")
            #expect(try browser.findAll("li[data-photo]").count == 10)
        }

        @Test func aCommandCardTakesAPhotoOfWhatWasScanned() throws {
            let order = try arrived()
            let browser = try booth()
            try browser.wait(
                until: "document.getElementById('take') && !document.getElementById('live').hidden",
                "the camera's part")
            // Without a slip there is nothing to take a photo of.
            try browser.scan("CD6GT34P")
            try browser.wait(
                until: "document.querySelector('#panel.stop')?.innerText.includes(\"'Photo'\")",
                "refused")
            try browser.scan(order.devices[0])
            try browser.wait(until: isReady, "bound")
            try browser.scan("CD6GT34P")
            try browser.wait(
                until: "document.querySelectorAll('li[data-photo]').length === 1", "one photo")
            #expect(try photos(order.devices[0]).count == 1)
        }

        @Test func aPedalsSpaceIsAPhotoAndAScannersIsNot() throws {
            let order = try arrived(devices: 2)
            let browser = try booth(at: "/booth/\(order.devices[0])")
            try browser.wait(until: isReady, "bound")
            try browser.keys(" ")
            try browser.wait(
                until: "document.querySelectorAll('li[data-photo]').length === 1", "one photo")
            // A scan with a space in it, whose answer shows that the space was seen.
            try browser.scan("\(order.devices[1].prefix(4)) \(order.devices[1].dropFirst(4))")
            try browser.wait(
                until: "document.getElementById('panel').dataset.subject === '\(order.devices[1])'",
                "the other device")
            #expect(try browser.findAll(".set li").isEmpty)
            // Held down it repeats.
            try browser.devTools(
                "Input.dispatchKeyEvent",
                ["type": "rawKeyDown", "key": "PageDown", "code": "PageDown", "autoRepeat": true])
            try browser.press([.pageDown])
            try browser.wait(
                until: "document.querySelectorAll('li[data-photo]').length === 1", "one photo")
            #expect(try photos(order.devices[0]).count == 2)
        }

        @Test func anotherSlipEndsTheOneBefore() throws {
            let order = try arrived(devices: 2)
            let late = try stage.register([
                "customer": ["name": "Jan", "returnAddress": "Łódź"],
                "devices": [["name": "Phone", "fault": "Wet."]],
            ])
            let browser = try booth(at: "/booth/\(order.devices[0])")
            try browser.wait(until: isReady, "bound")
            try browser.scan(late.devices[0])
            try browser.wait(
                until: "document.getElementById('panel').dataset.outcome === 'stop'", "stop")
            #expect(try browser.run("return document.getElementById('take').disabled").bool == true)
            try Inspection.inspect(browser, "booth-stop", isReloaded: false)
            try browser.press([.pageDown])
            try browser.scan(order.code)
            try browser.wait(until: "document.querySelectorAll('.choices a').length === 2", "which")
            try Inspection.inspect(browser, "booth-which", isReloaded: false)
            try browser.findAll(".choices a")[1].click()
            try browser.wait(until: isReady, "chosen")
            #expect(try browser.text().contains("Laptop 2"))
            #expect(try photos(order.devices[0]).isEmpty)
            #expect(try photos(late.devices[0]).isEmpty)
        }

        @Test func theSetThatIsFilledIsASwitch() throws {
            let order = try arrived()
            let browser = try booth(at: "/booth/\(order.devices[0])")
            try browser.wait(until: isReady, "bound")
            try browser.find(".ways a:last-child").click()
            try browser.wait(
                until: "document.getElementById('panel').dataset.way === 'outbound' && "
                    + isReady, "switched")
            try browser.find("#take").click()
            try browser.wait(
                until: "document.querySelector('[data-set=outbound] li[data-photo]')", "shown")
            #expect(try photos(order.devices[0]).first?["way"] as? String == "outbound")
        }

        @Test func darkAndEmptyPicturesAreSaid() throws {
            let order = try arrived()
            for (colour, word) in [("#080808", "dark"), ("white", "empty")] {
                try camera.show([try FakeCamera.frame(colour: colour)])
                let browser = try booth(at: "/booth/\(order.devices[0])")
                try browser.wait(until: isReady, "bound")
                try browser.press([.pageDown])
                try browser.wait(
                    until: "document.querySelector('li[data-photo] .remark')"
                        + "?.textContent.includes('\(word)')", word)
            }
        }

        @Test func aCameraThatIsRefusedLeavesTheFormForFiles() throws {
            let order = try arrived()
            let browser = try booth(permits: false, at: "/booth/\(order.devices[0])")
            try browser.wait(
                until: "document.getElementById('camera-notice').textContent.includes('Allow')",
                "said")
            try Inspection.inspect(browser, "booth-refused")
            try browser.find("#pictures").upload([try Self.slip(), try Self.slip()])
            try browser.find("#upload button").click()
            try browser.wait(
                until: "document.querySelectorAll('li[data-photo]').length === 2", "both shown")
            #expect(try photos(order.devices[0]).count == 2)
        }

        @Test func worksWithoutJavaScript() throws {
            let order = try arrived()
            let browser = try booth()
            try browser.devTools("Emulation.setScriptExecutionDisabled", ["value": true])
            try browser.open("\(stage.station.base)/booth")
            try browser.find("#text").type(order.devices[0] + Key.enter)
            try browser.wait(untilAddressEnds: "/booth/\(order.devices[0])")
            try browser.find("#pictures").upload([try Self.slip(), try Self.slip()])
            try browser.find("#upload button").click()
            try browser.wait(untilAddressEnds: "?way=intake")
            #expect(try browser.findAll("li[data-photo]").count == 2)
            #expect(try photos(order.devices[0]).count == 2)
            try browser.devTools("Emulation.setScriptExecutionDisabled", ["value": false])
        }
    }
}
