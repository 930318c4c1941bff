import TestSupport
import Testing

extension Pages {
    /// The pages that everybody meets, as they look and as they answer.
    @Suite struct Everyday {
        private let stage: Stage
        private var browser: Browser { stage.browser }

        init() throws { stage = try Stage.fresh() }

        @Test func signingInAndOut() throws {
            try browser.open("\(stage.station.base)/")
            #expect(try browser.address() == "\(stage.station.base)/signin")
            #expect(try browser.focused().attribute("id") == "login")
            try Inspection.inspect(browser, "sign-in")

            try browser.find("#login").type("kasia")
            try browser.find("#password").type("rampa demo statiom" + Key.enter)
            try browser.wait(until: "document.querySelector('[role=alert]')", "refused")
            #expect(try browser.find("#login").property("value").text == "kasia")
            #expect(try browser.focused().attribute("id") == "password")
            #expect(try browser.cookies() == [])
            try Inspection.inspect(
                browser, "sign-in-refused", isReloaded: false,
                expected: { $0.source == "network" && $0.message.contains("401") })

            try stage.signIn("kasia")
            let cookie = try #require(try browser.cookies().first)
            #expect(cookie.name == "__Host-rampa")
            #expect(cookie.isSecure && cookie.isHTTPOnly && cookie.sameSite == "Lax")
            #expect(try browser.run("return document.cookie").text == "")
            #expect(try browser.text().contains("Kasia"))

            try browser.open("\(stage.station.base)/station")
            try browser.find("form[action='/signout'] button").click()
            try browser.wait(until: "location.pathname === '/signin'", "signed out")
            #expect(try browser.cookies() == [])
            try browser.open("\(stage.station.base)/")
            #expect(try browser.address() == "\(stage.station.base)/signin")
            let said = try browser.console()
            #expect(said == [])
        }

        @Test func home() throws {
            // The orders of other tests would push the demo's off the first page.
            let station = try RunningStation(flags: ["--demo"])
            try Stage(station: station, browser: browser).signIn("maria")
            let text = try browser.text()
            for word in ["Maria", "Anna Nowak", "Łódzkie Biuro", "João", "山田太郎"] {
                #expect(text.contains(word))
            }
            try Inspection.inspect(browser, "home")
        }

        @Test func theCustomersPage() throws {
            let order = try stage.register([
                "customer": [
                    "name": "Łódzkie Biuro Rachunkowe sp. z o.o.",
                    "returnAddress": "ul. Piotrkowska 104\n90-926 Łódź",
                ], "language": "en",
                "devices": [
                    [
                        "name": "Laptop ThinkPad T14", "serial": "PF3ABCDE", "parcel": 1,
                        "fault": "Does not start.\nSmells burnt.", "accessories": "charger",
                    ],
                    [
                        "name": "Printer HP LaserJet M110", "parcel": 2,
                        "fault": "Crumples paper.",
                    ],
                    [
                        "name": "Dock", "serial": "DK-20-114", "parcel": 2,
                        "fault": "No picture on the second screen.",
                    ],
                ],
                "parcels": [[:], ["trackingNumber": "RR473124829PL"]],
            ])
            try stage.scan([order.parcels[0]], at: "intake")
            for colour in ["slategrey", "peru", "olive"] {
                try stage.photograph(
                    order.devices[0], way: "intake", try FakeCamera.frame(colour: colour))
            }
            for name in ["checked", "assigned", "quoted"] {
                try stage.move(order.devices[0], to: name)
            }
            try stage.move(order.devices[1], to: "cancelled")
            try browser.open(order.link)
            let text = try browser.text()
            for word in [
                "Łódzkie Biuro", "PF3ABCDE", "Smells burnt.", "Cancelled", "We are waiting for",
            ] {
                #expect(text.contains(word), "\(word)")
            }
            #expect(try browser.findAll(".photos img").count == 3)
            try Inspection.inspect(browser, "customer")

            try browser.find(".photos a").click()
            try browser.wait(
                until: """
                    document.contentType === 'image/jpeg' && document.images[0].naturalWidth > 0
                    """, "the photo")
            let said = try browser.console()
            #expect(said == [])
        }

        @Test func errors() throws {
            try browser.open("\(stage.station.base)/nowhere/at-all")
            #expect(try browser.text().contains("nowhere/at-all"))
            try Inspection.inspect(
                browser, "error",
                expected: { $0.source == "network" && $0.message.contains("404") })
            try browser.find("main a").click()
            try browser.wait(until: "location.pathname === '/signin'", "the way back")
        }

        @Test func theSlipLandsAmongDownloads() throws {
            let order = try stage.register([
                "customer": ["name": "Anna Nowak", "returnAddress": "ul. Długa 7\nWarszawa"],
                "devices": [["name": "Laptop", "fault": "Does not start."]],
            ])
            let folder = try TemporaryFolder()
            var settings = BrowserSettings()
            settings.downloads = folder.path
            let browser = try Browser(settings)
            try browser.open(order.link)
            let slip = try browser.download(to: folder.path) {
                try browser.find("a.button").click()
            }
            #expect(slip.hasSuffix(".pdf"))
        }
    }
}
