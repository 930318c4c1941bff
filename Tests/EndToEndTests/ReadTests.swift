import Foundation
import TestSupport
import Testing

/// `rampa read` as programs use it: its output is parsed by Python, not by us.
@Suite struct ReadTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What hurts tables and terminals, and what does not.
    private static let texts = [
        "plain", "a\tb", "two\nlines", "cr\rhere", #"back\slash \n"#, "Zürich 25 €",
        "\u{1B}[2J", "日本", "P7K4J2X7",
    ]

    @Test func theTableIsWhatTheMeasuringToolReads() throws {
        let pictures = try Self.texts.enumerated().map { index, text in
            try draw("qr\(index)", "QRCODE", text)
        }
        let list = folder.file("list.txt")
        try (pictures.joined(separator: "\r\n") + "\n\n").write(
            toFile: list, atomically: true, encoding: .utf8)
        let outcome = try RunningStation.rampa(["read", "--tsv", "--list", list])
        #expect(outcome.code == 0, "\(outcome.complaint)")
        let parsed = try python(
            // The parsing of tools/read_photos.py, word for word.
            #"""
            import json, re, sys
            def unescape(s):
                return re.sub(r'\\(x[0-9a-fA-F]{2}|.)', lambda m: {'n': '\n', 'r': '\r', 't': '\t'}.get(m[1], chr(int(m[1][1:], 16)) if len(m[1]) == 3 else m[1]), s)
            found, ms = {}, {}
            for line in sys.stdin.buffer.read().decode('utf-8', 'replace').split('\n'):
                f = line.split('\t')
                if len(f) >= 4 and f[1] == '#ms': ms[f[0]] = [float(f[2]), float(f[3])]
                elif len(f) >= 3: found.setdefault(f[0], []).append([f[1], unescape('\t'.join(f[2:]))])
                elif line: raise SystemExit('a line too many: ' + line)
            print(json.dumps({'found': found, 'ms': ms}))
            """#, input: outcome.output)
        let found = try #require(parsed["found"] as? [String: [[String]]])
        for (path, text) in zip(pictures, Self.texts) {
            #expect(found[path] == [["QR code", text]], "\(text.debugDescription)")
        }
        let times = try #require(parsed["ms"] as? [String: [Double]])
        #expect(Set(times.keys) == Set(pictures))
        #expect(times.values.allSatisfy { $0[0] > 0 && $0[1] > 0 })
    }

    @Test func theObjectsSayEverythingThatIsKnownOfACode() throws {
        let picture = try draw("a", "GS1_128", "[01]09501101530003[10]A")
        let outcome = try RunningStation.rampa(["read", "--json", picture])
        #expect(outcome.code == 0)
        let object = try python(
            "import json, sys; print(json.dumps(json.loads(sys.stdin.read())))",
            input: outcome.output)
        #expect(object["file"] as? String == picture)
        #expect((object["scanMilliseconds"] as? Double ?? 0) > 0)
        let code = try #require((object["codes"] as? [[String: Any]])?.first)
        #expect(code["symbology"] as? String == "Code 128")
        #expect(code["aim"] as? String == "]C1")
        #expect(code["text"] as? String == "010950110153000310A")
        #expect(code["bytes"] as? String == "30313039353031313031353330303033313041")
        #expect(code["pass"] as? String == "stripes")
        #expect((code["corners"] as? [[Int]])?.count == 4)
        #expect((code["milliseconds"] as? Double ?? 0) > 0)
    }

    @Test func whatCannotBeReadIsToldInALineEachAndTheRestIsRead() throws {
        let good = try draw("good", "CODE128", "P7K4J2X7")
        let cut = folder.file("cut\u{1B}[2J.png")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: good))
        try Data(bytes.prefix(bytes.count / 2)).write(to: URL(fileURLWithPath: cut))
        let blank = try python(
            """
            from PIL import Image; import json, sys
            Image.new('L', (300, 200), 200).save('\(folder.path)/blank.png'); print(json.dumps({}))
            """, input: "")
        #expect(blank.isEmpty)
        let names = [folder.file("none.jpg"), cut, folder.path, good, folder.file("blank.png")]
        let outcome = try RunningStation.rampa(
            ["read", "--tsv", "--list", "-"], input: Array(names.joined(separator: "\n").utf8))
        #expect(outcome.code == 1)
        let complaints = outcome.complaint.split(separator: "\n")
        #expect(complaints.count == 3)
        #expect(complaints.allSatisfy { $0.hasPrefix("rampa: \(folder.path)") })
        #expect(!outcome.complaint.contains("\u{1B}"))
        #expect(outcome.output.contains("\(good)\tCode 128\tP7K4J2X7\n"))
        // Nothing in one picture of several is an answer, not a failure.
        let both = try RunningStation.rampa(["read", good, folder.file("blank.png")])
        #expect(both.code == 0)
        #expect(both.complaint == "rampa: \(folder.file("blank.png")): no code was read.\n")
        #expect(try RunningStation.rampa(["read", folder.file("blank.png")]).code == 1)
    }

    @Test(arguments: [
        (["read"], "IMAGE is missing"), (["read", "--list", "/dev/null"], "names no picture"),
        (["read", "--json", "--tsv", "a.jpg"], "choose one of --json and --tsv"),
        (["read", "--budget", "0", "a.jpg"], "1 to 4000, not '0'"),
        (["read", "--budget", "soon", "a.jpg"], "not 'soon'"),
        (["read", "--kinds", "code128,codablock", "a.jpg"], "'codablock' is not a kind of code"),
        (["read", "--lengths", "itf", "a.jpg"], "'itf' has no '='"),
        (["read", "--lengths", "i25=14", "a.jpg"], "'i25' is not a kind of code"),
        (["read", "--lengths", "itf=0", "a.jpg"], "'0' is not a length for itf"),
        (["read", "--lengths", "itf=18-14", "a.jpg"], "'18-14' is not a length for itf"),
        (["read", "--lengths", "itf=14,", "a.jpg"], "'' is not a length for itf"),
        (["read", "--all=yes", "a.jpg"], "--all takes no value"),
        (["read", "--explian", "x.jpg", "a.jpg"], "Did you mean --explain?"),
        (["read", "--explain", "x.png", "a.jpg"], "ends in .jpg, not 'x.png'"),
        (["read", "--explain", "/etc/passwd", "a.jpg", "b.jpg"], "must be a folder"),
        (["read", "--list"], "--list needs a value"),
    ])
    func aWrongCommandLineIsRefusedInWords(words: [String], complaint: String) throws {
        let outcome = try RunningStation.rampa(words)
        #expect(outcome.code == 2)
        #expect(outcome.complaint.contains(complaint), "\(outcome.complaint)")
        #expect(outcome.output.isEmpty)
    }

    @Test func oneCodeIsEnoughUnlessAllAreWanted() throws {
        let sheet = try draw("one", "CODE128", "P7K4J2X7")
        let code = try draw("two", "QRCODE", "D7NN33GC")
        _ = try python(
            """
            from PIL import Image; import json
            sheet = Image.new('L', (900, 900), 255)
            sheet.paste(Image.open('\(sheet)'), (40, 60)); sheet.paste(Image.open('\(code)'), (300, 500))
            sheet.save('\(folder.path)/both.png'); print(json.dumps({}))
            """, input: "")
        let both = folder.file("both.png")
        #expect(try RunningStation.rampa(["read", both]).output == "Code 128\tP7K4J2X7\n")
        #expect(
            try RunningStation.rampa(["read", "--all", both]).output
                == "Code 128\tP7K4J2X7\nQR code\tD7NN33GC\n")
        #expect(
            try RunningStation.rampa(["read", "--kinds", "qrcode", both]).output
                == "QR code\tD7NN33GC\n")
        #expect(
            try RunningStation.rampa(["read", "--all", "--lengths", "code128=9-40", both]).output
                == "QR code\tD7NN33GC\n")
    }

    @Test func anExplanationIsACopyWithWhatWasFoundInRedAndBlue() throws {
        let picture = try draw("a", "CODE128", "P7K4J2X7")
        let before = try Data(contentsOf: URL(fileURLWithPath: picture))
        let copy = folder.file("explained.jpg")
        #expect(try RunningStation.rampa(["read", "--explain", copy, picture]).code == 0)
        let facts = try python(
            """
            from PIL import Image; import json
            image = Image.open('\(copy)'); red = blue = 0
            for r, g, b in image.convert('RGB').getdata():
                red += r > g + 40 and r > b + 40; blue += b > r + 40
            print(json.dumps({'format': image.format, 'red': red, 'blue': blue,
                'same': image.size == Image.open('\(picture)').size}))
            """, input: "")
        #expect(facts["format"] as? String == "JPEG")
        #expect(facts["same"] as? Bool == true)
        #expect((facts["red"] as? Int ?? 0) > 100 && (facts["blue"] as? Int ?? 0) > 100)
        #expect(try Data(contentsOf: URL(fileURLWithPath: picture)) == before)
    }

    @Test func severalExplanationsGoIntoAFolderAndNoPictureIsWrittenOver() throws {
        let picture = try draw("a", "CODE128", "P7K4J2X7")
        let twins = folder.file("explained")
        let outcome = try RunningStation.rampa(["read", "--explain", twins, picture, picture])
        #expect(outcome.code == 0, "\(outcome.complaint)")
        let names = try FileManager.default.contentsOfDirectory(atPath: twins)
        #expect(names.sorted() == ["a-2.explained.jpg", "a.explained.jpg"])
        let jpeg = "\(twins)/a.explained.jpg"
        let before = try Data(contentsOf: URL(fileURLWithPath: jpeg))
        let refused = try RunningStation.rampa(["read", "--explain", jpeg, jpeg])
        #expect(refused.code == 2 && refused.complaint.contains("write over the picture"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: jpeg)) == before)
    }

    @Test(arguments: [1, 3, 6, 8])
    func cornersAreInTheUprightPictureWhateverTheCameraHeld(orientation: Int) throws {
        let code = try draw("a", "CODE128", "P7K4J2X7")
        let photo = folder.file("photo.jpg")
        // A code in the upper right of an upright sheet of 1,400 × 700, stored as EXIF says.
        _ = try python(
            """
            from PIL import Image; import json
            sheet = Image.new('L', (1400, 700), 255); sheet.paste(Image.open('\(code)'), (750, 30))
            back = {1: None, 3: Image.ROTATE_180, 6: Image.ROTATE_90, 8: Image.ROTATE_270}
            turn = back[\(orientation)]
            stored = sheet if turn is None else sheet.transpose(turn)
            exif = Image.Exif(); exif[0x0112] = \(orientation)
            stored.save('\(photo)', exif=exif, quality=92); print(json.dumps({}))
            """, input: "")
        let outcome = try RunningStation.rampa(["read", "--json", photo])
        let object = try python(
            "import json, sys; print(json.dumps(json.loads(sys.stdin.read())))",
            input: outcome.output)
        let found = try #require((object["codes"] as? [[String: Any]])?.first)
        let corners = try #require(found["corners"] as? [[Int]])
        #expect(corners.allSatisfy { (740...1400).contains($0[0]) && (0...330).contains($0[1]) })
    }

    // MARK: helpers

    /// Has zint, somebody else's encoder, draw a code.
    private func draw(_ name: String, _ symbology: String, _ text: String) throws -> String {
        let data = folder.file("\(name).data")
        try text.write(toFile: data, atomically: true, encoding: .utf8)
        let path = folder.file("\(name).png")
        try ToolRunner.output(
            of: "zint",
            ["-b", symbology, "-i", data, "--scale=2", "-w", "10", "--vwhitesp=6"]
                + (symbology == "QRCODE" ? ["--eci=26"] : ["--height=60"]) + ["-o", path])
        return path
    }

    /// Runs a script that reads standard input and prints one object.
    private func python(_ script: String, input: String) throws -> [String: Any] {
        let printed = Data(try ToolRunner.python(script, input: Array(input.utf8)))
        return try #require(try JSONSerialization.jsonObject(with: printed) as? [String: Any])
    }
}
