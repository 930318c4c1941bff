import Logistics
import Testing
import TrackingNumbers

@Suite struct EventTests {
    /// One event of each kind, as it is written, in the version it is written in today.
    private static let written: [(EventKind, String)] = [
        (
            .orderRegistered,
            #"{"company":"0123456789abcdef0123456789abcdef","#
                + #""customer":{"name":{"digest":"00","id":1},"#
                + #""returnAddress":{"digest":"01","id":2}},"#
                + #""devices":[{"code":"D222222N","fault":{"digest":"02","id":3},"#
                + #""name":{"digest":"03","id":4},"parcel":"P222222R"}],"language":"pl","#
                + #""order":"R222222K","parcels":[{"announced":"RR473124829PL","code":"P222222R"}]}"#
        ),
        (.orderVerified, #"{"order":"R222222K"}"#),
        (
            .parcelReceived,
            #"{"devices":["D222222N"],"order":"R222222K","parcel":"P222222R"}"#
        ),
        (.parcelChecked, #"{"order":"R222222K","parcel":"P222222R"}"#),
        (
            .deviceMoved,
            #"{"device":"D222222N","from":"accepted","order":"R222222K","to":"in repair"}"#
        ),
        (
            .photoTaken,
            #"{"order":"R222222K","photo":{"byteCount":99,"digest":"0b","height":3,"id":"0a","#
                + #""mediaType":"image/jpeg","receivedDigest":"0c","subject":"D222222N","#
                + #""way":"intake","width":4}}"#
        ),
        (.boxOpened, #"{"box":"B222222X","order":"R222222K"}"#),
        (.devicePacked, #"{"box":"B222222X","device":"D222222N","order":"R222222K"}"#),
        (.deviceUnpacked, #"{"box":"B222222X","device":"D222222N","order":"R222222K"}"#),
        (.boxPacked, #"{"box":"B222222X","order":"R222222K"}"#),
        (
            .boxLabelled,
            #"{"box":"B222222X","label":{"courier":"UPS","trackingNumber":"1Z999AA10123456784","#
                + #""trackingPage":"https://ups.example/1Z"},"order":"R222222K"}"#
        ),
        (
            .boxRelabelled,
            #"{"box":"B222222X","label":{"courier":"UPS","trackingNumber":"1Z999AA10123456784"},"#
                + #""order":"R222222K","reason":{"digest":"06","id":7},"#
                + #""replaced":{"courier":"DPD","trackingNumber":"09980000020028"}}"#
        ),
        (.boxCollected, #"{"box":"B222222X","order":"R222222K"}"#),
        (
            .boxHandedOver,
            #"{"box":"B222222X","order":"R222222K","person":{"digest":"07","id":8}}"#
        ),
        (
            .boxNumbered,
            #"{"box":"B222222X","number":{"courier":"Broker","trackingNumber":"BR12345678"},"#
                + #""order":"R222222K"}"#
        ),
        (
            .courierListed,
            #"{"forms":["Z##########"],"name":"Packeta","page":"https://packeta.example/{n}"}"#
        ),
        (.courierUnlisted, #"{"name":"Packeta"}"#),
        (.boxDelivered, #"{"box":"B222222X","order":"R222222K"}"#),
        (
            .stepUndone,
            #"{"order":"R222222K","reason":{"digest":"06","id":7},"step":3,"things":["D222222N"],"#
                + #""undone":"device.moved"}"#
        ),
        (
            .scanMade,
            #"{"order":"R222222K","outcome":"matched","place":"intake","#
                + #""seen":[{"code":"R222222K"},{"text":{"digest":"04","id":5}}]}"#
        ),
        (.personAdded, #"{"person":"S222222G","role":"technician"}"#),
        (.badgeIssued, #"{"badge":"S222222G","person":"S222222G"}"#),
        (.holdingLabelsDrawn, #"{"labels":["H2222229"]}"#),
        (
            .manifestDrawn,
            #"{"courier":"UPS","lines":[{"box":"B222222X","order":"R222222K","#
                + #""trackingNumber":"1Z999AA10123456784"}],"manifest":"N222222V"}"#
        ),
        (.logRuleBegun, #"{"rule":2}"#),
    ]

    @Test func eachKindIsWrittenAsItIsRead() throws {
        for (kind, facts) in Self.written {
            let version = kind == .orderRegistered ? 2 : 1
            let event = try EventKind.read(kind.rawValue, version: version, facts: facts)
            #expect(event.kind == kind)
            #expect(event.version == version, "\(kind): say here how the new version is written")
            #expect(try event.encoded() == facts)
        }
    }

    @Test func aRegistrationThatNamesNoCompanyIsOfACompanyOfItsOwn() throws {
        let facts = Self.written[0].1.replacing(
            #""company":"0123456789abcdef0123456789abcdef","#, with: "")
        for version in [1, 2] {
            let event = try OrderRegistered.read(facts, version: version)
            #expect(event.company == CompanyID(ofOrder: event.order))
            #expect(event.company.text == "523232323232324b0000000000000000")
        }
        #expect(throws: DecodingError.self) { try OrderRegistered.read(facts, version: 3) }
    }

    @Test(arguments: ["", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef"])
    func whatNamesNoCompanyIsRefused(text: String) {
        #expect(throws: CompanyID.Malformed.self) { try CompanyID(text) }
    }

    @Test func eachKindIsWrittenDownHere() {
        #expect(Self.written.map(\.0) == EventKind.allCases)
        for kind in EventKind.allCases { #expect(kind.facts.kind == kind) }
    }

    @Test func anEventNamesItsThingsOnceAndItsPersonalValues() throws {
        let registered = try read(.orderRegistered)
        #expect(registered.subjects.map(\.symbols) == ["R222222K", "P222222R", "D222222N"])
        #expect(registered.personalValues.map(\.id) == [1, 2, 4, 3])
        let scan = try read(.scanMade)
        #expect(scan.codes.count == 2)
        #expect(scan.subjects.map(\.symbols) == ["R222222K"])
        #expect(scan.personalValues.map(\.id) == [5])
    }

    /// A manifest lists boxes of many orders and changes none.
    @Test func onlyTheShopsOwnKindsConcernNoOrder() throws {
        let none = try EventKind.allCases.filter { try read($0).concerns == nil }
        #expect(
            none == [
                .courierListed, .courierUnlisted, .personAdded, .badgeIssued, .holdingLabelsDrawn,
                .manifestDrawn, .logRuleBegun,
            ])
    }

    @Test func unknownKindsVersionsAndWrongFactsAreErrors() {
        for (kind, version, facts) in [
            ("order.sold", 1, "{}"), ("order.verified", 1, "{}"), ("order.verified", 1, "["),
            ("order.verified", 2, #"{"order":"R222222K"}"#),
        ] {
            #expect(throws: DecodingError.self) {
                try EventKind.read(kind, version: version, facts: facts)
            }
        }
    }

    private func read(_ kind: EventKind) throws -> any EventFacts {
        let facts = try #require(Self.written.first { $0.0 == kind }).1
        return try EventKind.read(kind.rawValue, version: 1, facts: facts)
    }
}
