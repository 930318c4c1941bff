import Foundation
import TestSupport
import Testing

extension Pages {
    /// The intake desk before a real browser: scanner, keyboard, photo and verdicts.
    @Suite struct IntakeDesk {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws {
            stage = try Stage.fresh()
            try stage.signIn("ana")
            try stage.takePlace("Desk 1")
        }

        /// Where the focus may be when somebody scans; and every host a scanner may be set for.
        private static let focuses = ["", "#text", "#scan button", "nav a[href='/orders']"]
        private static let hosts: [(KeyPress.Layout, hasCapsLock: Bool)] = [
            (.us, false), (.azerty, false), (.qwertz, false), (.us, true), (.azerty, true),
        ]

        @Test func aScanIsTakenWhateverHasTheFocusAndWhateverTheHost() throws {
            for focus in Self.focuses {
                for (layout, hasCapsLock) in Self.hosts {
                    let order = try stage.register(Stage.laptop())
                    try browser.open("\(stage.station.base)/intake")
                    try browser.run(
                        """
                        document.activeElement.blur();
                        window.isSamePage = true;
                        const field = document.querySelector(arguments[0] || 'none');
                        if (field && 'value' in field) field.value = 'abc';
                        field?.focus();
                        """, [.text(focus)])
                    let keys = KeyPress.scanner(
                        order.parcels[0], on: layout, hasCapsLock: hasCapsLock)
                    try browser.scan(keys + [.enter])
                    let what = "\(layout) \(hasCapsLock) in '\(focus)'"
                    try browser.waitForVerdicts(1, what)
                    #expect(try browser.played() == ["ok"], "\(what)")
                    #expect(try browser.run("return window.isSamePage").bool == true, "\(what)")
                    if focus == "#text" {
                        #expect(
                            try browser.find("#text").property("value").text == "abc", "\(what)")
                    }
                }
            }
        }

