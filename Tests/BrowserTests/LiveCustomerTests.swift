import Foundation
import TestSupport
import Testing

extension Pages {
    /// The customer's page fills by itself while the shop works.
    @Suite struct LiveCustomer {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.fresh() }

        @Test func photosStagesAndTheTrackingNumberComeWithoutReloading() throws {
            let order = try stage.register(Stage.laptop())
            try browser.open(order.link)
            try browser.waitUntilLive()
            try browser.run("window.isSamePage = true")
            func expect(_ what: String, _ condition: String, _ change: () throws -> Void) throws {
                try change()
                try browser.wait(until: condition, what)
            }
            try expect("parcel", "document.body.innerText.includes('Arrived')") {
                try stage.scan([order.parcels[0]], at: "intake")
            }
            let picture = try FakeCamera.frame(colour: "peru")
            for count in 1...2 {
                try expect(
                    "photo \(count)",
                    "document.querySelectorAll('.photos img').length === \(count) && "
                        + "[...document.images].every((image) => image.naturalWidth)"
                ) { try stage.photograph(order.devices[0], way: "intake", picture) }
            }
            try expect(
                "stage", "document.querySelector('.now').innerText.includes('Contents checked')"
            ) { try stage.move(order.devices[0], to: "checked") }
            for name in [
                "assigned", "quoted", "accepted", "in repair", "quality control", "ready",
            ] { try stage.move(order.devices[0], to: name) }
            let box = try stage.pack(order)
            try expect(
                "tracking number",
                "document.querySelector('.sent a')?.href.includes('RB000000014GB')"
            ) { try stage.label(box, with: "RB000000014GB") }
            #expect(try browser.run("return window.isSamePage").bool == true)
            let said = try browser.console()
            #expect(said == [])
        }

        /// Between a page's making and its first connection nobody tells it anything.
        @Test func whatHappenedBeforeTheFirstConnectionIsShownAsWell() throws {
            let order = try stage.register(Stage.laptop())
            try browser.open(order.link)
            try browser.waitUntilLive()
            let made = try browser.run("return document.getElementById('live').dataset.events")
            try stage.scan([order.parcels[0]], at: "intake")
            try browser.wait(until: "document.body.innerText.includes('Arrived')", "parcel")
            // The page as it was made before the scan, and its script as it first ran.
            try browser.run(
                """
                document.getElementById('live').replaceChildren();
                document.getElementById('live').dataset.events = arguments[0];
                import(document.querySelector('script[src$="live.js"]').src + '?again');
                """, [made])
            try browser.wait(until: "document.body.innerText.includes('Arrived')", "what is so")
            let said = try browser.console()
            #expect(said == [])
        }

        @Test func aStationThatStopsEndsThePagesInOrderAndTheyComeBackWithIt() throws {
            let station = try RunningStation(flags: ["--demo"])
            let own = Stage(station: station, browser: browser)
            let order = try own.register(Stage.laptop())
            try browser.open(order.link)
            try browser.waitUntilLive()
            #expect(station.terminate() == 0)
            try browser.wait(
                until: "document.getElementById('live').dataset.isOpen === 'false'", "closed")
            // That the address does not answer any more is the browser's to say; ours say nothing.
            let said = try browser.console().filter { $0.source != "network" }
            #expect(said == [])
            #expect(try browser.text().contains("Laptop"))
        }
    }
}

extension Stage {
    /// Packs an order's devices into one box and closes it; gives the box's code.
    func pack(_ order: Order) throws -> String {
        let body = try JSONSerialization.data(withJSONObject: [String: Any]())
        let opened = try object(
            post("/api/v1/orders/\(order.code)/boxes", "application/json", [UInt8](body)))
        let box = try #require(opened["box"] as? String)
        for device in order.devices { try send("/api/v1/boxes/\(box)/devices", ["device": device]) }
        try send("/api/v1/boxes/\(box)/packed", [:])
        return box
    }

    /// Puts a courier's label on a box.
    func label(_ box: String, with text: String) throws {
        try send("/api/v1/boxes/\(box)/label", ["texts": [text]])
    }

    private func send(_ path: String, _ body: [String: Any]) throws {
        let bytes = try JSONSerialization.data(withJSONObject: body)
        _ = try object(post(path, "application/json", [UInt8](bytes)))
    }
}
