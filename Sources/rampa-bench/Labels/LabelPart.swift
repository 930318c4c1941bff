import Imaging
import LabelRendering
import Logistics
import Operations
import Storage

/// One thing that is drawn and measured in a process of its own.
enum LabelPart: String {
    case slip
    case stickersPDF = "stickers-pdf"
    case stickersZPL = "stickers-zpl"
    case picture

    func measure(_ count: Int, _ options: Options) async throws -> LabelFigures {
        var figures = LabelFigures()
        figures.warm = Self.milliseconds { LabelRenderer.warmUp() }
        switch self {
        case .slip: try await Self.slips(devices: count, options, &figures)
        case .stickersPDF: try Self.pdf(count, options, &figures)
        case .stickersZPL: try Self.zpl(count, options, &figures)
        case .picture: try Self.picture(count, options, &figures)
        }
        figures.megabytes = try Self.mostResident()
        return figures
    }

    private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
        let start = Machine.processorSeconds
        try work()
        return (Machine.processorSeconds - start) * 1000
    }

    // MARK: Slips

    /// Each slip is for another customer with other devices: the cached words of the last one do
    /// not help with names.
    private static func slips(
        devices: Int, _ options: Options, _ figures: inout LabelFigures
    ) async throws {
        let folder = try Disk.temporaryFolder()
        defer { DataFolder.discard(folder) }
        let shop = try ShopInside.open(folder, options)
        defer { shop.close() }
        var times: [Double] = []
        for number in 0..<30 {
            let parcel = try await parcel(number, with: devices, at: shop)
            times.append(
                try milliseconds {
                    figures.bytes = try shop.papers.print(
                        .slip, of: parcel, as: PaperWish(page: "A4"),
                        for: .person(ShopInside.manager)
                    ).count
                })
        }
        figures.first = times[0]
        figures.steady = Statistics.median(Array(times.dropFirst()))
    }

    private static func parcel(
        _ number: Int, with devices: Int, at shop: Shop
    ) async throws -> Code {
        let order = SlipContent(number, devices: devices)
        let made = try await shop.orders.register(
            NewOrder(
                customer: NewOrder.Customer(
                    name: order.customer, returnAddress: order.address, mail: nil, phone: nil),
                language: "pl",
                devices: order.devices.map {
                    NewOrder.Device(
                        name: $0.name, serial: $0.serial, fault: $0.fault,
                        accessories: "zasilacz", parcel: 1)
                }),
            by: try Write(
                by: .person(ShopInside.manager),
                once: Once(key: "slip-\(number)", route: "bench", payload: [])))
        return made.answer.parcels[0]
    }

    // MARK: Stickers

    private static func template(_ paper: Logistics.Paper, _ options: Options) throws -> Template {
        try Disk.papers(in: options["--labels"] ?? "Labels")[paper]
    }

    private static func sticker(_ number: Int) -> LabelValues {
        let code = SyntheticOrder.code(.device, number)
        let order = SlipContent(number, devices: 1)
        var values = Logistics.Paper.deviceSticker.sample()
        values.texts.merge([
            "code": code.symbols, "codeText": code.printed, "name": order.devices[0].name,
            "serial": order.devices[0].serial,
            "orderCodeText": SyntheticOrder.code(.order, number).printed,
        ]) { $1 }
        return values
    }

    private static func pdf(
        _ count: Int, _ options: Options, _ figures: inout LabelFigures
    ) throws {
        let template = try template(.deviceSticker, options)
        var bytes = 0
        figures.steady = try milliseconds {
            var document = PDFDocument(title: "Stickers", created: 0, language: "pl")
            for number in 0..<count {
                for sheet in try template.layout(sticker(number), language: "pl").sheets {
                    bytes += try document.add(sheet).count
                }
            }
            bytes += try document.finish().count
        }
        figures.bytes = bytes
    }

    private static func zpl(
        _ count: Int, _ options: Options, _ figures: inout LabelFigures
    ) throws {
        let template = try template(.deviceSticker, options)
        let printer = ZPL.Printer(resolution: Resolution(203))
        var bytes = 0
        figures.steady = try milliseconds {
            for number in 0..<count {
                let sheets = try template.layout(sticker(number), language: "pl")
                bytes += try ZPL.render(sheets, for: printer).count
            }
        }
        figures.bytes = bytes
    }

    // MARK: Dots

    private static func picture(
        _ count: Int, _ options: Options, _ figures: inout LabelFigures
    ) throws {
        let template = try template(.parcelLabel, options)
        let sheets = try template.layout(Logistics.Paper.parcelLabel.sample(), language: "pl")
        let times = try (0..<max(2, count)).map { _ in
            try milliseconds {
                figures.bytes = try Papers.file(
                    sheets, as: PaperWish(format: .png), title: "", created: 0
                ).count
            }
        }
        figures.first = times[0]
        figures.steady = Statistics.median(Array(times.dropFirst()))
    }

    /// `VmHWM` of this process, in MB.
    private static func mostResident() throws -> Double {
        let status = String(decoding: try Disk.read("/proc/self/status"), as: UTF8.self)
        let kilobytes = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
            .flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }
            .flatMap { Double($0) }
        return (kilobytes ?? 0) / 1000
    }
}

/// Polish texts of a slip, different for each number.
struct SlipContent {
    let customer: String
    let address: String
    let devices: [(name: String, serial: String, fault: String)]

    init(_ number: Int, devices count: Int) {
        func pick(_ words: [String], _ place: Int) -> String {
            words[(number + place) % words.count]
        }
        let names = [
            "Łódzkie Biuro", "Serwis Żuraw", "Księgarnia Świt", "Przychodnia Zdrój", "Ogród",
        ]
        let firms = [
            "sp. z o.o.", "s.c.", "i Wspólnicy", "S.A.", "Rachunkowe sp. z o.o.", "Sp. j.",
        ]
        let models = [
            "Laptop ThinkPad T14", "Telefon Galaxy S21", "Tablet iPad 9", "Laptop Latitude 5420",
        ]
        let faults = [
            "Nie włącza się po zalaniu kawą.", "Pęknięty ekran.", "Nie ładuje się.",
            "Klawiatura gubi litery.", "Bateria trzyma godzinę, spuchła.",
        ]
        customer = "\(pick(names, 0)) \(pick(firms, 0)) \(number)"
        address = "ul. Piotrkowska \(number + 1)\n\(90_000 + number % 9999) Łódź"
        devices = (0..<count).map { place in
            (
                pick(models, place), "PF\(100_000 + number * 131 + place)X\(number % 89)",
                pick(faults, place)
            )
        }
    }
}
