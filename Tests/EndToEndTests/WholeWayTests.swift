import Foundation
import TestSupport
import Testing
import Transfer

/// One parcel from registration to a match and a photo, over HTTP, through the built program.
@Suite struct WholeWayTests {
    private let station: RunningStation
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        station = try RunningStation(flags: ["--base-url", "https://st.example"])
    }

    @Test func theWholeWay() throws {
        let order = try register("Zażółć Gęślą", devices: 2)
        let other = try register("Somebody Else", devices: 1)

        // The slip: a PDF whose every code is read by a reader that is not ours.
        let parcel = try #require(order.parcels.first)
        let slip = try get("/api/v1/parcels/\(parcel)/slip")
        try Data(slip.body).write(to: URL(fileURLWithPath: folder.file("slip.pdf")))
        try ToolRunner.output(
            of: "pdftoppm",
            ["-r", "300", "-png", "-singlefile", folder.file("slip.pdf"), folder.file("slip")])
        let wanted = Set([parcel] + order.devices + ["HTTPS://ST.EXAMPLE/Q/\(parcel)"])
        #expect(try codesByAnotherReader(folder.file("slip.png")) == wanted)

        // A photo of the paper: turned, darker, with noise, as a phone gives it.
        try photograph(folder.file("slip.png"), as: folder.file("photo.jpg"))
        let photo = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("photo.jpg"))))
        let first = try scan(photo)
        #expect(first["word"] as? String == "OK")
        #expect(first["parcel"] as? String == parcel)
        #expect(first["customer"] as? String == "Zażółć Gęślą")
        let before = Int64(Date().timeIntervalSince1970 * 1000)

        // The second scan changes nothing and says by whom and when.
        let second = try scan(photo)
        #expect(second["word"] as? String == "TWICE")
        let earlier = try #require(second["earlier"] as? [String: Any])
        #expect(earlier["by"] as? String == "Command line")
        #expect(earlier["station"] as? String == "Desk 1")
        let at = try #require(earlier["at"] as? Int64)
        #expect((before - 60_000...before).contains(at))

        // A photo taken at the booth is on the customer's page, and on nobody else's.
        let device = try #require(order.devices.first)
        let taken = try post(
            "/api/v1/devices/\(device)/photos?way=intake&station=Booth%201", "image/jpeg", photo)
        #expect(taken.status == 201)
        let id = try #require(try object(taken)["id"] as? String)
        let page = try text(get(order.link, token: false))
        #expect(page.contains("Zażółć Gęślą"))
        #expect(page.contains("/photos/\(id)/480"))
        let secret = try #require(order.link.split(separator: "/").last)
        let view = try get("/o/\(secret)/photos/\(id)/480", token: false)
        #expect(view.header("Content-Type") == "image/jpeg")
        #expect(view.body.starts(with: [0xFF, 0xD8]))
        let kept = try get("/o/\(secret)/photos/\(id)", token: false)
        #expect(kept.status == 200)
        let otherPage = try text(get(other.link, token: false))
        #expect(!otherPage.contains(id))
        let otherSecret = try #require(other.link.split(separator: "/").last)
        #expect(try get("/o/\(otherSecret)/photos/\(id)/480", token: false).status == 404)
        #expect(try get("/o/\(otherSecret)/slips/\(parcel)", token: false).status == 404)
        #expect(try get("/api/v1/photos/\(id)", token: false).status == 401)

        // The device goes along its stages; the log knows by whom.
        let moved = try post(
            "/api/v1/devices/\(device)/stage", "application/json",
            Array(#"{"stage": "checked"}"#.utf8))
        #expect(try object(moved)["stage"] as? String == "checked")
        let events = try #require(
            try object(get("/api/v1/orders/\(order.code)/events"))["events"] as? [[String: Any]])
        #expect(
            events.map { $0["kind"] as? String } == [
                "order.registered", "scan.made", "parcel.received", "scan.made", "photo.taken",
                "device.moved",
            ])

        // All of it is whole, while the station runs and after it has stopped.
        #expect(try station.rampa(["check"]).code == 0)
        #expect(station.terminate() == 0)
        let check = try station.rampa(["check"])
        #expect(check.code == 0)
        #expect(check.output.contains("All is whole."))
    }

    @Test func theCommandLineWalksTheSameWay() throws {
        let file = folder.file("order.json")
        try Data(newOrder("Anna Nowak", devices: 1).utf8).write(to: URL(fileURLWithPath: file))
        let made = try station.rampa(["order", "new", file, "--json"])
        #expect(made.code == 0)
        let facts = try #require(
            try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
        let parcel = try #require((facts["parcels"] as? [String])?.first)
        let device = try #require((facts["devices"] as? [String])?.first)
        let pdf = folder.file("slip.pdf")
        #expect(try station.rampa(["slip", parcel, "-o", pdf]).code == 0)
        try ToolRunner.output(
            of: "pdftoppm", ["-r", "200", "-jpeg", "-singlefile", pdf, folder.file("slip")])
        let read = try station.rampa(["read", folder.file("slip.jpg")])
        #expect(read.output.contains("Code 128\t\(parcel)\n"))
        let scan = try station.rampa(["scan", folder.file("slip.jpg"), "--at", "intake"])
        #expect(scan.code == 0)
        #expect(scan.output.hasPrefix("OK  Parcel 1 of 1"))
        let again = try station.rampa(["scan", parcel, "--at", "intake"])
        #expect(again.code == 1)
        #expect(again.output.hasPrefix("TWICE"))
        let photo = try station.rampa(["photo", folder.file("slip.jpg"), "--for", device])
        #expect(photo.code == 0)
        #expect(photo.output.contains("sealed as"))
        #expect(try station.rampa(["check"]).code == 0)
    }

    @Test func theDemoTellsItsStory() throws {
        let story = try RunningStation.rampa(["demo"])
        #expect(story.code == 0, "\(story.complaint)")
        for word in ["OK:", "TWICE:", "STOP:", "AGAIN:", "UNKNOWN:", "all is whole"] {
            #expect(story.output.contains(word))
        }
        #expect((10...14).contains(story.output.split(separator: "\n").count))
    }

    // MARK: Steps

    private struct MadeOrder {
        let code: String
        let parcels: [String]
        let devices: [String]
        let link: String
    }

    private func newOrder(_ name: String, devices: Int) -> String {
        let list = (1...devices).map {
            #"{"name": "Laptop \#($0)", "serial": "SN\#($0)", "fault": "does not start"}"#
        }
        return """
            {"customer": {"name": "\(name)", "returnAddress": "ul. Długa 7\\n00-238 Warszawa"},
             "language": "pl", "devices": [\(list.joined(separator: ", "))]}
            """
    }

    private func register(_ name: String, devices: Int) throws -> MadeOrder {
        let answer = try post(
            "/api/v1/orders", "application/json", Array(newOrder(name, devices: devices).utf8))
        #expect(answer.status == 201)
        let facts = try object(answer)
        let link = try #require(facts["link"] as? String)
        return MadeOrder(
            code: try #require(facts["order"] as? String),
            parcels: try #require(facts["parcels"] as? [String]),
            devices: try #require(facts["devices"] as? [String]),
            link: String(try #require(link.firstRange(of: "/o/").map { link[$0.lowerBound...] })))
    }

    private func scan(_ picture: [UInt8]) throws -> [String: Any] {
        try object(
            try post("/api/v1/scans?place=intake&station=Desk%201", "image/jpeg", picture))
    }

    private func get(_ path: String, token: Bool = true) throws -> Answer {
        try token ? station.get(path) : Transfer.send(HTTPCall(url: station.base + path))
    }

    private func post(_ path: String, _ type: String, _ body: [UInt8]) throws -> Answer {
        try station.call("POST", path, type: type, body: body)
    }

    private func object(_ answer: Answer) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    private func text(_ answer: Answer) throws -> String {
        #expect(answer.status == 200)
        return try #require(String(validating: answer.body, as: UTF8.self))
    }

    /// What zxing-cpp reads. It gives up on a picture in which a linear code appears twice, as the
    /// parcel's does on a slip, so the sheet is cut at its fold marks.
    private func codesByAnotherReader(_ picture: String) throws -> Set<String> {
        try ToolRunner.python(
            """
            import sys; from PIL import Image
            sheet = Image.open(sys.argv[1])
            for third in range(3):
                top = sheet.height * third // 3
                sheet.crop((0, top, sheet.width, top + sheet.height // 3)).save(
                    f'{sys.argv[2]}-{third}.png')
            """, [picture, picture])
        var codes: Set<String> = []
        for third in 0..<3 {
            // One code a line: file, symbology, "text".
            for line in try ToolRunner.output(
                of: "ZXingReader", ["-noscale", "-1", "\(picture)-\(third).png"]
            ).split(separator: "\n") {
                let parts = line.split(separator: " ", maxSplits: 2)
                codes.insert(String(try #require(parts.last).dropFirst().dropLast()))
            }
        }
        return codes
    }

    private func photograph(_ paper: String, as photo: String) throws {
        try ToolRunner.python(
            """
            import random, sys; from PIL import Image, ImageFilter
            sheet = Image.open(sys.argv[1]).convert('L').resize((1240, 1754))
            desk = Image.new('L', (1700, 2200), 90)
            desk.paste(sheet.point(lambda p: 40 + p * 0.75), (230, 220))
            photo = desk.rotate(7, Image.BICUBIC, fillcolor=90).filter(ImageFilter.GaussianBlur(0.7))
            noise = Image.frombytes('L', photo.size, random.Random(1).randbytes(1700 * 2200))
            Image.blend(photo, noise, 0.08).convert('RGB').save(sys.argv[2], quality=70)
            """, [paper, photo])
    }
}
