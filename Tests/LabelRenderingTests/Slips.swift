import Foundation
import LabelRendering
import Logistics

/// The shop's slip with made-up parcels.
enum Slips {
    static let languages = Language.allCases.map(\.tag)
    static let stage = "HTTPS://ST.EXAMPLE/Q/P7K4J2X7"

    static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Labels/slip.xml")

    static func template() throws -> Template {
        try Template(parsing: [UInt8](Data(contentsOf: file)), name: "Labels/slip.xml")
    }

    /// Codes with a right check symbol are the rules' affair; these have the form.
    static let codes = [
        "D7K4J2X7", "D234567B", "D9BCDF2G", "DHJKNPRS", "DTVX2345", "D6789BCD", "DFGHJ234",
        "DKNPR567", "DSTVX89B", "D2C4D6F8", "D3H5J7K9", "D4N6P8R2",
    ]

    private static let devices = [
        ("Laptop", "Dell Latitude 5420", "7QXK2F3", "charger 65 W, bag", "does not charge"),
        ("Telefon", "Żółw Łódź 8", "IMEI 35 824011 234567 1", "", "zażółć gęślą jaźń"),
        ("联想", "小新 Pro 14", "CN-9938271", "充电器", "屏幕闪烁"),
        ("هاتف", "جالكسي", "356938035643809", "شاحن", "الشاشة مكسورة"),
    ]

    static func values(devices count: Int, customer: String = "Anna Nowak") -> LabelValues {
        let rows = codes.prefix(count).enumerated().map { index, code in
            let device = devices[index % devices.count]
            return [
                "name": "\(device.0) \(device.1)", "serial": device.2,
                "accessories": device.3, "fault": device.4, "code": code,
                "codeText": "\(code.prefix(4))-\(code.suffix(4))",
            ]
        }
        return LabelValues(
            [
                "parcelCode": "P7K4J2X7", "parcelCodeText": "P7K4-J2X7",
                "orderCodeText": "R9BC-D2F6", "stageAddress": stage, "customer": customer,
                "parcelNumber": "1", "parcelCount": "2", "date": "21 Nov 2026",
                "from": "\(customer)\nul. Długa 7\n00-238 Warszawa",
                "to": "Repair Centre\n12 Example Street\n00-950 Warszawa",
                "contact": "+48 22 123 45 67",
            ], lists: ["devices": rows])
    }

    static func pdf(
        devices: Int, language: String = "en", page: String = "A4",
        customer: String = "Anna Nowak"
    ) throws -> [UInt8] {
        let values = values(devices: devices, customer: customer)
        let sheets = try template().layout(values, language: language, page: page)
        return try PDF.render(sheets, title: "Slip P7K4-J2X7", created: 1_795_302_240_000)
    }
}
