import Foundation
import TestSupport
import Testing

extension Pages {
    /// The intake desk's live camera, and its words when there is none.
    @Suite struct IntakeCamera {
        private let stage: Stage

        init() throws { stage = try Stage.fresh() }

        private func desk(_ settings: BrowserSettings) throws -> Browser {
            let browser = try Browser(settings)
            try Stage(station: stage.station, browser: browser).signIn("ana")
            try browser.open("\(stage.station.base)/intake")
            return browser
        }

        @Test func aSlipBeforeTheCameraIsScannedOnceHoweverLongItStays() throws {
            var settings = BrowserSettings()
            settings.camera = try FakeCamera([
                try FakeCamera.frame(of: Sample.path("straight.jpg"), part: .topOfSlip)
            ])
            let browser = try desk(settings)
            try browser.find("#camera button").click()
            try browser.waitForVerdicts(1, "the slip is read")
            #expect(["ok", "twice"].contains(try browser.played()[0]))
            #expect(try browser.find("#panel").text().contains("PFBJ-9D5B"))
            try browser.wait(
                until: """
                    performance.getEntriesByType('resource')
                        .filter((one) => one.name.endsWith('/readings')).length >= 12
                    """, "a dozen pictures")
            #expect(try browser.played().count == 1)
            try Inspection.inspect(browser, "intake-camera", isReloaded: false)
        }

        @Test(arguments: [(true, "No camera was found"), (false, "does not let this page")])
        func aCameraThatIsMissingOrRefusedIsSaid(isMissing: Bool, words: String) throws {
            var settings = BrowserSettings()
            if !isMissing {
                settings.camera = try FakeCamera([try FakeCamera.frame(colour: "grey")])
                settings.permitsCamera = false
            }
            let browser = try desk(settings)
            try browser.find("#camera button").click()
            try browser.wait(
                until: "document.querySelector('#camera .said').textContent.includes('\(words)')",
                words)
            try Inspection.inspect(
                browser, isMissing ? "intake-no-camera" : "intake-refused", isReloaded: false)
        }

        @Test func withoutHTTPSThePageTellsWhyThereIsNoCamera() throws {
            let station = try RunningStation(
                flags: ["--demo", "--host-names", "station.lan"])
            var settings = BrowserSettings()
            settings.flags = ["--host-resolver-rules=MAP station.lan 127.0.0.1"]
            let browser = try Browser(settings)
            // No session goes without https; a program's token does.
            try browser.devTools("Network.enable")
            try browser.devTools(
                "Network.setExtraHTTPHeaders",
                ["headers": ["Authorization": .text("Bearer \(try station.token())")]])
            try browser.open("http://station.lan:\(station.port)/intake")
            try browser.wait(
                until: """
                    document.querySelector('#camera .said').textContent.includes('https')
                        && document.querySelector('#camera button').disabled
                    """, "told")
        }
    }
}
