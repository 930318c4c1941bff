import Glibc
import Imaging
import Scanning

extension Scenario {
    static let read = Scenario(
        name: "read", meaning: "what is read of photos, how fast, and by which pass",
        details: """
            Reads a folder of photos whose codes are known, and says how many were read, how many
            gave a text that is not there, and what that cost, pass by pass; then what pictures
            of several sizes cost, and how many photos a second all cores read together. Times
            are those of the processor, without decoding.
            """,
        options: [
            ("--photos", "FOLDER", "../shared/photos if it is there, else SampleImages"),
            ("--budget", "MS", "for a photo; default 400"),
        ],
        run: { options in
            let standard = "../shared/photos"
            let folder =
                options["--photos"]
                ?? (access("\(standard)/manifest.json", R_OK) == 0 ? standard : "SampleImages")
            let budget = try options.number("--budget", standard: 400, in: 1...60_000)
            let photos = try TruePhoto.inFolder(folder)
            guard !photos.isEmpty else {
                throw Options.Mistake(words: "no photo with its truth is in '\(folder)'.")
            }
            let course = ReadCourse(photos: photos, budget: .milliseconds(budget))
            print("\(photos.count) photos of \(folder); \(Machine.description)")
            try course.printRecall()
            try course.printSizes()
            try await course.printThroughput()
        })
}

private struct ReadCourse: Sendable {
    let photos: [TruePhoto]
    let budget: Duration

    /// Stops at the first code, as the desk does, if there is only one; otherwise reads all.
    private func settings(_ photo: TruePhoto) -> ScanSettings {
        ScanSettings(
            symbologies: Set(Symbology.allCases), mode: photo.isEveryText ? .all : .first,
            budget: budget)
    }

    func printRecall() throws {
        var times: [Double] = []
        var passes: [String: [Double]] = [:]
        var (known, read, wrong, unwanted) = (0, 0, 0, 0)
        var (codes, codesRead) = (0, 0)
        for photo in photos {
            let picture = try photo.decoded().picture
            let began = ThreadClock.milliseconds
            let scans = Scanner.scan(picture, settings(photo))
            let milliseconds = ThreadClock.milliseconds - began
            if photo.texts.isEmpty {
                unwanted += scans.count
                continue
            }
            times.append(milliseconds)
            known += 1
            if settings(photo).mode == .all {
                codes += photo.texts.count
                codesRead += photo.read(of: scans)
            }
            read += scans.contains(where: photo.isTrue) ? 1 : 0
            wrong += scans.allSatisfy(photo.isTrue) ? 0 : 1
            for pass in Set(scans.map(\.pass)) { passes[pass, default: []].append(milliseconds) }
            if scans.isEmpty { passes["none", default: []].append(milliseconds) }
        }
        var table = Table(["found by", "photos", "mean ms", "95 % ms"])
        for (pass, times) in passes.sorted(by: { $0.value.count > $1.value.count }) {
            table.add([pass, "\(times.count)", mean(times).shown(1), tail(times).shown(1)])
        }
        table.add(["all", "\(known)", mean(times).shown(1), tail(times).shown(1)])
        let every =
            codes == 0 ? "" : " Where every code was wanted, \(codesRead) of \(codes) codes."
        table.print(
            "Photos read, by the pass that read them",
            means: """
                \(read) of \(known) read (\((100 * Double(read) / Double(max(1, known))).shown(1)) \
                %), \(wrong) with a wrong text; \(unwanted) texts on \(photos.count - known) \
                pictures on which none may be read.\(every)
                """)
    }

    private func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(max(1, values.count))
    }

    private func tail(_ values: [Double]) -> Double {
        Statistics.percentile(0.95, of: values) ?? 0
    }

    // MARK: sizes

    /// The same photo from thumbnail size to more than phones take.
    func printSizes() throws {
        guard let photo = photos.max(by: { $0.texts.count < $1.texts.count }) else { return }
        let picture = try photo.decoded().picture
        var table = Table(["megapixels", "scan ms, first", "scan ms, all", "codes"])
        for megapixels in [0.3, 2, 12, 48] {
            let sized = resized(picture, megapixels)
            var settings = ScanSettings(mode: .first, budget: budget)
            let began = ThreadClock.milliseconds
            _ = Scanner.scan(sized, settings)
            let first = ThreadClock.milliseconds
            settings.mode = .all
            let count = Scanner.scan(sized, settings).count
            let all = ThreadClock.milliseconds
            table.add([
                megapixels.shown(1), (first - began).shown(1), (all - first).shown(1), "\(count)",
            ])
        }
        table.print(
            "One photo in several sizes", means: "Larger ones than it had are its pixels repeated.")
    }

    private func resized(_ picture: GreyImage, _ megapixels: Double) -> GreyImage {
        let share = (megapixels * 1e6 / Double(picture.width * picture.height)).squareRoot()
        let width = max(1, Int(Double(picture.width) * share))
        let height = max(1, Int(Double(picture.height) * share))
        if share <= 1 { return picture.downscaled(toWidth: width, height: height) }
        let columns = (0..<width).map { min(Int(Double($0) / share), picture.width - 1) }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height)
        for y in 0..<height {
            let row = min(Int(Double(y) / share), picture.height - 1) * picture.width
            for column in columns { pixels.append(picture.pixels[row + column]) }
        }
        return GreyImage(width: width, height: height, pixels: pixels)
    }

    // MARK: all cores

    func printThroughput() async throws {
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        var table = Table(["at once", "photos a second"])
        for count in cores > 1 ? [1, cores] : [1] {
            let began = Machine.seconds
            try await withThrowingTaskGroup(of: Void.self) { group in
                for share in 0..<count {
                    group.addTask {
                        for index in stride(from: share, to: photos.count, by: count) {
                            let photo = photos[index]
                            _ = Scanner.scan(try photo.decoded().picture, settings(photo))
                        }
                    }
                }
                try await group.waitForAll()
            }
            table.add(["\(count)", (Double(photos.count) / (Machine.seconds - began)).shown(1)])
        }
        table.print("Photos decoded and read", means: "By the clock on the wall.")
    }
}
