import Foundation
import TestSupport
import Testing

extension Pages {
    /// The shop's papers, and the cards that press buttons.
    @Suite struct PapersPages {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.fresh() }

        @Test func everyPaperIsListedAndPreviewed() throws {
            try stage.signIn("maria")
            try browser.open("\(stage.station.base)/station")
            try browser.find("a[href='/papers']").click()
            try browser.wait(until: "location.pathname === '/papers'", "the list")
            #expect(try browser.findAll(".papers > li").count == 9)
            #expect(try browser.findAll(".badges li").count == 5)
            try Inspection.inspect(browser, "papers")
            try browser.view(width: 1024, height: 768)
            try browser.find("a[href='/papers/slip']").click()
            try browser.wait(until: "document.images[0]?.naturalWidth > 0", "the preview")
            try Inspection.inspect(browser, "paper")
            // By keys alone: another language, the second sheet.
            try browser.view(width: 1024, height: 768)
            try browser.find("#language").type("p")
            try browser.find("#number").type("2")
            try browser.find(".chooser button").type(Key.enter)
            try browser.wait(until: "location.search.includes('number=2')", "chosen")
            #expect(try browser.find("#language").property("value").text == "pl")
            try browser.wait(until: "document.images[0]?.naturalWidth > 0", "the second sheet")
            let said = try browser.console()
            #expect(said == [])
        }

        @Test func aWrongTemplateIsToldWithItsPlaceAndAMendedOneIsUsed() throws {
            let folder = try TemporaryFolder()
            let labels = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Labels/device-sticker.xml")
            let right = try String(contentsOf: labels, encoding: .utf8)
            let own = folder.file("device-sticker.xml")
            try right.write(toFile: own, atomically: true, encoding: .utf8)
            let station = try RunningStation(flags: ["--demo", "--labels", folder.path])
            try Stage(station: station, browser: browser).signIn("maria")
            try right.replacing("{serial}", with: "{seriall}")
                .write(toFile: own, atomically: true, encoding: .utf8)
            try browser.open("\(station.base)/papers/device-sticker")
            let text = try browser.find("[role=alert]").text()
            let lines = right.split(separator: "\n", omittingEmptySubsequences: false)
            let line = try #require(lines.firstIndex { $0.contains("{serial}") }) + 1
            #expect(text.contains("\(own), line \(line), column 5"), "\(text)")
            #expect(text.contains("Did you mean 'serial'?"))
            #expect(try browser.text().contains("the service centre's own template"))
            try Inspection.inspect(browser, "paper-wrong")
            try right.replacing("{name}", with: "MENDED {name}")
                .write(toFile: own, atomically: true, encoding: .utf8)
            try browser.reload()
            #expect(try browser.findAll("[role=alert]").isEmpty)
        }

        @Test func aCardAtTheDispatchPressesTheButtonThatItNames() throws {
            // Other tests' boxes would wait for the courier too.
            let stage = Stage(station: try RunningStation(flags: ["--demo"]), browser: browser)
            let order = try stage.register([
                "customer": ["name": "Anna Nowak", "returnAddress": "ul. Długa 7\nWarszawa"],
                "devices": [["name": "Laptop", "fault": "Does not start."]],
            ])
            try stage.scan([order.parcels[0]], at: "intake")
            for name in ["checked", "assigned", "quoted", "declined", "ready"] {
                try stage.move(order.devices[0], to: name)
            }
            try stage.signIn("ana")
            try browser.open("\(stage.station.base)/dispatch/\(order.code)")
            // Nothing is to be closed yet: the panel says that the card does nothing.
            try browser.scan("CP5FR3NB")
            try browser.wait(
                until: "document.querySelector('#panel.stop')?.innerText.includes(\"'Done'\")",
                "refused")
            try browser.scan(order.devices[0])
            try browser.wait(until: "document.querySelector('#panel.ok')", "packed")
            try browser.scan("CP5FR3NB")
            try browser.wait(until: "document.querySelector('.outbox.packed')", "closed by a card")
            try browser.wait(until: "document.readyState === 'complete'", "the page")
            try browser.scan("1Z999AA10123456784")
            try browser.wait(until: "document.querySelector('.outbox.labelled')", "labelled")
            try browser.open("\(stage.station.base)/dispatch")
            try browser.find(".manifests form button").click()
            try browser.wait(until: "document.querySelector('.manifests a')", "drawn up")
            #expect(try browser.find(".manifests").text().contains("UPS"))
            #expect(try browser.findAll(".manifests form").isEmpty)
            try Inspection.inspect(browser, "dispatch-manifests")
        }

        @Test func anUnknownParcelGetsAHoldingLabel() throws {
            try stage.signIn("ana")
            try browser.open("\(stage.station.base)/intake")
            try browser.scan("NOBODYKNOWSTHIS")
            try browser.wait(
                until: "document.querySelector('#panel.unknown [data-command=unknown]')", "offered")
            try Inspection.inspect(browser, "intake-unknown-label", isReloaded: false)
        }
    }
}
