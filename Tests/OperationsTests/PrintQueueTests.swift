import Foundation
import LabelRendering
import Logistics
import Operations
import Printing
import Storage
import TestSupport
import Testing

/// The printers' queues, with printers that behave and printers that do not.
@Suite struct PrintQueueTests {
    private static let label = Printer.Size(width: Micrometres(50_000), height: Micrometres(25_000))
    private static let parcelLabel = Printer.Size(
        width: Micrometres(100_000), height: Micrometres(150_000))
    static let ana = Person(
        code: Code.draw(.staffBadge, below: { _ in 1 }), login: "ana", name: "Ana",
        role: .warehouse)

    /// Short enough that no test waits long for what never comes.
    private static let impatient = Delivery(
        stall: .milliseconds(300), finishing: .milliseconds(300), whole: Patience.duration)
    /// Long enough that a printer that hangs holds its queue for the whole test.
    private static let patient = Delivery(
        connecting: Patience.duration, stall: Patience.duration, finishing: Patience.duration,
        whole: Patience.duration)

    private static func printer(
        _ name: String, _ port: UInt16, size: Printer.Size = label, papers: [Paper]
    ) -> Printers.Entry {
        Printers.Entry(
            printer: Printer(
                name: name, connection: .socket(host: "127.0.0.1", port: port),
                resolution: Resolution(203), size: size, darkness: 12), papers: papers)
    }

    private static func stickers(_ fake: FakePrinter) -> Printers.Entry {
        printer("sticker", fake.port, papers: [.deviceSticker])
    }

    private func floor(
        _ entries: [Printers.Entry], desks: [Printers.Desk] = [],
        delivery: Delivery = patient, in folder: TemporaryFolder? = nil
    ) throws -> TestShop {
        try TestShop(
            printers: Printers(entries, desks: desks, delivery: delivery), in: folder)
    }

    private func seen(_ number: Int64, of floor: TestShop) throws -> PrintJobView {
        try floor.shop.printing.job(number, for: .person(Self.ana))
    }

