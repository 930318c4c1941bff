import Logistics
import Testing
import TrackingNumbers

@Suite struct MatchTests {
    private var floor = Sample()
    private let one: Order
    private let other: Order

    init() throws {
        let number = try TrackingNumber("RR473124829PL")
        let first = floor.order(parcels: [2], announced: number)
        let second = floor.order(parcels: [1, 1], announced: number)
        one = try #require(floor.orders[first])
        other = try #require(floor.orders[second])
    }

    @Test func theParcelsCodeDecidesOverItsDevicesAndNumber() {
        let parcel = MatchCandidate.parcel(one.parcels[0], of: one.code)
        let match = Match([
            .device(one.devices[0], of: one.code), .number(one.parcels[0], of: one.code), parcel,
            .device(one.devices[1], of: one.code), parcel,
        ])
        #expect(match == .one(parcel))
    }

    @Test func codesOfDifferentOrdersContradictEachOther() {
        let both: [MatchCandidate] = [
            .parcel(one.parcels[0], of: one.code), .parcel(other.parcels[0], of: other.code),
        ]
        #expect(Match(both) == .contradiction(both))
        let mixed: [MatchCandidate] = [
            .parcel(one.parcels[0], of: one.code), .device(other.devices[0], of: other.code),
        ]
        #expect(Match(mixed) == .contradiction(mixed))
    }

    @Test func aNumberUsedTwiceIsSettledByOurOwnCode() {
        let both: [MatchCandidate] = [
            .number(one.parcels[0], of: one.code), .number(other.parcels[0], of: other.code),
        ]
        #expect(Match(both) == .several(both))
        let parcel = MatchCandidate.parcel(other.parcels[0], of: other.code)
        #expect(Match(both + [parcel]) == .one(parcel))
    }

    @Test func aNumberOfAnotherOrderContradictsOurCode() {
        let strange: [MatchCandidate] = [
            .parcel(one.parcels[0], of: one.code), .number(other.parcels[0], of: other.code),
        ]
        #expect(Match(strange) == .contradiction(strange))
    }

    @Test func twoParcelsOfOneOrderAreAQuestion() {
        let both: [MatchCandidate] = [
            .parcel(other.parcels[0], of: other.code), .parcel(other.parcels[1], of: other.code),
        ]
        #expect(Match(both) == .several(both))
        #expect(Match([]) == .none)
    }

    // MARK: Serial numbers, labels, and texts that name several things

    @Test func theOrderOfEvidenceIsDesigns() {
        let all = one.devices.prefix(1).flatMap { device -> [MatchCandidate] in
            [
                .derived(one.parcels[0], of: one.code), .serial(device, of: one.code),
                .number(one.parcels[0], of: one.code), .order(one.code),
                .device(device, of: one.code), .parcel(one.parcels[0], of: one.code),
            ]
        }
        // What was behind goes first once those before it are gone.
        for count in 1...all.count {
            #expect(Match(Array(all.prefix(count))) == .one(all[count - 1]), "\(count)")
        }
    }

    @Test func aSerialNumberAloneFindsItsDevice() {
        let serial = MatchCandidate.serial(one.devices[1], of: one.code)
        #expect(Match([serial]) == .one(serial))
    }

    @Test func aSerialNumberOfSeveralOrdersIsAQuestion() {
        let both: [MatchCandidate] = [
            .serial(one.devices[0], of: one.code, text: "SN1"),
            .serial(other.devices[0], of: other.code, text: "SN1"),
        ]
        #expect(Match(both) == .several(both))
        // Any other text that fits one of them settles it.
        let order = MatchCandidate.order(other.code)
        #expect(Match(both + [order]) == .one(order))
        let number = MatchCandidate.number(other.parcels[0], of: other.code, text: "1Z")
        #expect(Match(both + [number]) == .one(number))
    }

    @Test func openOrdersGoBeforeThoseThatAreDone() {
        let past = MatchCandidate.serial(
            one.devices[0], of: one.code, text: "SN1", isExpected: false)
        let open = MatchCandidate.serial(other.devices[0], of: other.code, text: "SN1")
        #expect(Match([past, open]) == .one(open))
        #expect(Match([past]) == .one(past))
        // But our own code of the order that is done still agrees with it.
        let parcel = MatchCandidate.parcel(one.parcels[0], of: one.code)
        #expect(Match([past, open, parcel]) == .one(parcel))
    }