        @Test func whatAPersonTypesStaysInItsFieldUntilItIsSent() throws {
            let order = try stage.register(Stage.laptop())
            try browser.open("\(stage.station.base)/intake")
            try browser.find("#text").clear()
            try browser.run("document.getElementById('text').focus()")
            try browser.scan(
                KeyPress.scanner(order.parcels[0].lowercased(), on: .us), gap: .milliseconds(110))
            #expect(
                try browser.find("#text").property("value").text == order.parcels[0].lowercased())
            #expect(try browser.played() == [])
            try browser.press([.enter])
            try browser.waitForVerdicts(1)
            #expect(try browser.played() == ["ok"])
        }

        @Test func everyVerdictHasAWordAShapeAColourASoundAndANextAction() throws {
            let order = try stage.register(
                Stage.laptop(parcels: [[:], ["trackingNumber": "RR123456785PL"]]))
            _ = try stage.register(Stage.laptop(parcels: [["trackingNumber": "RR123456785PL"]]))
            let device = order.devices[0]
            let misread = device.dropLast() + (device.last == "2" ? "3" : "2")
            try browser.open("\(stage.station.base)/intake")
            var facts: [[String]] = []
            for (text, outcome, word, next) in [
                (order.parcels[0], "ok", "OK", "Put it with the others"),
                (order.parcels[0], "twice", "TWICE", "Nothing was changed"),
                ("RR123456785PL", "which", "WHICH ONE?", "Choose one"),
                ("HELLO 12", "unknown", "UNKNOWN", "holding lane"),
                (String(misread), "again", "AGAIN", "Scan it again"),
            ] {
                try browser.run("window.played.length = 0")
                try browser.scan(text)
                try browser.waitForVerdicts(1, text)
                facts.append(try expectVerdict(outcome, word, next))
                try Inspection.inspect(browser, "intake-\(outcome)", isReloaded: false)
                try browser.view(width: 1024, height: 768)
            }
            // Codes of two orders in one picture.
            try browser.run("window.played.length = 0")
            try browser.find("#picture").upload([try Sample.twoSlips()])
            try browser.find("#photo button").click()
            try browser.waitForVerdicts(1, "two slips")
            facts.append(try expectVerdict("stop", "STOP", "Set it aside"))
            try Inspection.inspect(browser, "intake-stop", isReloaded: false)
            // Word, shape, colour, border: no two alike.
            for column in 0..<4 {
                #expect(Set(facts.map { $0[column] }).count == 6, "\(facts.map { $0[column] })")
            }
        }

        private func expectVerdict(
            _ outcome: String, _ word: String, _ next: String
        ) throws -> [String] {
            let facts = try browser.run(
                """
                const panel = document.getElementById('panel'), style = getComputedStyle(panel);
                const word = panel.querySelector('.word span');
                const box = word.getBoundingClientRect(), room = panel.getBoundingClientRect();
                return [word.textContent, panel.querySelector('.word svg').innerHTML,
                    style.backgroundColor, `${style.borderStyle} ${style.borderColor}`,
                    panel.querySelector('.next').textContent, panel.dataset.outcome,
                    window.played.join(), `${box.right < room.right && box.left > room.left}`];
                """
            ).texts
            try #require(facts.count == 8)
            #expect(facts[0] == word)
            #expect(facts[4].contains(next), "\(facts[4])")
            #expect(facts[5] == outcome)
            #expect(facts[6] == outcome)
            #expect(facts[7] == "true", "\(word) sticks out of the panel")
            return facts
        }

        @Test func parcelsOfAnOrderAreBoxesAndTheArrivedOnesAreFilled() throws {
            let order = try stage.register(Stage.laptop(parcels: [[:], [:], [:]]))
            try stage.scan([order.parcels[2]], at: "intake")
            try browser.open("\(stage.station.base)/intake")
            try browser.scan(order.parcels[0])
            try browser.waitForVerdicts(1)
            #expect(try browser.findAll(".boxes .box").count == 3)
            #expect(try browser.findAll(".boxes .box.full").count == 2)
            #expect(try browser.find(".boxes").text().contains("2 / 3"))
        }

        @Test func scansInQuickSuccessionAreAllCountedInOrderAndTheLastEightAreListed() throws {
            let orders = try (0..<9).map { _ in try stage.register(Stage.laptop()) }
            try browser.open("\(stage.station.base)/intake")
            try browser.scan(
                orders.flatMap { KeyPress.scanner($0.parcels[0], on: .us) + [.enter] })
            try browser.waitForVerdicts(9)
            #expect(try browser.played() == Array(repeating: "ok", count: 9))
            #expect(try listed() == orders.reversed().prefix(8).map { printed($0.parcels[0]) })
            try Inspection.inspect(browser, "intake")
        }

        @Test func scansWaitForASlowStationAndForOneThatIsAwayAndNoneIsLost() throws {
            let orders = try (0..<6).map { _ in try stage.register(Stage.laptop()) }
            try browser.open("\(stage.station.base)/intake")
            try browser.network(latency: 600)
            try browser.scan(
                orders[..<3].flatMap { KeyPress.scanner($0.parcels[0], on: .us) + [.enter] })
            try browser.wait(
                until: "document.querySelector('#panel[aria-busy=true]')", "a sign of waiting")
            try browser.waitForVerdicts(3)
            try browser.network(isOn: false)
            for order in orders[3...] { try browser.scan(order.parcels[0]) }
            try browser.wait(
                until: "document.querySelector('#connection.lost')?.textContent === '3 waiting'",
                "three wait")
            #expect(try browser.played().count == 3)
            try browser.network(isOn: true)
            try browser.waitForVerdicts(6)
            #expect(try browser.played() == Array(repeating: "ok", count: 6))
            #expect(try listed().prefix(6) == orders.reversed().map { printed($0.parcels[0]) }[...])
            #expect(try browser.find("#connection").text() == "connected")
        }

        @Test func oneOfSeveralIsChosenByAPress() throws {
            let number = "RR000000005PL"
            let orders = try (0..<2).map { _ in
                try stage.register(Stage.laptop(parcels: [["trackingNumber": number]]))
            }
            try browser.open("\(stage.station.base)/intake")
            try browser.run("window.isSamePage = true")
            try browser.scan(number)
            try browser.waitForVerdicts(1)
            let choices = try browser.findAll(".choice button")
            #expect(choices.count == 2)
            let wanted = try #require(
                try choices.first { try $0.text().contains(printed(orders[1].parcels[0])) })
            try wanted.click()
            try browser.waitForVerdicts(2)
            #expect(try browser.played() == ["which", "ok"])
            #expect(try browser.find("#panel").text().contains(printed(orders[1].code)))
            #expect(try browser.run("return window.isSamePage").bool == true)
        }

        @Test func aPhotoOfASlipIsReadByTheStation() throws {
            try browser.open("\(stage.station.base)/intake")
            try browser.find("#picture").upload([Sample.path("straight.jpg")])
            try browser.find("#photo button").click()
            try browser.waitForVerdicts(1)
            #expect(["ok", "twice"].contains(try browser.played()[0]))
            #expect(try browser.find("#panel").text().contains("PFBJ-9D5B"))
        }

        @Test func worksWithoutJavaScript() throws {
            let order = try stage.register(Stage.laptop())
            try browser.devTools("Emulation.setScriptExecutionDisabled", ["value": true])
            defer {
                _ = try? browser.devTools(
                    "Emulation.setScriptExecutionDisabled", ["value": false])
            }
            try browser.open("\(stage.station.base)/intake")
            try browser.find("#text").type(order.parcels[0] + Key.enter)
            try browser.wait(untilThereIs: "#panel.ok")
            #expect(try browser.find("#panel").text().contains(printed(order.parcels[0])))
        }

        private func listed() throws -> [String] {
            try browser.findAll("#log li .code").map { try $0.text() }
        }

        private func printed(_ code: String) -> String { "\(code.prefix(4))-\(code.dropFirst(4))" }
    }
}

