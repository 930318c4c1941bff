import Glibc

/// Sends documents to printers, within time limits.
///
/// Everything here blocks: it is for threads of our own, one for each printer, because most
/// printers accept one connection at a time.
package struct Delivery: Sendable {
    /// The program that hands documents to CUPS; `lpstat` is beside it.
    package var lp: String
    /// Time limit for connecting, for each of a host's addresses.
    package var connecting: Duration
    /// How long a printer may accept nothing at all.
    package var stall: Duration
    /// How long a printer may take to hang up once it has everything.
    package var finishing: Duration
    /// Time limit for a whole document.
    package var whole: Duration
    /// Time limit for CUPS.
    package var spooling: Duration

    /// The usual programs and limits.
    package init(
        lp: String = "/usr/bin/lp", connecting: Duration = .seconds(3),
        stall: Duration = .seconds(10), finishing: Duration = .seconds(15),
        whole: Duration = .seconds(300), spooling: Duration = .seconds(30)
    ) {
        self.lp = lp
        self.connecting = connecting
        self.stall = stall
        self.finishing = finishing
        self.whole = whole
        self.spooling = spooling
    }

    /// Sends a document to a printer.
    ///
    /// - Parameters:
    ///   - document: ZPL for a label printer, a PDF for a queue of CUPS.
    ///   - title: the document's name in a queue.
    ///   - copies: for a queue; ZPL has its own number.
    /// - Returns: the name of its CUPS job, such as `office-17`; `nil` for a label printer.
    /// - Throws: ``PrintFailure`` that says whether something may have come out.
    package func send(
        _ document: [UInt8], to printer: Printer, title: String, copies: Int
    ) throws(PrintFailure) -> String? {
        switch printer.connection {
        case .socket(let host, let port):
            try send(document, to: printer, host, port)
            return nil
        case .cups(let queue):
            let page = printer.size
            let answer = try run(
                lp,
                [
                    "-d", queue, "-n", "\(min(max(copies, 1), 999))", "-t", Self.title(title),
                    "-o", "media=\(Self.media(page))", "-o", "print-scaling=none",
                    "-o", "sides=one-sided",
                ], document, printer, queue)
            return Self.job(in: answer)
        }
    }

    /// Checks whether a printer can be reached; nothing is printed.
    ///
    /// - Returns: what CUPS says of its queue; `nil` for a label printer that answers.
    /// - Throws: ``PrintFailure``.
    package func check(_ printer: Printer) throws(PrintFailure) -> String? {
        switch printer.connection {
        case .socket(let host, let port):
            do {
                _ = try PrinterSocket(host: host, port: port, within: connecting)
            } catch {
                throw PrintFailure(printer: printer.name, error)
            }
            return nil
        case .cups(let queue):
            let folder = lp.lastIndex(of: "/").map { lp[...$0] } ?? ""
            return try run("\(folder)lpstat", ["-p", queue], [], printer, queue)
        }
    }

    // MARK: Sockets

    private func send(
        _ document: [UInt8], to printer: Printer, _ host: String, _ port: UInt16
    ) throws(PrintFailure) {
        let socket: PrinterSocket
        do {
            socket = try PrinterSocket(host: host, port: port, within: connecting)
        } catch {
            throw PrintFailure(printer: printer.name, error)
        }
        let deadline = ContinuousClock.now + whole
        if let (problem, sent) = socket.send(
            document, stall: stall, until: deadline, whole: whole)
        {
            throw PrintFailure(printer: printer.name, problem, mayHaveComeOut: sent > 0)
        }
        if let problem = socket.finish(within: finishing, isAwaited: printer.closesWhenDone) {
            throw PrintFailure(printer: printer.name, problem, mayHaveComeOut: true)
        }
    }

    // MARK: CUPS

    private func run(
        _ program: String, _ arguments: [String], _ document: [UInt8], _ printer: Printer,
        _ queue: String
    ) throws(PrintFailure) -> String {
        let process: SpoolerProcess
        do {
            process = try SpoolerProcess(program, arguments)
        } catch {
            throw PrintFailure(
                printer: printer.name,
                .noSpooler(program: program, reason: String(cString: strerror(error.code))))
        }
        let outcome = process.run(document, until: .now + spooling)
        guard !outcome.isTooLate else {
            throw PrintFailure(
                printer: printer.name,
                .spoolerHung(queue: queue, seconds: Int(spooling.components.seconds)),
                mayHaveComeOut: !document.isEmpty)
        }
        guard outcome.code == 0 else {
            let said = Self.line(outcome.complaints.isEmpty ? outcome.output : outcome.complaints)
            let code = outcome.code.map { "exit code \($0)" } ?? "it was ended by a signal"
            throw PrintFailure(
                printer: printer.name,
                .spoolerRefused(queue: queue, reason: said.isEmpty ? code : said))
        }
        return Self.line(outcome.output)
    }

    /// A program's output, on one line and without characters that control a terminal.
    private static func line(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let words = text.split { $0.isWhitespace || $0.isNewline }
        return String(Self.title(words.joined(separator: " ")).prefix(300))
    }

    /// `request id is office-17 (0 file(s))` in the language that we ask for.
    private static func job(in answer: String) -> String? {
        let words = answer.split(separator: " ")
        guard words.count > 3, words[0...2].joined(separator: " ") == "request id is" else {
            return nil
        }
        return String(words[3])
    }

    private static func title(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control }
                    .prefix(120)))
    }

    /// The paper by its name in the standard (PWG 5101.1), or by its size.
    private static func media(_ size: Printer.Size) -> String {
        switch size {
        case .a4: "iso_a4_210x297mm"
        case .letter: "na_letter_8.5x11in"
        default: "Custom.\(size.written)mm"
        }
    }
}
