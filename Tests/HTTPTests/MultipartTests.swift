import Foundation
import HTTP
import TestSupport
import Testing
import Threads

@Suite struct MultipartTests {
    private static func part(_ disposition: String, _ more: String = "", _ content: String = "x")
        -> String
    {
        "--b\r\nContent-Disposition: form-data; \(disposition)\r\n\(more)\r\n\(content)\r\n"
    }

    private func parse(_ body: String, boundary: String = "b") throws -> Multipart {
        try Multipart(Array(body.utf8), boundary: boundary)
    }

    @Test func partsAreFoundWithTheirBytes() throws {
        let form = try parse(
            Self.part("name=\"note\"", "", "\r\n--c\r\n-b-")
                + Self.part(
                    "name=\"photo\"; filename=\"C:\\dir\\a%22b.jpg\"",
                    "Content-Type: image/jpeg\r\n", "\u{FF}\u{D8}")
                + Self.part("name=\"empty\"", "", "") + "--b--\r\n")
        #expect(form.parts.map(\.name) == ["note", "photo", "empty"])
        #expect(form.text("note") == "\r\n--c\r\n-b-")
        #expect(form["photo"]?.filename == "a\"b.jpg")
        #expect(form["photo"]?.contentType?.name == "image/jpeg")
        #expect(form.text("empty") == "")
        #expect(form.text("photo") == nil)
        #expect(form.text("missing") == nil)
    }

    static let malformed: [(String, String)] = [
        ("empty", ""),
        ("something before the first boundary", "x\r\n" + part("name=a") + "--b--"),
        ("no end", part("name=a")),
        ("end cut short", part("name=a") + "--b-"),
        ("something behind the end", part("name=a") + "--b--\r\nx"),
        ("no empty line", "--b\r\nContent-Disposition: form-data; name=a\r\n--b--"),
        ("no header", "--b\r\n\r\nx\r\n--b--"),
        ("no name", part("filename=a") + "--b--"),
        ("not form-data", "--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--"),
        (
            "two dispositions",
            part("name=a", "Content-Disposition: form-data; name=b\r\n") + "--b--"
        ),
        ("name not closed", part("name=\"a") + "--b--"),
        ("header without a colon", part("name=a", "X\r\n") + "--b--"),
        ("header name with a space", part("name=a", "X Y: z\r\n") + "--b--"),
        ("control in a header", part("name=\"a\u{1}\"") + "--b--"),
        ("bare line ends", "--b\nContent-Disposition: form-data; name=a\n\nx\n--b--"),
        ("other boundary", part("name=a").replacingOccurrences(of: "--b", with: "--c") + "--c--"),
        (
            "headers without end",
            "--b\r\n" + String(repeating: "X: y\r\n", count: 2000) + "\r\n\r\n--b--"
        ),
        ("boundary inside a part", part("name=a", "", "\r\n--bb") + "--b--"),
        ("too many parts", String(repeating: part("name=a"), count: 101) + "--b--"),
    ]

    @Test(arguments: malformed)
    func refuses(what: String, body: String) {
        #expect(throws: FormRefusal.self, "\(what)") { _ = try parse(body) }
    }

    @Test func everyCutIsRefused() throws {
        let whole = Array((Self.part("name=a") + Self.part("name=b; filename=c") + "--b--").utf8)
        _ = try Multipart(whole, boundary: "b")
        for length in 0..<whole.count {
            #expect(throws: FormRefusal.self) {
                _ = try Multipart(Array(whole.prefix(length)), boundary: "b")
            }
        }
    }

    @Test(arguments: ["", String(repeating: "b", count: 71)])
    func refusesBoundariesOfTheWrongLength(boundary: String) {
        #expect(throws: FormRefusal.self) { _ = try parse("--\(boundary)--", boundary: boundary) }
    }

    /// What curl sends as a browser would.
    @Test func readsWhatCurlSends() async throws {
        let site = UploadSite()
        let server = try Server(
            ServerSettings(), site: site, pool: ThreadPool("test-http", threads: 2), log: { _ in })
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("rampa \(UUID().uuidString) \u{0142}.jpg")
        let content = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 13 >> 2) })
        try content.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let answer = try ToolRunner.output(
            of: "curl",
            [
                "-s", "--form-string", "note=two\nlines; \"quoted\"", "-F",
                "photo=@\"\(file.path)\";type=image/jpeg",
                "http://127.0.0.1:\(server.port)/",
            ])
        #expect(
            answer == "two\nlines; \"quoted\"|image/jpeg|\(file.lastPathComponent)|true")
        await server.stop(grace: Patience.duration)
    }

    private struct UploadSite: Site {
        func bodyLimit(for head: RequestHead) -> Int { 1 << 20 }

        func respond(to request: Request) async -> Response {
            do {
                let form = try await request.multipart(upTo: 1 << 20)
                guard let photo = form["photo"] else { return .text("no photo", status: 400) }
                let expected = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 13 >> 2) }
                return .text(
                    [
                        form.text("note") ?? "", photo.contentType?.name ?? "",
                        photo.filename ?? "",
                        String(form.content(of: photo).elementsEqual(expected)),
                    ].joined(separator: "|"))
            } catch { return .text(error.description, status: error.status) }
        }
    }
}
