import Glibc
import Scanning
import Threads

extension Command {
    static let read = Command(
        name: "read", usage: "IMAGE…", meaning: "read the codes in pictures",
        details: """
            Reads JPEG and PNG pictures and prints symbology and text of the codes found. No
            station is needed. Control characters and backslashes in a text are written as \\n, \\t,
            \\xHH and \\\\. Corners are pixels from the top left of the picture as displayed,
            turned upright as its EXIF says.

            When the text of a QR code is uncertain, because it names no character set, its
            bytes are printed; --tsv leaves it out.

            --tsv prints PATH, SYMBOLOGY and TEXT of each code with tabs between, and for each
            picture PATH, #ms, and the processor milliseconds that decoding and scanning took.
            --json prints an object a picture, one a line.

            Exit code 1 when a picture is refused or cannot be opened (the others are still
            read), or when no code was read in any.
            """,
        example: "rampa read --all SampleImages/*.jpg", flags: ReadSettings.flags,
        run: { arguments, _ in
            let settings = try ReadSettings(arguments)
            if case .folder(let folder) = settings.explanation { try makeFolder(folder) }
            let reader = try Installation.pictureReader(workers: 1)
            defer { reader.stop() }
            var reading = Reading(settings: settings, reader: reader)
            for (index, path) in settings.pictures.enumerated() {
                if settings.pictures.count > 10, isatty(2) == 1, index.isMultiple(of: 10) {
                    Output.progress("\(index + 1) of \(settings.pictures.count): \(path)")
                }
                try await reading.read(path)
            }
            return reading.isRight ? .done : .no
        })

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw CommandFailure(
                .trouble,
                "the folder '\(path)' cannot be made: \(String(cString: strerror(errno))).")
        }
    }
}

/// One run of `rampa read`.
private struct Reading {
    let settings: ReadSettings
    let reader: PictureReader
    private var codes = 0
    private var refused = 0
    private var explained: Set<String> = []

    init(settings: ReadSettings, reader: PictureReader) {
        (self.settings, self.reader) = (settings, reader)
    }

    /// Whether all files were pictures, and something was read.
    var isRight: Bool { refused == 0 && codes > 0 }

    /// Reads one picture and prints what it holds, or why it cannot be read.
    mutating func read(_ path: String) async throws {
        var report = ReadReport(path: path)
        var copy: [UInt8]?
        do {
            let examination = try await reader.examine(
                try TextFile.bytes(path),
                wants: Wants(codes: settings.scan, explanation: settings.explanation != nil))
            report.take(examination)
            codes += examination.scans.count
            copy = examination.explanation
        } catch {
            refused += 1
            report.refused = (error as? CommandFailure)?.words ?? "\(error)"
        }
        let isAlone = settings.pictures.count == 1
        for line in try report.lines(settings.format, isAlone: isAlone) { Output.say(line) }
        if let refused = report.refused {
            Output.complain("\(ReadReport.printable(path)): \(ReadReport.oneLine(refused))")
        } else if report.codes.isEmpty, settings.format == .words {
            Output.complain("\(ReadReport.printable(path)): no code was read.")
        }
        if let copy { try explain(path, copy) }
    }

    private mutating func explain(_ path: String, _ copy: [UInt8]) throws {
        guard let place = settings.explanation else { return }
        guard case .folder(let folder) = place else {
            if case .file(let file) = place { try TextFile.write(copy, to: file) }
            return
        }
        // Pictures of one name may come from several folders.
        let name = path.split(separator: "/").last.map(String.init) ?? "picture"
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        var file = "\(stem).explained.jpg"
        var number = 2
        while !explained.insert(file).inserted {
            file = "\(stem)-\(number).explained.jpg"
            number += 1
        }
        try TextFile.write(copy, to: "\(folder)/\(file)")
    }
}
