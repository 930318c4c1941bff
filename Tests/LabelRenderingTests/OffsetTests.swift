import LabelRendering
import Testing

/// What an offset moves off the paper.
@Suite struct OffsetTests {
    /// A text that goes as dots, because the printer lacks its letters, and a path, at each edge.
    private static let edges = """
        <template dpi='203'><page name='p' width='50' height='25'/><sheet>
        <text x='0' y='1' width='10' size='9'>维修</text>
        <text x='38' y='20' width='12' size='9'>维修</text>
        <path x='0' y='0' thickness='0' fill='black' d='M0 0 L2 0 L1 2 Z'/>
        <line x1='0' y1='0' x2='50' y2='0' thickness='0.3'/>
        </sheet></template>
        """

    @Test(arguments: [
        (0, 0), (-5_000, 0), (0, -5_000), (-20_000, -20_000), (-50_000, 0), (0, -30_000),
        (20_000, 20_000), (60_000, 60_000),
    ])
    func aMarkThatIsMovedOffThePaperIsLeftOut(x: Int, y: Int) throws {
        let template = try Template(parsing: [UInt8](Self.edges.utf8), name: "t.xml")
        let sheet = try template.layout(LabelValues(), language: "en").sheets[0]
        let label = try ZPL.render(
            sheet,
            for: ZPL.Printer(
                resolution: Resolution(203), offsetX: Micrometres(x), offsetY: Micrometres(y)))
        let text = String(decoding: label, as: UTF8.self)
        #expect(text.hasPrefix("^XA"))
        #expect(text.hasSuffix("^XZ\n"))
        #expect(!text.contains("^FO-"))
        #expect(!text.contains(",-"))
    }
}