extension Stage {
    /// An order with one device.
    static func laptop(
        _ name: String = "Anna Nowak", parcels: [[String: String]] = [[:]]
    ) -> [String: Any] {
        [
            "customer": ["name": name, "returnAddress": "ul. Długa 7\n00-238 Warszawa"],
            "language": "en",
            "devices": [["name": "Laptop", "fault": "Does not start.", "parcel": 1]],
            "parcels": parcels,
        ]
    }

    /// Gives the browser's station its name.
    func takePlace(_ name: String) throws {
        try browser.open("\(station.base)/station")
        try browser.find("#name").clear()
        try browser.find("#name").type(name)
        try browser.find("main button").click()
        try browser.wait(until: "location.pathname === '/intake'", "at \(name)")
    }
}

extension Browser {
    /// Waits until this many scans were answered on this page.
    func waitForVerdicts(_ count: Int, _ what: String? = nil) throws {
        try wait(until: "window.played?.length >= \(count)", what ?? "\(count) verdicts")
    }

    /// The outcomes that were to be heard on this page.
    func played() throws -> [String] { try run("return window.played").texts }
}

/// Photos of the demo shop's slips.
enum Sample {
    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("SampleImages/\(name)").path
    }

    /// Slips of two orders side by side in one picture.
    static func twoSlips() throws -> String {
        let file = NSTemporaryDirectory() + "rampa-two-slips.jpg"
        try ToolRunner.python(
            """
            import sys
            from PIL import Image, ImageOps
            slips = [ImageOps.exif_transpose(Image.open(name)).convert('RGB')
                for name in sys.argv[2:]]
            wide = Image.new('RGB', (sum(s.width for s in slips), max(s.height for s in slips)))
            x = 0
            for slip in slips:
                wide.paste(slip, (x, 0))
                x += slip.width
            wide.save(sys.argv[1], quality=90)
            """, [file, path("straight.jpg"), path("courier-label.jpg")])
        return file
    }
}
