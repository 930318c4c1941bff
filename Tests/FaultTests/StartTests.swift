import Foundation
import TestSupport
import Testing
import Transfer

@Suite struct StartTests {
    @Test func theStationStartsAnswersAndEndsInOrder() throws {
        let station = try RunningStation()
        let answer = try Transfer.send(HTTPCall(url: "\(station.base)/healthz"))
        #expect(answer.status == 200)
        #expect(try !station.token().isEmpty)
        #expect(station.terminate() == 0)
        #expect(try station.rampa(["check"]).code == 0)
        try station.restart()
        station.kill9()
        #expect(station.terminate() == nil)
    }
}
