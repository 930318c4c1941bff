import Foundation
import TestSupport
import Testing
import Transfer

/// Printing through the built program: the command line, the API and the pages.
@Suite struct PrintTests {
    private let fake: FakePrinter
    private let spooler: FakeSpooler
    private let folder: TemporaryFolder

    init() throws {
        fake = try FakePrinter()
        spooler = try FakeSpooler()
        folder = try TemporaryFolder()
    }

    private func station(_ more: String = "") throws -> RunningStation {
        let conf = folder.file("printers.conf")
        try Data(
            """
            [printer sticker]
            address = tcp://127.0.0.1:\(fake.port)
            dpi = 203
            size = 50x25
            papers = device-sticker

            [printer office]
            address = cups:office
            papers = slip, work-order, packing-list
            \(more)
            """.utf8
        ).write(to: URL(fileURLWithPath: conf))
        return try RunningStation(flags: ["--printers", conf, "--lp", spooler.lp])
    }

    private struct Order {
        let code: String
        let parcel: String
        let device: String
    }

    private func send(
        _ method: String, _ path: String, _ station: RunningStation, json: String? = nil,
        form: String? = nil, language: String = "en", key: String = UUID().uuidString
    ) throws -> (status: Int, text: String) {
        let answer = try station.call(
            method, path,
            type: json == nil ? "application/x-www-form-urlencoded" : "application/json",
            body: (json ?? form).map { Array($0.utf8) }, key: json == nil ? nil : key,
            headers: [("Accept-Language", language)])
        return (answer.status, String(decoding: answer.body, as: UTF8.self))
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func register(_ station: RunningStation) throws -> Order {
        let made = try object(
            try send(
                "POST", "/api/v1/orders", station,
                json: """
                    {"customer": {"name": "Zażółć Gęślą", "returnAddress": "ul. Długa 7",
                                  "mail": "a@example.com"},
                     "devices": [{"name": "Laptop", "fault": "dead", "parcel": 1}],
                     "parcels": [{}]}
                    """
            ).text)
        return Order(
            code: try #require(made["order"] as? String),
            parcel: try #require((made["parcels"] as? [String])?.first),
            device: try #require((made["devices"] as? [String])?.first))
    }

    @Test func aStickerIsPrintedFromTheCommandLine() throws {
        let station = try station()
        let order = try register(station)
        let printed = try station.rampa(["print", order.device, "--wait", "--copies", "2"])
        #expect(printed.code == 0, "\(printed.complaint)")
        #expect(printed.output == "job 1  sticker  device-sticker \(order.device)  printed\n")
        let label = String(decoding: try #require(fake.documents.first), as: UTF8.self)
        #expect(label.contains("^PQ2"))
        let listed = try station.rampa(["print", "--list"])
        #expect(listed.output == printed.output)
        let again = try station.rampa(["print", "--retry", "1", "--wait"])
        #expect(again.output.hasSuffix("printed, reprint\n"), "\(again.output)")
        #expect(fake.documents.count == 2)
        #expect(try station.rampa(["print", "--cancel", "1"]).code == 1)
        #expect(try station.rampa(["print", "--retry", "99"]).complaint.contains("'99'"))
        #expect(try station.rampa(["print", "--retry", "x"]).code == 2)
        #expect(try station.rampa(["print", "--list", "--retry", "1"]).code == 2)
        #expect(try station.rampa(["print"]).code == 2)
        #expect(try station.rampa(["check"]).code == 0)
    }

    @Test func aSlipGoesThroughCUPS() throws {
        let station = try station()
        let order = try register(station)
        let printed = try station.rampa(
            ["print", order.parcel, "--wait", "--language", "es", "--json"])
        #expect(printed.code == 0, "\(printed.complaint)")
        let job = try object(printed.output)
        #expect(job["receipt"] as? String == "office-17")
        #expect(job["state"] as? String == "printed")
        #expect(try spooler.document().starts(with: "%PDF-".utf8))
        #expect(try spooler.words().contains("media=iso_a4_210x297mm"))
    }

    @Test func aPrinterThatIsOffIsToldInTheLanguageAskedFor() throws {
        fake.stop()
        let station = try station()
        let order = try register(station)
        let failed = try station.rampa(["print", order.device, "--wait"])
        #expect(failed.code == 1)
        #expect(
            failed.output.contains(
                "Printer 'sticker' accepts no connection at 127.0.0.1:\(fake.port)."),
            "\(failed.output)")
        for (language, words) in [
            ("pl", "nie przyjmuje połączeń"), ("pt", "não aceita conexão"),
            ("pt-PT", "não aceita ligações"),
            ("es", "no acepta conexión"),
        ] {
            let job = try send("GET", "/api/v1/print-jobs/1", station, language: language)
            #expect(job.text.contains(words), "\(job.text)")
            #expect(try send("GET", "/printers", station, language: language).text.contains(words))
        }
        let checked = try station.rampa(["printers", "check"])
        #expect(checked.code == 1)
        #expect(checked.output.contains("sticker: Printer 'sticker' accepts no connection"))
        #expect(checked.output.contains("office: printer office is idle"))
        #expect(try station.rampa(["printers", "check", "office"]).code == 0)
        let listed = try station.rampa(["printers", "list"])
        #expect(listed.output.contains("waiting 0, failed 1"), "\(listed.output)")
        // The header of every page says so.
        #expect(try send("GET", "/orders", station).text.contains("Not printed: 1"))
        #expect(try station.rampa(["print", "--cancel", "1"]).code == 0)
        #expect(!(try send("GET", "/orders", station).text.contains("Not printed")))
    }

    @Test func aScanPrintsTheStickersOfWhatItReceives() throws {
        let station = try station("[station Desk 1]\non-received = device-sticker")
        let order = try register(station)
        for (desk, count) in [("Desk 1", 1), ("Desk 1", 1)] {
            _ = try station.rampa(["scan", order.parcel, "--at", "intake", "--station", desk])
            #expect(fake.waits(forDocuments: count))
        }
        let jobs = try station.rampa(["print", "--list"]).output
        #expect(jobs.split(separator: "\n").count == 1, "\(jobs)")
    }

    @Test func whatWasBeingPrintedAtAPowerCutIsLeftToPeople() throws {
        fake.behave(.hangs)
        let station = try station()
        let order = try register(station)
        for _ in 0..<2 { #expect(try station.rampa(["print", order.device]).code == 0) }
        #expect(fake.waits(forConnections: 1))
        station.kill9()
        fake.behave(.prints)
        try station.restart()
        #expect(fake.waits(forDocuments: 2))
        var jobs = ""
        #expect(
            try Patience.until {
                jobs = try station.rampa(["print", "--list"]).output
                return jobs.contains("  printed")
            })
        #expect(jobs.contains("job 2  sticker  device-sticker \(order.device)  printed\n"))
        #expect(jobs.contains("job 1  sticker  device-sticker \(order.device)  failed\n"))
        #expect(jobs.contains("The station stopped while it printed on 'sticker'. First check"))
        #expect(fake.documents.count == 2)
    }

    @Test func aPrinterIsCalibratedFromTheCommandLine() throws {
        let station = try station()
        let page = try station.rampa(["printers", "calibrate", "sticker", "--language", "pl"])
        #expect(page.code == 0, "\(page.complaint)")
        #expect(page.output.contains("sticker  calibration  "))
        #expect(fake.waits(forDocuments: 1))
        let set = try station.rampa(
            ["printers", "calibrate", "sticker", "--left", "5,5", "--top", "4.25"])
        #expect(set.code == 0, "\(set.complaint)")
        #expect(try station.rampa(["printers", "list"]).output.contains(", calibrated"))
        let far = try station.rampa(
            ["printers", "calibrate", "sticker", "--left", "55", "--top", "4"])
        #expect(far.code == 1)
        #expect(far.complaint.contains("too far off to be corrected"), "\(far.complaint)")
        #expect(try station.rampa(["printers", "calibrate", "sticker", "--left", "5"]).code == 2)
        #expect(
            try station.rampa(["printers", "calibrate", "none"]).complaint.contains("'none'"))
    }

    @Test func thePagesPrintRetryAndCalibrate() throws {
        let station = try station()
        let order = try register(station)
        let shown = try send("GET", "/orders/\(order.code)", station)
        #expect(shown.text.contains("Device sticker (PDF)"))
        #expect(shown.text.contains("action=\"/orders/\(order.code)/prints\""))
        let form = "key=k1&paper=device-sticker&thing=\(order.device)"
        for _ in 0..<2 {
            let sent = try send("POST", "/orders/\(order.code)/prints", station, form: form)
            #expect(sent.status == 303, "\(sent.text)")
        }
        #expect(fake.waits(forDocuments: 1))
        let strange = try register(station)
        let refused = try send(
            "POST", "/orders/\(strange.code)/prints", station,
            form: "key=k2&paper=device-sticker&thing=\(order.device)")
        #expect(refused.status == 404)
        #expect(try send("GET", "/printers", station).text.contains("Recently printed"))
        #expect(
            try send("POST", "/printers/jobs/1/retry", station, form: "key=k3").status == 303)
        #expect(fake.waits(forDocuments: 2))
        let wrong = try send(
            "POST", "/printers/sticker/calibration", station, form: "key=k4&left=x&top=5")
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"x\""), "what was typed stays")
        #expect(wrong.text.contains("is not a length in mm"))
        #expect(
            try send(
                "POST", "/printers/sticker/calibration", station,
                form: "key=k5&left=5,5&top=4.25&across=40&along="
            ).status == 303)
        let measured = try send("GET", "/printers", station).text
        #expect(measured.contains("moved by -0.5 mm to the right and 0.75 mm down"), "\(measured)")
    }

    @Test func withoutPrintersThePageSaysHowToNameOne() throws {
        let station = try RunningStation()
        let page = try send("GET", "/printers", station)
        #expect(page.status == 200)
        #expect(page.text.contains("No printer is set up yet."))
        #expect(page.text.contains("address = tcp://10.0.0.9:9100"))
        let order = try register(station)
        #expect(!(try send("GET", "/orders/\(order.code)", station).text.contains("/prints")))
        let refused = try station.rampa(["print", order.device])
        #expect(refused.code == 1)
        #expect(refused.complaint.contains("no printer is set up"), "\(refused.complaint)")
        #expect(try station.rampa(["printers", "list"]).output.contains("No printer is set up"))
    }

    @Test(arguments: [
        ("[printer a]\naddress = lpt1", "line 2: 'lpt1' is not the address of a printer"),
        ("[station A]\nprinters = b", "line 2: there is no printer 'b'"),
        (
            "[printer a]\naddress = tcp://h\nsize = 50x25\npapers = parcel-label",
            "printer 'a' has paper of 50 × 25 mm; a parcel-label needs 100 × 150 mm."
        ),
    ])
    func aMistakeInTheFileStopsTheStart(text: String, words: String) throws {
        let conf = folder.file("wrong.conf")
        try Data(text.utf8).write(to: URL(fileURLWithPath: conf))
        let failure = try #require(throws: StationFailure.self) {
            try RunningStation(flags: ["--printers", conf])
        }
        #expect(
            failure.description.contains(words) && failure.description.contains(conf), "\(failure)")
    }

    @Test func aFileThatIsNotThereStopsTheStart() throws {
        let failure = try #require(throws: StationFailure.self) {
            try RunningStation(flags: ["--printers", folder.file("none.conf")])
        }
        #expect(failure.description.contains("is not there (flag --printers)"), "\(failure)")
    }
}
