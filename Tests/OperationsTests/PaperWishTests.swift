import LabelRendering
import Operations
import Testing

@Suite struct PaperWishTests {
    @Test(arguments: [
        ("203", Resolution(203)), ("203x300", Resolution(horizontal: 203, vertical: 300)),
        ("2400x50", Resolution(horizontal: 2400, vertical: 50)),
    ])
    func dotsAreWrittenOnceOrAcrossAndAlong(text: String, resolution: Resolution) {
        #expect(PaperWish.resolution(text) == resolution)
    }

    @Test(arguments: ["", "49", "2401", "203x", "x203", "203x300x600", "203X300", "many"])
    func whatIsNoNumberOfDotsIsNone(text: String) {
        #expect(PaperWish.resolution(text) == nil)
    }
}
