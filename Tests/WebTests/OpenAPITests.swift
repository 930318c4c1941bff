import Addresses
import Foundation
import HTTP
import TestSupport
import Testing
import Transfer

import WebSite

@testable import Web
@testable import WebAPI

/// The document of the API, held against what a running station answers, by validators that are
/// not ours.
@Suite struct OpenAPITests {
    @Test func everyRouteSaysWhatItTakes() {
        var paths: Set<String> = []
        for route in APIRoutes.described {
            let name = "\(route.method.rawValue) \(route.path)"
            #expect(paths.insert(name).inserted)
            let inPath = Set(route.route.address.slots.map(\.name))
            #expect(Set(route.description.path.keys) == inPath, "\(name)")
            #expect(!route.description.summary.hasSuffix("."), "\(name)")
            if route.endpoint.body == .json { #expect(route.description.body != nil, "\(name)") }
            if route.endpoint.body == .none { #expect(!route.description.isOnce, "\(name)") }
        }
        #expect(APIRoutes.described.allSatisfy { $0.path.hasPrefix("/api/v1/") })
        #expect(
            Routes.all.filter { $0.address.section == "api" }.count == APIRoutes.described.count)
    }

    @Test func theStationAnswersAsItsDocumentSays() throws {
        let visit = try Visit()
        let made = try visit.post("/api/v1/orders", Self.newOrder, as: "/api/v1/orders")
        let order = try #require(made["order"] as? String)
        let parcel = try #require((made["parcels"] as? [String])?.first)
        let device = try #require((made["devices"] as? [String])?.first)
        try visit.get("/api/v1/me")
        try visit.get("/api/v1/orders?limit=1", as: "/api/v1/orders")
        try visit.post(
            "/api/v1/orders/\(order)/verified", "{}", as: "/api/v1/orders/{code}/verified")
        for text in [parcel, parcel, "NOBODY KNOWS", String(device.dropLast()) + "?"] {
            try visit.post(
                "/api/v1/scans", #"{"text": "\#(text)", "place": "intake", "station": "Desk 1"}"#,
                as: "/api/v1/scans")
        }
        try visit.post(
            "/api/v1/parcels/\(parcel)/checked", "{}", as: "/api/v1/parcels/{code}/checked")
        for stage in ["checked", "assigned", "quoted", "accepted", "in repair", "quality control"] {
            try visit.post(
                "/api/v1/devices/\(device)/stage", #"{"stage": "\#(stage)"}"#,
                as: "/api/v1/devices/{code}/stage", mayBeRefused: true)
        }
        try visit.post(
            "/api/v1/devices/\(device)/stage", #"{"stage": "ready"}"#,
            as: "/api/v1/devices/{code}/stage")
        let box = try #require(
            try visit.post(
                "/api/v1/orders/\(order)/boxes", "{}", as: "/api/v1/orders/{code}/boxes")["box"]
                as? String)
        try visit.post(
            "/api/v1/boxes/\(box)/devices", #"{"device": "\#(device)"}"#,
            as: "/api/v1/boxes/{code}/devices")
        try visit.post("/api/v1/boxes/\(box)/packed", "{}", as: "/api/v1/boxes/{code}/packed")
        try visit.post(
            "/api/v1/boxes/\(box)/label", #"{"text": "1Z5R89390357567127"}"#,
            as: "/api/v1/boxes/{code}/label")
        try visit.post(
            "/api/v1/boxes/\(box)/numbers", #"{"text": "BRK-2024-778", "courier": "Broker"}"#,
            as: "/api/v1/boxes/{code}/numbers")
        try visit.post(
            "/api/v1/couriers",
            #"{"name": "Van", "forms": ["VAN######"], "page": "https://van.example/{number}"}"#,
            as: "/api/v1/couriers")
        try visit.get("/api/v1/couriers", as: "/api/v1/couriers")
        try visit.post(
            "/api/v1/couriers/removal", #"{"name": "Van"}"#, as: "/api/v1/couriers/removal")
        let manifest = try #require(
            try visit.post("/api/v1/manifests", #"{"courier": "UPS"}"#, as: "/api/v1/manifests")[
                "manifest"] as? String)
        try visit.post(
            "/api/v1/manifests", #"{"courier": "UPS"}"#, as: "/api/v1/manifests",
            mayBeRefused: true)
        try visit.get("/api/v1/manifests", as: "/api/v1/manifests")
        try visit.post(
            "/api/v1/boxes/\(box)/label", #"{"text": "1Z999AA10123456784", "reason": "torn"}"#,
            as: "/api/v1/boxes/{code}/label")
        try visit.post(
            "/api/v1/boxes/\(box)/label", #"{"text": "1Z5R89390357567127"}"#,
            as: "/api/v1/boxes/{code}/label", mayBeRefused: true)
        try visit.get("/api/v1/manifests/\(manifest)", as: "/api/v1/manifests/{code}")
        try visit.post(
            "/api/v1/holding-labels", #"{"count": 3}"#, as: "/api/v1/holding-labels")
        try visit.post(
            "/api/v1/people/command%20line/badge", #"{"renew": true}"#,
            as: "/api/v1/people/{login}/badge")
        try visit.post(
            "/api/v1/people/nobody/badge", "{}", as: "/api/v1/people/{login}/badge",
            mayBeRefused: true)
        try visit.post(
            "/api/v1/boxes/\(box)/collected", "{}", as: "/api/v1/boxes/{code}/collected")
        try visit.post(
            "/api/v1/boxes/\(box)/handover", #"{"person": "Anna"}"#,
            as: "/api/v1/boxes/{code}/handover", mayBeRefused: true)
        try visit.get("/api/v1/orders/\(order)", as: "/api/v1/orders/{code}")
        try visit.get("/api/v1/orders/\(order)/events", as: "/api/v1/orders/{code}/events")
        // Refusals.
        try visit.get("/api/v1/orders/R2345678", as: "/api/v1/orders/{code}", mayBeRefused: true)
        try visit.post("/api/v1/orders", "{}", as: "/api/v1/orders", mayBeRefused: true)

        let outcome = try visit.validate()
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test func itsPrintersAnswerAsTheDocumentSays() throws {
        let printer = try FakePrinter()
        let folder = try TemporaryFolder()
        let printers = folder.file("printers.conf")
        try Data(
            """
            [printer sticker]
            address = tcp://127.0.0.1:\(printer.port)
            size = 50x25
            papers = device-sticker
            darkness = 9
            """.utf8
        ).write(to: URL(fileURLWithPath: printers))
        let visit = try Visit(flags: ["--printers", printers])
        let made = try visit.post("/api/v1/orders", Self.newOrder, as: "/api/v1/orders")
        let device = try #require((made["devices"] as? [String])?.first)
        try visit.get("/api/v1/printers")
        try visit.get(
            "/api/v1/printers/sticker/check", as: "/api/v1/printers/{printer}/check")
        try visit.post(
            "/api/v1/printers/sticker/calibration",
            #"{"left": 5200, "top": 4800, "across": 40100}"#,
            as: "/api/v1/printers/{printer}/calibration")
        try visit.post(
            "/api/v1/printers/sticker/calibration-page", #"{"isCorrected": true}"#,
            as: "/api/v1/printers/{printer}/calibration-page")
        try visit.get("/api/v1/printers")
        printer.stop()
        try visit.get(
            "/api/v1/printers/sticker/check", as: "/api/v1/printers/{printer}/check")
        let job = try #require(
            try visit.post(
                "/api/v1/print-jobs", #"{"code": "\#(device)", "station": "Desk 1"}"#,
                as: "/api/v1/print-jobs")["job"] as? Int)
        #expect(
            try Patience.until {
                try visit.get("/api/v1/print-jobs/\(job)", as: "/api/v1/print-jobs/{job}")["state"]
                    as? String == "failed"
            })
        try visit.get("/api/v1/print-jobs?state=failed&printer=sticker", as: "/api/v1/print-jobs")
        try visit.post(
            "/api/v1/print-jobs/\(job)/cancellation", "{}",
            as: "/api/v1/print-jobs/{job}/cancellation")
        try visit.post(
            "/api/v1/print-jobs/\(job)/retry", "{}", as: "/api/v1/print-jobs/{job}/retry")
        // Refusals.
        try visit.get("/api/v1/print-jobs/999", as: "/api/v1/print-jobs/{job}", mayBeRefused: true)
        try visit.get("/api/v1/print-jobs?state=lost", as: "/api/v1/print-jobs", mayBeRefused: true)
        try visit.post(
            "/api/v1/printers/none/calibration", #"{"left": 1, "top": 1}"#,
            as: "/api/v1/printers/{printer}/calibration", mayBeRefused: true)

        let outcome = try visit.validate()
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test func theDocumentIsOpenAPI() throws {
        let visit = try Visit()
        let outcome = try visit.validateDocument()
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test func anAnswerThatTheDocumentDoesNotKnowIsNoticed() throws {
        let visit = try Visit()
        visit.add("/api/v1/me", "get", 200, ["code": "R2345678", "surprise": true])
        let outcome = try visit.validate()
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("surprise"))
    }

    @Test(arguments: [
        ("pl,en;q=0.5", "Nieznany kod 'XYZ'", "Nie ma takiej pozycji"),
        ("pt-BR", "Código desconhecido: 'XYZ'", "Não encontrado"),
        ("es", "Código desconocido: 'XYZ'", "No se encontró"),
        ("de", "Unknown code 'XYZ'", "There is no"),
        (nil, "Unknown code 'XYZ'", "There is no"),
    ])
    func theAPIAnswersInTheLanguageAskedFor(
        language: String?, verdict: String, refusal: String
    ) throws {
        let visit = try Visit(language: language)
        let scan = try visit.post(
            "/api/v1/scans", #"{"text": "XYZ", "place": "intake"}"#, as: "/api/v1/scans")
        #expect((scan["say"] as? String)?.hasPrefix(verdict) == true)
        let problem = try visit.get("/api/v1/orders/R2345678", as: "", mayBeRefused: true)
        #expect((problem["detail"] as? String)?.hasPrefix(refusal) == true, "\(problem)")
    }

    private static let newOrder = """
        {"customer": {"name": "Anna", "returnAddress": "ul. Długa 7", "mail": "a@example.com"},
         "devices": [{"name": "Laptop", "serial": "SN1", "fault": "does not start"}]}
        """
}
