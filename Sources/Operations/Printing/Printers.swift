package import Logistics
import LabelRendering
package import Printing

/// The printers of a shop, what each prints, and what stations print automatically.
package struct Printers: Sendable {
    /// A printer with the papers that go to it when nobody names one.
    package struct Entry: Sendable {
        package let printer: Printer
        /// The papers it prints when nobody names a printer.
        package let papers: [Paper]

        package init(printer: Printer, papers: [Paper]) {
            self.printer = printer
            self.papers = papers
        }
    }

    /// The printing of a desk or booth, and where.
    package struct Desk: Sendable {
        /// Its name, as the browser there has it; `*` is for every desk without an entry of its own.
        package let name: String
        /// Its own printers, asked before the others.
        package let printers: [String]
        /// The papers printed there automatically when a scan receives a parcel.
        package let onReceived: [Paper]

        /// A desk's settings.
        package init(name: String, printers: [String] = [], onReceived: [Paper] = []) {
            self.name = name
            self.printers = printers
            self.onReceived = onReceived
        }
    }

    /// In the order in which they are configured: of several that print a paper, the first counts.
    package let entries: [Entry]
    /// Each with a name of its own.
    package let desks: [Desk]
    /// How documents get to them.
    package var delivery: Delivery

    /// The printers of a shop; without any, nothing is printed.
    package init(_ entries: [Entry] = [], desks: [Desk] = [], delivery: Delivery = Delivery()) {
        self.entries = entries
        self.desks = desks
        self.delivery = delivery
    }

    package subscript(name: String) -> Printer? {
        entries.first { $0.printer.name == name }?.printer
    }

    /// Where a paper goes from a station when nobody names a printer.
    package func printer(for paper: Paper, at station: String?) -> Printer? {
        let own = desk(station)?.printers ?? []
        let near = own.compactMap { name in entries.first { $0.printer.name == name } }
        return (near + entries).first { $0.papers.contains(paper) }?.printer
    }

    /// The papers a station prints automatically when a parcel is received there.
    package func onReceived(at station: String?) -> [Paper] { desk(station)?.onReceived ?? [] }

    private func desk(_ station: String?) -> Desk? {
        let name = station?.lowercased()
        return desks.first { $0.name.lowercased() == name } ?? desks.first { $0.name == "*" }
    }
}

extension Printers {
    /// The settings that can never be printed: papers of another size than what lies in
    /// their printer. A sentence for each.
    package func misfits(of papers: PaperTemplates) -> [String] {
        entries.flatMap { entry in
            entry.papers.filter { papers[$0].page(for: entry.printer) == nil }.map { paper in
                "printer '\(entry.printer.name)' has paper of \(entry.printer.size); a "
                    + "\(paper.rawValue) needs \(papers[paper].sizes.joined(separator: " or ")). Correct its size, or take "
                    + "\(paper.rawValue) out of its papers."
            }
        }
    }
}

extension Template {
    /// The sizes that it is made for, such as `50 × 25 mm`.
    var sizes: [String] {
        pages.map { "\(Printer.Size(width: $0.width, height: $0.height))" }
    }

    /// The page that fits what lies in a printer, by its name; `nil` when there is none.
    func page(for printer: Printer) -> String? {
        pages.first { printer.size.fits($0) }?.name
    }
}
