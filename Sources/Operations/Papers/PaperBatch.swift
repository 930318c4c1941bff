import LabelRendering
package import Logistics
import Storage

/// Which things a paper is printed of, all at once.
package enum PaperSelection: Hashable, Sendable {
    /// These, in this order; a code that is there twice is printed twice.
    case codes([Code])
    /// All things of an order that the paper is about: its parcels, devices or boxes, in the
    /// order in which it has them.
    case order(Code)
    /// All things at a stage, those of the oldest order first: the stage of a parcel, device or
    /// box as the paper is about it.
    case stage(String)
}

/// Many papers as one file, drawn while it is sent: memory use does not grow with
/// their number.
package struct PaperBatch: Sendable {
    /// The things, in the order of the sheets; at least one.
    package let codes: [Code]
    /// The paper that is printed for each.
    package let paper: Paper

    private let papers: Papers
    private let wish: PaperWish
    private let asker: Asker

    /// The most things at once: with more, a printer's memory and a person's patience end.
    package static let most = 5000

    fileprivate init(
        codes: [Code], paper: Paper, papers: Papers, wish: PaperWish, asker: Asker
    ) {
        (self.codes, self.paper, self.papers) = (codes, paper, papers)
        (self.wish, self.asker) = (wish, asker)
    }

    /// Draws the papers one after the other.
    ///
    /// - Parameter send: takes the file's next bytes; what it throws ends the drawing.
    /// - Throws: as ``Papers/print(_:of:as:for:)``, when a thing was removed meanwhile or the
    ///   shop's template cannot be filled in for it: the file is then incomplete.
    package func draw(_ send: (_ bytes: [UInt8]) async throws -> Void) async throws {
        switch wish.format {
        case .zpl: try await drawZPL(send)
        case .pdf, .svg, .png: try await drawPDF(send)
        }
    }

    /// Bytes are handed on in pieces of about this size: a call for every label costs more than
    /// the label.
    private static let piece = 64 << 10

    private func drawZPL(_ send: (_ bytes: [UInt8]) async throws -> Void) async throws {
        let printer = ZPL.Printer(resolution: wish.resolution)
        var bytes: [UInt8] = []
        for code in codes {
            bytes += try ZPL.render(try sheets(of: code), for: printer)
            guard bytes.count >= Self.piece else { continue }
            try await send(bytes)
            bytes = []
        }
        try await send(bytes)
    }

    private func drawPDF(_ send: (_ bytes: [UInt8]) async throws -> Void) async throws {
        let first = try sheets(of: codes[0])
        var document = PDFDocument(
            title: title, created: papers.core.world.now().milliseconds, language: first.language)
        var bytes: [UInt8] = []
        for (index, code) in codes.enumerated() {
            for sheet in (index == 0 ? first : try sheets(of: code)).sheets {
                bytes += try document.add(sheet)
            }
            guard bytes.count >= Self.piece else { continue }
            try await send(bytes)
            bytes = []
        }
        try await send(bytes + document.finish())
    }

    private var title: String {
        codes.count == 1
            ? "\(papers.core.settings.name) \(codes[0].printed)"
            : "\(papers.core.settings.name): \(codes.count) × \(paper.rawValue)"
    }

    private func sheets(of code: Code) throws -> Sheets {
        try papers.layOut(
            paper, of: code, page: wish.page, language: wish.language, for: asker)
    }
}

extension Papers {
    /// A paper of many things as one file. All of them are looked up here, so that a wrong code
    /// is reported before anything is drawn.
    ///
    /// - Parameter wish: PDF or ZPL; pictures hold one sheet each and are refused.
    /// - Throws: ``Refusal/unknown`` for the first code that is not there, not for this asker
    ///   or not of the paper's kind, for an order or stage that does not exist;
    ///   ``Refusal/unusable`` for no things or more than ``PaperBatch/most``.
    package func batch(
        _ paper: Paper, of selection: PaperSelection, as wish: PaperWish, for asker: Asker
    ) throws -> PaperBatch {
        guard wish.format == .pdf || wish.format == .zpl else {
            throw Refusal.unusable(
                field: .format, value: wish.format.rawValue, why: .oneSheetFormat)
        }
        let codes = try codes(selection, about: paper, for: asker)
        guard !codes.isEmpty else {
            throw Refusal.unusable(field: .codes, value: "", why: .nothingFor(paper))
        }
        guard codes.count <= PaperBatch.most else {
            throw Refusal.unusable(
                field: .codes, value: "\(codes.count)", why: .tooManyPapers(most: PaperBatch.most))
        }
        return PaperBatch(
            codes: codes, paper: paper, papers: self, wish: wish, asker: asker)
    }

    private func codes(
        _ selection: PaperSelection, about paper: Paper, for asker: Asker
    ) throws -> [Code] {
        switch selection {
        case .codes(let codes):
            // Counted before each is looked up.
            guard codes.count <= PaperBatch.most else { return codes }
            try requireAll(codes, for: paper, asker: asker)
            return codes
        case .order(let order):
            let order = try orders.code(of: order, for: asker)
            guard paper.isForCustomers || asker.isStaff else {
                throw Refusal.unknown(what: .order, text: order.printed)
            }
            let view = try orders.view(of: order, for: asker)
            return switch paper.subject {
            case .parcel: view.parcels.map(\.code)
            case .device: view.devices.map(\.code)
            case .box: view.boxes.map(\.code)
            default: []
            }
        case .stage(let stage):
            guard asker.isStaff else { throw Refusal.unknown(what: .stage, text: stage) }
            let known = paper.stages
            guard known.contains(stage) else {
                throw Refusal.unusable(
                    field: .stage, value: String(stage.prefix(40)), why: .notOneOf(known))
            }
            return try core.ledger.read {
                try $0.codes(of: paper.subject, at: stage, limit: PaperBatch.most + 1)
            }
        }
    }

    private func requireAll(_ codes: [Code], for paper: Paper, asker: Asker) throws {
        try core.read(for: asker) { reading in
            for code in codes {
                guard code.kind == paper.subject else {
                    throw Refusal.unusable(
                        field: .codes, value: code.printed, why: .notFor(paper))
                }
                guard let order = try reading.orderCode(of: code), asker.maySee(order),
                    paper.isForCustomers || asker.isStaff
                else { throw Refusal.unknown(what: Thing(paper.subject), text: code.printed) }
            }
        }
    }
}

extension Paper {
    /// The stages of what it is about, by name.
    fileprivate var stages: [String] {
        switch subject {
        case .parcel: ParcelStage.allCases.map(\.rawValue)
        case .device: DeviceStage.allCases.map(\.rawValue)
        case .box: BoxStage.allCases.map(\.rawValue)
        default: []
        }
    }
}
