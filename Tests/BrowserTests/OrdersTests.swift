import Foundation
import TestSupport
import Testing

extension Pages {
    /// The orders' pages before a real browser.
    @Suite struct OrdersPages {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws {
            stage = try Stage.fresh()
            try stage.signIn("maria")
        }

        @Test func anOrderIsFoundAndTellsWhoDidWhatAndChangesByItself() throws {
            let order = try stage.register(
                Stage.laptop("Wiesława Żółkiewska", parcels: [[:], [:]]))
            try browser.open("\(stage.station.base)/orders")
            try Inspection.inspect(browser, "orders")
            try browser.find("#q").type("zolkiewska" + Key.enter)
            try browser.wait(until: "location.search.includes('zolkiewska')", "searched")
            #expect(try browser.findAll("tbody tr").count >= 1)
            try browser.find("a[href='/orders/\(order.code)']").click()
            try browser.wait(until: "location.pathname === '/orders/\(order.code)'", "opened")
            try browser.waitUntilLive()
            try browser.run("window.isSamePage = true")
            #expect(!(try browser.text().contains("Desk 1")))
            try stage.scan([order.parcels[0]], at: "intake")
            try browser.wait(
                until: "document.querySelector('.history')?.innerText.includes('Desk 1')",
                "what happened elsewhere")
            #expect(try browser.find(".history").text().contains("Parcel arrived"))
            #expect(try browser.run("return window.isSamePage").bool == true)
            try Inspection.inspect(browser, "order")
        }

        @Test func anOrderIsRegisteredByTheFormAndItsSlipDownloads() throws {
            let folder = try TemporaryFolder()
            var settings = BrowserSettings()
            settings.downloads = folder.path
            let browser = try Browser(settings)
            try Stage(station: stage.station, browser: browser).signIn("kasia")
            try browser.open("\(stage.station.base)/orders/new")
            try Inspection.inspect(browser, "new-order")
            try fill("customer.name", "Jan Kowalski", in: browser)
            try fill("customer.returnAddress", "ul. Polna 1\n00-001 Warszawa", in: browser)
            try fill("customer.mail", "no mail", in: browser)
            try fill("devices[0].name", "Telefon", in: browser)
            try fill("devices[0].fault", "Pęknięta szybka.", in: browser)
            try fill("parcels[0].trackingNumber", "12" + Key.enter, in: browser)
            try browser.wait(until: "document.querySelector('.refusal')", "refused")
            #expect(try browser.focused().attribute("id") == "customer.mail")
            #expect(
                try browser.find("[id='customer.mail']").attribute("aria-describedby")
                    == "customer.mail.error")
            #expect(try browser.find("[id='devices[0].name']").property("value").text == "Telefon")
            try Inspection.inspect(
                browser, "new-order-refused", isReloaded: false,
                expected: { $0.source == "network" && $0.message.contains("422") })
            try browser.find("[id='customer.mail']").clear()
            try fill("customer.mail", "jan@example.com", in: browser)
            try browser.find("[id='parcels[0].trackingNumber']").clear()
            try browser.find(".new-order > p:last-child button").click()
            try browser.wait(until: "location.search === '?new=1'", "registered")
            try Inspection.inspect(browser, "order-new")
            let slip = try browser.download(to: folder.path) {
                try browser.find(".made a.button").click()
            }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: slip))
            #expect(bytes.starts(with: Array("%PDF-".utf8)))
        }

        private func fill(_ id: String, _ text: String, in browser: Browser) throws {
            try browser.find("[id='\(id)']").type(text)
        }
    }
}

extension Browser {
    /// Waits until the page would hear of a change: its stream is open.
    func waitUntilLive() throws {
        try wait(
            until: """
                performance.getEntriesByType('resource')
                    .some((one) => one.name.endsWith('/live.js'))
                """, "its script")
        try wait(until: "document.getElementById('live')?.dataset.isOpen === 'true'", "live")
    }
}
