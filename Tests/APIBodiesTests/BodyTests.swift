import APIBodies
import Foundation
import Testing

/// What programs read, letter by letter: a field that is renamed, lost or added shows here, and
/// so does a type that cannot read what it wrote.
@Suite struct BodyTests {
    @Test func anOrderThatWasRegistered() throws {
        try expectUnchanged(
            NewOrderBody.self,
            """
            {"devices":["D3XHHCDC","D29NHKFB"],"link":"http://127.0.0.1:8080/s/abc",\
            "order":"PX35C6NF","parcels":["PF483FN5"]}
            """)
    }

    @Test func ordersWithAndWithoutMore() throws {
        try expectUnchanged(
            OrdersBody.self,
            """
            {"after":"PX35C6NF","orders":[{"arrived":1,"code":"PX35C6NF","customer":"Anna Nowak",\
            "devices":2,"parcels":3,"registeredAt":1790000000000,"stage":"in repair"}]}
            """)
        try expectUnchanged(OrdersBody.self, #"{"orders":[]}"#)
    }

    @Test func aVerdictWithEveryFieldAndWithFew() throws {
        try expectUnchanged(
            VerdictBody.self,
            """
            {"arrivedCount":1,"box":"PX35C6NF","choices":[{"order":"PX35C6NF"}],\
            "codes":[{"couriers":["UPS"],"isDecisive":true,"kind":"tracking number","orders":["PX35C6NF"],\
            "text":"1Z999AA10123456784"}],"customer":"Anna Nowak","device":"D3XHHCDC",\
            "earlier":{"at":1790000000000,"by":"Ewa","role":"warehouse","station":"Desk 1"},\
            "label":{"courier":"UPS","trackingNumber":"1Z999AA10123456784"},\
            "labels":[{"courier":"UPS","trackingNumber":"1Z999AA10123456784"}],\
            "next":"open and check","order":"PX35C6NF","ordinal":2,"others":["D29NHKFB"],\
            "outcome":"matched","parcel":"PF483FN5","parcelCount":3,"place":"intake",\
            "say":"Open it.","stage":"ready","text":"PF483FN5","unverified":false,"word":"OK"}
            """)
        try expectUnchanged(
            VerdictBody.self,
            """
            {"next":"holding lane","outcome":"unknown","place":"intake","say":"Put it aside.",\
            "text":"?","unverified":false,"word":"UNKNOWN"}
            """)
    }

    @Test func printJobsThatFailedAndThatWait() throws {
        try expectUnchanged(
            PrintJobsBody.self,
            """
            {"before":7,"jobs":[{"at":1790000000000,"attempts":1,"by":"Ewa",\
            "changed":1790000000001,"code":"PF483FN5","copies":2,"isReprint":true,"job":7,\
            "mayHaveComeOut":false,"order":"PX35C6NF","paper":"slip","printer":"office",\
            "receipt":"office-12","say":"It is off.","state":"failed","station":"Desk 1"}]}
            """)
        try expectUnchanged(
            PrintJobsBody.self,
            """
            {"jobs":[{"at":1790000000000,"attempts":0,"by":"Ewa","changed":1790000000000,\
            "copies":1,"isReprint":false,"job":8,"paper":"calibration","printer":"office",\
            "state":"waiting"}]}
            """)
    }

    @Test func printersAndWhetherTheyAnswer() throws {
        try expectUnchanged(
            PrintersBody.self,
            """
            {"printers":[{"address":"tcp://10.0.0.9:9100","calibration":{"at":1790000000000,\
            "by":"Ewa","scaleX":1000000,"scaleY":999000,"shiftX":-500,"shiftY":250},\
            "darkness":12,"dpi":"203","failed":1,"isCalibrated":true,"isPrinting":false,\
            "name":"sticker","offsetX":500,"offsetY":0,"papers":["device-sticker"],\
            "size":"50x25","waiting":2}]}
            """)
        try expectUnchanged(
            PrinterCheckBody.self, #"{"answers":false,"printer":"sticker","say":"It is off."}"#)
    }

    @Test func aProblem() throws {
        try expectUnchanged(
            ProblemBody.self,
            """
            {"detail":"'X' is not known.","instance":"request 12","status":404,\
            "title":"Not found","type":"about:blank"}
            """)
    }

    @Test func whatIsSent() throws {
        try expectUnchanged(
            ScanBody.self,
            """
            {"packing":"PX35C6NF","place":"dispatch","station":"Desk 1","text":"D3XHHCDC"}
            """)
        try expectUnchanged(ScanBody.self, #"{"place":"intake","texts":["A","B"]}"#)
        try expectUnchanged(StationBody.self, "{}")
        try expectUnchanged(ClosingBody.self, #"{"isPartial":true,"station":"Desk 1"}"#)
        try expectUnchanged(LabelBody.self, #"{"courier":"UPS","text":"1Z"}"#)
        try expectUnchanged(ManifestWishBody.self, #"{"courier":"UPS"}"#)
        try expectUnchanged(CalibrationPageBody.self, #"{"isCorrected":true,"language":"pl"}"#)
        try expectUnchanged(ReadingsBody.self, #"{"across":40000,"left":5500,"top":4250}"#)
        try expectUnchanged(UndoBody.self, #"{"reason":"wrong box","station":"Desk 1"}"#)
        try expectUnchanged(HoldingLabelsBody.self, #"{"count":20}"#)
        try expectUnchanged(BadgeWishBody.self, #"{"renew":true}"#)
        try expectUnchanged(
            NewPersonBody.self,
            #"{"login":"eva","name":"Eva","password":"one line is enough","role":"warehouse"}"#)
    }
}

/// Reads the text and writes it again, as the station writes it.
private func expectUnchanged<Body: Codable>(_ type: Body.Type, _ text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = try JSONDecoder().decode(type, from: Data(text.utf8))
    #expect(String(decoding: try encoder.encode(body), as: UTF8.self) == text)
}
