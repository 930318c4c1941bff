import Foundation
import Testing

@testable import Logistics

/// Answers that the version before kept, when things, actions, fields and reasons were English
/// words: they are read for as long as somebody may ask again.
@Suite struct KeptRefusalTests {
    private static let device = Code.draw(.device) { _ in 3 }
    private static let parcel = Code.draw(.parcel) { _ in 3 }
    private static let box = Code.draw(.box) { _ in 3 }

    static let rows: [(json: String, refusal: Refusal)] = [
        (#"{"unknown":{"what":"device","text":"D2"}}"#, .unknown(what: .device, text: "D2")),
        (
            #"{"unknown":{"what":"holding label","text":"H2"}}"#,
            .unknown(what: .holdingLabel, text: "H2")
        ),
        (
            #"{"unknown":{"text":"7","what":"print job"}}"#, .unknown(what: .printJob, text: "7")
        ),
        (
            #"{"unknown":{"text":"x","what":"view of a photo"}}"#,
            .unknown(what: .viewOfPhoto, text: "x")
        ),
        (
            #"{"unknown":{"text":"x","what":"device, parcel or box"}}"#,
            .unknown(what: .subject, text: "x")
        ),
        (
            #"{"unknown":{"text":"x","what":"order, parcel or device"}}"#,
            .unknown(what: .partOfOrder, text: "x")
        ),
        (#"{"unknown":{"text":"x","what":"staffBadge"}}"#, .unknown(what: .badge, text: "x")),
        (#"{"unknown":{"text":"x","what":"unheard of"}}"#, .unknown(what: .code, text: "x")),
        (
            #"{"notAllowed":{"role":"technician","doing":"pack and dispatch"}}"#,
            .notAllowed(role: .technician, doing: .openThis)
        ),
        (
            #"{"unusable":{"field":"login","value":"anna","why":"it is taken. Choose another."}}"#,
            .unusable(field: .json(path: "login"), value: "anna", why: .notKept)
        ),
        (
            #"{"wrongStage":{"thing":"\#(device.printed)","now":"in repair","wanted":"packed","#
                + #""possible":["quality control","lost"]}}"#,
            .wrongStage(
                .device(
                    device,
                    .init(from: .inRepair, to: .packed, possible: [.qualityControl, .lost])))
        ),
        (
            #"{"wrongStage":{"thing":"\#(parcel.printed)","now":"announced","wanted":"checked","#
                + #""possible":["received"]}}"#,
            .wrongStage(
                .parcel(parcel, .init(from: .announced, to: .checked, possible: [.received])))
        ),
        (
            #"{"wrongStage":{"thing":"\#(box.printed)","now":"packed","wanted":"open","#
                + #""possible":[]}}"#,
            .wrongStage(.box(box, .init(from: .packed, to: .open)))
        ),
        (
            #"{"wrongStage":{"thing":"print job 12","now":"printing","wanted":"cancelled","#
                + #""possible":[]}}"#,
            .wrongStage(.printJob(12, .init(from: .printing, to: .cancelled)))
        ),
        (#"{"picture":{"why":"The file is empty."}}"#, .picture(.notKept)),
        (#"{"unread":{"why":"It could not be read in time."}}"#, .unread(.tooLate)),
        (#"{"storage":{"why":"the disk is full."}}"#, .storage(.other)),
        (
            #"{"demanded":{"device":"\#(device)","stage":"collected","demand":{"trackingNumber":{}}}}"#,
            .demanded(device: device, stage: .collected, demand: .trackingNumber)
        ),
        (#"{"misread":{"_0":{"noKind":{"text":"2345"}}}}"#, .misread(.noKind(text: "2345"))),
        (#"{"noCommand":{"_0":"photo"}}"#, .noCommand(.photo)),
        (#"{"wrongPassword":{}}"#, .wrongPassword),
    ]

    @Test(arguments: rows) func whatTheVersionBeforeKeptIsRead(json: String, refusal: Refusal)
        throws
    {
        #expect(try JSONDecoder().decode(Refusal.self, from: Data(json.utf8)) == refusal)
    }

    /// A scan's answer holds its refusal inside.
    @Test(arguments: rows) func soIsAVerdictWithIt(json: String, refusal: Refusal) throws {
        let verdict = Verdict.refused("x", .wrongPassword, at: .dispatch)
        let text = String(decoding: try JSONEncoder().encode(verdict), as: UTF8.self)
        let earlier = text.replacingOccurrences(of: #"{"wrongPassword":{}}"#, with: json)
        #expect((earlier == text) == (refusal == .wrongPassword))
        let read = try JSONDecoder().decode(Verdict.self, from: Data(earlier.utf8))
        #expect(read == Verdict.refused("x", refusal, at: .dispatch))
    }

    @Test(arguments: ["{}", #"{"somethingElse":{}}"#, #"{"boxOpen":{"box":"B2"}}"#])
    func whatIsNoRefusalIsRefused(json: String) {
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(Refusal.self, from: Data(json.utf8))
        }
    }
}
