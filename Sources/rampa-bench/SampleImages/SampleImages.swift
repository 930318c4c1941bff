import Imaging

extension Scenario {
    static let sampleImages = Scenario(
        name: "sample-images", meaning: "photograph the demo shop's slips",
        details: """
            Draws the slips of the demo shop and photographs them as a phone would: perspective,
            curved paper, bad light, blur, noise, JPEG. NAME.txt beside each photo says which codes
            are in it. The same bytes on every run.
            """,
        options: [
            ("--out", "FOLDER", "where to; SampleImages if left out"),
            ("--only", "NAME", "one photo, such as straight"),
            ("--labels", "FOLDER", "where slip.xml is; Labels if left out"),
        ],
        run: { options in
            let folder = options["--out"] ?? "SampleImages"
            var shots = Shot.all
            if let only = options["--only"] {
                shots = shots.filter { $0.name == only }
                guard !shots.isEmpty else {
                    let known = Shot.all.map(\.name).joined(separator: ", ")
                    throw Options.Mistake(words: "'\(only)' is none of \(known).")
                }
            }
            let slips = try await DemoSlips.draw(template: options["--labels"] ?? "Labels")
            try Disk.makeFolder(folder)
            var total = 0
            for shot in shots {
                let (photo, codes) = try shot.take(of: slips)
                let bytes = JPEG.encode(photo, quality: shot.quality)
                total += bytes.count
                try Disk.write(bytes, to: "\(folder)/\(shot.name).jpg")
                let lines = codes.map(\.line).sorted().map { "\($0)\n" }.joined()
                try Disk.write(Array(lines.utf8), to: "\(folder)/\(shot.name).txt")
                print(
                    "\(shot.name).jpg: \(photo.width) × \(photo.height), "
                        + "\(bytes.count / 1000) kB, \(codes.count) codes")
            }
            print("\(total / 1000) kB together")
        })
}
