import Foundation
import HTTP
import Logistics
import Operations
import Testing

@testable import WebPages

/// Every page in every language, in the states that matter, without a socket.
@Suite struct PageSnapshotTests {
    /// A page, and how one comes to it.
    private struct State {
        let name: String
        /// Who looks; `nil` for somebody who is not signed in.
        var login: String? = "maria"
        let target: String
        /// What a form sends; `nil` to read only.
        var fields: [(String, String)]?
        var status = 200
    }

    @Test func ofAnEmptyShop() async throws {
        let site = try TestSite()
        _ = try await site.shop.people.add(
            login: "maria", name: "Maria", role: .manager, password: DemoShop.password,
            by: .service)
        try await hold(
            [
                State(name: "sign-in", login: nil, target: "/signin"),
                State(
                    name: "sign-in-refused", login: nil, target: "/signin",
                    fields: [("login", "maria"), ("password", "guess")], status: 401),
                State(name: "error", target: "/nowhere", status: 404),
                State(name: "orders-empty", target: "/orders"),
                State(name: "new-order", target: "/orders/new"),
                State(
                    name: "new-order-refused", target: "/orders",
                    fields: [("customer.name", ""), ("device.name", ""), ("language", "en")],
                    status: 422),
                State(name: "intake-empty", target: "/intake"),
                State(name: "dispatch-empty", target: "/dispatch"),
                State(name: "printers-empty", target: "/printers"),
                State(name: "papers", target: "/papers"),
                State(name: "paper", target: "/papers/device-sticker"),
                State(name: "station", target: "/station"),
            ], of: site)
    }

    @Test func ofAShopAtWork() async throws {
        let site = try TestSite()
        let demo = try await DemoShop.load(into: site.shop)
        let first = try #require(demo.first)
        let parcel = try #require(first.parcels.first)
        let device = try #require(first.devices.first)
        let other = try #require(demo[3].devices.first)
        let several = try #require(demo.first { $0.parcels.count > 1 })
        let link = try #require(
            try site.shop.links.address(of: first.order, for: .service)
                .split(separator: "/").last)
        try await hold(
            [
                State(name: "orders", target: "/orders"),
                State(name: "orders-nothing-found", target: "/orders?q=zzz"),
                State(name: "order-new", target: "/orders/\(first.order)?new=1"),
                State(name: "booth", login: "ana", target: "/booth"),
                State(name: "booth-not-received", login: "ana", target: "/booth/\(other)"),
                scan("received", "\(parcel)"), scan("received-before", "\(parcel)", key: "again"),
                scan("unknown", "XYZ"), scan("misread", "R7K4-J2X8"),
                scan("several-parcels", "\(several.order)"),
                State(name: "booth-device", login: "ana", target: "/booth/\(device)"),
                State(
                    name: "dispatch-not-ready", login: "ana", target: "/dispatch/\(first.order)",
                    fields: [("text", "\(device)"), ("key", "not-ready")]),
                State(name: "dispatch-order", login: "ana", target: "/dispatch/\(first.order)"),
                State(name: "order", target: "/orders/\(first.order)"),
                State(
                    name: "order-refused", target: "/orders/\(first.order)/devices/\(other)/stage",
                    fields: [("stage", "ready"), ("key", "refused")], status: 409),
                State(name: "public-stages", login: nil, target: "/q/\(parcel)"),
                State(name: "customer", login: nil, target: "/o/\(link)"),
            ], of: site)
    }

    private func scan(_ name: String, _ text: String, key: String? = nil) -> State {
        State(
            name: "intake-\(name)", login: "ana", target: "/intake",
            fields: [("text", text), ("key", key ?? name)])
    }

    /// Reads each page in each language. A form is sent under the same key in all of them, so only
    /// the first changes anything.
    private func hold(_ states: [State], of site: TestSite) async throws {
        var cookies: [String: String] = [:]
        for login in Set(states.compactMap(\.login)).sorted() {
            cookies[login] = try await site.signIn(login)
        }
        for (index, state) in states.enumerated() {
            for language in Language.allCases {
                site.beginAgain(UInt64(1000 + index))
                let cookie = state.login.flatMap { cookies[$0] } ?? ""
                let answer = try await answer(state, language, cookie, site)
                #expect(answer.status == state.status, "\(state.name): \(answer.text)")
                let name = "\(language.tag)/\(state.name)"
                try Snapshot.hold(answer.text, as: name)
                try Storybook.keep(answer.text, as: name)
            }
        }
    }

    private func answer(
        _ state: State, _ language: Language, _ cookie: String, _ site: TestSite
    ) async throws -> Response {
        let headers = [("Accept-Language", language.tag), ("Cookie", cookie)]
        guard let fields = state.fields else {
            return try await site.send(.get, state.target, headers)
        }
        var sent = fields
        if !cookie.isEmpty {
            let page = try await site.send(.get, "/station", headers).text
            let token = try #require(page.firstMatch(of: /name="form" value="([0-9a-f]+)"/)?.1)
            sent.append(("form", String(token)))
            if !sent.contains(where: { $0.0 == "key" }) { sent.append(("key", state.name)) }
        }
        return try await site.send(
            .post, state.target, headers + [("Content-Type", TestSite.form)],
            TestSite.encoded(sent))
    }

    /// What the pages of the storybook refer to.
    @Test(.enabled(if: Storybook.folder != nil)) func theStorybookHasItsStyles() throws {
        let folder = try #require(Storybook.folder)
        let assets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/WebPages/Assets")
        let copy = folder.appendingPathComponent("assets")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true)
        try? FileManager.default.removeItem(at: copy)
        try FileManager.default.copyItem(at: assets, to: copy)
    }
}
