import Glibc
import Imaging
import Logistics
import Operations
import Storage
import TestSupport

extension Scenario {
    static let photo = Scenario(
        name: "photo", meaning: "keeping a photo of 12 megapixels, beside decoding it once",
        details: """
            Takes photos of a device through the station: decoded once by a worker, views made,
            filtered, hashed, brought to disk. Beside it the same picture decoded once by
            libjpeg-turbo, to grey and to colour.
            """,
        options: [
            ("--file", "FILE", "another JPEG; an enlarged sample image if left out"),
            ("--runs", "NUMBER", "figures are medians; 7 if left out"),
            ("--images", "FOLDER", "where straight.jpg is; SampleImages if left out"),
            ("--labels", "FOLDER", "where slip.xml is; Labels if left out"),
        ],
        run: { options in
            let runs = try options.number("--runs", standard: 7, in: 1...1000)
            let photo = try PhotoFigures.picture(options)
            let folder = try Disk.temporaryFolder()
            defer { DataFolder.discard(folder) }
            let shop = try ShopInside.open(folder, options)
            defer { shop.close() }
            try await PhotoFigures.print(photo, runs: runs, at: shop)
        })
}

private enum PhotoFigures {
    static func print(_ photo: [UInt8], runs: Int, at shop: Shop) async throws {
        let grey = try own(runs) { _ = try JPEG.decodeGrey(photo) }
        let colour = try own(runs) { _ = try JPEG.decodeColour(photo) }
        let device = try await device(at: shop)
        var worker: [Double] = []
        var process: [Double] = []
        var wall: [Double] = []
        for run in 0...runs {
            let before = (try workers(), Machine.processorSeconds, Machine.seconds)
            // Bytes after the end make each picture a different one; its pixels stay the same.
            _ = try await shop.photos.take(
                photo + [UInt8](repeating: UInt8(run & 255), count: 8), of: device, way: .intake,
                by: try Write(
                    by: .person(ShopInside.manager),
                    once: Once(key: "photo-\(run)", route: "bench", payload: [])))
            guard run > 0 else { continue }  // the first one starts the worker
            worker.append(try workers() - before.0)
            process.append((Machine.processorSeconds - before.1) * 1000)
            wall.append((Machine.seconds - before.2) * 1000)
        }
        let (inWorker, inProcess) = (Statistics.median(worker), Statistics.median(process))
        var table = Table(["", "CPU ms", "× colour decode"])
        for (name, milliseconds) in [
            ("libjpeg-turbo, to colour", colour), ("libjpeg-turbo, to grey", grey),
            ("photo kept: in the worker", inWorker), ("photo kept: in the station", inProcess),
            ("photo kept, together", inWorker + inProcess),
        ] {
            table.add([name, milliseconds.shown(1), (milliseconds / colour).shown(2)])
        }
        let header = try PictureHeader.look(photo)
        table.print(
            "A photo of \(header.width) × \(header.height), \(photo.count / 1000) kB. "
                + "\(Machine.description). Medians of \(runs) runs.",
            means: """
                A row: processor time for one photo. Until a photo is on the disk and answered,
                \(Statistics.median(wall).shown(0)) ms pass.
                """)
    }

    /// Median of the processor time that this process needs.
    private static func own(_ runs: Int, _ body: () throws -> Void) throws -> Double {
        try body()
        return Statistics.median(
            try (0..<runs).map { _ in
                let start = Machine.processorSeconds
                try body()
                return (Machine.processorSeconds - start) * 1000
            })
    }

    /// Milliseconds of processor time that all workers have used so far.
    private static func workers() throws -> Double {
        try ProcessFacts.children(of: getpid()).map { try ProcessFacts($0).total }.reduce(0, +)
    }

    private static func device(at shop: Shop) async throws -> Code {
        let made = try await shop.orders.register(
            DemoShop.orders[0],
            by: try Write(
                by: .person(ShopInside.manager),
                once: Once(key: "order", route: "bench", payload: [])))
        return made.answer.devices[0]
    }

    /// A photo as a phone of 12 megapixels makes it: a sample image enlarged, with a sensor's
    /// noise, so that it is no easier to decode.
    static func picture(_ options: Options) throws -> [UInt8] {
        if let file = options["--file"] { return try Disk.read(file) }
        let path = "\(options["--images"] ?? "SampleImages")/straight.jpg"
        let small = try JPEG.decodeColour(try Disk.read(path))
        var chance = FixedNumbers(12)
        let (width, height) = (3024, 4032)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in 0..<height {
            for column in 0..<width {
                let start =
                    (row * small.height / height * small.width
                        + column * small.width / width) * 3
                let noise = Int(chance.next() & 7) - 4
                for channel in 0..<3 {
                    pixels.append(
                        UInt8(clamping: Int(small.pixels[start + channel]) + noise))
                }
            }
        }
        return JPEG.encode(ColourImage(width: width, height: height, pixels: pixels), quality: 90)
    }
}
