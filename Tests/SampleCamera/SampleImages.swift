import Foundation
import Imaging

/// The photos as files.
enum SampleImages {
    static func make(_ options: Options) async throws {
        let folder = options["--out"] ?? "SampleImages"
        guard options["--out"] != nil || options["--random"] == nil else {
            throw Options.Mistake(
                description: "--random would mix its photos with ours: add --out.")
        }
        var shots = try Shot.chosen(options)
        if let only = options["--only"] {
            shots = shots.filter { $0.name == only }
            guard !shots.isEmpty else {
                let known = Shot.all.map(\.name).joined(separator: ", ")
                throw Options.Mistake(description: "'\(only)' is none of \(known).")
            }
        }
        let slips = try await DemoSlips.draw(template: options["--labels"] ?? "Labels")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        var total = 0
        for (shot, made) in try await all(shots, of: slips) {
            try Data(made.photo).write(to: URL(fileURLWithPath: "\(folder)/\(shot.name).jpg"))
            let lines = made.codes.map { "\($0)\n" }.joined()
            try Data(lines.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(shot.name).txt"))
            total += made.photo.count
            print(
                "\(shot.name).jpg: \(made.size), \(made.photo.count / 1000) kB, "
                    + "\(made.codes.count) codes")
        }
        print("\(total / 1000) kB together")
    }

    private struct Made {
        let photo: [UInt8]
        let size: String
        /// A code that appears twice is reported once.
        let codes: [String]

        init(_ shot: Shot, of slips: DemoSlips) throws {
            let (image, sights) = try shot.take(of: slips)
            photo = JPEG.encode(image, quality: shot.quality)
            size = "\(image.width) × \(image.height)"
            codes = Set(sights.filter(\.isWhole).map(\.code.line)).sorted()
        }
    }

    /// Takes the photos, several at once, and gives them in order.
    private static func all(
        _ shots: [Shot], of slips: DemoSlips
    ) async throws -> [(Shot, Made)] {
        try await withThrowingTaskGroup(of: (Int, Made).self) { group in
            for (index, shot) in shots.enumerated() {
                group.addTask { (index, try Made(shot, of: slips)) }
            }
            var made: [Int: Made] = [:]
            for try await (index, one) in group { made[index] = one }
            return shots.enumerated().compactMap { index, shot in made[index].map { (shot, $0) } }
        }
    }
}
