/// Maps methods and paths to endpoints.
///
/// A path is written as `/api/v1/orders/{code}`; a segment in braces matches any one non-empty
/// segment and names it. Where a literal and a name both match, the literal wins.
package struct Router<Endpoint: Sendable>: Sendable {
    package enum Match {
        /// An endpoint, and the decoded values of the path's named segments.
        case found(Endpoint, parameters: [String: String])
        /// The path exists, for these methods only.
        case wrongMethod(allowed: [Method])
        case unknown
    }

    private struct Route: Sendable {
        let endpoint: Endpoint
        let names: [String]
    }

    private struct Node: Sendable {
        var literals: [String: Node] = [:]
        var named: [Node] = []  // none or one; a struct cannot hold itself
        var routes: [Method: Route] = [:]
    }

    private var root = Node()

    package init() {}

    /// Adds a route. Two for the same method and path are a programming error, and so is a path
    /// that does not begin with a slash or names a segment twice.
    package mutating func add(_ method: Method, _ path: String, _ endpoint: Endpoint) {
        precondition(path.hasPrefix("/"), "'\(path)' must begin with '/'")
        let segments =
            path == "/"
            ? [] : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let names = segments.compactMap(Self.name)
        precondition(Set(names).count == names.count, "'\(path)' names a segment twice")
        Self.insert(
            Route(endpoint: endpoint, names: names), method, segments[...], into: &root, path)
    }

    private static func name(_ segment: Substring) -> String? {
        segment.hasPrefix("{") && segment.hasSuffix("}")
            ? String(segment.dropFirst().dropLast()) : nil
    }

    private static func insert(
        _ route: Route, _ method: Method, _ segments: ArraySlice<Substring>,
        into node: inout Node, _ path: String
    ) {
        guard let segment = segments.first else {
            let earlier = node.routes.updateValue(route, forKey: method)
            precondition(earlier == nil, "\(method.rawValue) '\(path)' is there twice")
            return
        }
        if name(segment) != nil {
            if node.named.isEmpty { node.named = [Node()] }
            insert(route, method, segments.dropFirst(), into: &node.named[0], path)
        } else {
            insert(
                route, method, segments.dropFirst(),
                into: &node.literals[String(segment), default: Node()], path)
        }
    }

    /// Finds the endpoint for `method` at `path` (decoded segments, as in ``RequestHead``). `HEAD`
    /// uses the endpoint of `GET` unless it has its own.
    package func match(_ method: Method, _ path: [String]) -> Match {
        var allowed: Set<Method> = []
        if let match = find(method, path[...], in: root, values: [], &allowed) { return match }
        if allowed.isEmpty { return .unknown }
        if allowed.contains(.get) { allowed.insert(.head) }
        return .wrongMethod(allowed: Method.allCases.filter(allowed.contains))
    }

    private func find(
        _ method: Method, _ path: ArraySlice<String>, in node: Node, values: [String],
        _ allowed: inout Set<Method>
    ) -> Match? {
        guard let segment = path.first else {
            allowed.formUnion(node.routes.keys)
            let route = node.routes[method] ?? (method == .head ? node.routes[.get] : nil)
            return route.map { route in
                let pairs = zip(route.names, values)
                return .found(
                    route.endpoint, parameters: Dictionary(uniqueKeysWithValues: pairs))
            }
        }
        if let next = node.literals[segment],
            let match = find(method, path.dropFirst(), in: next, values: values, &allowed)
        {
            return match
        }
        guard let next = node.named.first, !segment.isEmpty else { return nil }
        return find(method, path.dropFirst(), in: next, values: values + [segment], &allowed)
    }

    /// All routes, to list them.
    package var endpoints: [(method: Method, endpoint: Endpoint)] {
        Self.endpoints(of: root)
    }

    private static func endpoints(of node: Node) -> [(method: Method, endpoint: Endpoint)] {
        node.routes.map { (method: $0.key, endpoint: $0.value.endpoint) }
            + node.literals.values.flatMap(endpoints) + node.named.flatMap(endpoints)
    }
}
