import Barcodes
import LabelRendering
import Testing

/// What a template may say, and how a mistake in one is told.
@Suite struct TemplateTests {
    @Test(arguments: [
        (
            "<txt x='1' y='2' width='3'/>", 3,
            "There is no element 'txt' in 'sheet'. Did you mean 'text'?"
        ),
        (
            "<text x='1' y='2' widht='3' size='9'>a</text>", 3,
            "'text' has no attribute 'widht'. Did you mean 'width'?"
        ),
        (
            "<text x='1' y='2' width='3' size='9' algin='left'>a</text>", 3,
            "'text' has no attribute 'algin'. Did you mean 'align'?"
        ),
        (
            "<text x='1,5' y='2' width='3' size='9'>a</text>", 3,
            "'1,5' cannot be the 'x'. Write millimetres such as '12.5', a share"
        ),
        (
            "<text x='1' y='2' width='9' size='9' align='middle'>a</text>", 3,
            "'middle' cannot be the 'align'. Write 'left' or 'center' or 'right'."
        ),
        (
            "<text x='1' y='2' width='9' size='big'>a</text>", 3,
            "'big' cannot be the 'size'. Write a size in points"
        ),
        (
            "<text x='1' y='2' width='9' size='9' lines='0'>a</text>", 3,
            "'0' cannot be the 'lines'. Write a whole number from 1 to 200."
        ),
        (
            "<text width='9' size='9'>{name</text>", 3,
            "'{name' is not a placeholder. Write '{name}'"
        ),
        ("<text width='9' size='9'>a } b</text>", 3, "'}' is not a placeholder."),
        (
            "<text width='9' size='9'>{words.helo}</text>", 3,
            "There is no word '{words.helo}' in the first language. Did you mean 'hello'?"
        ),
        ("<text width='9' size='9'>a <i>b</i></text>", 3, "There is no element 'i' in 'text'."),
        ("<group>\nloose words</group>", 3, "The text 'loose words' is loose in 'group'."),
        (
            "<code128 value='{name}' dots='1.5' height='9'/>", 3,
            "'1.5' cannot be the 'dots'. Write a whole number from 1 to 100."
        ),
        (
            "<qr value='x' dots='5' level='Z'/>", 3,
            "'Z' cannot be the 'level'. Write 'L' or 'M' or 'Q' or 'H'."
        ),
        ("<line x1='0' y1='0' x2='1' y2='1' dash='2 x'/>", 3, "'2 x' cannot be the 'dash'."),
        ("<path d='L5 5'/>", 3, "'L5 5' cannot be the 'd'."),
        ("<path d='M1 1 L5'/>", 3, "'M1 1 L5' cannot be the 'd'."),
        ("<use block='rwo'/>", 3, "No block 'rwo' is defined above. Did you mean 'row'?"),
        (
            "<repeat over='l' pitch='1' rows='2'><repeat over='l' pitch='1' rows='2'/></repeat>", 3,
            "There is no element 'repeat' in 'repeat'."
        ),
        ("<box width='1' height='1'><text/></box>", 3, "There is no element 'text' in 'box'."),
    ])
    func aMistakeIsToldWithItsPlace(piece: String, line: Int, words: String) {
        let failure = #expect(throws: TemplateFailure.self) { try template("\n\(piece)") }
        #expect(failure?.line == line)
        #expect(failure?.description.hasPrefix("t.xml, line \(line), column ") == true)
        #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "none")")
    }

    @Test(arguments: [
        ("<slip/>", "There is no element 'slip' in 't.xml'."),
        ("<template/>", "'template' has no 'page'. Add one."),
        (
            "<template><page name='A' width='9' height='9'/></template>",
            "'template' has no 'sheet'."
        ),
        (
            "<template><page name='A' width='4' height='9'/></template>",
            "'4' cannot be the 'width'."
        ),
        (
            "<template><page name='A' width='9' height='9'/><page name='A' width='9' height='9'/></template>",
            "'A' is there twice."
        ),
        (
            "<template><shet/></template>",
            "There is no element 'shet' in 'template'. Did you mean 'sheet'?"
        ),
        (
            "<template><words lang='en'/><words lang='pl'><word name='x'>y</word></words></template>",
            "There is no word '{words.x}' in the first language."
        ),
        (
            "<template><words lang='en'><word name='x'>{words.x}</word></words></template>",
            "'{words.x}' is not a placeholder."
        ),
        (
            "<template><block name='a'><use block='a'/></block></template>",
            "No block 'a' is defined above."
        ),
        ("<template><sheet></template>", "closes something else than 'sheet'"),
        ("<!DOCTYPE x><template/>", "A document type (<!DOCTYPE …>) is not allowed here."),
    ])
    func aTemplateIsWholeOrRefused(xml: String, words: String) {
        let failure = #expect(throws: TemplateFailure.self) {
            try Template(parsing: [UInt8](xml.utf8), name: "t.xml")
        }
        #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "none")")
    }

    @Test(arguments: [
        (
            "<text width='9' size='9'>{nmae}</text>",
            "There is no value '{nmae}'. Did you mean 'name'?"
        ),
        (
            "<text width='9' size='9' if='nam'>a</text>",
            "There is no value '{nam}'. Did you mean 'name'?"
        ),
        (
            "<repeat over='device' pitch='1' rows='2'/>",
            "There is no list 'device'. Did you mean 'devices'?"
        ),
        (
            "<repeat over='devices' pitch='1' rows='2'><text width='9' size='9'>{cod}</text></repeat>",
            "There is no value '{cod}'. Did you mean 'code'?"
        ),
        (
            "<code128 x='20' value='{accent}' dots='5' height='9'/>",
            "'Łódź' cannot be a barcode. The character 'Ł' at position 1"
        ),
        ("<code128 x='20' value='{empty}' dots='5' height='9'/>", "'' cannot be a barcode."),
        (
            "<code128 x='2' value='{name}' dots='5' height='9'/>",
            "needs 37.253 mm with its margins, and there are 35.052 mm."
        ),
        ("<code128 x='80' value='{name}' dots='5' height='9'/>", "Move it, or give it fewer dots."),
        (
            "<code128 x='20' width='20' value='{name}' dots='5' height='9'/>",
            "and there are 19.981 mm"
        ),
    ])
    func aValueThatDoesNotFitIsTold(piece: String, words: String) throws {
        let template = try template(piece)
        let failure = #expect(throws: TemplateFailure.self) {
            try template.layout(Self.values, language: "en")
        }
        #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "none")")
        #expect(failure?.line == 2)
    }

    @Test func anUnknownPageIsRefusedByName() throws {
        let template = try template("<box width='1' height='1'/>")
        let failure = #expect(throws: TemplateFailure.self) {
            try template.layout(Self.values, language: "en", page: "A5")
        }
        #expect(failure?.problem == .unknownPage("A5", known: ["small"]))
    }

    private static let values = LabelValues(
        ["name": "ABC", "accent": "Łódź", "empty": ""],
        lists: ["devices": [["code": "D1"], ["code": "D2"]]])

    /// The piece is in line 2 or, after a line break, in line 3.
    private func template(_ piece: String) throws(TemplateFailure) -> Template {
        let xml = """
            <template><page name='small' width='100' height='50'/>\
            <words lang='en'><word name='hello'>Hello</word></words>\
            <block name='row'/>
            <sheet>\(piece)</sheet></template>
            """
        return try Template(
            parsing: [UInt8](xml.utf8), name: "t.xml")
    }
}
