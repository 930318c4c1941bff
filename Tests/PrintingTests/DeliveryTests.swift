import LabelRendering
import Logistics
import Printing
import TestSupport
import Testing
import Wording

/// What becomes of a document at printers that behave, and at those that do not.
@Suite struct DeliveryTests {
    private static let size = Printer.Size(width: Micrometres(50_000), height: Micrometres(25_000))
    /// Much more than the buffers of both ends hold.
    private static let long = [UInt8](repeating: UInt8(ascii: "A"), count: 6_000_000)
    private static let short = Array("^XA^FO1,1^FDx^FS^XZ".utf8)

    private static func printer(_ port: UInt16, closesWhenDone: Bool = true) -> Printer {
        Printer(
            name: "sticker", connection: .socket(host: "127.0.0.1", port: port),
            resolution: Resolution(203), size: size, closesWhenDone: closesWhenDone)
    }

    private static let office = Printer(
        name: "office", connection: .cups(queue: "office"), resolution: Resolution(600), size: .a4)

    /// Short enough that no test waits long for what never comes.
    private static let impatient = Delivery(
        connecting: Patience.duration, stall: .milliseconds(300), finishing: .milliseconds(300),
        whole: Patience.duration, spooling: .milliseconds(400))
    /// For what does come, however busy the machine is.
    private static let patient = patient(lp: "/usr/bin/lp")

    private static func patient(lp: String) -> Delivery {
        Delivery(
            lp: lp, connecting: Patience.duration, stall: Patience.duration,
            finishing: Patience.duration, whole: Patience.duration, spooling: Patience.duration)
    }

