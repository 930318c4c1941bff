import Foundation
import Glibc
import TestSupport
import Testing
import Transfer

@Suite struct StopTests {
    /// The body of a request is on its way when the station is told to end.
    @Test func aRequestInFlightIsAnsweredBeforeTheStationEnds() throws {
        let floor = try Floor()
        let body = Array(Sample.order().utf8)
        let connection = try Connection(port: floor.station.port)
        try connection.write(
            """
            POST /api/v1/orders HTTP/1.1\r
            Host: 127.0.0.1:\(floor.station.port)\r
            Authorization: Bearer \(floor.token)\r
            Content-Type: application/json\r
            Idempotency-Key: in-flight\r
            Content-Length: \(body.count)\r
            Expect: 100-continue\r
            \r

            """)
        let interim = try connection.read(until: "\r\n\r\n")
        try #require(interim.hasPrefix("HTTP/1.1 100"), "\(interim)")
        kill(floor.station.processID, SIGTERM)
        // Its address goes from the folder when it has heard the signal.
        let address = "\(floor.station.folder)/server"
        try #require(Patience.until { access(address, F_OK) != 0 })
        try connection.write(String(decoding: body, as: UTF8.self))
        let answer = try connection.read(until: nil)
        #expect(answer.hasPrefix("HTTP/1.1 201"), "\(answer)")
        #expect(floor.station.terminate() == 0)
        try floor.station.restart()
        let again = try Floor(floor.station)
        #expect(try again.orders().count == 1)
        let replay = try again.post("/api/v1/orders", Sample.order(), key: "in-flight")
        #expect(replay.header("Idempotent-Replay") == "true")
        try again.expectWhole()
    }

    @Test func anIdleConnectionHoldsNobodyUp() throws {
        let floor = try Floor()
        let connection = try Connection(port: floor.station.port)
        try connection.write(
            "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:\(floor.station.port)\r\n\r\n")
        #expect(try connection.read(until: "alive").hasPrefix("HTTP/1.1 200"))
        #expect(floor.station.terminate() == 0)
        #expect(throws: TransferFailure.self) { try floor.get("/healthz") }
    }
}

/// A bare TCP connection to this machine.
final class Connection {
    private let socket: Int32
    private var seen: [UInt8] = []

    init(port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: Patience.seconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let outcome = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard outcome == 0 else { throw StationFailure("port \(port) does not answer") }
    }

    deinit { close(socket) }

    func write(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw StationFailure("the connection takes nothing more")
        }
    }

    /// What comes up to and with `end`, or up to the end of the connection.
    func read(until end: String?) throws -> String {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: seen, as: UTF8.self)
            if let end, let range = text.range(of: end) {
                seen = Array(text[range.upperBound...].utf8)
                return String(text[..<range.upperBound])
            }
            let count = recv(socket, &chunk, chunk.count, 0)
            guard count >= 0 else { throw StationFailure("nothing came in time after '\(text)'") }
            if count == 0 { return text }
            seen += chunk[..<count]
        }
    }
}
