import Logistics
import Testing
import TrackingNumbers

/// Our codes in what scanners, keyboards and pages make of them.
@Suite struct ScannedCodeTests {
    private static let code = "PFBJ9D5B"

    @Test(arguments: [
        "]C0PFBJ9D5B", "]C1PFBJ9D5B", "]A0PFBJ9D5B", "]d1PFBJ9D5B",
        "]Q1HTTPS://ST.EXAMPLE/Q/PFBJ9D5B", "jPFBJ9D5B", "\u{2}PFBJ9D5B\u{3}", "\u{1D}PFBJ9D5B",
        "PFBJ9D5B\u{0}", "PFBJ9D5B\r\n", "\tPFBJ9D5B", "~PFBJ9D5B", "*PFBJ9D5B*", "#PFBJ9D5B",
        "PFBJ9D5BPFBJ9D5B", "PFBJ-9D5B PFBJ-9D5B", "PFBJ\u{2011}9D5B", "PFBJ\u{2013}9D5B",
        "PFBJ\u{2212}9D5B", "\u{200E}PFBJ9D5B", "\u{FEFF}PFBJ9D5B", "PFBJ\u{200B}9D5B",
        "PF\u{AD}BJ9D5B", "ＰＦＢＪ９Ｄ５Ｂ", "=\"PFBJ9D5B\"",
        "HTTPS://ST.EXAMPLE/Q/PFBJ9D5B?utm_source=x", "https://st.example/q/pfbj-9d5b/",
        "HTTPS://ST.EXAMPLE/PL/Q/PFBJ9D5B#top", "https://st.example:8443/q/PFBJ9D5B",
    ])
    func isTheCode(text: String) throws {
        #expect(Classified(text, ownHosts: ["st.example"]) == .own(try Code(Self.code)))
    }

    @Test(arguments: ["PFBJ\u{A0}9D5B", " pfbj 9d5b ", "P F B J 9 D 5 B", "PFBJ\u{3000}9D5B"])
    func isTheCodeInGroups(text: String) throws {
        #expect(Classified(text, ownHosts: []) == .own(try Code(Self.code)))
    }

    /// Where only a code that was given out counts.
    @Test(arguments: [
        "xy01PFBJ9D5B99",
        "Parcel PFBJ-9D5B, please", "<PFBJ9D5B>12",
    ])
    func isFoundInside(text: String) throws {
        #expect(Code.inside(text) == [try Code(Self.code)])
        #expect(Classified(text, ownHosts: ["st.example"]) != .own(try Code(Self.code)))
    }

    @Test(arguments: ["]C0PFBJ9D5C", "~PFBJ9D5C", "\u{2}PFBJ9D5C\u{3}", "PFBJ\u{2011}9D5C"])
    func aMisreadOneIsSaidToBeMisread(text: String) {
        guard case .misread = Classified(text, ownHosts: []) else {
            Issue.record("\(text) was not known as one of ours misread")
            return
        }
        #expect(Code.inside(text).isEmpty)
    }

    @Test(arguments: [
        "1Z999AA10123456784", "00340434292135100124", "5CG2728877", "CN-0T7T0Y-70163-85K-0123-A00",
        "https://evil.example/q/PFBJ9D5B", "HTTPS://EVIL.EXAMPLE/PFBJ9D5B",
        "HELLO WORLD", "", "-", "]C0", "https://inpost.pl/", "520113017830399002575123",
    ])
    func isNoneOfOurs(text: String) {
        if case .own(let code) = Classified(text, ownHosts: ["st.example"]) {
            Issue.record("\(text) was taken for \(code)")
        }
        #expect(Code.inside(text).isEmpty)
    }
}

@Suite struct RegisteredSerialTests {
    /// As people write them beside what a scanner reads of the sticker.
    @Test(arguments: [
        ("S/N 5CG2728877", "5CG2728877"), ("SN:5CG8288844", "5CG8288844"),
        ("Service Tag: 5CG2187664", "5CG2187664"), ("service tag 7QXK2F3", "7QXK2F3"),
        ("N/S: PF3ABCD7", "PF3ABCD7"), ("Nº de série 5CG2187664", "5CG2187664"),
        ("N° DE SÉRIE: 5CG2187664", "5CG2187664"), ("No. de serie 5CG2187664", "5CG2187664"),
        ("Número de serie: 5CG2187664", "5CG2187664"), ("Nr seryjny 5CG2187664", "5CG2187664"),
        ("Numer seryjny: 5CG-2187-664", "5CG2187664"), ("Seriennummer 5CG2187664", "5CG2187664"),
        ("IMEI: 350954611139308", "350954611139308"),
        ("356193451450616 / 01", "356193451450616"),
        ("IMEI1: 350954611139308 IMEI2: 356193451450616", "350954611139308"),
        ("IMEI1: 350954611139308 IMEI2: 356193451450616", "356193451450616"),
        ("350954611139308, 356193451450616", "356193451450616"),
        ("SN 5CG2187664 / IMEI 350954611139308", "350954611139308"),
        ("SN 5CG2187664 / IMEI 350954611139308", "5CG2187664"),
        ("5CG12\u{200B}34ABC", "5CG1234ABC"), ("7698-1239", "7698-1239\r"),
        ("5CG1234ABC", "]C05CG1234ABC"), ("5CG1234ABC", "S5CG1234ABC"),
    ])
    func theScannedOneIsAmongTheKeysOfTheRegistered(registered: String, scanned: String) {
        let kept = Set(SerialNumber.keys(registered: registered))
        #expect(SerialNumber.keys(of: scanned).contains(where: kept.contains))
        // And the other way round: the plain number is registered, the words are pasted.
        let plain = Set(SerialNumber.keys(registered: scanned))
        if scanned.utf8.allSatisfy({ $0 > 0x20 }), !scanned.hasPrefix("]"), !scanned.hasPrefix("S5")
        {
            #expect(SerialNumber.keys(of: registered).contains(where: plain.contains))
        }
    }

    @Test func theWholeTextComesFirst() {
        #expect(SerialNumber.keys(registered: "S/N 5CG2728877").first == "SN5CG2728877")
        #expect(SerialNumber.keys(of: "S/N 5CG2728877").first == "SN5CG2728877")
        #expect(SerialNumber.keys(registered: "SNOW1234") == ["SNOW1234", "OW1234"])
    }

    @Test(arguments: ["none", "1", "n/a", "brak", "-", "S/N", "Service Tag:"])
    func whatTellsNothingIsKeptAsItIsWritten(text: String) {
        #expect(SerialNumber.keys(registered: text) == [SerialNumber.key(of: text)])
    }
}
