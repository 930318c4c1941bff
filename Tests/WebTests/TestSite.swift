import Addresses
import Foundation
import HTTP
import Logistics
import Operations
import Scanning
import Storage
import TestSupport
import Testing
import Threads

import Web

@testable import WebSite

/// The site over a shop in a temporary folder, in a world whose clock does not move: requests and answers
/// are values, there is no socket, and a page is the same each time it is read.
final class TestSite: Sendable {
    let shop: Shop
    let ledger: Ledger
    private let site: ShopSite
    private let folder: TemporaryFolder
    private let numbers: Lock<FixedNumbers>

    /// - Parameter printers: the shop's printers.
    init(printers: Printers = Printers()) throws {
        let folder = try TemporaryFolder()
        let numbers = Lock(FixedNumbers(1))
        let world = World(
            now: { Instant(milliseconds: 1_790_000_000_000) }, uptime: { 1_790_000_000_000 },
            local: { _ in LocalTime(year: 2026, month: 9, day: 21, hour: 14, minute: 13) },
            random: { count in
                numbers.withLock { numbers in
                    (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
                }
            },
            below: { bound in numbers.withLock { Int.random(in: 0..<bound, using: &$0) } })
        let data = try DataFolder.open(folder.file("data"))
        // So that the tokens of forms and customers' links are the same in each run.
        try Data(repeating: 7, count: 32).write(
            to: URL(fileURLWithPath: folder.file("data/secret.key")))
        let labels = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Labels")
        ledger = try Ledger(data)
        shop = try Shop(
            ledger: ledger,
            pictures: PictureReader(
                executable: RunningStation.executable(), arguments: ["picture-worker"], count: 1),
            papers: PaperTemplates { name in
                (Array(try Data(contentsOf: labels.appendingPathComponent(name))), name)
            }, world: world, settings: DemoShop.settings, printers: printers)
        site = ShopSite(shop) { Issue.record("\($0)") }
        self.folder = folder
        self.numbers = numbers
    }

    /// Restarts the random numbers here: what is drawn next does not depend on earlier tests.
    func beginAgain(_ seed: UInt64) { numbers.withLock { $0 = FixedNumbers(seed) } }

    func send(
        _ method: HTTP.Method, _ target: String, _ headers: [(String, String)] = [],
        _ body: String = ""
    ) async throws -> Response {
        let head = try RequestHead(
            method: method, target: target,
            headers: Headers(headers + [("Sec-Fetch-Site", "same-origin")]))
        return await site.respond(to: Request(head, body: Array(body.utf8)))
    }

    /// Signs somebody of the demo shop in; gives the cookie that says so.
    func signIn(_ login: String) async throws -> String {
        let answer = try await send(
            .post, "/signin", [("Content-Type", Self.form)],
            Self.encoded([("login", login), ("password", DemoShop.password)]))
        let cookie = try #require(answer.headers["Set-Cookie"], "\(login): \(answer.status)")
        return String(cookie.prefix { $0 != ";" })
    }

    static let form = "application/x-www-form-urlencoded"

    static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\($0.1.percentEncoded)" }.joined(separator: "&")
    }
}

extension Response {
    /// The body as text, if it is one of bytes.
    var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
