import LabelRendering
import Logistics
import Operations
import Printing
import Testing

@Suite struct PrinterFileTests {
    private static let file = """
        # The shop's printers.
        [printer sticker]
        address = tcp://10.0.0.9      # at the first desk
        dpi = 203x300
        size = 50x25.4
        papers = device-sticker
        offset-x = 0,5
        offset-y = -1.25
        darkness = 12
        hangs-up = no

        [printer label]
        address = tcp://[fd00::9]:6101
        size = 100x150
        papers = parcel-label, device-sticker

        [printer office]
        address=cups:Office_2
        papers = slip, work-order
        """

    @Test func everySettingIsRead() throws {
        let printers = try PrinterFile.read(Self.file, name: "printers.conf")
        #expect(printers.entries.map(\.printer.name) == ["sticker", "label", "office"])
        let sticker = try #require(printers["sticker"])
        #expect(sticker.connection == .socket(host: "10.0.0.9", port: 9100))
        #expect(sticker.resolution == Resolution(horizontal: 203, vertical: 300))
        #expect(sticker.size == .init(width: Micrometres(50_000), height: Micrometres(25_400)))
        #expect(sticker.offsetX == Micrometres(500))
        #expect(sticker.offsetY == Micrometres(-1_250))
        #expect(sticker.darkness == 12)
        #expect(!sticker.closesWhenDone)
        #expect(printers["label"]?.connection == .socket(host: "fd00::9", port: 6101))
        #expect(printers["label"].map { "\($0.connection)" } == "tcp://[fd00::9]:6101")
        #expect(printers["office"]?.connection == .cups(queue: "Office_2"))
        #expect(printers["office"]?.size == .a4)
        #expect(printers.printer(for: .deviceSticker, at: nil)?.name == "sticker")
        #expect(printers.printer(for: .parcelLabel, at: nil)?.name == "label")
        #expect(printers.printer(for: .packingList, at: nil) == nil)
    }

    @Test func aStationHasPrintersAndHabitsOfItsOwn() throws {
        let printers = try PrinterFile.read(
            """
            \(Self.file)
            [station Desk 1]
            printers = label
            on-received = device-sticker
            [station *]
            on-received = parcel-label
            """, name: "printers.conf")
        #expect(printers.printer(for: .deviceSticker, at: "desk 1")?.name == "label")
        #expect(printers.printer(for: .slip, at: "Desk 1")?.name == "office")
        #expect(printers.printer(for: .deviceSticker, at: "Desk 2")?.name == "sticker")
        #expect(printers.onReceived(at: "DESK 1") == [.deviceSticker])
        #expect(printers.onReceived(at: "Desk 2") == [.parcelLabel])
        #expect(printers.onReceived(at: nil) == [.parcelLabel])
    }

    @Test(arguments: [
        ("dpi = 203", 1, "'dpi = 203' comes before any printer"),
        ("[printer]", 1, "'[printer]': write [printer NAME] or [station NAME]."),
        ("[printer a b]", 1, "a printer cannot be called 'a b'"),
        ("[printer ../x]", 1, "a printer cannot be called '../x'"),
        ("[printer a]", 1, "printer 'a' has no address"),
        ("[printer a]\naddress = tcp://h", 1, "printer 'a' has no size"),
        ("[printer a]\naddress = 10.0.0.9", 2, "'10.0.0.9' is not the address of a printer"),
        ("[printer a]\naddress = tcp://h:0", 2, "'tcp://h:0' is not the address"),
        ("[printer a]\naddress = tcp://h:70000", 2, "is not the address"),
        ("[printer a]\naddress = tcp://a:b:9100", 2, "is not the address"),
        ("[printer a]\naddress = cups:-o", 2, "'-o' is not a queue of CUPS"),
        ("[printer a]\naddress = cups:a b", 2, "'a b' is not a queue of CUPS"),
        ("[printer a]\n\naddress = cups:a\ndpi = 20", 4, "'20' is not a number of dots per inch"),
        ("[printer a]\naddress = cups:a\ndpi = 203x", 3, "'203x' is not a number of dots per inch"),
        ("[printer a]\naddress = cups:a\nsize = 50", 3, "'50' is not a paper size"),
        ("[printer a]\naddress = cups:a\nsize = 5x5", 3, "'5x5' is not a paper size"),
        ("[printer a]\naddress = cups:a\noffset-x = 1 mm", 3, "'1 mm' is not a length"),
        ("[printer a]\naddress = cups:a\ndarkness = 31", 3, "darkness '31': write 0 to 30."),
        ("[printer a]\naddress = cups:a\nhangs-up = maybe", 3, "'maybe': write yes or no."),
        (
            "[printer a]\naddress = cups:a\npapers = slips", 3,
            "there is no paper 'slips'. Choose slip"
        ),
        ("[printer a]\ncolour = red", 2, "there is no setting 'colour' of a printer"),
        ("[printer a]\naddress = cups:a\naddress = cups:b", 3, "'address' is here twice"),
        ("[printer a]\naddress = cups:a\n[printer a]\naddress = cups:b", 3, "two printers 'a'"),
        ("[station A]\nprinters = x", 2, "there is no printer 'x'"),
        ("[station A]\non-received = device-sticker", 2, "no printer prints 'device-sticker'"),
        ("[station A]\non-received = packing-list", 2, "not about a device or parcel"),
        ("[station A]\n[station a]", 2, "there are two stations 'a'"),
    ])
    func aMistakeNamesFileLineAndWhatToDo(text: String, line: Int, words: String) throws {
        let mistake = try #require(throws: PrinterFile.Mistake.self) {
            try PrinterFile.read(text, name: "printers.conf")
        }
        #expect(mistake.description.hasPrefix("printers.conf, line \(line): "), "\(mistake)")
        #expect(mistake.description.contains(words), "\(mistake)")
    }

    @Test(arguments: [
        ("12", 12_000), ("12.5", 12_500), ("12,5", 12_500), ("-0.125", -125), ("+3", 3_000),
        ("0", 0), ("007", 7_000),
    ])
    func millimetresAreReadAsPeopleTypeThem(text: String, micrometres: Int) {
        #expect(Millimetres.micrometres(text) == micrometres)
    }

    @Test(arguments: [
        "", "-", "1.", ".5", "1.2345", "1e3", "1 000", "--1", "10 mm", "999999", "٣", "1.2.3",
    ])
    func otherTextsAreNoMillimetres(text: String) {
        #expect(Millimetres.micrometres(text) == nil)
    }
}
