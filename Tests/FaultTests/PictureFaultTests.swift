import Foundation
import TestSupport
import Testing
import Transfer

/// A picture that is none, and what the person who sent it hears.
struct BadPicture: Sendable, CustomTestStringConvertible {
    let name: String
    /// What the answer must say.
    let words: String
    let bytes: @Sendable () throws -> [UInt8]

    var testDescription: String { name }

    static let all = [
        BadPicture(name: "nothing", words: "Send it again") { [] },
        BadPicture(name: "ten bytes", words: "not a picture") { Array("0123456789".utf8) },
        BadPicture(name: "half a JPEG", words: "Send it again", bytes: Pictures.truncated),
        BadPicture(
            name: "60 megapixels", words: "10000 × 6000", bytes: Pictures.sixtyMegapixels),
        BadPicture(name: "text", words: "not a picture") {
            Array(String(repeating: "This is a letter, not a photo. ", count: 200).utf8)
        },
        BadPicture(name: "HEIC", words: "HEIC") {
            [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)
                + [UInt8](repeating: 7, count: 400)
        },
    ]
}

@Suite(.runningStation) struct PictureFaultTests {
    @Test(arguments: BadPicture.all)
    func aBadPictureIsRefusedInClearWordsWhereverItIsSent(picture: BadPicture) throws {
        let floor = try Floor.here()
        let order = try floor.register()
        let bytes = try picture.bytes()
        for path in [
            "/api/v1/scans?place=intake", "/api/v1/readings",
            "/api/v1/devices/\(order.devices[0])/photos",
            "/api/v1/parcels/\(order.parcels[0])/photos",
        ] {
            let problem = try floor.post(path, picture: bytes).problem(422)
            #expect(problem.detail.contains(picture.words), "\(path): \(problem.detail)")
        }
        let shown: ShownOrder = try floor.get("/api/v1/orders/\(order.order)").json()
        #expect(shown.photos.isEmpty)
        let good = try floor.post(
            "/api/v1/devices/\(order.devices[0])/photos", picture: Pictures.jpeg())
        #expect(good.status == 201, "\(good.text)")
        try floor.expectWhole()
    }

    @Test(arguments: BadPicture.all)
    func aBadFileOnTheCommandLineIsRefusedOnStandardError(picture: BadPicture) throws {
        let floor = try Floor.here()
        let order = try floor.register()
        let folder = try TemporaryFolder()
        let path = folder.file("picture.jpg")
        try Data(picture.bytes()).write(to: URL(fileURLWithPath: path))
        for words in [
            ["read", path], ["scan", path, "--at", "intake"],
            ["photo", path, "--for", order.devices[0]],
        ] {
            let outcome = try floor.station.rampa(words)
            #expect(outcome.code == 1, "\(words): \(outcome.complaint)")
            #expect(outcome.complaint.contains(picture.words), "\(words): \(outcome.complaint)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func aPictureIsKnownByItsBytesAndNotByItsName() throws {
        let floor = try Floor.here()
        let device = try floor.register().devices[0]
        let answer = try floor.post(
            "/api/v1/devices/\(device)/photos", picture: Pictures.png(), type: "image/jpeg")
        #expect(answer.status == 201, "\(answer.text)")
        let location = try #require(answer.header("Location"))
        let kept = try floor.get(location)
        #expect(kept.header("Content-Type") == "image/png")
        #expect(try Pictures.facts(of: kept.body).hasPrefix("PNG 64x48"))
    }

    @Test func placeOwnerCommentAndTailOfAPhotoAreNotKept() throws {
        let floor = try Floor.here()
        let device = try floor.register().devices[0]
        let sent = try Pictures.indiscreet()
        #expect(try Pictures.facts(of: sent) == "JPEG 64x48 exif 2 gps 4 comment True")
        let answer = try floor.post("/api/v1/devices/\(device)/photos", picture: sent)
        #expect(answer.status == 201, "\(answer.text)")
        let location = try #require(answer.header("Location"))
        for path in [location, "\(location)/480", "\(location)/1600"] {
            let kept = try floor.get(path).body
            #expect(try Pictures.facts(of: kept) == "JPEG 64x48 exif 0 gps 0 comment False")
            #expect(!String(decoding: kept, as: UTF8.self).lowercased().contains("secret"))
        }
        try floor.expectWhole()
    }

    @Test(arguments: ["text/plain", "image/heic", "application/octet-stream", "image/svg+xml"])
    func anotherTypeThanAPictureIsRefusedWithTheTypesThatAreTaken(type: String) throws {
        let floor = try Floor.here()
        let device = try floor.register().devices[0]
        let problem = try floor.post(
            "/api/v1/devices/\(device)/photos", picture: Pictures.jpeg(), type: type
        ).problem(415)
        #expect(problem.detail.contains("image/jpeg"))
    }

    @Test func aPhotoOfNothingWeKnowIsNotFound() throws {
        let floor = try Floor.here()
        let picture = try Pictures.jpeg()
        for code in ["D2345678", "DDDDDDDD", "nonsense", "R7K4J2X7"] {
            let answer = try floor.post("/api/v1/devices/\(code)/photos", picture: picture)
            #expect(try answer.problem(404).detail.contains("There is no"))
        }
        let folder = try TemporaryFolder()
        try Data(picture).write(to: URL(fileURLWithPath: folder.file("a.jpg")))
        let outcome = try floor.station.rampa(
            ["photo", folder.file("a.jpg"), "--for", "D2345678"])
        #expect(outcome.code == 1)
        #expect(outcome.complaint.contains("D2345678"))
        let missing = try floor.station.rampa(
            ["photo", folder.file("none.jpg"), "--for", "D2345678"])
        #expect(missing.code == 4)
        #expect(missing.complaint.contains("none.jpg"))
    }
}
