import APIBodies
import Addresses
import HTTP
import Logistics
import Operations
import WebSite

enum PeopleAPI {
    static let routes = [
        get(.api.me, .signedIn, me, .me),
        post(.api.people, .managePeople, add, .addPerson),
    ]

    private struct Me: Encodable {
        let code: Code
        let login: String
        let name: String
        let role: Role
    }

    static func me(_ call: Call) throws -> Response { try answer(try call.person()) }

    /// Gives somebody an account. A repeated request finds the login taken, so no key is needed.
    static func add(_ call: Call) async throws -> Response {
        let (new, _) = try await call.json(NewPersonBody.self)
        let person = try await call.shop.people.add(
            login: new.login, name: new.name, role: try Role(checking: new.role, field: .role),
            password: new.password, by: try call.asker())
        return try answer(person, status: 201)
    }

    private static func answer(_ person: Person, status: Int = 200) throws -> Response {
        try .json(
            Me(code: person.code, login: person.login, name: person.name, role: person.role),
            status: status)
    }
}

enum OrdersAPI {
    static let routes = [
        post(.api.orders, .registerOrder, register, .register),
        get(.api.orders, .seeOrders, list, .listOrders),
        get(.api.order(.code), .seeOrders, show, .showOrder),
        get(.api.events(of: .code), .seeEvents, events, .events),
        get(.api.slip(of: .code), .seeOrders, slip, .slip),
    ]

    static func register(_ call: Call) async throws -> Response {
        let (new, bytes) = try await call.json(NewOrder.self)
        let answered = try await call.shop.orders.register(new, by: try call.write(bytes))
        var response = try Response.json(answered, status: 201) { made in
            NewOrderBody(
                order: made.order, parcels: made.parcels, devices: made.devices,
                link: try call.shop.links.address(of: made.order, for: call.asker()))
        }
        response.headers.add("Location", "\(Address.api.order(answered.answer.order))")
        return response
    }

    static func list(_ call: Call) throws -> Response {
        let limit = try call.request.head.queryValue("limit").map { text in
            guard let limit = Int(text), (1...200).contains(limit) else {
                throw Refusal.unusable(
                    field: .limit, value: String(text.prefix(20)), why: .outside(1...200))
            }
            return limit
        }
        let after = try call.request.head.queryValue("after").map { text in
            do throws(CodeRefusal) {
                return try Code(text)
            } catch {
                throw Refusal.unusable(
                    field: .after, value: String(text.prefix(40)), why: .code(error))
            }
        }
        let count = limit ?? 50
        let orders = try call.shop.orders.search(
            call.request.head.queryValue("q") ?? "", limit: count, after: after,
            for: try call.asker())
        return try .json(
            OrdersBody(orders: orders, after: orders.count == count ? orders.last?.code : nil))
    }

    /// An order by its own code, or by that of one of its parcels or devices.
    static func show(_ call: Call) throws -> Response {
        let asker = try call.asker()
        let order = try call.shop.orders.code(of: try call.code(), for: asker)
        return try .json(try call.shop.orders.view(of: order, for: asker))
    }

    static func events(_ call: Call) throws -> Response {
        try .json(
            EventsBody(
                events: try call.shop.orders.events(of: try call.code(), for: try call.asker())))
    }

    static func slip(_ call: Call) throws -> Response {
        let code = try call.code()
        return Response.slip(
            try call.shop.papers.print(
                .slip, of: code, as: PaperWish(page: call.request.head.queryValue("page")),
                for: try call.asker()),
            of: code)
    }
}

enum MovesAPI {
    static let routes = [
        post(.api.verified(.code), .verifyOrder, verify, .verify),
        post(.api.checked(.code), .checkParcels, check, .check),
        post(.api.stage(of: .code), .signedIn, move, .move),
    ]

    private struct Move: Decodable {
        let stage: String
        let station: String?
    }

    static func move(_ call: Call) async throws -> Response {
        let (move, bytes) = try await call.json(Move.self)
        let answered = try await call.shop.devices.move(
            try call.code(), to: try DeviceStage(checking: move.stage, field: .stage),
            by: try call.write(bytes, at: move.station))
        return try .json(answered) { $0 }
    }

    static func verify(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(StationBody.self)
        let answered = try await call.shop.orders.verify(
            try call.code(), by: try call.write(bytes, at: body.station))
        return try .json(answered) { $0 }
    }

    static func check(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(StationBody.self)
        let answered = try await call.shop.parcels.check(
            try call.code(), by: try call.write(bytes, at: body.station))
        return try .json(answered) { $0 }
    }
}