    /// The job once it is in one of these states.
    private func job(
        _ number: Int64, of floor: TestShop, becomes states: PrintState...
    ) async throws -> PrintJobView {
        let deadline = ContinuousClock.now + Patience.duration
        while true {
            let job = try seen(number, of: floor)
            if states.contains(job.state) { return job }
            try #require(ContinuousClock.now < deadline, "job \(number) stays \(job.state)")
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func order(
        _ code: Code, _ floor: TestShop, key: String = UUID().uuidString,
        printer: String? = nil, paper: Paper? = nil, copies: Int = 1, by asker: Asker = .person(ana)
    ) async throws -> Answered<PrintJobView> {
        try await floor.shop.printing.print(
            PrintWish(code, paper: paper, printer: printer, copies: copies),
            by: try floor.write(key, payload: code.symbols, by: asker, at: "Desk 1"))
    }

    // MARK: Printing

    @Test func aPaperComesOutAndIsMadeForItsPrinter() async throws {
        let fake = try FakePrinter()
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        let wanted = try await order(made.devices[0], floor, copies: 3).answer
        #expect(wanted.paper == "device-sticker")
        #expect(wanted.printer == "sticker")
        let printed = try await job(wanted.job, of: floor, becomes: .printed, .failed)
        #expect(printed.state == .printed)
        #expect(printed.attempts == 1)
        #expect(!printed.isReprint)
        let label = String(decoding: try #require(fake.documents.first), as: UTF8.self)
        #expect(label.hasPrefix("^XA^FX Rampa"), "\(label.prefix(80))")
        #expect(label.contains("^PW400^LL200"))
        #expect(label.contains("~SD12"))
        #expect(label.contains("^PQ3"))
        #expect(label.contains(made.devices[0].symbols.prefix(4)))
    }

    @Test func aRepeatedRequestPrintsOnce() async throws {
        let fake = try FakePrinter()
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        let first = try await order(made.devices[0], floor, key: "k")
        _ = try await job(first.answer.job, of: floor, becomes: .printed)
        let second = try await order(made.devices[0], floor, key: "k")
        #expect(second.isReplay)
        #expect(second.answer.job == first.answer.job)
        #expect(second.answer.state == .printed)
        #expect(try floor.shop.printing.jobs(limit: 10, for: .person(Self.ana)).count == 1)
    }

    @Test func aQueueKeepsItsOrderAndOneConnectionAtATime() async throws {
        let fake = try FakePrinter(.hangs)
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register(1)
        var jobs: [Int64] = []
        for device in made.devices + made.devices {
            jobs.append(try await order(device, floor).answer.job)
        }
        #expect(fake.waits(forConnections: 1))
        let states = try jobs.map { try seen($0, of: floor).state }
        #expect(states.dropFirst().allSatisfy { $0 == .waiting })
        #expect(fake.connections == 1)
        fake.behave(.prints)
        for number in jobs { _ = try await job(number, of: floor, becomes: .printed) }
        let printed = fake.documents.map { String(decoding: $0, as: UTF8.self) }
        for (number, label) in zip(jobs, printed) { #expect(label.contains("(job \(number))")) }
    }

    @Test func aPrinterThatIsStuckHoldsUpNeitherOthersNorScans() async throws {
        let (stuck, well) = (try FakePrinter(.hangs), try FakePrinter())
        let floor = try floor(
            [
                Self.stickers(stuck),
                Self.printer("label", well.port, size: Self.parcelLabel, papers: [.parcelLabel]),
            ], desks: [Printers.Desk(name: "*", onReceived: [.deviceSticker])])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        let held = try await order(made.devices[0], floor).answer
        #expect(stuck.waits(forConnections: 1))
        let other = try await order(made.parcels[0], floor, paper: .parcelLabel).answer
        #expect(try await job(other.job, of: floor, becomes: .printed).printer == "label")
        let scan = try await floor.scan(made.parcels[0].symbols)
        #expect(scan.answer.verdict.outcome == .matched)
        #expect(try seen(held.job, of: floor).state == .printing)
        stuck.behave(.prints)
        _ = try await job(held.job, of: floor, becomes: .printed)
    }

    // MARK: Failing

    @Test func aPrinterThatIsOffFailsAndPrintsAgainWithoutAMark() async throws {
        let fake = try FakePrinter()
        let port = fake.port
        fake.stop()
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register(1)
        var jobs: [Int64] = []
        for device in made.devices { jobs.append(try await order(device, floor).answer.job) }
        for number in jobs {
            let failed = try await job(number, of: floor, becomes: .failed)
            #expect(failed.failure?.problem == .refused(address: "127.0.0.1:\(port)"))
            #expect(failed.failure?.mayHaveComeOut == false)
        }
        let again = try FakePrinter(port: port)
        let count = try await floor.shop.printing.retryFailed(
            at: "sticker", by: try floor.write("again", by: .person(Self.ana))
        ).answer
        #expect(count == jobs.count)
        for number in jobs {
            let printed = try await job(number, of: floor, becomes: .printed)
            #expect(!printed.isReprint)
            #expect(printed.attempts == 2)
            #expect(printed.failure == nil)
        }
        let labels = again.documents.map { String(decoding: $0, as: UTF8.self) }
        #expect(labels.count == jobs.count)
        #expect(labels.allSatisfy { !$0.contains("RE-PRINT") })
    }

    @Test(arguments: [FakePrinter.Behaviour.hangs, .hangsUp(after: 20)])
    func whatMayHaveComeOutIsMarkedAsAReprint(behaviour: FakePrinter.Behaviour) async throws {
        let folder = try TemporaryFolder()
        let fake = try FakePrinter(behaviour)
        let number: Int64
        do {
            let floor = try floor([Self.stickers(fake)], delivery: Self.impatient, in: folder)
            try await floor.shop.printing.start()
            let made = try await floor.register()
            number = try await order(made.devices[0], floor).answer.job
            _ = try await job(number, of: floor, becomes: .failed)
            floor.shop.close()
        }
        // From here on it prints, however long that takes.
        let floor = try floor([Self.stickers(fake)], in: folder)
        try await floor.shop.printing.start()
        let failed = try seen(number, of: floor)
        #expect(failed.failure?.mayHaveComeOut == true)
        // Nothing that may lie in the tray is printed again in one go with what cannot.
        let count = try await floor.shop.printing.retryFailed(
            at: "sticker", by: try floor.write("all", by: .person(Self.ana))
        ).answer
        #expect(count == 0)
        fake.behave(.prints)
        let retried = try await floor.shop.printing.retry(
            number, by: try floor.write("one", by: .person(Self.ana))
        ).answer
        #expect(retried.isReprint)
        #expect(retried.job == number)
        _ = try await job(number, of: floor, becomes: .printed)
        let last = String(decoding: try #require(fake.documents.last), as: UTF8.self)
        #expect(last.contains("^FX RE-PRINT Rampa"), "\(last.prefix(80))")
    }

    @Test func onlyWhatWaitsOrFailedLeavesTheQueue() async throws {
        let fake = try FakePrinter(.hangs)
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        let first = try await order(made.devices[0], floor).answer.job
        #expect(fake.waits(forConnections: 1))
        let second = try await order(made.devices[0], floor).answer.job
        let cancelled = try await floor.shop.printing.cancel(
            second, by: try floor.write("c", by: .person(Self.ana))
        ).answer
        #expect(cancelled.state == .cancelled)
        let refusal = try await #require(throws: Refusal.self) {
            try await floor.shop.printing.cancel(
                first, by: try floor.write("d", by: .person(Self.ana)))
        }
        #expect(
            refusal.description
                == "print job \(first) is printing and cannot become cancelled. Nothing comes after "
                + "printing.")
        fake.behave(.prints)
        _ = try await job(first, of: floor, becomes: .printed)
        #expect(fake.documents.count == 1)
        #expect(try seen(second, of: floor).state == .cancelled)
    }

    // MARK: Stops

    @Test func whatWasInHandAtAPowerCutIsNotPrintedAgainByItself() async throws {
        let folder = try TemporaryFolder()
        let fake = try FakePrinter(.hangs)
        var jobs: [Int64] = []
        do {
            let floor = try floor([Self.stickers(fake)], in: folder)
            try await floor.shop.printing.start()
            let made = try await floor.register()
            for _ in 0..<3 { jobs.append(try await order(made.devices[0], floor).answer.job) }
            #expect(fake.waits(forConnections: 1))
            #expect(try seen(jobs[0], of: floor).state == .printing)
            // As after a power cut, nobody writes down what becomes of it.
            floor.shop.close()
            fake.behave(.prints)
            #expect(fake.waits(forDocuments: 1))
        }
        let floor = try floor([Self.stickers(fake)], in: folder)
        try await floor.shop.printing.start()
        let perhaps = try seen(jobs[0], of: floor)
        #expect(perhaps.state == .failed)
        #expect(perhaps.failure?.problem == .interrupted)
        #expect(perhaps.failure?.mayHaveComeOut == true)
        for number in jobs.dropFirst() { _ = try await job(number, of: floor, becomes: .printed) }
        #expect(fake.documents.count == 3)
        let again = try await floor.shop.printing.retry(
            jobs[0], by: try floor.write("again", by: .person(Self.ana))
        ).answer
        #expect(again.isReprint)
        _ = try await job(jobs[0], of: floor, becomes: .printed)
    }

    @Test func whatWaitsForAPrinterThatIsGoneSaysSo() async throws {
        let folder = try TemporaryFolder()
        let fake = try FakePrinter()
        let number: Int64
        do {
            let floor = try floor([Self.stickers(fake)], in: folder)
            let made = try await floor.register()
            number = try await order(made.devices[0], floor).answer.job
            floor.shop.close()
        }
        let floor = try floor([], in: folder)
        try await floor.shop.printing.start()
        let failed = try seen(number, of: floor)
        #expect(failed.failure?.problem == .notConfigured)
        #expect(fake.connections == 0)
        await #expect(throws: Refusal.self) {
            try await floor.shop.printing.retry(
                number, by: try floor.write("again", by: .person(Self.ana)))
        }
    }

    @Test func stoppingDoesNotWaitForAPrinterThatIsStuck() async throws {
        let fake = try FakePrinter(.hangs)
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        let number = try await order(made.devices[0], floor).answer.job
        #expect(fake.waits(forConnections: 1))
        await floor.shop.printing.stop(grace: .milliseconds(10))
        #expect(try seen(number, of: floor).state == .printing)
        let late = try await order(made.devices[0], floor).answer.job
        fake.behave(.prints)
        _ = try await job(number, of: floor, becomes: .printed)
        #expect(try seen(late, of: floor).state == .waiting)
    }

    // MARK: By a scan

    @Test func aReceivedParcelPrintsItsStickersOnceAtItsOwnDesk() async throws {
        let (one, two) = (try FakePrinter(), try FakePrinter())
        let floor = try floor(
            [
                Self.printer("one", one.port, papers: [.deviceSticker]),
                Self.printer("two", two.port, papers: [.deviceSticker]),
            ],
            desks: [
                Printers.Desk(name: "desk 1", printers: ["two"], onReceived: [.deviceSticker]),
                Printers.Desk(name: "Other", onReceived: [.deviceSticker]),
            ])
        try await floor.shop.printing.start()
        let made = try await floor.register(1)
        let scanned = try await floor.scan(made.parcels[0].symbols, key: "k")
        #expect(scanned.answer.verdict.outcome == .matched)
        let received = try floor.shop.orders.view(of: made.order, for: .person(Self.ana)).devices
            .filter { $0.stage == .received }.map(\.code)
        #expect(!received.isEmpty)
        let jobs = try floor.shop.printing.jobs(limit: 50, for: .person(Self.ana))
        #expect(
            jobs.compactMap(\.code).sorted { $0.symbols < $1.symbols }
                == received.sorted { $0.symbols < $1.symbols })
        #expect(jobs.allSatisfy { $0.printer == "two" && $0.station == "Desk 1" })
        for job in jobs { _ = try await self.job(job.job, of: floor, becomes: .printed) }
        // The same again, sent again or scanned again, prints nothing more.
        #expect(try await floor.scan(made.parcels[0].symbols, key: "k").isReplay)
        #expect(try await floor.scan(made.parcels[0].symbols).answer.verdict.outcome == .already)
        #expect(try floor.shop.printing.jobs(limit: 50, for: .person(Self.ana)).count == jobs.count)
        #expect(two.documents.count == received.count)
        #expect(one.documents.isEmpty)
    }

    @Test func aDeskThatIsNotSetUpPrintsNothingByItself() async throws {
        let fake = try FakePrinter()
        let floor = try floor(
            [Self.stickers(fake)],
            desks: [Printers.Desk(name: "Desk 2", onReceived: [.deviceSticker])])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        _ = try await floor.scan(made.parcels[0].symbols)
        #expect(try floor.shop.printing.jobs(limit: 50, for: .person(Self.ana)).isEmpty)
    }

    // MARK: Refusals

    @Test func whatCannotBePrintedIsRefusedWithAReason() async throws {
        let fake = try FakePrinter()
        let floor = try floor([Self.stickers(fake)])
        let made = try await floor.register()
        let cases: [(Code, Paper?, String?, String)] = [
            (made.devices[0], .workOrder, nil, "no printer prints a work-order by itself"),
            (made.devices[0], .workOrder, "sticker", "it has paper of 50 × 25 mm"),
            (made.devices[0], .slip, nil, "a slip belongs to a parcel"),
            (made.devices[0], nil, "nowhere", "There is no printer 'nowhere'"),
            (made.order, nil, nil, "nothing is printed of it"),
            (Code.draw(.device, below: { _ in 3 }), nil, nil, "There is no device"),
        ]
        for (code, paper, printer, words) in cases {
            let refusal = try await #require(throws: Refusal.self, "\(words)") {
                try await order(code, floor, printer: printer, paper: paper)
            }
            #expect(refusal.description.contains(words), "\(refusal)")
        }
        let customer = TestShop.person(.customer)
        await #expect(throws: Refusal.notAllowed(role: .customer, doing: "print")) {
            try await order(made.devices[0], floor, by: customer)
        }
        #expect(throws: Refusal.self) {
            try floor.shop.printing.jobs(
                limit: 5,
                for: .person(
                    Person(
                        code: Self.ana.code, login: "c", name: "C", role: .customer)))
        }
        #expect(try floor.shop.printing.jobs(limit: 50, for: .person(Self.ana)).isEmpty)
    }

    // MARK: Calibration

    /// Where the first barcode of a label is, in dots.
    private static func barcode(_ label: String) throws -> (x: Int, y: Int) {
        let commands = label.split(separator: "^")
        let module = try #require(commands.firstIndex { $0.hasPrefix("BY") })
        let place = try #require(commands.prefix(module).last { $0.hasPrefix("FO") })
        let numbers = place.dropFirst(2).split(separator: ",").compactMap { Int($0) }
        try #require(numbers.count == 2, "\(place)")
        return (numbers[0], numbers[1])
    }

    @Test func whatIsMeasuredMovesWhatIsPrinted() async throws {
        let fake = try FakePrinter()
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        func label() async throws -> String {
            let count = fake.documents.count
            let number = try await order(made.devices[0], floor).answer.job
            _ = try await job(number, of: floor, becomes: .printed)
            #expect(fake.waits(forDocuments: count + 1))
            return String(decoding: fake.documents[count], as: UTF8.self)
        }
        let before = try Self.barcode(try await label())
        let page = try await floor.shop.printing.printCalibrationPage(
            on: "sticker", isCorrected: false, language: .exactly(.polish),
            by: try floor.write("page", by: .person(Self.ana))
        ).answer
        _ = try await job(page.job, of: floor, becomes: .printed)
        _ = try await floor.shop.printing.calibrate(
            "sticker", Calibration.Readings(left: 4_000, top: 6_000),
            by: try floor.write("calibrate", by: .person(Self.ana)))
        let after = try Self.barcode(try await label())
        // A millimetre is eight dots.
        #expect(after.x - before.x == 8)
        #expect(after.y - before.y == -8)
        let view = try #require(try floor.shop.printing.all(for: .person(Self.ana)).first)
        #expect(view.moved.x == 1_000)
        #expect(view.moved.y == -1_000)
        // The page itself is printed as the printer is, until it is asked for corrected.
        var pages: [String] = []
        for isCorrected in [false, true] {
            let count = fake.documents.count
            let job = try await floor.shop.printing.printCalibrationPage(
                on: "sticker", isCorrected: isCorrected, language: .exactly(.polish),
                by: try floor.write("page-\(isCorrected)", by: .person(Self.ana))
            ).answer
            _ = try await self.job(job.job, of: floor, becomes: .printed)
            #expect(fake.waits(forDocuments: count + 1))
            pages.append(String(decoding: fake.documents[count], as: UTF8.self))
        }
        #expect(try Self.barcode(pages[1]).x - Self.barcode(pages[0]).x == 8)
        let technician = TestShop.person(.technician)
        await #expect(throws: Refusal.self) {
            try await floor.shop.printing.calibrate(
                "sticker", Calibration.Readings(left: 4_000, top: 6_000),
                by: try floor.write("technician", by: technician))
        }
        await #expect(throws: Refusal.self) {
            try await floor.shop.printing.calibrate(
                "sticker", Calibration.Readings(left: 60_000, top: 6_000),
                by: try floor.write("far", by: .person(Self.ana)))
        }
    }

    @Test func jobsThatAreDoneAreForgottenAfterAWhile() async throws {
        let fake = try FakePrinter()
        let floor = try floor([Self.stickers(fake)])
        try await floor.shop.printing.start()
        let made = try await floor.register()
        let old = try await order(made.devices[0], floor).answer.job
        _ = try await job(old, of: floor, becomes: .printed)
        floor.pass(.seconds(11 * 86_400))
        let new = try await order(made.devices[0], floor).answer.job
        _ = try await job(new, of: floor, becomes: .printed)
        #expect(try floor.shop.printing.jobs(limit: 50, for: .person(Self.ana)).map(\.job) == [new])
    }
}
