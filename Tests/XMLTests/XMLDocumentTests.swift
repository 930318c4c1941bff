import Testing
import XML

@Suite struct XMLDocumentTests {
    @Test func keepsOrderPlaceAndText() throws {
        let root = try parse(
            """
            <?xml version="1.0"?>
            <!-- a comment -->
            <slip b="1" a="x &amp; y&#10;z">
              <text>Łódź &lt;b&gt;<b>5</b> cm<![CDATA[ <&> ]]></text>
            </slip>
            """)
        #expect(root.name == "slip")
        #expect(root.attributes.map(\.name) == ["b", "a"])
        #expect(root["a"] == "x & y\nz")
        #expect(root["c"] == nil)
        let text = try #require(root.elements.first)
        #expect((text.line, text.column) == (4, 3))
        #expect(text.children.count == 3)
        #expect(text.children.first == .text("Łódź <b>"))
        #expect(text.text == "Łódź <b>5 cm <&> ")
    }

    @Test(arguments: [
        ("", 1, 1, "ends before its elements are closed, or is empty"),
        ("<a>", 1, 4, "ends before its elements are closed"),
        ("<a>\n  <b></a>", 2, 8, "closes something else than 'b', which line 2 opened"),
        ("<a>\n<b x=1/></a>", 2, 6, "a missing quote"),
        ("<a>&nbsp;</a>", 1, 4, "This entity is not known"),
        ("<a x='1' x='2'/>", 1, 10, "attribute is here twice"),
        ("<a/><b/>", 1, 5, "more after the end"),
        ("<a>5 < 6</a>", 1, 7, "A bare '<' is written '&lt;'"),
        ("<?xml version='1.0' encoding='klingon'?><a/>", 1, 31, "encoding is not known"),
        ("<a><b", 1, 4, "ends inside this"),
    ])
    func saysWhereAndWhatIsWrong(text: String, line: Int, column: Int, words: String) {
        let failure = #expect(throws: XMLFailure.self) { try parse(text) }
        #expect(failure?.line == line)
        #expect(failure?.column == column)
        #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "")")
        #expect(failure?.description.hasPrefix("Line \(line), column \(column): ") == true)
    }

    @Test(arguments: [
        [UInt8]("<a>".utf8) + [0xFF] + [UInt8]("</a>".utf8),
        [UInt8]("<a>".utf8) + [0xC3] + [UInt8]("</a>".utf8),
        [UInt8]("<a>".utf8) + [0xED, 0xA0, 0x80] + [UInt8]("</a>".utf8),
        [UInt8]("<a>".utf8) + [0xC0, 0xAF] + [UInt8]("</a>".utf8),
        [UInt8]("<a>".utf8) + [0x00] + [UInt8]("</a>".utf8),
    ])
    func bytesThatAreNotTextAreRefused(bytes: [UInt8]) {
        let failure = #expect(throws: XMLFailure.self) { try XMLDocument.parse(bytes) }
        #expect(failure?.column == 4)
    }

    @Test(arguments: [
        """
        <!DOCTYPE lolz [<!ENTITY lol "lol">
        <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
        <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
        <lolz>&lol3;</lolz>
        """,
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1/'>]><a>&x;</a>",
        "<!DOCTYPE html><html/>",
    ])
    func documentTypesAreRefusedUnread(text: String) {
        let failure = #expect(throws: XMLFailure.self) { try parse(text) }
        #expect(failure?.problem == .documentType)
        #expect(failure?.line == 1)
    }

    @Test func depthHasALimit() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try parse(nested(64)).name == "a")
        let failure = #expect(throws: XMLFailure.self) { try parse(nested(65)) }
        #expect(failure?.problem == .tooDeep(limit: 64))
        #expect(failure?.column == 64 * 3 + 1)
        #expect(throws: XMLFailure.self) { try parse(nested(100_000)) }
    }

    @Test func countAndSizeHaveLimits() throws {
        let text = "<a>" + String(repeating: "<b/>", count: 9) + "</a>"
        let bytes = [UInt8](text.utf8)
        #expect(try XMLDocument.parse(bytes, limits: .init(elements: 10)).root.elements.count == 9)
        let tooMany = #expect(throws: XMLFailure.self) {
            try XMLDocument.parse(bytes, limits: .init(elements: 9))
        }
        #expect(tooMany?.problem == .tooManyElements(limit: 9))
        let tooLarge = #expect(throws: XMLFailure.self) {
            try XMLDocument.parse(bytes, limits: .init(bytes: bytes.count - 1))
        }
        #expect(tooLarge?.problem == .tooLarge(bytes: bytes.count, limit: bytes.count - 1))
        #expect(
            tooLarge?.description == """
                Line 1, column 1: The file has \(bytes.count) bytes; the limit is \
                \(bytes.count - 1). Make it smaller.
                """)
    }

    @Test func aTextThatComesInPiecesIsOne() throws {
        let long = String(repeating: "żółw &amp; ", count: 20_000)
        let root = try parse("<a>\(long)</a>")
        #expect(root.children.count == 1)
        #expect(root.text.utf8.count == 20_000 * "żółw & ".utf8.count)
    }

    @Test func otherEncodingsThatSayWhatTheyAreAreRead() throws {
        let latin =
            [UInt8]("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8)
            + [0xE9] + [UInt8]("</a>".utf8)
        #expect(try XMLDocument.parse(latin).root.text == "é")
    }

    private func parse(_ text: String) throws(XMLFailure) -> XMLElement {
        try XMLDocument.parse([UInt8](text.utf8)).root
    }
}
