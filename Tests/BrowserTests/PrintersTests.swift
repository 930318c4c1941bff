import Foundation
import TestSupport
import Testing

extension Pages {
    /// The page of printers, and printing from the order's and the dispatch's page.
    @Suite struct PrintersPages {
        private let stage: Stage
        private let fake: FakePrinter
        private let spooler: FakeSpooler
        private let folder: TemporaryFolder
        private var browser: Browser { stage.browser }

        init() throws {
            fake = try FakePrinter()
            folder = try TemporaryFolder()
            spooler = try FakeSpooler(
                then: "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1")
            let conf = folder.file("printers.conf")
            try Data(
                """
                [printer sticker-1]
                address = tcp://127.0.0.1:\(fake.port)
                size = 50x25
                papers = device-sticker

                [printer office]
                address = cups:office
                papers = slip, work-order, packing-list
                """.utf8
            ).write(to: URL(fileURLWithPath: conf))
            let shared = try Stage.fresh()
            stage = Stage(
                station: try RunningStation(
                    flags: ["--demo", "--printers", conf, "--lp", spooler.lp]),
                browser: shared.browser)
            try stage.signIn("maria")
        }

        private func wait(for text: String, in selector: String) throws {
            try browser.wait(
                until: """
                    document.querySelector('\(selector)')?.innerText.includes('\(text)')
                    """, "\(text) in \(selector)")
        }

        @Test func aStickerIsPrintedFromTheOrderAndWhatFailsIsSeenAndPrintedAgain() throws {
            let order = try stage.register(Stage.laptop("Wiesława Żółkiewska", parcels: [[:]]))
            try browser.open("\(stage.station.base)/orders/\(order.code)")
            try browser.waitUntilLive()
            try browser.find("button[aria-label^='Print: Device sticker']").type(Key.enter)
            // The page reloads itself when it is printed.
            try wait(for: "printed", in: ".jobs .is-printed")
            #expect(fake.documents.count == 1)
            try Inspection.inspect(browser, "order-printing")
            try browser.view(width: 1024, height: 768, isMobile: false)
            try browser.find("button[aria-label^='Print: Parcel slip']").click()
            try wait(for: "CUPS did not take it", in: ".jobs .is-failed")
            try browser.reload()
            try wait(for: "Not printed: 1", in: "header .alarm")
            try browser.find("header .alarm").click()
            try browser.wait(until: "location.pathname === '/printers'", "the page of printers")
            try browser.waitUntilLive()
            try Inspection.inspect(browser, "printers")
            try browser.view(width: 1024, height: 768, isMobile: false)
            // Somebody else prints: the queue shows it, and what is being typed stays.
            try browser.find("summary").type(Key.enter)
            try browser.find("#left-sticker-1").type("5.5")
            try browser.find("#top-sticker-1").type("4,25")
            fake.behave(.hangs)
            #expect(try stage.station.rampa(["print", order.devices[0]]).code == 0)
            try wait(for: "printing", in: "#live .is-printing")
            #expect(try browser.find("#left-sticker-1").property("value").text == "5.5")
            #expect(try stage.station.rampa(["print", order.devices[0]]).code == 0)
            try wait(for: "waiting", in: "#live .is-waiting")
            try Inspection.inspect(browser, "printers-busy", isReloaded: false)
            try browser.view(width: 1024, height: 768, isMobile: false)
            try browser.find("form[action$='/calibration'] button").click()
            try wait(for: "moved by -0.5 mm to the right and 0.75 mm down", in: "main")
            try browser.find("form[action$='/cancellation'] button").click()
            try wait(for: "removed", in: ".job.is-cancelled")
            fake.behave(.prints)
            try browser.wait(
                until: "document.querySelectorAll('.job.is-printed').length === 2", "both printed")
            #expect(fake.documents.count == 2)
        }

        @Test func readingsThatCannotBeAreSaidBesideWhatWasTyped() throws {
            try browser.open("\(stage.station.base)/printers?check=office")
            #expect(try browser.text().contains("printer office is idle"))
            try browser.find("summary").click()
            try browser.find("#left-sticker-1").type("abc")
            try browser.find("#top-sticker-1").type("5" + Key.enter)
            try browser.wait(until: "document.querySelector('.refused')", "refused")
            #expect(try browser.find("#left-sticker-1").property("value").text == "abc")
            try Inspection.inspect(
                browser, "printers-refused", isReloaded: false,
                expected: { $0.source == "network" && $0.message.contains("422") })
        }

        @Test func aShopWithoutPrintersReadsHowToNameOne() throws {
            let shared = try Stage.fresh()
            try shared.signIn("maria")
            try browser.open("\(shared.station.base)/station")
            try browser.find("main a[href='/printers']").click()
            try browser.wait(until: "location.pathname === '/printers'", "the page of printers")
            #expect(try browser.text().contains("No printer is set up yet."))
            try Inspection.inspect(browser, "printers-none")
        }
    }
}
