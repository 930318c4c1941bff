import Foundation
import Logistics
import Testing

/// Answers to scans outlive an update of the program: a client that sends a scan again after it
/// gets the answer that was kept before.
@Suite struct KeptVerdictTests {
    private static let order = Code.draw(.order) { _ in 3 }
    private static let parcel = Code.draw(.parcel) { _ in 4 }
    private static let device = Code.draw(.device) { _ in 5 }
    private static let box = Code.draw(.box) { _ in 6 }

    /// One of each kind as the first version kept it, keys sorted.
    static let kept: [(json: String, next: Verdict.Next)] = [
        (
            """
            {"arrivedCount":1,"choices":[],"codes":[{"code":"\(parcel)","couriers":[],\
            "isDecisive":true,"kind":"own code","orders":["\(order)"],"text":"\(parcel)"}],\
            "next":"wait for the other parcels","order":"\(order)","ordinal":2,"others":[],\
            "outcome":"matched","parcel":"\(parcel)","parcelCount":3,"place":"intake",\
            "text":"\(parcel)","unverified":true}
            """, .waitForOtherParcels
        ),
        (
            """
            {"arrivedCount":1,"choices":[],"earlier":{"at":1000,"by":{"id":"S2222222",\
            "role":"caretaker"},"stage":"received","station":"Desk 1"},"next":"nothing",\
            "order":"\(order)","ordinal":1,"others":[],"outcome":"already",\
            "parcel":"\(parcel)","parcelCount":1,"place":"intake","text":"\(parcel)",\
            "unverified":false}
            """, .nothing
        ),
        (
            """
            {"arrivedCount":1,"box":"\(box)","choices":[],"device":"\(device)",\
            "next":"close the box","order":"\(order)","others":["9"],"outcome":"matched",\
            "parcelCount":1,"place":"dispatch","stage":"ready","text":"\(device)",\
            "unverified":false}
            """, .closeBox
        ),
        (
            """
            {"arrivedCount":1,"box":"\(box)","choices":[],"device":"\(device)",\
            "earlierStage":{"at":1000,"by":{"id":"S2222222","role":"warehouse"},\
            "stage":"packed"},"next":"nothing","order":"\(order)","others":[],\
            "outcome":"already","parcelCount":1,"place":"dispatch","stage":"packed",\
            "text":"\(device)","unverified":false}
            """, .nothing
        ),
        (
            """
            {"arrivedCount":1,"choices":[],"next":"nothing","order":"\(order)","others":[],\
            "outcome":"already","parcelCount":1,"place":"dispatch","text":"\(order)",\
            "unverified":false}
            """, .nothing
        ),
        (
            """
            {"box":"\(box)","choices":[],"label":{"courier":"UPS",\
            "trackingNumber":"1Z999AA10123456784"},"next":"hand over","order":"\(order)",\
            "others":[],"outcome":"already","place":"dispatch","text":"1Z999AA10123456784",\
            "unverified":false}
            """, .handOver
        ),
        (
            """
            {"box":"\(box)","choices":[],"labels":[{"courier":"DHL",\
            "trackingNumber":"12345678901234"},{"courier":"DPD",\
            "trackingNumber":"12345678901234"}],"next":"choose","order":"\(order)","others":[],\
            "outcome":"ambiguous","place":"dispatch","text":"12345678901234",\
            "unverified":false}
            """, .choose
        ),
        (
            """
            {"arrivedCount":0,"choices":[{"order":"\(order)","parcel":"\(parcel)"}],\
            "next":"choose","order":"\(order)","others":[],"outcome":"ambiguous",\
            "parcelCount":2,"place":"intake","text":"\(order)","unverified":false}
            """, .choose
        ),
        (
            """
            {"choices":[{"device":"\(device)","order":"\(order)"}],"next":"set aside",\
            "others":[],"outcome":"contradiction","place":"find","text":"1","unverified":false}
            """, .setAside
        ),
        (
            """
            {"choices":[],"next":"holding lane","others":[],"outcome":"unknown",\
            "place":"intake","text":"0000000","unverified":false}
            """, .holdingLane
        ),
        (
            """
            {"arrivedCount":0,"choices":[],"device":"\(device)","next":"receive first",\
            "order":"\(order)","others":[],"outcome":"wrong place","parcelCount":1,\
            "place":"booth","stage":"registered","text":"\(device)","unverified":false}
            """, .receiveFirst
        ),
        (
            """
            {"arrivedCount":1,"choices":[],"next":"set aside","order":"\(order)","ordinal":1,\
            "others":[],"outcome":"wrong place","parcel":"\(parcel)","parcelCount":1,\
            "place":"dispatch","text":"\(parcel)","unverified":false}
            """, .setAside
        ),
    ]

    @Test(arguments: kept)
    func whatTheFirstVersionKeptIsReadAndWrittenAsItWas(json: String, next: Verdict.Next) throws {
        let verdict = try JSONDecoder().decode(Verdict.self, from: Data(json.utf8))
        #expect(verdict.next == next)
        #expect(try Self.written(verdict) == json)
    }

    @Test func aRefusedScanIsReadAsItWasWritten() throws {
        var floor = Sample()
        let order = floor.order(parcels: [1])
        let other = floor.order(parcels: [1])
        let held = try #require(floor.orders[order])
        let stray = try #require(floor.orders[other]?.devices.first)
        let foreign = held.packing(
            .device(stray, of: other), newBox: Self.box, in: .standard)
        let early = held.packing(
            .device(held.devices[0], of: order), newBox: Self.box, in: .standard)
        let misread = Verdict.misread(
            "R23", .misread(.wrongLength(text: "R23", symbols: 3)), at: .intake)
        for verdict in [foreign.verdict, early.verdict, misread] {
            #expect(verdict.refusal != nil)
            let data = Data(try Self.written(verdict).utf8)
            #expect(try JSONDecoder().decode(Verdict.self, from: data) == verdict)
        }
    }

    /// An OK needs to name what it is for.
    @Test func factsThatAreMissingAreCorrupt() {
        let json = """
            {"choices":[],"next":"open and check","others":[],"outcome":"matched",\
            "place":"intake","text":"1","unverified":false}
            """
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Verdict.self, from: Data(json.utf8))
        }
    }

    private static func written(_ verdict: Verdict) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(verdict), as: UTF8.self)
    }
}
