import Foundation
import TestSupport
import Testing

extension Pages {
    /// The dispatch desk before a real browser: pack by scanning, label, hand over.
    @Suite struct DispatchDesk {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws {
            stage = try Stage.fresh()
            try stage.signIn("maria")
            try stage.takePlace("Packing 1")
        }

        /// An order whose devices are repaired.
        private func ready(_ devices: Int) throws -> Stage.Order {
            let order = try stage.register([
                "customer": ["name": "Anna Nowak", "returnAddress": "ul. Długa 7\nWarszawa"],
                "language": "en",
                "devices": (1...devices).map { ["name": "Laptop \($0)", "fault": "Dead."] },
            ])
            try stage.scan([order.parcels[0]], at: "intake")
            for device in order.devices { try stage.makeReady(device) }
            return order
        }

        private func scan(_ text: String, _ outcome: String, says words: String) throws {
            try browser.run("window.played.length = 0")
            try browser.scan(text)
            try browser.waitForVerdicts(1, text)
            #expect(try browser.played() == [outcome], "\(text)")
            let panel = try browser.find("#panel").text()
            #expect(panel.contains(words), "\(text): \(panel)")
        }

        private func press(_ action: String, until condition: String) throws {
            try browser.wait(
                until: condition,
                after: { try browser.find("form[action$='/\(action)'] button").click() }, action)
        }

        @Test func anOrderIsPackedLabelledAndHandedOverByScanning() throws {
            let order = try ready(2)
            let other = try ready(1)
            try browser.open("\(stage.station.base)/dispatch")
            try Inspection.inspect(browser, "dispatch")
            try browser.scan(order.code)
            try browser.wait(until: "location.pathname === '/dispatch/\(order.code)'", "pack list")
            try browser.wait(until: "window.played && document.readyState === 'complete'", "ready")
            try Inspection.inspect(browser, "dispatch-order")
            try scan(order.devices[0], "ok", says: "Still to pack: 1")
            try scan(other.devices[0], "stop", says: "Set it aside")
            try Inspection.inspect(browser, "dispatch-foreign", isReloaded: false)
            #expect(try browser.findAll(".packlist .in").count == 1)
            let missing = "\(order.devices[1].prefix(4))-\(order.devices[1].dropFirst(4))"
            try press(
                "packed",
                until: """
                    document.querySelector('#panel.stop')
                        ?.innerText.includes('Not in the box: \(missing)')
                    """)
            try Inspection.inspect(
                browser, "dispatch-missing", isReloaded: false,
                expected: { $0.source == "network" && $0.message.contains("409") })

            try browser.open("\(stage.station.base)/dispatch/\(order.code)")
            try scan(order.devices[1], "ok", says: "Close it")
            #expect(try browser.findAll(".packlist .in").count == 2)
            try press("packed", until: "document.querySelector('.outbox.packed')")
            try scan("1Z999AA10123456784", "ok", says: "1Z99 9AA1 0123 4567 84")
            #expect(try browser.find(".courier").text().contains("UPS"))
            try Inspection.inspect(browser, "dispatch-labelled", isReloaded: false)
            try press("collected", until: "document.querySelector('.outbox.collected')")
            #expect(try browser.text().contains("with the courier"))
            let said = try browser.console()
            #expect(said == [])

            try browser.open(order.link)
            let link = try browser.find(".sent a")
            #expect(try browser.find(".sent").text().contains("1Z99 9AA1 0123 4567 84"))
            #expect(try link.attribute("href")?.contains("1Z999AA10123456784") == true)
            try Inspection.inspect(browser, "customer-sent")
        }

        @Test(arguments: [
            ("RB123456785GB", "Royal Mail"), ("1Z5R89390357567127", "UPS"),
            ("008182709980000020033350276C", "DPD"), ("JVGL0999999990", "DHL"),
        ])
        func couriersLabelsAreKnownByTheirNumbers(number: String, courier: String) throws {
            let order = try ready(1)
            try browser.open("\(stage.station.base)/dispatch/\(order.code)")
            try scan(order.devices[0], "ok", says: "Close it")
            try press("packed", until: "document.querySelector('.outbox.packed')")
            // Typed as a person reads it, in groups; what was scanned as a scanner does.
            if courier == "UPS" {
                try browser.find("#text").type("1Z 5R8 939 03 5756 7127" + Key.enter)
                try browser.waitForVerdicts(1)
            } else {
                try browser.scan(number)
                try browser.waitForVerdicts(1)
            }
            let panel = try browser.find("#panel").text()
            #expect(try browser.played() == ["ok"], "\(panel)")
            #expect(panel.contains(courier), "\(panel)")
        }