    @Test func aNumberThatIsAwaitedElsewhereAgreesWithTheParcelThatCameWithIt() {
        let came = MatchCandidate.number(one.parcels[0], of: one.code, isExpected: false)
        let awaited = MatchCandidate.number(other.parcels[0], of: other.code)
        #expect(Match([came, awaited]) == .one(awaited))
        let parcel = MatchCandidate.parcel(one.parcels[0], of: one.code)
        #expect(Match([came, awaited, parcel]) == .one(parcel))
    }

    @Test func whatIsDoneContradictsNothing() {
        let parcel = MatchCandidate.parcel(one.parcels[0], of: one.code)
        // A box that was used before, with its old label, and a device that was here last year.
        let label = MatchCandidate.number(
            other.parcels[0], of: other.code, text: "old", isExpected: false)
        let serial = MatchCandidate.serial(
            other.devices[0], of: other.code, isExpected: false)
        #expect(Match([parcel, label, serial]) == .one(parcel))
        let number = MatchCandidate.number(one.parcels[0], of: one.code, text: "new")
        #expect(Match([label, serial, number]) == .one(number))
        // Among themselves they do, for nothing says which of them counts.
        let elsewhere = MatchCandidate.serial(one.devices[0], of: one.code, isExpected: false)
        #expect(Match([label, elsewhere]) == .contradiction([label, elsewhere]))
    }

    @Test func aSerialNumberOfAnotherOrderContradictsOurCode() {
        let strange: [MatchCandidate] = [
            .parcel(one.parcels[0], of: one.code), .serial(other.devices[0], of: other.code),
        ]
        #expect(Match(strange) == .contradiction(strange))
        let weak: [MatchCandidate] = [
            .number(one.parcels[0], of: one.code, text: "1Z"),
            .serial(other.devices[0], of: other.code),
        ]
        #expect(Match(weak) == .contradiction(weak))
        // One agreeing text does not hide another that does not.
        let hidden = strange + [.serial(one.devices[0], of: one.code)]
        #expect(Match(hidden) == .contradiction(hidden))
    }

    @Test func theSerialNumberOfTheDeviceBesideItIsAQuestion() {
        let sticker = MatchCandidate.device(one.devices[0], of: one.code)
        let wrong = MatchCandidate.serial(one.devices[1], of: one.code)
        #expect(Match([sticker, wrong]) == .several([sticker, wrong]))
        let right = MatchCandidate.serial(one.devices[0], of: one.code)
        #expect(Match([sticker, right]) == .one(sticker))
        // In its parcel a device may lie beside others.
        let parcel = MatchCandidate.parcel(one.parcels[0], of: one.code)
        #expect(Match([parcel, right, wrong]) == .one(parcel))
    }
}

@Suite struct ClassifiedTests {
    private let code = Code.draw(.parcel) { $0 / 2 }

    @Test func ourCodeIsKnownAloneAndInTheAddressOfItsPage() {
        let hosts = ["st.example"]
        for text in [
            code.symbols, code.printed.lowercased(), "HTTPS://ST.EXAMPLE/Q/\(code.symbols)",
            "http://st.example/q/\(code.printed)",
        ] {
            #expect(Classified(text, ownHosts: hosts) == .own(code))
        }
    }

    @Test func anAddressElsewhereIsNotOurCode() {
        #expect(
            Classified("https://evil.example/Q/\(code.symbols)", ownHosts: ["st.example"])
                == .other)
    }

    @Test func whatLooksLikeOursAndFailsIsMisread() {
        let wrong = String(code.symbols.dropLast()) + (code.symbols.last == "2" ? "3" : "2")
        #expect(Classified(wrong, ownHosts: []) == .misread(.wrongCheckSymbol(text: wrong)))
    }

    @Test func theRestIsATrackingNumberOrOther() throws {
        #expect(
            Classified("1Z999AA10123456784", ownHosts: [])
                == .trackingNumber(try TrackingNumber("1Z999AA10123456784")))
        #expect(Classified("<script>", ownHosts: []) == .other)
    }
}

@Suite struct PermissionTests {
    @Test func theTableSaysWhoMayDoWhat() {
        let table: [(Permission, [Role])] = [
            (.registerOrder, [.caretaker, .manager]),
            (.verifyOrder, [.caretaker, .manager]),
            (.scan, [.warehouse, .caretaker, .technician, .qualityControl, .manager]),
            (.takePhoto, [.warehouse, .caretaker, .technician, .qualityControl, .manager]),
            (.seeEvents, [.warehouse, .caretaker, .manager]),
            (.managePeople, [.manager]),
            (.checkParcels, [.warehouse, .caretaker, .manager]),
        ]
        for (permission, roles) in table {
            for role in Role.allCases {
                #expect(role.may(permission) == roles.contains(role), "\(role) \(permission)")
            }
        }
    }
}
