import Foundation
import HTTP
import Testing

/// A script that is not served stays silent, and so does every script that imports it.
@Suite struct AssetTests {
    @Test(arguments: ["station.js", "booth.js", "live.js"])
    func whatAScriptImportsIsServed(_ script: String) async throws {
        let site = try TestSite()
        let text = try await site.send(.get, "/assets/\(script)").text
        #expect(!text.isEmpty)
        for statement in text.matches(of: /from '\.\/([^']+)'/) {
            let answer = try await site.send(.get, "/assets/\(statement.output.1)")
            #expect(answer.status == 200, "\(script) imports \(statement.output.1)")
            #expect(answer.headers["Content-Type"]?.hasPrefix("text/javascript") == true)
        }
    }
}