        @Test func whoHoldsTheLabelChoosesTheCourier() throws {
            let order = try ready(1)
            try browser.open("\(stage.station.base)/dispatch/\(order.code)")
            try scan(order.devices[0], "ok", says: "Close it")
            try press("packed", until: "document.querySelector('.outbox.packed')")
            try scan("12345678901234", "which", says: "Choose the one on the label")
            let choices = try browser.findAll(".choices button")
            #expect(choices.count >= 2)
            try Inspection.inspect(browser, "dispatch-which", isReloaded: false)
            let name = try #require(try choices[0].text().split(separator: "\n").first)
            try browser.wait(
                until: "document.querySelector('.outbox.labelled')",
                after: { try choices[0].click() }, "labelled")
            #expect(try browser.find(".courier").text().contains(name))
        }

        @Test func aLabelIsReplacedOnPurposeWithBothShownAndAReason() throws {
            let order = try ready(1)
            try browser.open("\(stage.station.base)/dispatch/\(order.code)")
            try scan(order.devices[0], "ok", says: "Close it")
            try press("packed", until: "document.querySelector('.outbox.packed')")
            try scan("1Z879E930346834440", "ok", says: "1Z87 9E93 0346 8344 40")
            // A scan of another number, or of a product, replaces nothing.
            try scan("1Z410E7W0392751591", "stop", says: "press Replace the label")
            try scan("012345678905", "stop", says: "product code")
            #expect(try browser.find(".courier").text().contains("1Z87 9E93 0346 8344 40"))
            try Inspection.inspect(browser, "dispatch-label-stays", isReloaded: false)
            try browser.wait(
                until: """
                    document.querySelector('#panel.idle')
                        ?.innerText.includes('Scan the new label of box 1')
                    """,
                after: { try browser.find("form[action$='/replacement'] button").click() },
                "replacing")
            try scan("1Z410E7W0392751591", "which", says: "write down the reason")
            let panel = try browser.find("#panel").text()
            #expect(panel.contains("1Z87 9E93 0346 8344 40"))
            #expect(panel.contains("1Z41 0E7W 0392 7515 91"))
            try Inspection.inspect(browser, "dispatch-replace", isReloaded: false)
            try browser.find("input[name=reason]").type("old")
            try browser.wait(
                until: """
                    document.querySelector('.courier')?.innerText.includes('1Z41 0E7W 0392 7515 91')
                    """,
                after: { try browser.find(".choices button").click() }, "replaced")
        }

        @Test func withTwoClosedBoxesTheDeskAsksWhichAndTheBoxesCodeAnswers() throws {
            let order = try ready(2)
            try browser.open("\(stage.station.base)/dispatch/\(order.code)")
            try scan(order.devices[0], "ok", says: "Still to pack: 1")
            try press("partial", until: "document.querySelector('.outbox.packed')")
            try scan(order.devices[1], "ok", says: "label on box 1")
            try press("packed", until: "document.querySelectorAll('.outbox.packed').length === 2")
            try scan("1Z8V92A70367203024", "which", says: "Several boxes wait")
            #expect(try browser.findAll(".choices button").count == 2)
            try Inspection.inspect(browser, "dispatch-which-box", isReloaded: false)
            let boxes = try browser.findAll(".outbox .code").map { try $0.text() }
            let second = try #require(boxes.count > 1 ? boxes[1] : nil)
            try scan(
                second.filter { $0 != "-" }, "ok", says: "1Z8V 92A7 0367 2030 24")
            #expect(try browser.findAll(".outbox.labelled").count == 1)
            #expect(try browser.find(".outbox.labelled").text().contains("Box 2"))
        }
    }
}

extension Stage {
    /// Takes a device that has come in along its path until it can be packed.
    func makeReady(_ device: String) throws {
        for name in [
            "checked", "assigned", "quoted", "accepted", "in repair", "quality control", "ready",
        ] { try move(device, to: name) }
    }
}
