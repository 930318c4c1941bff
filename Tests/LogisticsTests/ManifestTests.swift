import Logistics
import Testing
import TrackingNumbers

@Suite struct ManifestTests {
    private func code(_ kind: Code.Kind, _ seed: Int) -> Code {
        Code.draw(kind, below: { ($0 / 2 + seed) % $0 })
    }

    @Test func aManifestListsWhatWaits() throws {
        let lines = try (0..<3).map { index in
            Manifest.Line(
                order: code(.order, index), box: code(.box, index),
                trackingNumber: try TrackingNumber("1Z999AA1012345678\(index)"))
        }
        let manifest = code(.manifest, 1)
        let what = try Manifest.draw(manifest, for: "UPS", of: lines)
        #expect(what.lines == lines)
        #expect(what.concerns == nil)
        #expect(what.subjects.first == manifest)
        #expect(Set(what.subjects).isSuperset(of: lines.map(\.box)))
        #expect(what.personalValues.isEmpty)
        // As it comes back from the log.
        #expect(try ManifestDrawn.read(what.encoded(), version: 1) == what)
    }

    @Test func nothingToCollectIsRefused() throws {
        let refusal = #expect(throws: Refusal.self) {
            try Manifest.draw(code(.manifest, 1), for: "UPS", of: [])
        }
        #expect(refusal == .nothingToCollect(courier: "UPS"))
    }
}
