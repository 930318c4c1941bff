import Glibc
import Logistics
import Operations
import Storage
import Threads

extension Command {
    static let demo = Command(
        name: "demo", usage: "", meaning: "run the whole process once on the sample images",
        details: """
            Makes a station in a temporary folder, registers the demo shop's orders, and takes one
            parcel from its slip to a match and a photo. Everything is real, and gone afterwards.
            """,
        example: "rampa demo", flags: [],
        run: { arguments, _ in
            try arguments.none()
            let folder = try temporaryFolder()
            defer { DataFolder.discard(folder) }
            return try await Story(folder: folder).tell()
        })

    private static func temporaryFolder() throws -> String {
        var template = Array("/tmp/rampa-demo-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw CommandFailure(.trouble, "no temporary folder can be made in /tmp.")
        }
        return String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// The demo, line by line.
private struct Story {
    let folder: String

    func tell() async throws -> ExitCode {
        let images = try Installation.folder("SampleImages")
        let ledger = try Ledger(DataFolder.open(folder))
        let pictures = try Installation.pictureReader(workers: 1)
        let shop = try Shop(
            ledger: ledger, pictures: pictures, papers: try Installation.papers(own: ""),
            world: DemoShop.world(over: .live), settings: DemoShop.settings)
        let orders = try await DemoShop.load(into: shop)
        let ana = Asker.person(try person("ana", shop))
        let maria = try person("maria", shop)
        say("\(orders.count) customers register orders; the first is \(orders[0].order.printed).")
        let parcel = orders[0].parcels[0]
        let slip = try shop.papers.print(
            .slip, of: parcel, as: PaperWish(), for: .person(maria))
        say("Anna prints the slip of parcel \(parcel.printed): \(slip.count / 1024) KB of PDF.")
        let picture = try TextFile.bytes("\(images)/straight.jpg")
        let codes = try await shop.scans.read(picture)
        say("Her parcel arrives. A phone's photo of the slip holds \(codes.count) codes.")
        try await scan(shop, ana, picture, "first")
        try await scan(shop, ana, picture, "second")
        try await scan(shop, ana, try TextFile.bytes("\(images)/courier-label.jpg"), "third")
        say("Two customers' slips lie on the table.")
        try await scan(shop, ana, try TextFile.bytes("\(images)/two-slips.jpg"), "two-slips")
        try await scan(shop, ana, ["R7K4-J2X2"], "fourth")
        try await scan(shop, ana, ["0000000"], "fifth")
        let device = orders[0].devices[0]
        let photo = try await shop.photos.take(
            picture, of: device, way: .intake, by: try write("photo", by: ana, at: "Booth 1")
        ).answer
        say(
            "The booth files a photo on device \(device.printed), sealed as "
                + "\(photo.digest.prefix(12))….")
        let link = try shop.links.address(of: orders[0].order, for: .person(maria))
        say("Anna sees it at \(link.prefix(28))… in the same second.")
        shop.close()
        let check = try Inspection(folder) { _ in }
        say(
            "The log holds \(check.counts.events) events; \(check.damage.isEmpty ? "all is whole" : "damaged: \(check.damage)")."
        )
        return check.damage.isEmpty ? .done : .no
    }

    private func person(_ login: String, _ shop: Shop) throws -> Person {
        guard let person = try shop.people.person(login: login) else {
            throw CommandFailure(.trouble, "the demo shop has no \(login).")
        }
        return person
    }

    private func scan(_ shop: Shop, _ ana: Asker, _ picture: [UInt8], _ name: String)
        async throws
    {
        let answer = try await shop.scans.take(
            picture: picture, place: .intake, by: try write(name, by: ana, at: "Desk 1")
        ).answer
        say("The desk scans a photo.   \(answer.word): \(answer.sentence)")
    }

    private func scan(_ shop: Shop, _ ana: Asker, _ texts: [String], _ name: String)
        async throws
    {
        let answer = try await shop.scans.take(
            ScanRequest(texts: texts, place: .intake), by: try write(name, by: ana, at: "Desk 1")
        ).answer
        say("The desk scans '\(texts[0])'.   \(answer.word): \(answer.sentence)")
    }

    private func write(_ name: String, by asker: Asker, at station: String) throws -> Write {
        try Write(
            by: asker, at: station,
            once: Once(key: "demo-\(name)", route: "demo", payload: []))
    }

    private func say(_ line: String) { Output.say(line) }
}