    private func failure(
        _ document: [UInt8], at printer: Printer, _ delivery: Delivery = impatient
    ) throws -> PrintFailure {
        try #require(throws: PrintFailure.self) {
            _ = try delivery.send(document, to: printer, title: "t", copies: 1)
        }
    }

    @Test(arguments: [short, Array(long.prefix(300_000))])
    func aPrinterGetsEveryByte(document: [UInt8]) throws {
        let fake = try FakePrinter()
        let receipt = try Self.patient.send(
            document, to: Self.printer(fake.port), title: "t", copies: 1)
        #expect(receipt == nil)
        #expect(fake.waits(forDocuments: 1))
        #expect(fake.documents == [document])
    }

    @Test func aSlowPrinterIsWaitedFor() throws {
        let fake = try FakePrinter(.reads(200, pause: 0.002))
        let document = Array(Self.long.prefix(40_000))
        _ = try Self.patient.send(document, to: Self.printer(fake.port), title: "t", copies: 1)
        #expect(fake.waits(forDocuments: 1))
        #expect(fake.documents == [document])
    }

    @Test func aPrinterThatIsNeverDoneIsGivenUp() throws {
        let fake = try FakePrinter(.reads(1000, pause: 0.001))
        var delivery = Self.impatient
        delivery.stall = Patience.duration
        delivery.whole = .milliseconds(500)
        let failure = try failure(Self.long, at: Self.printer(fake.port), delivery)
        #expect(failure.problem == .tooSlow(seconds: 0))
        #expect(failure.mayHaveComeOut)
    }

    @Test func aPrinterThatIsNotThereIsToldAsSuch() throws {
        let fake = try FakePrinter()
        fake.stop()
        let failure = try failure(Self.short, at: Self.printer(fake.port))
        #expect(failure.problem == .refused(address: "127.0.0.1:\(fake.port)"))
        #expect(!failure.mayHaveComeOut)
        #expect(
            failure.english
                == "Printer 'sticker' accepts no connection at 127.0.0.1:\(fake.port). Check whether "
                + "it is ready and whether this is its port, then print again.")
    }

    @Test func aMachineThatNobodyKnowsIsToldAsSuch() throws {
        let printer = Printer(
            name: "sticker", connection: .socket(host: "printer.invalid", port: 9100),
            resolution: Resolution(203), size: Self.size)
        let failure = try failure(Self.short, at: printer)
        #expect(failure.english.contains("'printer.invalid'"), "\(failure)")
        #expect(!failure.mayHaveComeOut)
    }

    @Test func aPrinterThatReadsNothingIsGivenUpAndMayHavePrinted() throws {
        let fake = try FakePrinter(.hangs)
        let failure = try failure(Self.long, at: Self.printer(fake.port))
        #expect(failure.problem == .hung(seconds: 0))
        #expect(failure.mayHaveComeOut)
        #expect(failure.english.contains("First check whether it came out"))
    }

    /// A label fits into the buffers of both ends: that it was sent does not mean it was read.
    @Test func aPrinterThatReadsNothingIsNoticedWithASmallLabelToo() throws {
        let fake = try FakePrinter(.hangs)
        let failure = try failure(Self.short, at: Self.printer(fake.port))
        #expect(failure.problem == .notConfirmed(seconds: 0))
        #expect(failure.mayHaveComeOut)
    }

    @Test func aPrinterThatNeverHangsUpIsTrustedWhenItIsSetSo() throws {
        let fake = try FakePrinter(.neverHangsUp)
        let failure = try failure(Self.short, at: Self.printer(fake.port))
        #expect(failure.problem == .notConfirmed(seconds: 0))
        #expect(failure.english.contains("hangs-up = no"))
        fake.behave(.prints)
        #expect(fake.waits(forDocuments: 1))
        fake.behave(.neverHangsUp)
        _ = try Self.impatient.send(
            Self.short, to: Self.printer(fake.port, closesWhenDone: false), title: "t", copies: 1)
        fake.behave(.prints)
        #expect(fake.waits(forDocuments: 2))
        #expect(fake.documents == [Self.short, Self.short])
    }

    @Test(arguments: [(long, 1000), (short, 5)])
    func aPrinterThatHangsUpEarlyIsToldAsSuch(document: [UInt8], limit: Int) throws {
        let fake = try FakePrinter(.hangsUp(after: limit))
        let failure = try failure(document, at: Self.printer(fake.port), Self.patient)
        #expect(failure.problem == .closedEarly)
        #expect(failure.mayHaveComeOut)
        #expect(fake.waits(forDocuments: 1))
        #expect(fake.documents.first?.count == limit)
    }

    @Test func lookingAtAPrinterPrintsNothing() throws {
        let fake = try FakePrinter()
        #expect(try Self.patient.check(Self.printer(fake.port)) == nil)
        #expect(fake.waits(forDocuments: 1))
        #expect(fake.documents == [[]])
        fake.stop()
        #expect(throws: PrintFailure.self) { try Self.patient.check(Self.printer(fake.port)) }
    }

    // MARK: CUPS

    @Test(arguments: [short, Array(long.prefix(2_000_000))])
    func aQueueGetsTheDocumentAndItsArgumentsAsTheyAre(document: [UInt8]) throws {
        let spooler = try FakeSpooler()
        let receipt = try Self.patient(lp: spooler.lp).send(
            document, to: Self.office, title: "-o raw; $(touch x) `y`\u{7}\n", copies: 3)
        #expect(receipt == "office-17")
        #expect(try spooler.document() == document)
        #expect(
            try spooler.words() == [
                "-d", "office", "-n", "3", "-t", "-o raw; $(touch x) `y`",
                "-o", "media=iso_a4_210x297mm", "-o", "print-scaling=none",
                "-o", "sides=one-sided",
            ])
    }

    @Test func whatTheSpoolerSaysIsTheReason() throws {
        let spooler = try FakeSpooler(
            then: "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1")
        let failure = try failure(Self.short, at: Self.office, Self.patient(lp: spooler.lp))
        #expect(
            failure.english
                == "Printer 'office': CUPS did not take it for its queue 'office': lp: Error - The "
                + "printer or class does not exist.")
        #expect(!failure.mayHaveComeOut)
    }

    @Test(arguments: [
        ("exit 3", "exit code 3"), ("kill -9 $$", "it was ended by a signal"),
        ("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1", "xxx"),
    ])
    func aSpoolerThatEndsBadlyIsToldAsSuch(script: String, reason: String) throws {
        let spooler = try FakeSpooler(then: script)
        let failure = try failure(Self.short, at: Self.office, Self.patient(lp: spooler.lp))
        #expect(failure.english.contains(reason), "\(failure)")
        #expect(failure.english.count < 500)
    }

    @Test(arguments: ["exec sleep 600", "sleep 600 & sleep 600"])
    func aSpoolerThatHangsIsEndedWithAllThatItStarted(script: String) throws {
        let spooler = try FakeSpooler(then: script)
        let failure = try failure(
            Array(Self.long.prefix(1_000_000)), at: Self.office,
            Delivery(lp: spooler.lp, spooling: .milliseconds(400)))
        #expect(failure.problem == .spoolerHung(queue: "office", seconds: 0))
    }

    @Test func aSpoolerThatIsNotThereIsToldAsSuch() throws {
        let failure = try failure(Self.short, at: Self.office, Delivery(lp: "/nowhere/lp"))
        #expect(
            failure.english
                == "Printer 'office': '/nowhere/lp' cannot be started (No such file or directory). "
                + "Install Debian's cups-client.")
    }

    @Test func aQueueIsLookedAt() throws {
        let spooler = try FakeSpooler()
        let delivery = Self.patient(lp: spooler.lp)
        #expect(try delivery.check(Self.office)?.contains("is idle") == true)
        let other = Printer(
            name: "other", connection: .cups(queue: "other"), resolution: Resolution(600),
            size: .a4)
        let failure = try #require(throws: PrintFailure.self) { try delivery.check(other) }
        #expect(failure.english.contains("Invalid destination name"))
    }
}

extension PrintFailure {
    /// As the person at the printer reads it.
    fileprivate var english: String { Wording.in(.english).printers.said(self) }
}
